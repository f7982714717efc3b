/** Finds room for something new. */
import { boxOf, inflated, overlap } from './boxes';
import type { Box, Point } from './flowPath';

/** Clearance around a new component. */
const ROOM = 16;
/** Distance between the places that are tried. */
const STEP = 32;
/** Rings of places that are tried before giving in and overlapping. */
const RINGS = 60;

/**
 * The place nearest to a wished one where a component overlaps nothing: the wished place itself, or one on rings
 * around it. The wished place, where all of them are taken.
 * @param wished top left corner
 * @param isAllowed whether a place would do if it were free
 */
export function freeSpot(
  taken: readonly Box[],
  wished: Point,
  isAllowed: (at: Point) => boolean = () => true,
): Point {
  const isFree = (at: Point) =>
    isAllowed(at) && !taken.some((box) => overlap(inflated(boxOf(at), ROOM), box));
  if (isFree(wished)) return wished;
  for (let ring = 1; ring <= RINGS; ring += 1) {
    const candidates = ringAround(wished, ring).filter(isFree);
    if (candidates.length) return nearest(candidates, wished);
  }
  return wished;
}

function ringAround({ x, y }: Point, ring: number): Point[] {
  const points: Point[] = [];
  for (let step = -ring; step <= ring; step += 1) {
    points.push({ x: x + step * STEP, y: y - ring * STEP }, { x: x + step * STEP, y: y + ring * STEP });
    if (Math.abs(step) < ring)
      points.push({ x: x - ring * STEP, y: y + step * STEP }, { x: x + ring * STEP, y: y + step * STEP });
  }
  return points;
}

function nearest(points: readonly Point[], to: Point): Point {
  const distance = (point: Point) => (point.x - to.x) ** 2 + (point.y - to.y) ** 2;
  return points.reduce((best, point) => (distance(point) < distance(best) ? point : best));
}
