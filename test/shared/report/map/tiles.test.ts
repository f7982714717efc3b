import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detailsOf } from '#shared/report/map/tiles';
import { extentOf, sceneOf } from '#shared/report/map/scene';
import { gridOf, mapOf } from './maps';

const FRAMES = [
  { width: 493, height: 560 },
  { width: 740, height: 330 },
];
const fits = ({ width, height }: { width: number; height: number }) =>
  FRAMES.some((frame) => frame.width / width >= 0.45 && frame.height / height >= 0.45);

describe('details of a map', () => {
  it('hold every component once, and fit a page', () => {
    const place = fc.integer({ min: -4000, max: 4000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place), { maxLength: 60 }), (places) => {
        const details = detailsOf(sceneOf(mapOf(places)), FRAMES);
        const ids = details.flatMap(({ components }) => components.map(({ id }) => id));
        expect(ids.toSorted()).toEqual(places.map((_, index) => `c_${index}`).toSorted());
        for (const detail of details) expect(fits(extentOf(detail))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('are cut between boundaries rather than through them', () => {
    const left = gridOf(12, 3);
    const right = left.map(([x, y]): [number, number] => [x + 1100, y]);
    const map = mapOf([...left, ...right]);
    map.components.forEach((component, index) => (component.boundaryId = index < 12 ? 'b_0' : 'b_1'));
    const details = detailsOf(sceneOf(map), FRAMES);
    expect(
      details.map(({ components }) => new Set(components.map(({ boundaryId }) => boundaryId)).size),
    ).toEqual(details.map(() => 1));
    expect(details).toHaveLength(2);
  });

  it('show the flows between their own components, and their boundaries as far as they reach', () => {
    const map = mapOf(
      gridOf(60, 12),
      [{ x: -40, y: -60, width: 3700, height: 900 }],
      [
        [0, 1, 'near'],
        [0, 59, 'far'],
      ],
    );
    const details = detailsOf(sceneOf(map), FRAMES);
    expect(details.flatMap(({ flows }) => flows.map(({ label }) => label))).toEqual(['near']);
    for (const { boundaries } of details) expect(boundaries[0]!.width).toBeLessThan(3000);
  });
});
