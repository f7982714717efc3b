/** What is at a point of the map, found from the model alone, so that it works whether or not an element is there. */
import type { Boundary, Component } from '../model/entities';
import { boxOf, contains, inflated } from './boxes';
import { pointOn, type Box, type Curve, type Point } from './flowPath';
import { titleStrip } from './titles';

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
  let best: Boundary | null = null;
  for (const boundary of boundaries) {
    const isOnTitle = raised.has(boundary.id) && contains(titleStrip(boundary, true), point);
    if (!isOnTitle && !contains(inflated(boundary, EDGE_WIDTH), point)) continue;
    if (!best || boundary.width * boundary.height < best.width * best.height) best = boundary;
  }
  return best && { id: best.id, part: partAt(best, point, raised.has(best.id)) };
}

function partAt(box: Box, point: Point, isRaised: boolean): BoundaryPart {
  if (isRaised && point.y < box.y - EDGE_WIDTH) return 'title';
  if (!contains(inflated(box, -EDGE_WIDTH), point)) return 'edge';
  return contains(titleStrip(box, isRaised), point) ? 'title' : 'body';
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
