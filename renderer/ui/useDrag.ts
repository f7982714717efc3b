/** Dragging a thing by the pointer: it is let go somewhere, or Escape leaves it where it was. */
import { useEffect, useRef, useState, type PointerEvent } from 'react';

/** In the window, in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

export interface Dragged<Grip, Over> {
  /** What was taken. */
  grip: Grip;
  from: Point;
  at: Point;
  /** What it would be dropped on; null for nothing. */
  over: Over | null;
}

/** A click that trembles is no drag. */
const SLACK = 4;

type Own<Grip, Over> = {
  /** What lies at a point, topmost first, that something can be dropped on. */
  overAt: (at: Point) => Over | null;
  onDrop: (dropped: Dragged<Grip, Over>) => void;
};

export function useDrag<Grip, Over = never>({ overAt, onDrop }: Own<Grip, Over>) {
  const [dragged, setDragged] = useState<Dragged<Grip, Over> | null>(null);
  const moved = useRef(false);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  /** Something was pressed. */
  const press = (event: PointerEvent, grip: Grip) => {
    if (event.button !== 0) return;
    running.current?.abort();
    const run = new AbortController();
    running.current = run;
    moved.current = false;
    const from = { x: event.clientX, y: event.clientY };
    const draggedTo = ({ clientX: x, clientY: y }: globalThis.PointerEvent) => ({
      grip,
      from,
      at: { x, y },
      over: overAt({ x, y }),
    });
    const end = () => {
      run.abort();
      setDragged(null);
    };
    // A quick hand has left what it took before that is seen to move, so the window listens.
    const options = { capture: true, signal: run.signal };
    addEventListener(
      'pointermove',
      (next) => {
        if (!moved.current && Math.hypot(next.clientX - from.x, next.clientY - from.y) < SLACK) return;
        moved.current = true;
        setDragged(draggedTo(next));
      },
      options,
    );
    addEventListener(
      'pointerup',
      (next) => {
        end();
        if (moved.current) onDrop(draggedTo(next));
      },
      options,
    );
    addEventListener('pointercancel', end, options);
    addEventListener(
      'keydown',
      (key) => {
        if (key.key !== 'Escape' || !moved.current) return;
        key.stopPropagation();
        end();
      },
      options,
    );
  };

  return {
    dragged,
    press,
    /** Whether the press that just ended was a drag. */
    wasDrag: () => moved.current,
  };
}

/** The topmost element at a point that bears a `data-` attribute of that name. */
export const elementAt = ({ x, y }: Point, name: string): HTMLElement | undefined =>
  document
    .elementsFromPoint(x, y)
    .find((element): element is HTMLElement => element instanceof HTMLElement && name in element.dataset);
