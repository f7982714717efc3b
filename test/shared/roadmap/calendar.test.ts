import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekday } from '#shared/model/dates';
import { emptyWorkshop } from '#shared/model/empty';
import type { Workshop } from '#shared/model/workshop';
import { daysOffBetween, workCalendar } from '#shared/roadmap/calendar';
import { countingIds } from '../../support/ids';

/** From a Monday on. */
const START = '2027-03-01';

function withHolidays(...dates: string[]): Workshop {
  const empty = emptyWorkshop('Plan', [], { newId: countingIds(), today: START });
  const calendar = {
    id: 'cal_1',
    name: '',
    weekdays: [1, 2, 3, 4, 5],
    holidays: dates.map((date) => ({ date, name: '' })),
  };
  return {
    ...empty,
    calendars: { cal_1: calendar },
    schedule: { ...empty.schedule, start: START, calendarId: 'cal_1' },
  };
}

describe('days off', () => {
  it('are stretches of weekends with the holidays beside them', () => {
    const calendar = workCalendar(withHolidays('2027-03-08', '2027-03-10'));
    expect(daysOffBetween(calendar, START, '2027-03-14')).toEqual([
      { start: '2027-03-06', finish: '2027-03-08' },
      { start: '2027-03-10', finish: '2027-03-10' },
      { start: '2027-03-13', finish: '2027-03-14' },
    ]);
  });

  it('are all days between two working days that are none themselves, and no others', () => {
    const day = fc.nat(60).map((offset) => addDays(START, offset));
    fc.assert(
      fc.property(fc.uniqueArray(day, { maxLength: 12 }), day, (holidays, until) => {
        const calendar = workCalendar(withHolidays(...holidays));
        const to = calendar.dateOf(calendar.dayOn(until));
        const off = daysOffBetween(calendar, START, until);
        for (let date = calendar.dateOf(0); date < to; date = addDays(date, 1)) {
          const isOff = off.some(({ start, finish }) => start <= date && date <= finish);
          expect(isOff).toBe(weekday(date) > 5 || holidays.includes(date));
        }
      }),
      { numRuns: 100 },
    );
  });
});
