import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encloses, overlap } from '#shared/diagram/boxes';
import { extentOf, sceneOf, withoutWideGaps } from '#shared/report/map/scene';
import { mapOf } from './maps';

const place = fc.integer({ min: -1_000_000, max: 1_000_000 });
const places = fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 20 });

describe('a scene without its wide gaps', () => {
  it('brings together what is far apart', () => {
    const { width, height } = extentOf(
      withoutWideGaps(
        sceneOf(
          mapOf([
            [-1_000_000, -1_000_000],
            [1_000_000, 1_000_000],
          ]),
        ),
      ),
    );
    expect(width).toBeLessThan(700);
    expect(height).toBeLessThan(400);
  });

  it('leaves alone what is close', () => {
    const scene = sceneOf(
      mapOf([
        [0, 0],
        [300, 0],
        [300, 160],
      ]),
    );
    expect(withoutWideGaps(scene)).toEqual(scene);
  });

  it('keeps sizes, order and overlaps', () => {
    fc.assert(
      fc.property(places, (list) => {
        const before = sceneOf(mapOf(list)).components;
        const after = withoutWideGaps(sceneOf(mapOf(list))).components;
        after.forEach((one, index) => {
          expect(one).toMatchObject({ width: 208, height: 88 });
          after.forEach((other, at) => {
            expect(Math.sign(one.x - other.x)).toBe(Math.sign(before[index]!.x - before[at]!.x));
            expect(Math.sign(one.y - other.y)).toBe(Math.sign(before[index]!.y - before[at]!.y));
            expect(overlap(one, other)).toBe(overlap(before[index]!, before[at]!));
          });
        });
      }),
    );
  });

  it('keeps components within their boundaries, with room for the title', () => {
    const map = mapOf([[500, 900]], [{ x: 0, y: 0, width: 5000, height: 4000 }]);
    const { components, boundaries } = withoutWideGaps(sceneOf(map));
    expect(encloses(boundaries[0]!, components[0]!)).toBe(true);
    expect(components[0]!.y - boundaries[0]!.y).toBeGreaterThan(40);
  });
});

describe('boundaries', () => {
  it('come outer ones first, also where parents go in a circle', () => {
    const boundary = (id: string, parentId: string | null) => ({
      ...{ id, name: id, parentId, x: 0, y: 0, width: 9, height: 9 },
    });
    const boundaries = [boundary('b_3', 'b_2'), boundary('b_2', 'b_1'), boundary('b_1', null)];
    const { boundaries: sorted } = sceneOf({ isTarget: false, components: [], flows: [], boundaries });
    expect(sorted.map(({ id }) => id)).toEqual(['b_1', 'b_2', 'b_3']);
    const circle = [boundary('b_1', 'b_2'), boundary('b_2', 'b_1')];
    expect(
      sceneOf({ isTarget: false, components: [], flows: [], boundaries: circle }).boundaries,
    ).toHaveLength(2);
  });
});
