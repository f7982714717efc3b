/** Walking over the map by keyboard: in the order of reading, and to the neighbour in a direction. */
import type { Boundary, Component } from '../model/entities';
import { compareText } from '../model/queries';
import { NODE_HEIGHT } from '../model/workshop';
import { boxOf, centreOf } from './boxes';
import type { Box } from './flowPath';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** A place where the keyboard can stop: a component or a boundary. */
export interface Stop {
  id: string;
  collection: 'components' | 'boundaries';
  box: Box;
}

/** Every stop in the order of reading: row by row from the top, from left to right; a boundary comes before what it holds. */
export function stopsInOrder(
  components: Readonly<Record<string, Component>>,
  boundaries: Readonly<Record<string, Boundary>>,
): Stop[] {
  const stops = [
    ...Object.values(boundaries).map((box): Stop => ({ id: box.id, collection: 'boundaries', box })),
    ...Object.values(components).map((component): Stop => ({
      id: component.id,
      collection: 'components',
      box: boxOf(component),
    })),
  ];
  const row = ({ box }: Stop) => Math.floor(box.y / NODE_HEIGHT);
  return stops.sort((a, b) => row(a) - row(b) || a.box.x - b.box.x || compareText(a.id, b.id));
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
    const { x, y } = centreOf(stop.box);
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
