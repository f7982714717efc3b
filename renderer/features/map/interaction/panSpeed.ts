/** How fast the view follows a drag that has come to its edge. */
import type { Point } from '#shared/diagram/flowPath';

/** Pixels from the edge within which the view follows. */
const MARGIN = 36;
/** Pixels a frame, at the edge itself. */
const FASTEST = 14;

/** Pixels by which to move the view in this frame. */
export function panSpeed(bounds: DOMRect, { x, y }: Point): { dx: number; dy: number } {
  return {
    dx: speed(x - bounds.left) - speed(bounds.right - x),
    dy: speed(y - bounds.top) - speed(bounds.bottom - y),
  };
}

const speed = (distance: number): number => FASTEST * Math.max(0, Math.min(1, (MARGIN - distance) / MARGIN));
