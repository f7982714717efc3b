/** What is at a point of the map, found from the model alone, so that it works whether or not an element is there. */
import type { Boundary, Component } from '../model/entities';
import { boxOf, contains, inflated } from './boxes';
import { pointOn, type Box, type Curve, type Point } from './flowPath';
import { TITLE_HEIGHT, titleStrip } from './titles';

export type BoundaryPart = 'title' | 'edge' | 'body';
export type Hit =
  | { kind: 'component'; id: string }
  | { kind: 'flow'; id: string }
  | { kind: 'boundary'; id: string; part: BoundaryPart }
  | { kind: 'canvas' };

/** Width of a boundary's edge, by which it is held as well. */
const EDGE_WIDTH = 6;

/** The component at a point, the one drawn last where several overlap. */
export function componentAt(components: readonly Component[], point: Point): Component | null {
  return components.findLast((component) => contains(boxOf(component), point)) ?? null;
}

/**
 * The innermost boundary at a point and which part of it is there.
 * @param raised the boundaries whose title is above them
 */
export function boundaryPartAt(
  boundaries: readonly Boundary[],
  point: Point,
  raised: ReadonlySet<string>,
): { id: string; part: BoundaryPart } | null {
  const smallest = (those: readonly Boundary[]) =>
    those.reduce<Boundary | null>((best, one) => (best && areaOf(best) <= areaOf(one) ? best : one), null);
  const around = smallest(boundaries.filter((boundary) => contains(inflated(boundary, EDGE_WIDTH), point)));
  const titled = smallest(
    boundaries
      .filter(({ id }) => raised.has(id))
      .filter((boundary) => contains(titleStrip(boundary, true), point)),
  );
  // A raised title lies over the boundary around its own, and under those beside it.
  if (titled && (!around || isWithin(titled, around.id, boundaries))) return { id: titled.id, part: 'title' };
  return around && { id: around.id, part: partAt(around, point, raised.has(around.id)) };
}

const areaOf = ({ width, height }: Box): number => width * height;

/** Whether a boundary is in another, at any depth; safe on cyclic parents. */
function isWithin(inner: Boundary, outerId: string, boundaries: readonly Boundary[]): boolean {
  const byId = new Map(boundaries.map((boundary) => [boundary.id, boundary]));
  const seen = new Set<string>();
  for (let at = inner.parentId; at !== null && !seen.has(at); at = byId.get(at)?.parentId ?? null) {
    if (at === outerId) return true;
    seen.add(at);
  }
  return false;
}

function partAt(box: Box, point: Point, isRaised: boolean): BoundaryPart {
  if (!contains(inflated(box, -EDGE_WIDTH), point)) return 'edge';
  return !isRaised && point.y <= box.y + TITLE_HEIGHT ? 'title' : 'body';
}

/** Points at which a curve is measured. */
const SAMPLES = Array.from({ length: 17 }, (_, index) => index / 16);

/** The flow whose curve passes nearest to a point, within a distance; null where none does. */
export function flowAt(
  curves: Iterable<readonly [id: string, curve: Curve]>,
  point: Point,
  within: number,
): string | null {
  let best: string | null = null;
  let shortest = within * within;
  for (const [id, curve] of curves) {
    if (!contains(inflated(controlHull(curve), within), point)) continue;
    const points = SAMPLES.map((t) => pointOn(curve, t));
    for (let index = 1; index < points.length; index += 1) {
      const distance = squaredDistance(point, points[index - 1]!, points[index]!);
      if (distance > shortest) continue;
      best = id;
      shortest = distance;
    }
  }
  return best;
}

/** A box around a curve, from its control points: never too small. */
export function controlHull({ start, control1, control2, end }: Curve): Box {
  const x = Math.min(start.x, control1.x, control2.x, end.x);
  const y = Math.min(start.y, control1.y, control2.y, end.y);
  return {
    x,
    y,
    width: Math.max(start.x, control1.x, control2.x, end.x) - x,
    height: Math.max(start.y, control1.y, control2.y, end.y) - y,
  };
}

/** Squared distance of a point from the straight line between two others. */
function squaredDistance(point: Point, from: Point, to: Point): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
  const near = Math.max(0, Math.min(1, t));
  const offX = point.x - (from.x + near * dx);
  const offY = point.y - (from.y + near * dy);
  return offX * offX + offY * offY;
}
