/** Cuts a map that is too large for one page into details, each with whole components. */
import { hullOf, inflated, overlap } from '../../diagram/boxes';
import type { Box } from '../../diagram/flowPath';
import type { Size } from '../layout/paper';
import { DETAIL_FROM, scaleFor } from './detail';
import { extentOf, withoutWideGaps, type Scene, type SceneComponent } from './scene';

/** Around the components of a detail, in canvas units: what their boundaries show of themselves. */
const MARGIN = { left: 24, right: 24, top: 48, bottom: 24 };
/** What lines may take up around a detail. */
const LINES = 12;
/** Cuts that are looked at for each split. */
const CUTS_MAX = 24;

/** The details of a scene, in reading order. Every component is in exactly one. */
export function detailsOf(scene: Scene, frames: readonly Size[]): Scene[] {
  const done: { detail: Scene; place: Box }[] = [];
  const open: SceneComponent[][] = scene.components.length > 0 ? [scene.components] : [];
  for (let group = open.pop(); group; group = open.pop()) {
    const detail = detailWith(scene, group);
    const fits = scaleOn(frames, inflated(extentOf(detail), LINES)) >= DETAIL_FROM;
    const parts = fits || group.length === 1 ? null : cut(group, frames);
    if (parts) open.push(parts[1], parts[0]);
    else done.push({ detail, place: hullOf(group)! });
  }
  return done.sort((a, b) => a.place.y - b.place.y || a.place.x - b.place.x).map(({ detail }) => detail);
}

/** The scale at which a box fits the frame that suits it best. */
const scaleOn = (frames: readonly Size[], box: Box): number =>
  Math.max(...frames.map((frame) => scaleFor(box, frame)));

/** The part of a scene that shows some components: their boundaries as far as they reach, the flows between them. */
function detailWith(scene: Scene, components: SceneComponent[]): Scene {
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
  return withoutWideGaps({ components: components.toSorted(readingOrder), boundaries, flows });
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
 * Two groups on either side of a line between components: where both come near to fitting a page, the gap is wide, few
 * boundaries are cut, and the halves are alike.
 */
function cut(
  components: readonly SceneComponent[],
  frames: readonly Size[],
): [SceneComponent[], SceneComponent[]] {
  const candidates = (['x', 'y'] as const).flatMap((axis) => {
    const length = axis === 'x' ? 'width' : 'height';
    const sorted = components.toSorted((a, b) => a[axis] - b[axis] || (a.id < b.id ? -1 : 1));
    const step = Math.max(1, Math.floor(sorted.length / CUTS_MAX));
    const cuts = [];
    for (let at = step; at < sorted.length; at += step) {
      const last = sorted[at - 1]!;
      const gap = sorted[at]![axis] - last[axis] - last[length];
      const halves: [SceneComponent[], SceneComponent[]] = [sorted.slice(0, at), sorted.slice(at)];
      cuts.push({ halves, cost: costOf(halves, gap, frames) });
    }
    return cuts;
  });
  return candidates.reduce((least, next) => (next.cost < least.cost ? next : least)).halves;
}

function costOf(
  [before, after]: readonly [SceneComponent[], SceneComponent[]],
  gap: number,
  frames: readonly Size[],
): number {
  const areas = new Set(before.map(({ boundaryId }) => boundaryId));
  const parted = new Set(
    after.flatMap(({ boundaryId }) => (boundaryId !== null && areas.has(boundaryId) ? [boundaryId] : [])),
  );
  const tooLarge = [before, after].reduce((sum, half) => {
    const scale = scaleOn(frames, inflated(hullOf(half)!, MARGIN.top / 2));
    return sum + Math.max(0, DETAIL_FROM / scale - 1);
  }, 0);
  const unevenness = Math.abs(before.length - after.length) / (before.length + after.length);
  return tooLarge * 2 + parted.size * 1.2 + unevenness * 1.5 - Math.min(Math.max(gap, -200), 200) / 200;
}
