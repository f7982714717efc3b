/** Dragging a kind of component from the palette to where it is let go on the canvas. */
import { useRef, useState, type PointerEvent } from 'react';
import { contains } from '#shared/diagram/boxes';
import type { Point } from '#shared/diagram/flowPath';
import type { ComponentKind } from '#shared/model/vocabulary';
import type { Board } from '../board';
import { addComponent } from '../edits/add';

/** Pixels that a press may wander before it is a drag. */
const SLACK = 4;

export interface Dragged {
  kind: ComponentKind;
  /** The pointer, in pixels of the window. */
  at: Point;
}

export function usePaletteDrag(board: Board) {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const start = useRef<Point | null>(null);
  const isDrag = useRef(false);

  const end = () => {
    start.current = null;
    setDragged(null);
  };
  const listenersFor = (kind: ComponentKind) => ({
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      start.current = { x: event.clientX, y: event.clientY };
      isDrag.current = false;
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent) => {
      if (!start.current) return;
      const at = { x: event.clientX, y: event.clientY };
      isDrag.current ||= Math.hypot(at.x - start.current.x, at.y - start.current.y) >= SLACK;
      if (isDrag.current) setDragged({ kind, at });
    },
    onPointerUp: (event: PointerEvent) => {
      const at = { x: event.clientX, y: event.clientY };
      if (start.current && isDrag.current && contains(board.view.bounds, at))
        addComponent(board, kind, board.view.toPlane(at));
      end();
    },
    onPointerCancel: end,
  });
  return {
    dragged,
    listenersFor,
    /** Whether the press that a click follows was a drag. */
    wasDrag: (): boolean => {
      const was = isDrag.current;
      isDrag.current = false;
      return was;
    },
  };
}
