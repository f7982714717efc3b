import { describe, expect, it } from 'vitest';
import { ancestry, boundaryAt, membersAfter, placedAt, putInto } from '#shared/diagram/containment';
import { boxOf, centreOf, contains, overlap } from '#shared/diagram/boxes';
import { boundary, component, plane } from './plane';

const outer = boundary('b_outer', [0, 0, 1000, 800]);
const inner = boundary('b_inner', [100, 100, 400, 300], 'b_outer');

describe('the boundary at a point', () => {
  it('is the innermost one', () => {
    expect(boundaryAt([outer, inner], { x: 200, y: 200 })).toBe('b_inner');
    expect(boundaryAt([inner, outer], { x: 700, y: 200 })).toBe('b_outer');
    expect(boundaryAt([outer, inner], { x: 2000, y: 200 })).toBeNull();
  });

  it('is none that is left out', () => {
    expect(boundaryAt([outer, inner], { x: 200, y: 200 }, new Set(['b_inner']))).toBe('b_outer');
  });
});

it('a component belongs where its centre lies, not its corner', () => {
  const { boundaries } = plane([], [boundary('b_a', [0, 0, 300, 300])]);
  expect(placedAt(boundaries, 'c_1', { x: 190, y: 10 }).boundaryId).toBe('b_a');
  expect(placedAt(boundaries, 'c_1', { x: 200, y: 10 }).boundaryId).toBeNull();
});

it('ancestors end at the top, also where parents go in a circle', () => {
  const { boundaries } = plane([], [outer, inner]);
  expect(ancestry(boundaries, 'b_inner')).toEqual(['b_inner', 'b_outer']);
  expect(ancestry(boundaries, null)).toEqual([]);
  const circle = plane([], [{ ...outer, parentId: 'b_inner' }, inner]);
  expect(ancestry(circle.boundaries, 'b_inner')).toEqual(['b_inner', 'b_outer']);
});

describe('a boundary that takes up a box', () => {
  it('gains what lies in it and was around it, and leaves what is deeper inside alone', () => {
    const map = plane(
      [component('c_free', 120, 120), component('c_deep', 150, 250, 'b_inner'), component('c_far', 3000, 0)],
      [outer, inner],
    );
    const move = membersAfter(map, { ...outer, id: 'b_new', parentId: null });
    expect(move.components.map(({ id, boundaryId }) => [id, boundaryId])).toEqual([['c_free', 'b_new']]);
    expect(move.boundaries.map(({ id, parentId }) => [id, parentId])).toEqual([['b_outer', 'b_new']]);
  });

  it('loses what lies outside to the boundary around', () => {
    const map = plane(
      [component('c_in', 120, 120, 'b_inner'), component('c_out', 350, 300, 'b_inner')],
      [outer, inner],
    );
    const move = membersAfter(map, {
      id: 'b_inner',
      parentId: 'b_outer',
      x: 100,
      y: 100,
      width: 240,
      height: 150,
    });
    expect(move.components).toEqual([{ id: 'c_out', x: 350, y: 300, boundaryId: 'b_outer' }]);
  });

  it('never gains one that it is itself in', () => {
    const map = plane([], [outer, inner]);
    const move = membersAfter(map, {
      id: 'b_inner',
      parentId: 'b_outer',
      x: -10,
      y: -10,
      width: 2000,
      height: 2000,
    });
    expect(move.boundaries).toEqual([]);
  });
});

describe('putting components into a boundary', () => {
  it('leaves one where it is that lies there already', () => {
    const map = plane([component('c_1', 120, 160)], [outer, inner]);
    expect(putInto(map, ['c_1'], 'b_inner').components).toEqual([
      { id: 'c_1', x: 120, y: 160, boundaryId: 'b_inner' },
    ]);
  });

  it('moves the others to free places inside, one beside the other', () => {
    const map = plane([component('c_1', 5000, 0), component('c_2', 5000, 0)], [outer, inner]);
    const { components } = putInto(map, ['c_1', 'c_2'], 'b_outer');
    for (const placed of components) {
      expect(placed.boundaryId).toBe('b_outer');
      expect(contains(outer, centreOf(boxOf(placed)))).toBe(true);
      expect(contains(inner, centreOf(boxOf(placed)))).toBe(false);
    }
    expect(overlap(boxOf(components[0]!), boxOf(components[1]!))).toBe(false);
  });

  it('moves one out that is to be in none', () => {
    const map = plane([component('c_1', 120, 160, 'b_inner')], [outer, inner]);
    const [placed] = putInto(map, ['c_1'], null).components;
    expect(placed!.boundaryId).toBeNull();
    expect(contains(outer, centreOf(boxOf(placed!)))).toBe(false);
  });
});
