import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completed, isComplete, type EffortField, type PartialEffort } from '#shared/model/effort';
import { effortSchema } from '#shared/model/entities';

const number = fc.integer({ min: 0, max: 10_000_000 }).map((hundredths) => hundredths / 100);
const figure = fc.option(number);
const typed = fc.shuffledSubarray<EffortField>(['low', 'likely', 'high']);
const partial: fc.Arbitrary<PartialEffort> = fc.record({ low: figure, likely: figure, high: figure });

describe('an estimate that is completed', () => {
  it('is valid and complete, with any figure at all', () => {
    fc.assert(
      fc.property(partial, typed, (effort, fields) => {
        const result = completed(effort, fields);
        expect(result === null).toBe(Object.values(effort).every((figure) => figure === null));
        if (result === null) return;
        expect(effortSchema.parse(result)).toEqual(result);
        expect(isComplete(result)).toBe(true);
      }),
    );
  });

  it('has the figure that was typed last where it was typed, unless all three were', () => {
    fc.assert(
      fc.property(partial, typed, (effort, fields) => {
        const last = fields.findLast((field) => effort[field] !== null);
        const isAll = fields.length === 3 && !Object.values(effort).includes(null);
        fc.pre(last !== undefined && !isAll);
        expect(completed(effort, fields)![last!]).toBe(effort[last!]);
      }),
    );
  });

  it('has every figure where all three were typed', () => {
    fc.assert(
      fc.property(fc.tuple(number, number, number), ([low, likely, high]) => {
        const result = completed({ low, likely, high }, ['high', 'low', 'likely'])!;
        expect(Object.values(result).sort()).toEqual([low, likely, high].sort());
      }),
    );
  });

  it('stays as it is where nothing is to be completed', () => {
    const rising = fc.tuple(number, number, number).map((figures) => figures.sort((a, b) => a - b));
    fc.assert(
      fc.property(rising, typed, ([low, likely, high], fields) => {
        const effort = { low: low!, likely: likely!, high: high! };
        expect(completed(effort, fields)).toEqual(effort);
      }),
    );
  });

  it.each<[PartialEffort, EffortField[], ReturnType<typeof completed>]>([
    [{ low: null, likely: 5, high: null }, ['likely'], { low: 5, likely: 5, high: 5 }],
    [{ low: 2, likely: null, high: 7 }, ['low', 'high'], { low: 2, likely: 4.5, high: 7 }],
    [{ low: 2, likely: 3, high: null }, ['low', 'likely'], { low: 2, likely: 3, high: 3 }],
    [{ low: null, likely: null, high: 7 }, ['high'], { low: 7, likely: 7, high: 7 }],
    [{ low: 8, likely: 5, high: 3 }, ['low', 'likely', 'high'], { low: 3, likely: 5, high: 8 }],
    [{ low: 1, likely: 6, high: 4 }, ['likely'], { low: 1, likely: 6, high: 6 }],
    [{ low: 2, likely: 4.5, high: 4 }, ['high'], { low: 2, likely: 4, high: 4 }],
    [{ low: null, likely: null, high: null }, ['low'], null],
  ])('of %j, with %j typed, is %j', (effort, fields, result) => {
    expect(completed(effort, fields)).toEqual(result);
  });
});
