/** The map as boxes on a plane, in canvas units, before it is known how large it will be drawn. */
import type { Box } from '../../diagram/flowPath';
import { NODE_HEIGHT, NODE_WIDTH } from '../../model/workshop';
import type { MapBoundary, MapComponent, MapFlow, MapModel } from '../document';

export type SceneComponent = MapComponent & Box;

export interface Scene {
  components: SceneComponent[];
  /** Outer ones before those within them. */
  boundaries: MapBoundary[];
  flows: MapFlow[];
}

/** Boxes at their places on the canvas. */
export function sceneOf({ components, boundaries, flows }: MapModel): Scene {
  return {
    components: components.map((component) => ({ ...component, width: NODE_WIDTH, height: NODE_HEIGHT })),
    boundaries: outerFirst(boundaries),
    flows,
  };
}

/** The smallest box around boxes; a box of no size where there are none. */
export function hullOf(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
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
  return { x: left, y: top, width: right - left, height: bottom - top };
}

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** A box, larger by `by` on every side. */
export const inflated = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** Empty stretches longer than these are shortened to them, so that far-apart components stay legible. */
const GAP_ACROSS = 150;
const GAP_DOWN = 90;
/** What a boundary's edges take: its title at the top, its padding elsewhere. */
const TITLE = 40;
const EDGE = 16;

/** The scene without its wide empty stretches: what was left, right, above or below of something stays so. */
export function withoutWideGaps(scene: Scene): Scene {
  const { components, boundaries } = scene;
  const across = shortened(
    [
      ...components.map(({ x, width }): Stretch => [x, x + width]),
      ...boundaries.flatMap(({ x, width }): Stretch[] => [
        [x, x + Math.min(EDGE, width)],
        [x + width - Math.min(EDGE, width), x + width],
      ]),
    ],
    GAP_ACROSS,
  );
  const down = shortened(
    [
      ...components.map(({ y, height }): Stretch => [y, y + height]),
      ...boundaries.flatMap(({ y, height }): Stretch[] => [
        [y, y + Math.min(TITLE, height)],
        [y + height - Math.min(EDGE, height), y + height],
      ]),
    ],
    GAP_DOWN,
  );
  const place = <B extends Box>(box: B): B => {
    const x = across(box.x);
    const y = down(box.y);
    return { ...box, x, y, width: across(box.x + box.width) - x, height: down(box.y + box.height) - y };
  };
  return { ...scene, components: components.map(place), boundaries: boundaries.map(place) };
}

type Stretch = [from: number, to: number];

/** A growing function that keeps distances within the stretches, and shortens what lies between them to `longest`. */
function shortened(stretches: Stretch[], longest: number): (value: number) => number {
  const sorted = stretches.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  // Where each stretch, overlapping ones taken together, starts, ends and is moved to.
  const solid: { from: number; to: number; at: number }[] = [];
  for (const [from, to] of sorted) {
    const last = solid.at(-1);
    if (!last) solid.push({ from, to, at: 0 });
    else if (from <= last.to) last.to = Math.max(last.to, to);
    else solid.push({ from, to, at: last.at + last.to - last.from + Math.min(longest, from - last.to) });
  }
  return (value) => {
    let low = 0;
    let high = solid.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (solid[middle]!.from <= value) low = middle;
      else high = middle - 1;
    }
    const part = solid[low];
    return part ? part.at + Math.min(value, part.to) - part.from : value;
  };
}

/** Boundaries with each before those within it; those in a circle of parents come in the order given. */
function outerFirst(boundaries: readonly MapBoundary[]): MapBoundary[] {
  const byId = new Map(boundaries.map((boundary) => [boundary.id, boundary]));
  const depth = (boundary: MapBoundary): number => {
    const seen = new Set<string>();
    let at: MapBoundary | undefined = boundary;
    while (at?.parentId && !seen.has(at.id)) {
      seen.add(at.id);
      at = byId.get(at.parentId);
    }
    return seen.size;
  };
  return boundaries
    .map((boundary) => ({ boundary, depth: depth(boundary) }))
    .sort((a, b) => a.depth - b.depth)
    .map(({ boundary }) => boundary);
}
