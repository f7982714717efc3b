/** The axis of a Gantt chart: which days get a line, and what is written there. */
import { addDays, daysBetween, weekday } from '../../model/dates';
import { formatMonth } from '../../texts/format';
import type { TextKey, Translate } from '../../texts/index';

export interface Tick {
  /** Days from the start of the axis; the first may lie before it. */
  day: number;
  label: string;
  /** What a longer stretch that begins here is called: a year, a month; null within one. */
  era: string | null;
}

export interface TimeAxis {
  start: string;
  /** Days that it spans, at least 1. */
  days: number;
  ticks: Tick[];
}

/** A step of the axis: from the day that begins one to the day that begins the next. */
interface Unit {
  /** About how long it is, in days. */
  days: number;
  first: (date: string) => string;
  next: (date: string) => string;
  label: (translate: Translate, date: string) => string;
  era: (translate: Translate, date: string) => string;
}

const yearOf = (date: string) => Number(date.slice(0, 4));
const monthOf = (date: string) => Number(date.slice(5, 7));
const padded = (value: number, length: number) => String(value).padStart(length, '0');
const monthStart = (year: number, month: number) =>
  `${padded(year + Math.floor((month - 1) / 12), 4)}-${padded(((month - 1) % 12) + 1, 2)}-01`;
const monthName = (translate: Translate, date: string) =>
  translate(`words.month.${monthOf(date)}` as TextKey);

const WEEK: Unit = {
  days: 7,
  first: (date) => addDays(date, 1 - weekday(date)),
  next: (date) => addDays(date, 7),
  label: (_translate, date) => String(Number(date.slice(8, 10))),
  era: (translate, date) => formatMonth(translate, date),
};

const months = (count: number, label: Unit['label']): Unit => ({
  days: count * 30,
  first: (date) => monthStart(yearOf(date), Math.floor((monthOf(date) - 1) / count) * count + 1),
  next: (date) => monthStart(yearOf(date), monthOf(date) + count),
  label,
  era: (_translate, date) => String(yearOf(date)),
});

const years = (count: number): Unit => ({
  days: count * 365,
  first: (date) => monthStart(Math.floor(yearOf(date) / count) * count, 1),
  next: (date) => monthStart(yearOf(date) + count, 1),
  label: (_translate, date) => String(yearOf(date)),
  era: () => '',
});

const UNITS: readonly Unit[] = [
  WEEK,
  months(1, monthName),
  months(3, (translate, date) => translate('report.gantt.quarter', { quarter: (monthOf(date) + 2) / 3 })),
  ...[1, 5].map(years),
];

/**
 * The axis from `start` to `finish`, both included.
 * @param ticksMax how many labels have room
 */
export function timeAxis(translate: Translate, start: string, finish: string, ticksMax: number): TimeAxis {
  const days = Math.max(1, daysBetween(start, finish) + 1);
  const unit = UNITS.find((candidate) => days / candidate.days <= ticksMax) ?? UNITS[UNITS.length - 1]!;
  const ticks: Tick[] = [];
  let era: string | null = null;
  let before = -Infinity;
  for (let date = unit.first(start); ; date = unit.next(date)) {
    const day = daysBetween(start, date);
    // At the end of the year 9999, the last that dates are written for, a step leads nowhere.
    if (!(day < days && day > before)) break;
    const name = unit.era(translate, date);
    ticks.push({ day, label: unit.label(translate, date), era: name === era ? null : name });
    era = name;
    before = day;
  }
  return { start, days, ticks };
}
