import { describe, expect, it } from 'vitest';
import { dayCount, grouped, listed, range } from '#shared/report/build/numbers';
import { translator } from '#shared/texts/index';

const translate = translator('en');

describe('numbers', () => {
  it.each([
    [0, '0'],
    [999.6, '1\u202F000'],
    [1234567, '1\u202F234\u202F567'],
  ])('are written in groups of three: %d', (value, text) => expect(grouped(value)).toBe(text));

  it.each([
    [7.25, '7.3'],
    [8, '8'],
    [99.94, '99.9'],
    [163.4, '163'],
  ])('of days have a fraction only while they are small: %d', (value, text) =>
    expect(dayCount(value)).toBe(text),
  );

  it('make a range, unless both ends read alike', () => {
    expect(range(translate, '3', '8')).toBe('3–8');
    expect(range(translate, '3', '3')).toBe('3');
  });

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('and lists: %j', (parts, text) => expect(listed(translate, parts)).toBe(text));
});
