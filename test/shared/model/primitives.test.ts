import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutToLine, line, TEXT_LINE_MAX } from '#shared/model/primitives';

const long = fc
  .tuple(fc.nat(3), fc.string({ unit: 'binary', minLength: TEXT_LINE_MAX - 2, maxLength: TEXT_LINE_MAX + 4 }))
  .map(([count, rest]) => 'a'.repeat(count) + rest);

describe('a text that is cut to a line', () => {
  it('fits, begins as the whole does, and has no half of a character', () => {
    fc.assert(
      fc.property(long, (whole) => {
        const cut = cutToLine(whole);
        expect(line.parse(cut)).toBe(cut);
        expect(whole.startsWith(cut)).toBe(true);
        expect(cut.isWellFormed()).toBe(true);
        expect(cut.length).toBeGreaterThanOrEqual(Math.min(whole.length, TEXT_LINE_MAX - 1));
      }),
      { numRuns: 200 },
    );
  });
});
