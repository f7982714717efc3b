import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reused } from '#shared/model/identity';

const anyJson = fc.jsonValue({ maxDepth: 4 });

describe('a copy of plain data', () => {
  it('is the one from before where nothing differs, and the same in any case', () => {
    fc.assert(
      fc.property(anyJson, anyJson, (before, after) => {
        expect(reused(before, structuredClone(before))).toBe(before);
        expect(reused(before, after)).toEqual(after);
      }),
    );
  });

  it('keeps each part that did not change', () => {
    const before = { a: { b: [1, 2] }, c: [{ d: 1 }, { e: 2 }] };
    const after = reused(before, { a: { b: [1, 2] }, c: [{ d: 1 }, { e: 3 }] });
    expect(after.a).toBe(before.a);
    expect(after.c[0]).toBe(before.c[0]);
    expect(after.c[1]).toEqual({ e: 3 });
  });

  it('does not take a missing part for one that is there without a value', () => {
    const before = { a: undefined as number | undefined };
    expect(Object.keys(reused(before, {}))).toEqual([]);
    expect(Object.keys(reused({}, { a: undefined }))).toEqual(['a']);
  });
});
