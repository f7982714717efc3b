import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, weekday } from '#shared/model/dates';
import { dateSchema } from '#shared/model/primitives';
import { anyDate } from '../../support/arbitraryValues';

describe('dates', () => {
  it('count over the ends of months, leap days and years', () => {
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
    expect(daysBetween('2026-11-22', '2027-11-22')).toBe(365);
    expect(daysBetween('2026-11-22', '2026-11-20')).toBe(-2);
  });

  it('know their weekday, also long ago', () => {
    expect(weekday('2026-11-22')).toBe(7);
    expect(weekday('2026-11-23')).toBe(1);
    expect(weekday('1969-12-31')).toBe(3);
  });

  it('stay dates that a file can hold, however far one counts', () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.double({ min: -1e12, max: 1e12, noNaN: true }).map(Math.round),
        (date, count) => {
          expect(dateSchema.safeParse(addDays(date, count)).success).toBe(true);
        },
      ),
    );
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
    expect(addDays('0000-01-01', -1)).toBe('0000-01-01');
  });

  it('come back by the days between', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
        expect(Math.abs((weekday(from) + daysBetween(from, to) - weekday(to)) % 7)).toBe(0);
      }),
    );
  });

  it('finds the same day of another month, or its last', () => {
    expect(addMonths('2026-12-07', 1)).toBe('2027-01-07');
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2027-03-31', -1)).toBe('2027-02-28');
    expect(addMonths('2027-05-15', 24)).toBe('2029-05-15');
    expect(addMonths('9999-12-15', 1)).toBe('9999-12-15');
  });
});
