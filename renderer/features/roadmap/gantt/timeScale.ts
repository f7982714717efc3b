/** Dates as places on the chart, and what its two heads say at a width of days. */
import { addDays, addMonths, daysBetween, weekday } from '#shared/model/dates';

export const ZOOMS = ['fit', 'days', 'weeks', 'months', 'quarters'] as const;
export type Zoom = (typeof ZOOMS)[number];

export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';

export interface Tick {
  /** Its first day that is shown. */
  date: string;
  left: number;
  width: number;
  /** Whether its label has room. */
  isLabelled: boolean;
}

export interface TimeHead {
  unit: Unit;
  ticks: Tick[];
}

export interface TimeScale {
  /** First day shown, a first of a month. */
  from: string;
  /** Width of a day and of everything, in pixels. */
  dayWidth: number;
  width: number;
  /** The coarse units above the fine ones. */
  upper: TimeHead;
  lower: TimeHead;
}

/** Width of a day at each zoom that does not follow from the room there is. */
const DAY_WIDTHS: Record<Exclude<Zoom, 'fit'>, number> = { days: 28, weeks: 10, months: 3.6, quarters: 1.1 };
/** What fits is no wider than this a day, nor narrower. */
const FIT_MAX = 14;
const FIT_MIN = 0.4;
/** The least width of the whole, while nothing is known of the room. */
const WIDTH_MIN = 320;

/** Heads by the least width of a day at which the labels of the lower one have room, the finest first. */
const HEADS: { from: number; lower: Unit; upper: Unit }[] = [
  { from: 20, lower: 'day', upper: 'month' },
  { from: 7, lower: 'week', upper: 'month' },
  { from: 1.2, lower: 'month', upper: 'year' },
  { from: 0, lower: 'quarter', upper: 'year' },
];
/** The least width of a tick that has room for its label. */
const LABEL_WIDTHS: Record<Unit, number> = { day: 18, week: 48, month: 32, quarter: 28, year: 36 };

const firstOfMonth = (date: string): string => `${date.slice(0, 8)}01`;
/** The first of the next month; the last day that has four digits for its year where there is none. */
function nextMonth(date: string): string {
  const next = addMonths(firstOfMonth(date), 1);
  return next > date ? next : addDays(date, 31);
}
const monthOf = (date: string): number => Number(date.slice(5, 7));

/**
 * A scale of whole months that holds both dates.
 * @param room width that there is, in pixels: filled to the end, and by `fit` not exceeded
 */
export function timeScale(start: string, finish: string, room: number, zoom: Zoom): TimeScale {
  const from = firstOfMonth(start);
  const wanted = Math.max(room, WIDTH_MIN);
  let end = nextMonth(finish < start ? start : finish);
  const dayWidth =
    zoom === 'fit' ? Math.max(FIT_MIN, Math.min(FIT_MAX, wanted / daysBetween(from, end))) : DAY_WIDTHS[zoom];
  const isFull = () => daysBetween(from, end) * dayWidth >= wanted - 1;
  for (let next = nextMonth(end); !isFull() && next > end; next = nextMonth(end)) end = next;
  const { upper, lower } = HEADS.find((heads) => dayWidth >= heads.from)!;
  const headOf = (unit: Unit): TimeHead => ({ unit, ticks: ticksBetween(from, end, unit, dayWidth) });
  return {
    from,
    dayWidth,
    width: daysBetween(from, end) * dayWidth,
    upper: headOf(upper),
    lower: headOf(lower),
  };
}

function ticksBetween(from: string, end: string, unit: Unit, dayWidth: number): Tick[] {
  const ticks: Tick[] = [];
  for (let date = from; date < end;) {
    const begins = nextTick(date, unit);
    const next = begins > date && begins < end ? begins : end;
    const width = daysBetween(date, next) * dayWidth;
    const isLabelled = width >= LABEL_WIDTHS[unit];
    ticks.push({ date, left: daysBetween(from, date) * dayWidth, width, isLabelled });
    date = next;
  }
  return ticks;
}

function nextTick(date: string, unit: Unit): string {
  switch (unit) {
    case 'day':
      return addDays(date, 1);
    case 'week':
      return addDays(date, 8 - weekday(date));
    case 'month':
      return addMonths(firstOfMonth(date), 1);
    case 'quarter':
      return addMonths(firstOfMonth(date), 3 - ((monthOf(date) - 1) % 3));
    case 'year':
      return addMonths(firstOfMonth(date), 13 - monthOf(date));
  }
}

/** The quarter of a date, 1 to 4. */
export const quarterOf = (date: string): number => Math.ceil(monthOf(date) / 3);

/** Left edge and width of a stretch of days, both included. */
export function placeOf(scale: TimeScale, start: string, finish: string): { left: number; width: number } {
  return {
    left: daysBetween(scale.from, start) * scale.dayWidth,
    width: Math.max(1, daysBetween(start, finish) + 1) * scale.dayWidth,
  };
}

/** The stretch from the end of one day to the end of a later one. */
export function placeBetween(scale: TimeScale, from: string, to: string): { left: number; width: number } {
  const begin = placeOf(scale, from, from);
  const end = placeOf(scale, to, to);
  const left = begin.left + begin.width;
  return { left, width: end.left + end.width - left };
}
