/** The map as boxes on a plane, in canvas units, before it is known how large it will be drawn. */
import { boxOf, hullOf } from '../../diagram/boxes';
import type { Box } from '../../diagram/flowPath';
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
    components: components.map((component) => ({ ...component, ...boxOf(component) })),
    boundaries: outerFirst(boundaries),
    flows,
  };
}

/** The smallest box around components and boundaries; a box of no size where there are none. */
export const extentOf = ({ components, boundaries }: Scene): Box =>
  hullOf([...components, ...boundaries]) ?? { x: 0, y: 0, width: 0, height: 0 };

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
