import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completed, isComplete, type PartialEffort } from '#shared/model/effort';
import { effortSchema } from '#shared/model/entities';

const number = fc.integer({ min: 0, max: 10_000_000 }).map((hundredths) => hundredths / 100);
const figure = fc.option(number);
const partial: fc.Arbitrary<PartialEffort> = fc.record({ low: figure, likely: figure, high: figure });

describe('an estimate that is completed', () => {
  it('is valid, complete, and holds every figure that was typed', () => {
    fc.assert(
      fc.property(partial, (typed) => {
        const effort = completed(typed);
        const figures = Object.values(typed).filter((value) => value !== null);
        expect(effort === null).toBe(figures.length === 0);
        if (effort === null) return;
        expect(effortSchema.parse(effort)).toEqual(effort);
        expect(isComplete(effort)).toBe(true);
        expect(Object.values(effort)).toEqual(expect.arrayContaining(figures));
      }),
    );
  });

  it('stays as it is where nothing is to be completed', () => {
    const sorted = fc.tuple(number, number, number).map((figures) => figures.sort((a, b) => a - b));
    fc.assert(
      fc.property(sorted, ([low, likely, high]) => {
        const effort = { low: low!, likely: likely!, high: high! };
        expect(completed(effort)).toEqual(effort);
      }),
    );
  });

  it.each<[PartialEffort, ReturnType<typeof completed>]>([
    [
      { low: null, likely: 5, high: null },
      { low: 5, likely: 5, high: 5 },
    ],
    [
      { low: 2, likely: null, high: 7 },
      { low: 2, likely: 4.5, high: 7 },
    ],
    [
      { low: 2, likely: 3, high: null },
      { low: 2, likely: 3, high: 3 },
    ],
    [
      { low: null, likely: null, high: 7 },
      { low: 7, likely: 7, high: 7 },
    ],
    [
      { low: 8, likely: 5, high: 3 },
      { low: 3, likely: 5, high: 8 },
    ],
    [{ low: null, likely: null, high: null }, null],
  ])('%j is %j', (typed, effort) => {
    expect(completed(typed)).toEqual(effort);
  });
});
