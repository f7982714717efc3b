import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/model/dates';
import { timeAxis } from '#shared/report/layout/timeAxis';
import { translator } from '#shared/texts/index';

const translate = translator('en');
const labels = (start: string, finish: string, most: number) =>
  timeAxis(translate, start, finish, most).ticks.map(({ label, era }) => [era, label]);

describe('a time axis', () => {
  it('counts in weeks where they have room', () => {
    expect(labels('2027-01-27', '2027-02-10', 12)).toEqual([
      ['Jan 2027', '25'],
      ['Feb 2027', '1'],
      [null, '8'],
    ]);
  });

  it('counts in months, naming each year once', () => {
    expect(labels('2026-11-20', '2027-02-10', 8)).toEqual([
      ['2026', 'Nov'],
      [null, 'Dec'],
      ['2027', 'Jan'],
      [null, 'Feb'],
    ]);
  });

  it('counts in quarters and in years where months would be too many', () => {
    expect(labels('2026-11-20', '2028-02-10', 8).slice(0, 3)).toEqual([
      ['2026', 'Q4'],
      ['2027', 'Q1'],
      [null, 'Q2'],
    ]);
    expect(labels('2026-11-20', '2033-02-10', 8).map(([, label]) => label)).toEqual([
      '2026',
      '2027',
      '2028',
      '2029',
      '2030',
      '2031',
      '2032',
      '2033',
    ]);
  });

  it('ends with the last year that dates are written for', () => {
    expect(labels('9999-12-30', '9999-12-31', 12)[0]).toEqual(['Dec 9999', '27']);
    expect(labels('9999-01-01', '9999-12-31', 12)).toHaveLength(4);
  });

  it('holds any stretch of days, with ticks that follow each other', () => {
    const day = fc.integer({ min: 0, max: 2_900_000 }).map((count) => addDays('1970-01-01', count));
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 8000 }),
        fc.integer({ min: 3, max: 20 }),
        (start, length, most) => {
          const { days, ticks } = timeAxis(translate, start, addDays(start, length), most);
          expect(days).toBe(length + 1);
          expect(ticks.length).toBeGreaterThan(0);
          ticks.forEach(({ day: at }, index) => {
            expect(at).toBeLessThan(days);
            if (index > 0) expect(at).toBeGreaterThan(ticks[index - 1]!.day);
          });
        },
      ),
    );
  });
});
