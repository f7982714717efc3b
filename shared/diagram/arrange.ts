/** Aligning and distributing components that are chosen together. */
import type { Component } from '../model/entities';
import type { Workshop } from '../model/workshop';
import { boxOf, hullOf } from './boxes';
import { placedAt, type Move } from './containment';
import type { Point } from './flowPath';

export const ARRANGEMENTS = ['left', 'centre', 'right', 'top', 'middle', 'bottom', 'across', 'down'] as const;
/** Edges and centres to line up on, and the two directions to distribute in. */
export type Arrangement = (typeof ARRANGEMENTS)[number];

/** Components needed for an arrangement to mean something. */
export const neededFor = (arrangement: Arrangement): number =>
  arrangement === 'across' || arrangement === 'down' ? 3 : 2;

/**
 * The command that lines components up on a common edge or centre of theirs, or spreads them with equal gaps between
 * the outermost two. Components are all of one size, so equal gaps are equal steps.
 */
export function arrange(
  { components, boundaries }: Pick<Workshop, 'components' | 'boundaries'>,
  ids: readonly string[],
  arrangement: Arrangement,
): Move {
  const chosen = ids.flatMap((id) => components[id] ?? []);
  const places = placesOf(chosen, arrangement);
  return {
    type: 'move',
    components: chosen.map((component) => {
      const { x, y } = places(component);
      return placedAt(boundaries, component.id, { x: Math.round(x), y: Math.round(y) });
    }),
    boundaries: [],
  };
}

function placesOf(chosen: readonly Component[], arrangement: Arrangement): (component: Component) => Point {
  const hull = hullOf(chosen.map(boxOf));
  if (!hull) return (component) => component;
  switch (arrangement) {
    case 'left':
      return ({ y }) => ({ x: hull.x, y });
    case 'centre':
      return (component) => ({ x: hull.x + (hull.width - boxOf(component).width) / 2, y: component.y });
    case 'right':
      return (component) => ({ x: hull.x + hull.width - boxOf(component).width, y: component.y });
    case 'top':
      return ({ x }) => ({ x, y: hull.y });
    case 'middle':
      return (component) => ({ x: component.x, y: hull.y + (hull.height - boxOf(component).height) / 2 });
    case 'bottom':
      return (component) => ({ x: component.x, y: hull.y + hull.height - boxOf(component).height });
    case 'across': {
      const at = spread(chosen, 'x');
      return (component) => ({ x: at.get(component.id)!, y: component.y });
    }
    case 'down': {
      const at = spread(chosen, 'y');
      return (component) => ({ x: component.x, y: at.get(component.id)! });
    }
  }
}

function spread(chosen: readonly Component[], axis: 'x' | 'y'): Map<string, number> {
  const sorted = [...chosen].sort((a, b) => a[axis] - b[axis]);
  const first = sorted[0]![axis];
  const step = sorted.length > 1 ? (sorted.at(-1)![axis] - first) / (sorted.length - 1) : 0;
  return new Map(sorted.map((component, index) => [component.id, first + index * step]));
}
