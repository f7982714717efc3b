/** Dates as places on the chart. */
import { addDays, daysBetween } from '#shared/model/dates';

export interface TimeScale {
  /** First day shown, a first of a month. */
  from: string;
  /** Width of a day and of everything, in pixels. */
  dayWidth: number;
  width: number;
  months: { date: string; left: number; width: number }[];
}

/** The least width that a plan should fill, and the least and most that a day may take. */
const WIDTH_MIN = 640;
const DAY_MIN = 2;
const DAY_MAX = 14;

const firstOfMonth = (date: string): string => `${date.slice(0, 8)}01`;
const nextMonth = (first: string): string => firstOfMonth(addDays(first, 31));

/**
 * A scale of whole months that holds both dates.
 * @param wanted width that it should fill, in pixels
 */
export function timeScale(start: string, finish: string, wanted: number): TimeScale {
  const from = firstOfMonth(start);
  const end = nextMonth(firstOfMonth(finish < start ? start : finish));
  const days = daysBetween(from, end);
  const dayWidth = Math.max(DAY_MIN, Math.min(DAY_MAX, Math.max(wanted, WIDTH_MIN) / days));
  const months: TimeScale['months'] = [];
  for (let month = from; month < end; month = nextMonth(month)) {
    const left = daysBetween(from, month) * dayWidth;
    months.push({ date: month, left, width: daysBetween(month, nextMonth(month)) * dayWidth });
  }
  return { from, dayWidth, width: days * dayWidth, months };
}

/** Left edge and width of a stretch of days, both included. */
export function placeOf(scale: TimeScale, start: string, finish: string): { left: number; width: number } {
  return {
    left: daysBetween(scale.from, start) * scale.dayWidth,
    width: Math.max(1, daysBetween(start, finish) + 1) * scale.dayWidth,
  };
}
