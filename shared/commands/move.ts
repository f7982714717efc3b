/** Moving things on the canvas: what is inside a boundary moves with it. */
import { closingBoundaries } from '../model/integrity';
import { mapValues, patched } from '../model/identity';
import { boundaryWithDescendants } from '../model/queries';
import { COORDINATE_MAX } from '../model/primitives';
import type { Boundary } from '../model/entities';
import type { Workshop } from '../model/workshop';
import { CommandRefused, type Command } from './command';
import { same } from './same';

type Move = Extract<Command, { type: 'move' }>;

/** A whole coordinate within the canvas, for any finite number. */
export const toCoordinate = (value: number): number =>
  Math.max(-COORDINATE_MAX, Math.min(COORDINATE_MAX, Math.round(value))) + 0;

const toExtent = (value: number): number => Math.max(1, toCoordinate(value));

/**
 * The workshop with components and boundaries at new places, perhaps in new boundaries.
 * @throws CommandRefused where a place is no number, or a boundary would end up inside itself or in none that exists
 */
export function move(
  workshop: Workshop,
  { components: movedComponents, boundaries: movedBoundaries }: Move,
): Workshop {
  const components = { ...workshop.components };
  const boundaries = { ...workshop.boundaries };
  const named = {
    components: new Set(movedComponents.map((item) => item.id)),
    boundaries: new Set(movedBoundaries.map((item) => item.id)),
  };

  for (const to of movedBoundaries) {
    const from = workshop.boundaries[to.id];
    if (!from) continue;
    requireNumbers(to.x, to.y, to.width ?? from.width, to.height ?? from.height);
    requireBoundary(workshop, to.parentId);
    boundaries[to.id] = {
      ...from,
      parentId: to.parentId,
      x: toCoordinate(to.x),
      y: toCoordinate(to.y),
      width: toExtent(to.width ?? from.width),
      height: toExtent(to.height ?? from.height),
    };
  }
  const [closing] = closingBoundaries(boundaries);
  if (closing !== undefined) throw new CommandRefused('refused.cycle', { id: closing });

  // A boundary that is resized by its left or top edge moves without its content: only a pure move carries it along.
  for (const to of movedBoundaries) {
    const from = workshop.boundaries[to.id];
    if (!from || isResized(from, to)) continue;
    const dx = toCoordinate(to.x) - from.x;
    const dy = toCoordinate(to.y) - from.y;
    if (dx === 0 && dy === 0) continue;
    const carried = carriedBoundaries(workshop, to.id, named.boundaries);
    for (const id of carried) {
      const boundary = workshop.boundaries[id]!;
      if (id !== to.id) boundaries[id] = shifted(boundary, dx, dy);
    }
    for (const component of Object.values(workshop.components)) {
      const { id, boundaryId } = component;
      if (boundaryId !== null && carried.has(boundaryId) && !named.components.has(id))
        components[id] = shifted(component, dx, dy);
    }
  }
  for (const to of movedComponents) {
    const from = workshop.components[to.id];
    if (!from) continue;
    requireNumbers(to.x, to.y);
    requireBoundary(workshop, to.boundaryId);
    components[to.id] = { ...from, boundaryId: to.boundaryId, x: toCoordinate(to.x), y: toCoordinate(to.y) };
  }
  return patched(workshop, {
    components: keepSame(workshop.components, components),
    boundaries: keepSame(workshop.boundaries, boundaries),
  });
}

function requireNumbers(...lengths: number[]): void {
  if (lengths.some(Number.isNaN)) throw new CommandRefused('refused.invalid', { field: 'place' });
}

function requireBoundary(workshop: Workshop, id: string | null): void {
  if (id !== null && !Object.hasOwn(workshop.boundaries, id))
    throw new CommandRefused('refused.dangling', { collection: 'boundaries', id });
}

function isResized(from: Boundary, to: Move['boundaries'][number]): boolean {
  return (
    (to.width !== undefined && to.width !== from.width) ||
    (to.height !== undefined && to.height !== from.height)
  );
}

/** The boundary and what it carries: its descendants down to, but without, those that the command names. */
function carriedBoundaries(workshop: Workshop, id: string, named: ReadonlySet<string>): Set<string> {
  const carried = new Set([id]);
  const candidates = [...boundaryWithDescendants(workshop.boundaries, id)].filter((other) => other !== id);
  for (const candidate of candidates) {
    const trail: string[] = [];
    let current: string | null = candidate;
    while (current !== null && current !== id && !named.has(current)) {
      trail.push(current);
      current = workshop.boundaries[current]?.parentId ?? null;
    }
    if (current === id) for (const step of trail) carried.add(step);
  }
  return carried;
}

function shifted<T extends { x: number; y: number }>(item: T, dx: number, dy: number): T {
  return { ...item, x: toCoordinate(item.x + dx), y: toCoordinate(item.y + dy) };
}

/** The record after, with the items of before where they are equal; the record before where all of them are. */
function keepSame<T>(before: Record<string, T>, after: Record<string, T>): Record<string, T> {
  const kept = mapValues(after, (item, id) => (same(item, before[id]) ? before[id]! : item));
  return Object.keys(kept).every((id) => kept[id] === before[id]) ? before : kept;
}
