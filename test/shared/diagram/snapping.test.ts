import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, snap } from '#shared/diagram/snapping';

const box = (x: number, y: number) => ({ x, y, width: 208, height: 88 });

describe('alignment', () => {
  it('draws an edge to an edge within reach, and shows the line over both boxes', () => {
    const { dx, dy, guides } = snap(box(104, 300), linesOf([box(100, 0)]), 6);
    expect([dx, dy]).toEqual([-4, 0]);
    expect(guides).toContainEqual({ axis: 'x', at: 100, from: 0, to: 388 });
  });

  it('draws centres to centres of boxes of another size', () => {
    const wide = { x: 0, y: 0, width: 400, height: 100 };
    expect(snap(box(98, 500), linesOf([wide]), 6).dx).toBe(-2);
  });

  it('leaves alone what is out of reach', () => {
    expect(snap(box(107, 300), linesOf([box(100, 0)]), 6)).toEqual({ dx: 0, dy: 0, guides: [] });
    expect(snap(box(107, 300), linesOf([]), 6)).toEqual({ dx: 0, dy: 0, guides: [] });
  });

  it('takes the nearest of several lines', () => {
    expect(snap(box(104, 900), linesOf([box(100, 0), box(105, 300)]), 6).dx).toBe(1);
  });

  it('never draws farther than its reach, and shows a guide exactly on each axis that it drew on', () => {
    const place = fc.integer({ min: -500, max: 500 });
    const boxes = fc.array(
      fc.tuple(place, place).map(([x, y]) => box(x, y)),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(boxes, place, place, fc.double({ min: 0, max: 40, noNaN: true }), (others, x, y, reach) => {
        const lines = linesOf(others);
        const { dx, dy, guides } = snap(box(x, y), lines, reach);
        expect(Math.abs(dx)).toBeLessThanOrEqual(reach);
        expect(Math.abs(dy)).toBeLessThanOrEqual(reach);
        if (dx !== 0) expect(guides.some(({ axis }) => axis === 'x')).toBe(true);
        if (dy !== 0) expect(guides.some(({ axis }) => axis === 'y')).toBe(true);
        for (const { axis, at, from, to } of guides) {
          expect(from).toBeLessThan(to);
          const start = axis === 'x' ? x + dx : y + dy;
          const length = axis === 'x' ? 208 : 88;
          expect([start, start + length / 2, start + length].some((own) => Math.abs(own - at) < 0.02)).toBe(
            true,
          );
        }
      }),
    );
  });
});
