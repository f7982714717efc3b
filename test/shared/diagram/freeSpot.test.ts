import fc from 'fast-check';
import { expect, it } from 'vitest';
import { boxOf, overlap } from '#shared/diagram/boxes';
import { freeSpot } from '#shared/diagram/freeSpot';

const place = fc.record({ x: fc.integer({ min: -600, max: 600 }), y: fc.integer({ min: -600, max: 600 }) });

it('a wished place that is free is taken', () => {
  expect(freeSpot([boxOf({ x: 0, y: 0 })], { x: 500, y: 0 })).toEqual({ x: 500, y: 0 });
});

it('a place is found beside whatever is there', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 30 }), place, (taken, wished) => {
      const boxes = taken.map(boxOf);
      const spot = boxOf(freeSpot(boxes, wished));
      expect(boxes.some((box) => overlap(box, spot))).toBe(false);
    }),
  );
});

it('only places that would do are taken, and the wished one where none does', () => {
  const right = freeSpot([], { x: 0, y: 0 }, ({ x }) => x > 100);
  expect(right.x).toBeGreaterThan(100);
  expect(freeSpot([], { x: 7, y: 9 }, () => false)).toEqual({ x: 7, y: 9 });
});
