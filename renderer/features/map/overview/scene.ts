/** What the overview draws. */
import type { Box } from '#shared/diagram/flowPath';
import type { Boundary, Component, Flow } from '#shared/model/entities';
import { shifted, boxOf } from '#shared/diagram/boxes';
import type { Detail } from '#shared/diagram/detail';
import type { Palette } from '#shared/tokens';
import type { Curves } from '../flows/deriveRoutes';
import { placeOf } from '../nodes/placeOf';
import type { Motion } from '../stage/state';

export interface Scene {
  components: readonly Component[];
  boundaries: readonly Boundary[];
  flows: readonly Flow[];
  curves: Curves;
  /** Curves of what is being dragged, in place of the others. */
  dragged: Curves;
  selected: ReadonlySet<string>;
  motion: Motion | null;
}

/** How a scene is drawn. */
export interface Manner {
  detail: Detail;
  zoom: number;
  palette: Palette;
}

/** Part of a scene: boxes at their places, and lines. */
export interface Part {
  components: readonly Component[];
  boundaries: readonly Boundary[];
  flows: readonly Flow[];
  curves: Curves;
}

/** What stands still while something is dragged. */
export function standing({ components, boundaries, flows, curves, dragged, motion }: Scene): Part {
  if (motion?.kind !== 'move') return { components, boundaries, flows, curves };
  const { ids } = motion;
  return {
    components: components.filter(({ id }) => !ids.has(id)),
    boundaries: boundaries.filter(({ id }) => !ids.has(id)),
    flows: flows.filter(({ id }) => !dragged.has(id)),
    curves,
  };
}

/** What is being dragged, where it is now. */
export function moving({ components, boundaries, flows, dragged, motion }: Scene): Part {
  if (motion?.kind !== 'move') return { components: [], boundaries: [], flows: [], curves: dragged };
  const { ids, dx, dy } = motion;
  const along = <T extends { id: string; x: number; y: number }>(things: readonly T[]) =>
    things.filter(({ id }) => ids.has(id)).map((thing) => shifted(thing, dx, dy));
  return {
    components: along(components),
    boundaries: along(boundaries),
    flows: flows.filter(({ id }) => dragged.has(id)),
    curves: dragged,
  };
}

/** The boxes of what is selected and of the boundary that something is dragged into. */
export function marked({ components, boundaries, selected, motion }: Scene): Box[] {
  const isMarked = ({ id }: { id: string }) =>
    selected.has(id) || (motion?.kind === 'move' && motion.intoId === id);
  return [
    ...boundaries.filter(isMarked).map((boundary) => placeOf(boundary.id, boundary, motion)),
    ...components.filter(isMarked).map((component) => placeOf(component.id, boxOf(component), motion)),
  ];
}
