import { describe, expect, it } from 'vitest';
import { contrast } from '#shared/model/contrast';

describe('contrast', () => {
  // The figures of black on white, of equal colours, and of the palest grey that text may have, are WCAG's own.
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#0b5cad', '#0b5cad', 1],
  ])('of %s on %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
    expect(contrast(other, one)).toBeCloseTo(ratio, 2);
  });
});
