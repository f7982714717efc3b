/** Walking over the map by keyboard: in the order of reading, and to the neighbour in a direction. */
import type { Boundary, Component } from '../model/entities';
import { compareText } from '../model/queries';
import { NODE_HEIGHT } from '../model/workshop';
import { boxOf, centreOf } from './boxes';
import type { Box } from './flowPath';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** A place where the keyboard can stop: a component or a boundary. */
export interface Stop extends Box {
  id: string;
  collection: 'components' | 'boundaries';
}

/** Every stop in the order of reading: row by row from the top, from left to right; a boundary comes before what it holds. */
export function stopsInOrder(
  components: Readonly<Record<string, Component>>,
  boundaries: Readonly<Record<string, Boundary>>,
): Stop[] {
  const stops: Stop[] = [
    ...Object.values(boundaries).map(
      ({ id, x, y, width, height }) => ({ id, x, y, width, height, collection: 'boundaries' }) as const,
    ),
    ...Object.values(components).map(
      (component) => ({ ...boxOf(component), id: component.id, collection: 'components' }) as const,
    ),
  ];
  return stops.sort(inReadingOrder);
}

type Place = { id: string; x: number; y: number };
const rowOf = ({ y }: Place): number => Math.floor(y / NODE_HEIGHT);
const inReadingOrder = (a: Place, b: Place): number =>
  rowOf(a) - rowOf(b) || a.x - b.x || compareText(a.id, b.id);

/** The first stop in the order of reading; null on an empty map. */
export function firstStop(
  components: Readonly<Record<string, Component>>,
  boundaries: Readonly<Record<string, Boundary>>,
): { id: string } | null {
  let first: Component | Boundary | null = null;
  for (const thing of [...Object.values(boundaries), ...Object.values(components)])
    if (!first || inReadingOrder(thing, first) < 0) first = thing;
  return first;
}

/** The nearest other component in a direction; what lies off to the side counts as farther away. */
export function neighbour(stops: readonly Stop[], from: Box, direction: Direction): Stop | null {
  const start = centreOf(from);
  const isAcross = direction === 'left' || direction === 'right';
  const sign = direction === 'left' || direction === 'up' ? -1 : 1;
  let best: Stop | null = null;
  let shortest = Infinity;
  for (const stop of stops) {
    if (stop.collection !== 'components') continue;
    const { x, y } = centreOf(stop);
    const ahead = sign * (isAcross ? x - start.x : y - start.y);
    const aside = Math.abs(isAcross ? y - start.y : x - start.x);
    const distance = ahead + 2 * aside;
    if (ahead > 0 && aside <= 2 * ahead && distance < shortest) {
      best = stop;
      shortest = distance;
    }
  }
  return best;
}
