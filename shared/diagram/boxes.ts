/** Boxes on the map's plane, in canvas units. */
import type { Boundary, Component } from '../model/entities';
import { NODE_HEIGHT, NODE_WIDTH } from '../model/workshop';
import type { Box, Point } from './flowPath';

/** The box that a component takes up. */
export const boxOf = ({ x, y }: Pick<Component, 'x' | 'y'>): Box => ({
  x,
  y,
  width: NODE_WIDTH,
  height: NODE_HEIGHT,
});

export const centreOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

export const contains = (box: Box, { x, y }: Point): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;

/** Whether the inner box lies wholly within the outer one. */
export const encloses = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** A box, larger by `by` on every side. */
export const inflated = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

export const shifted = <T extends Point>(thing: T, dx: number, dy: number): T => ({
  ...thing,
  x: thing.x + dx,
  y: thing.y + dy,
});

/** The box with these two points as opposite corners. */
export const boxBetween = (a: Point, b: Point): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

/** The smallest box around boxes; null where there are none. */
export function hullOf(boxes: Iterable<Box>): Box | null {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return left === Infinity ? null : { x: left, y: top, width: right - left, height: bottom - top };
}

/** The smallest box around everything on a map; null where it is empty. */
export function mapHull({
  components,
  boundaries,
}: {
  components: Readonly<Record<string, Component>>;
  boundaries: Readonly<Record<string, Boundary>>;
}): Box | null {
  return hullOf([...Object.values(components).map(boxOf), ...Object.values(boundaries)]);
}
