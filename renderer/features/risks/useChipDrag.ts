/** Dragging a risk over the matrix: the risk is put where the pointer lets it go; Escape leaves it where it was. */
import { useEffect, useRef, useState, type PointerEvent } from 'react';
import type { MatrixPlace } from '../../parts/riskField';

interface Dragged {
  id: string;
  /** Where the pointer is in the window, in CSS pixels. */
  x: number;
  y: number;
  over: MatrixPlace | null;
}

/** A click that trembles is no drag. */
const SLACK = 4;

export function useChipDrag(onDrop: (id: string, spot: MatrixPlace) => void) {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const pressed = useRef<{ id: string; x: number; y: number } | null>(null);
  const moved = useRef(false);

  useEffect(() => {
    if (!dragged) return undefined;
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      pressed.current = null;
      setDragged(null);
    };
    addEventListener('keydown', cancel, true);
    return () => removeEventListener('keydown', cancel, true);
  }, [dragged]);

  const listenersFor = (id: string) => ({
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      pressed.current = { id, x: event.clientX, y: event.clientY };
      moved.current = false;
      // A quick hand has left the risk before it is seen to move.
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent) => {
      const from = pressed.current;
      if (from?.id !== id) return;
      const { clientX: x, clientY: y } = event;
      if (!moved.current && Math.hypot(x - from.x, y - from.y) < SLACK) return;
      moved.current = true;
      setDragged({ id, x, y, over: spotAt(x, y) });
    },
    onPointerUp: (event: PointerEvent) => {
      if (pressed.current && moved.current) {
        const spot = spotAt(event.clientX, event.clientY);
        if (spot) onDrop(id, spot);
      }
      pressed.current = null;
      setDragged(null);
    },
    onPointerCancel: () => {
      pressed.current = null;
      setDragged(null);
    },
  });

  return {
    dragged,
    listenersFor,
    /** Whether the press that just ended was a drag. */
    wasDrag: () => moved.current,
  };
}

function spotAt(x: number, y: number): MatrixPlace | null {
  const cell = document
    .elementsFromPoint(x, y)
    .find(
      (element): element is HTMLElement => element instanceof HTMLElement && 'likelihood' in element.dataset,
    );
  if (!cell) return null;
  return { likelihood: Number(cell.dataset.likelihood), impact: Number(cell.dataset.impact) };
}
