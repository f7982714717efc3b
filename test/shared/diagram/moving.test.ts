import { describe, expect, it } from 'vitest';
import { cargoHull, cargoOf, moveBy } from '#shared/diagram/moving';
import { boundary, component, plane } from './plane';

const outer = boundary('b_outer', [0, 0, 1000, 800]);
const inner = boundary('b_inner', [100, 100, 400, 300], 'b_outer');
const map = plane(
  [
    component('c_in', 120, 150, 'b_inner'),
    component('c_out', 600, 500, 'b_outer'),
    component('c_free', 1500, 0),
  ],
  [outer, inner],
);

describe('what moves with what is chosen', () => {
  it('is all that is inside a chosen boundary, which the command does not name', () => {
    const cargo = cargoOf(map, { components: ['c_in', 'c_free'], boundaries: ['b_outer', 'b_inner'] });
    expect(cargo.boundaries).toEqual(['b_outer']);
    expect(cargo.components).toEqual(['c_free']);
    expect([...cargo.all].sort()).toEqual(['b_inner', 'b_outer', 'c_free', 'c_in', 'c_out']);
  });

  it('is nothing that is no longer there', () => {
    expect(cargoOf(map, { components: ['c_gone'], boundaries: ['b_gone'] }).all.size).toBe(0);
  });

  it('takes up the box around what is named', () => {
    const cargo = cargoOf(map, { components: ['c_free'], boundaries: ['b_inner'] });
    expect(cargoHull(map, cargo)).toEqual({ x: 100, y: 0, width: 1608, height: 400 });
  });
});

describe('a move', () => {
  it('makes a component part of the boundary that it is dropped in', () => {
    const cargo = cargoOf(map, { components: ['c_free'], boundaries: [] });
    expect(moveBy(map, cargo, -1380, 150).components).toEqual([
      { id: 'c_free', x: 120, y: 150, boundaryId: 'b_inner' },
    ]);
  });

  it('takes a component out of the boundary that it is dragged out of', () => {
    const cargo = cargoOf(map, { components: ['c_in'], boundaries: [] });
    expect(moveBy(map, cargo, 0, 400).components[0]!.boundaryId).toBe('b_outer');
    expect(moveBy(map, cargo, 5000, 0).components[0]!.boundaryId).toBeNull();
  });

  it('never puts a boundary into itself, into what it holds, or into a smaller one', () => {
    const cargo = cargoOf(map, { components: [], boundaries: ['b_outer'] });
    expect(moveBy(map, cargo, 10, 10).boundaries).toEqual([{ id: 'b_outer', x: 10, y: 10, parentId: null }]);
    const small = plane([], [boundary('b_small', [0, 0, 120, 90]), boundary('b_large', [500, 0, 400, 300])]);
    const large = cargoOf(small, { components: [], boundaries: ['b_large'] });
    expect(moveBy(small, large, -640, -105).boundaries[0]!.parentId).toBeNull();
    const tiny = cargoOf(small, { components: [], boundaries: ['b_small'] });
    expect(moveBy(small, tiny, 600, 50).boundaries[0]!.parentId).toBe('b_large');
  });
});
