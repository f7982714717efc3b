/** While a bar is held at the chart's edge, the chart scrolls on in that direction. */
import { useEffect, useReducer } from 'react';
import type { Dragged } from '../../../ui/useDrag';
import type { Grip } from './gesture';

/** How near the edge, and how far at a time, in pixels. */
const EDGE = 32;
const STEP = 14;
const EVERY_MS = 30;

const stepAt = (at: number, from: number, to: number): number =>
  at < from + EDGE ? -STEP : at > to - EDGE ? STEP : 0;

/** The calling component is drawn again with each step. */
export function useEdgeScroll(dragged: Dragged<Grip, unknown> | null): void {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (!dragged) return undefined;
    const { chart, head } = dragged.grip;
    const edge = chart.getBoundingClientRect();
    const left = stepAt(dragged.at.x, edge.left + head.width, edge.right);
    const top = stepAt(dragged.at.y, edge.top + head.height, edge.bottom);
    if (left === 0 && top === 0) return undefined;
    const timer = setInterval(() => {
      chart.scrollBy({ left, top: dragged.grip.part === 'link' ? top : 0 });
      drawAgain();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [dragged]);
}
