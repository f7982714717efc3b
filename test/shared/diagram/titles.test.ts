import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf, overlap } from '#shared/diagram/boxes';
import { boundaryPartAt } from '#shared/diagram/hit';
import { raisedTitles, titleStrip } from '#shared/diagram/titles';
import { boundary, component } from './plane';

const raisedOf = (...of: Parameters<typeof raisedTitles>) => [...raisedTitles(...of)].sort();

describe('a boundary’s title', () => {
  it('is inside where there is room for it', () => {
    expect(raisedOf([component('c_1', 24, 40, 'b_1')], [boundary('b_1', [0, 0, 300, 200])])).toEqual([]);
  });

  it('is above a boundary that is drawn tightly around what it holds', () => {
    expect(raisedOf([component('c_1', 8, 8, 'b_1')], [boundary('b_1', [0, 0, 300, 200])])).toEqual(['b_1']);
  });

  it('is inside where only what is far to the right, or not in the boundary, is as high', () => {
    const apart = [component('c_1', 700, 8, 'b_1'), component('c_2', -100, -20)];
    expect(raisedOf(apart, [boundary('b_1', [0, 0, 1000, 200])])).toEqual([]);
  });

  it('makes room for the raised title of a boundary within', () => {
    const nested = (top: number) =>
      raisedOf(
        [component('c_1', 30, top + 8, 'b_in')],
        [boundary('b_out', [0, 0, 400, 400]), boundary('b_in', [20, top, 300, 200], 'b_out')],
      );
    expect(nested(50)).toEqual(['b_in', 'b_out']);
    expect(nested(80)).toEqual(['b_in']);
  });

  it('is what the boundary is held by', () => {
    const boundaries = [boundary('b_1', [0, 0, 300, 200])];
    const at = (y: number, raised: string[]) => boundaryPartAt(boundaries, { x: 40, y }, new Set(raised));
    expect(at(20, [])).toEqual({ id: 'b_1', part: 'title' });
    expect(at(-20, [])).toBeNull();
    expect(at(20, ['b_1'])).toEqual({ id: 'b_1', part: 'body' });
    expect(at(-20, ['b_1'])).toEqual({ id: 'b_1', part: 'title' });
    expect(at(2, ['b_1'])).toEqual({ id: 'b_1', part: 'edge' });
  });

  it('takes no presses from a boundary beside it, and from the one around it only where its words are', () => {
    const boundaries = [
      boundary('b_above', [0, 0, 600, 400]),
      boundary('b_below', [0, 420, 600, 200]),
      boundary('b_in', [100, 100, 400, 200], 'b_above'),
    ];
    const at = (x: number, y: number) => boundaryPartAt(boundaries, { x, y }, new Set(['b_below', 'b_in']));
    expect(at(100, 380)).toEqual({ id: 'b_above', part: 'body' });
    expect(at(100, 400)).toEqual({ id: 'b_above', part: 'edge' });
    expect(at(150, 80)).toEqual({ id: 'b_in', part: 'title' });
    expect(at(450, 80)).toEqual({ id: 'b_above', part: 'body' });
  });

  it('is never covered on its left by a component that the boundary holds', () => {
    const place = fc.integer({ min: -50, max: 400 });
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            place,
            place.filter((y) => y >= 0),
          ),
          { maxLength: 6 },
        ),
        (places) => {
          const components = places.map(([x, y], index) => component(`c_${index}`, x, y, 'b_1'));
          const box = boundary('b_1', [0, 0, 500, 400]);
          const strip = { ...titleStrip(box, raisedTitles(components, [box]).has('b_1')), width: 240 };
          for (const held of components) expect(overlap(boxOf(held), strip)).toBe(false);
        },
      ),
    );
  });
});
