import { describe, expect, it } from 'vitest';
import { arrange, ARRANGEMENTS, neededFor } from '#shared/diagram/arrange';
import { boundary, component, plane } from './plane';

const map = plane([component('c_1', 0, 0), component('c_2', 100, 300), component('c_3', 407, 95)]);
const all = ['c_1', 'c_2', 'c_3'];
const xs = (arrangement: Parameters<typeof arrange>[2]) =>
  arrange(map, all, arrangement).components.map(({ x }) => x);
const ys = (arrangement: Parameters<typeof arrange>[2]) =>
  arrange(map, all, arrangement).components.map(({ y }) => y);

describe('lining up', () => {
  it('moves along one axis alone', () => {
    expect(xs('left')).toEqual([0, 0, 0]);
    expect(ys('left')).toEqual([0, 300, 95]);
    expect(xs('right')).toEqual([407, 407, 407]);
    expect(ys('top')).toEqual([0, 0, 0]);
    expect(ys('bottom')).toEqual([300, 300, 300]);
    expect(ys('middle')).toEqual([150, 150, 150]);
  });

  it('spreads evenly between the outermost, in the order in which they lie', () => {
    expect(xs('across')).toEqual([0, 204, 407]);
    expect(ys('down')).toEqual([0, 300, 150]);
  });

  it('gives whole numbers, and each component the boundary that it then lies in', () => {
    const held = {
      ...map,
      ...plane(
        all.map((id, index) => component(id, index * 33, index * 77)),
        [boundary('b_1', [-10, -10, 300, 300])],
      ),
    };
    for (const arrangement of ARRANGEMENTS)
      for (const { x, y, boundaryId } of arrange(held, all, arrangement).components) {
        expect([Number.isInteger(x), Number.isInteger(y), boundaryId]).toEqual([true, true, 'b_1']);
      }
  });

  it('does nothing to nothing', () => {
    for (const arrangement of ARRANGEMENTS)
      expect(arrange(map, ['c_gone'], arrangement).components).toEqual([]);
  });

  it('says how many components it takes', () => {
    expect(neededFor('left')).toBe(2);
    expect(neededFor('across')).toBe(3);
  });
});
