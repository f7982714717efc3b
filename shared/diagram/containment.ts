/** Which boundary holds what, told by where things are: a component belongs where its centre is. */
import type { Boundary, Component } from '../model/entities';
import { boundaryWithDescendants } from '../model/queries';
import type { Workshop } from '../model/workshop';
import type { Command } from '../commands/command';
import { boxOf, centreOf, contains, encloses } from './boxes';
import type { Box, Point } from './flowPath';
import { freeSpot } from './freeSpot';

export type Move = Extract<Command, { type: 'move' }>;
type Boundaries = Workshop['boundaries'];

const areaOf = ({ width, height }: Box): number => width * height;

/** The innermost boundary at a point, other than those left out; null where there is none. */
export function boundaryAt(
  boundaries: Iterable<Boundary>,
  point: Point,
  without: ReadonlySet<string> = new Set(),
): string | null {
  let innermost: Boundary | null = null;
  for (const boundary of boundaries) {
    if (without.has(boundary.id) || !contains(boundary, point)) continue;
    if (!innermost || areaOf(boundary) < areaOf(innermost)) innermost = boundary;
  }
  return innermost?.id ?? null;
}

/** A component placed with its top left corner at a point, as a member of the boundary that it then lies in. */
export function placedAt(boundaries: Boundaries, id: string, at: Point): Move['components'][number] {
  const { x, y } = at;
  return { id, x, y, boundaryId: boundaryAt(Object.values(boundaries), centreOf(boxOf(at))) };
}

/**
 * Components put into a boundary, or out of all of them. One that does not lie there moves to the nearest free spot
 * that does, so that what belongs together also lies together.
 */
export function putInto(
  { components, boundaries }: Pick<Workshop, 'components' | 'boundaries'>,
  ids: readonly string[],
  boundaryId: string | null,
): Move {
  const boundary = boundaryId === null ? null : boundaries[boundaryId];
  const all = Object.values(boundaries);
  const belongs = (at: Point) => boundaryAt(all, centreOf(boxOf(at))) === boundaryId;
  const chosen = ids.flatMap((id) => components[id] ?? []);
  const moving = new Set(chosen.filter((component) => !belongs(component)).map(({ id }) => id));
  const taken = Object.values(components)
    .filter(({ id }) => !moving.has(id))
    .map(boxOf);
  return {
    type: 'move',
    components: chosen.map((component) => {
      if (!moving.has(component.id)) return memberOf(component, boundaryId);
      const wished = boundary ? clampedInto(boundary, component) : component;
      const { x, y } = freeSpot(taken, { x: wished.x, y: wished.y }, belongs);
      taken.push(boxOf({ x, y }));
      return { id: component.id, x, y, boundaryId };
    }),
    boundaries: [],
  };
}

/** Room between a boundary's edge and what is put into it; at the top, its title takes more. */
const EDGE = 24;
const HEAD = 56;

/** The place in a boundary that is nearest to where a component is. */
function clampedInto({ x, y, width, height }: Box, at: Point): Point {
  const size = boxOf(at);
  const within = (value: number, from: number, to: number) =>
    Math.max(from, Math.min(Math.max(from, to), value));
  return {
    x: within(at.x, x + EDGE, x + width - EDGE - size.width),
    y: within(at.y, y + HEAD, y + height - EDGE - size.height),
  };
}

/** The ids of a boundary's ancestors, itself first; safe on cyclic parents. */
export function ancestry(boundaries: Boundaries, id: string | null): string[] {
  const trail = new Set<string>();
  for (let at = id; at !== null && !trail.has(at); at = boundaries[at]?.parentId ?? null) trail.add(at);
  return [...trail];
}

/**
 * What becomes of memberships when a boundary takes up a box: it gains what lies in the box and was around it, and
 * loses what was in it and is outside now. Only what changes is named.
 * @param id the boundary
 * @param parentId the boundary around it
 */
export function membersAfter(
  workshop: Pick<Workshop, 'components' | 'boundaries'>,
  { id, parentId, ...box }: Box & { id: string; parentId: string | null },
): Move {
  const around = new Set<string | null>([null, ...ancestry(workshop.boundaries, parentId)]);
  const within = boundaryWithDescendants(workshop.boundaries, id);
  const components = Object.values(workshop.components).flatMap((component) => {
    const isInside = contains(box, centreOf(boxOf(component)));
    if (isInside && around.has(component.boundaryId)) return [memberOf(component, id)];
    if (!isInside && component.boundaryId === id) return [memberOf(component, parentId)];
    return [];
  });
  const boundaries = Object.values(workshop.boundaries).flatMap((boundary) => {
    if (boundary.id === id || around.has(boundary.id)) return [];
    const isInside = encloses(box, boundary);
    if (isInside && !within.has(boundary.id) && around.has(boundary.parentId)) return [childOf(boundary, id)];
    if (!isInside && boundary.parentId === id && !contains(box, centreOf(boundary)))
      return [childOf(boundary, parentId)];
    return [];
  });
  return { type: 'move', components, boundaries };
}

const memberOf = ({ id, x, y }: Component, boundaryId: string | null) => ({ id, x, y, boundaryId });
const childOf = ({ id, x, y }: Boundary, parentId: string | null) => ({ id, x, y, parentId });
