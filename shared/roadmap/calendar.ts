/** The working days of a roadmap, counted from 0. Schedules count in them; only what people read is a date. */
import { addDays, daysBetween, weekday } from '../model/dates';
import type { Workshop } from '../model/workshop';

/** Nothing is planned further ahead than this many days, 20 years. */
export const HORIZON_DAYS = 7305;
/** The last day that ISO 8601 writes with four digits for the year. */
const LAST_DAY = '9999-12-31';
const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5];

export interface WorkCalendar {
  /** How many working days there are up to the horizon; at least one. */
  length: number;
  /** Working days in a week without holidays. */
  daysPerWeek: number;
  /** The date of a working day; of the last one for all beyond the horizon. */
  dateOf(day: number): string;
  /** The first working day on or after a date; `length` where there is none. */
  dayOn(date: string): number;
  /** The first working day after a date. */
  dayAfter(date: string): number;
}

/** The workshop's calendar from the roadmap's start; Monday to Friday where it has none, or one without working days. */
export function workCalendar({ schedule, calendars }: Workshop): WorkCalendar {
  const calendar = schedule.calendarId === null ? undefined : calendars[schedule.calendarId];
  const weekdays = new Set(calendar?.weekdays.length ? calendar.weekdays : MONDAY_TO_FRIDAY);
  const holidays = new Set(calendar?.holidays.map(({ date }) => daysBetween(schedule.start, date)));
  const horizon = Math.min(HORIZON_DAYS, daysBetween(schedule.start, LAST_DAY));
  const startsOn = weekday(schedule.start);

  const offsets: number[] = [];
  for (let offset = 0; offset <= horizon; offset++)
    if (weekdays.has(((startsOn - 1 + offset) % 7) + 1) && !holidays.has(offset)) offsets.push(offset);
  if (offsets.length === 0) offsets.push(0);

  const firstFrom = (offset: number): number => {
    let from = 0;
    for (let to = offsets.length; from < to;) {
      const middle = (from + to) >> 1;
      if (offsets[middle]! < offset) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  return {
    length: offsets.length,
    daysPerWeek: weekdays.size,
    dateOf: (day) => addDays(schedule.start, offsets[Math.min(day, offsets.length - 1)]!),
    dayOn: (date) => firstFrom(daysBetween(schedule.start, date)),
    dayAfter: (date) => firstFrom(daysBetween(schedule.start, date) + 1),
  };
}

/** A stretch of days, both included, `YYYY-MM-DD`. */
export interface Days {
  start: string;
  finish: string;
}

/** The stretches without work between the first working days on or after two dates. */
export function daysOffBetween(calendar: WorkCalendar, from: string, to: string): Days[] {
  const stretches: Days[] = [];
  const last = Math.min(calendar.dayOn(to), calendar.length - 1);
  for (let day = calendar.dayOn(from); day < last; day++) {
    const finish = addDays(calendar.dateOf(day + 1), -1);
    const start = addDays(calendar.dateOf(day), 1);
    if (start <= finish) stretches.push({ start, finish });
  }
  return stretches;
}

/** Moments closer than this are one: sums of fractions of days miss whole days by their last digits. */
export const MOMENT = 1e-6;

/** The working day on which work that ends at a moment is done; a moment between two days belongs to the first. */
export const lastDayOf = (finish: number): number => Math.max(0, Math.ceil(finish - MOMENT) - 1);

/** The working day on which work begins; where it takes no time, the day on which it is done. */
export const firstDayOf = (start: number, finish: number): number =>
  Math.min(Math.floor(start + MOMENT), lastDayOf(finish));
