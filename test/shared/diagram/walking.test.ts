import { describe, expect, it } from 'vitest';
import { boxOf } from '#shared/diagram/boxes';
import { firstStop, neighbour, stopsInOrder } from '#shared/diagram/walking';
import { boundary, component, plane } from './plane';

const { components, boundaries } = plane(
  [
    component('c_right', 400, 10),
    component('c_left', 0, 20),
    component('c_below', 10, 300),
    component('c_aside', 900, 700),
  ],
  [boundary('b_around', [-40, -40, 300, 500])],
);
const stops = stopsInOrder(components, boundaries);

it('reads row by row, a boundary before what it holds', () => {
  expect(stops.map(({ id }) => id)).toEqual(['b_around', 'c_left', 'c_right', 'c_below', 'c_aside']);
  expect(firstStop(components, boundaries)?.id).toBe('b_around');
  expect(firstStop({}, {})).toBeNull();
});

describe('the neighbour', () => {
  const from = (id: string) => boxOf(components[id]!);

  it('is the nearest component in the direction', () => {
    expect(neighbour(stops, from('c_left'), 'right')?.id).toBe('c_right');
    expect(neighbour(stops, from('c_left'), 'down')?.id).toBe('c_below');
    expect(neighbour(stops, from('c_right'), 'left')?.id).toBe('c_left');
    expect(neighbour(stops, from('c_below'), 'up')?.id).toBe('c_left');
  });

  it('is nobody where nothing lies ahead', () => {
    expect(neighbour(stops, from('c_left'), 'up')).toBeNull();
    expect(neighbour(stops, from('c_aside'), 'right')).toBeNull();
  });
});
