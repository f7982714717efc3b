/** Cuts a map that is too large for one page into details, each with whole components. */
import { hullOf, overlap } from '../../diagram/boxes';
import type { Box } from '../../diagram/flowPath';
import type { Size } from '../layout/paper';
import { DETAIL_FROM, scaleFor } from './detail';
import { routed, type RoutedScene } from './diagram';
import { withoutWideGaps, type Scene, type SceneComponent } from './scene';

/** Around the components of a detail, in canvas units: what their boundaries show of themselves. */
const MARGIN = { left: 24, right: 24, top: 48, bottom: 24 };
/** Cuts that are looked at for each split. */
const CUTS_MAX = 24;

/** The details of a scene, in reading order. Every component is in exactly one. */
export function detailsOf(scene: Scene, frames: readonly Size[]): RoutedScene[] {
  const done: RoutedScene[] = [];
  const open: SceneComponent[][] = scene.components.length > 0 ? [scene.components] : [];
  for (let group = open.pop(); group; group = open.pop()) {
    const detail = detailWith(scene, group);
    const fits = frames.some((frame) => scaleFor(detail.hull, frame) >= DETAIL_FROM);
    const parts = fits || group.length === 1 ? null : cut(group);
    if (parts) open.push(parts[1], parts[0]);
    else done.push(detail);
  }
  return done;
}

/** The part of a scene that shows some components: their boundaries as far as they reach, the flows between them. */
function detailWith(scene: Scene, components: SceneComponent[]): RoutedScene {
  const ids = new Set(components.map(({ id }) => id));
  const hull = hullOf(components)!;
  const reach = {
    x: hull.x - MARGIN.left,
    y: hull.y - MARGIN.top,
    width: hull.width + MARGIN.left + MARGIN.right,
    height: hull.height + MARGIN.top + MARGIN.bottom,
  };
  const boundaries = scene.boundaries
    .filter((boundary) => components.some((component) => overlap(component, boundary)))
    .map((boundary) => ({ ...boundary, ...intersection(boundary, reach) }));
  const flows = scene.flows.filter(({ sourceId, targetId }) => ids.has(sourceId) && ids.has(targetId));
  return routed(withoutWideGaps({ components: components.toSorted(readingOrder), boundaries, flows }));
}

/** From top to bottom, and from left to right. */
const readingOrder = (a: SceneComponent, b: SceneComponent): number =>
  a.y - b.y || a.x - b.x || (a.id < b.id ? -1 : 1);

function intersection(a: Box, b: Box): Box {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  return {
    x,
    y,
    width: Math.min(a.x + a.width, b.x + b.width) - x,
    height: Math.min(a.y + a.height, b.y + b.height) - y,
  };
}

/**
 * Two groups on either side of a line between components: where the gap is wide, few boundaries are cut, and the
 * halves are alike.
 */
function cut(components: readonly SceneComponent[]): [SceneComponent[], SceneComponent[]] {
  const candidates = (['x', 'y'] as const).flatMap((axis) => {
    const length = axis === 'x' ? 'width' : 'height';
    const sorted = [...components].sort((a, b) => a[axis] - b[axis] || (a.id < b.id ? -1 : 1));
    const step = Math.max(1, Math.floor(sorted.length / CUTS_MAX));
    const cuts = [];
    for (let at = step; at < sorted.length; at += step) {
      const before = sorted[at - 1]!;
      const gap = sorted[at]![axis] - before[axis] - before[length];
      cuts.push({ sorted, at, cost: cutCost(sorted, at, gap) });
    }
    return cuts;
  });
  const best = candidates.reduce((least, next) => (next.cost < least.cost ? next : least));
  return [best.sorted.slice(0, best.at), best.sorted.slice(best.at)];
}

function cutCost(sorted: readonly SceneComponent[], at: number, gap: number): number {
  const before = new Set(sorted.slice(0, at).map(({ boundaryId }) => boundaryId));
  const parted = new Set(
    sorted
      .slice(at)
      .flatMap(({ boundaryId }) => (boundaryId !== null && before.has(boundaryId) ? [boundaryId] : [])),
  );
  const share = at / sorted.length;
  const unevenness = Math.abs(share - 0.5) * 2;
  return parted.size * 1.2 + unevenness * 1.5 - Math.min(Math.max(gap, -200), 200) / 200;
}
