/** Resizing a boundary by one of its grips; what then lies in it is its own. */
import type { Box, Point } from '#shared/diagram/flowPath';
import type { Board } from '../board';
import { MIN_BOUNDARY } from '../edits/add';
import { resizeBoundary } from '../edits/resize';
import type { Grip } from '../nodes/BoundaryNode';
import type { Gesture } from './gesture';

export function resizeGesture(
  { session, stage }: Board,
  id: string,
  grip: Grip,
  start: Point,
): Gesture | null {
  const boundary = session.workshop.boundaries[id];
  if (!boundary) return null;
  let box: Box | null = null;
  const clear = () => stage.setState({ motion: null });
  return {
    move(at) {
      box = resized(boundary, grip, Math.round(at.x - start.x), Math.round(at.y - start.y));
      stage.setState({ motion: { kind: 'resize', id, box } });
    },
    end() {
      if (box) resizeBoundary(session, boundary, box);
      clear();
    },
    cancel: clear,
  };
}

/** The box after a grip was moved; the edges opposite to it stay where they are. */
export function resized({ x, y, width, height }: Box, grip: Grip, dx: number, dy: number): Box {
  const left = grip.includes('w') ? Math.min(x + dx, x + width - MIN_BOUNDARY.width) : x;
  const top = grip.includes('n') ? Math.min(y + dy, y + height - MIN_BOUNDARY.height) : y;
  const right = grip.includes('e') ? Math.max(x + width + dx, x + MIN_BOUNDARY.width) : x + width;
  const bottom = grip.includes('s') ? Math.max(y + height + dy, y + MIN_BOUNDARY.height) : y + height;
  return { x: left, y: top, width: right - left, height: bottom - top };
}
