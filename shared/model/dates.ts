/** Calendar arithmetic on ISO dates (`YYYY-MM-DD`), without time zones: a date is a day, not a moment. */

const DAY = 86_400_000;
const toDays = (date: string) => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY);

/** The days between which a date can be written with four digits for its year. */
const FIRST = toDays('0000-01-01');
const LAST = toDays('9999-12-31');
/** Months from the year 0 on. */
const LAST_MONTH = 9999 * 12 + 11;

/** The date `count` days after `date` (before, where negative), but none outside the years 0000 to 9999. */
export function addDays(date: string, count: number): string {
  const days = Math.max(FIRST, Math.min(LAST, toDays(date) + count));
  return new Date(days * DAY).toISOString().slice(0, 10);
}

/** The same day some months later, the last of its month where that has no such day; none outside the years 0000 to 9999. */
export function addMonths(date: string, count: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const months = Math.max(0, Math.min(LAST_MONTH, year * 12 + (month - 1) + count));
  const first = `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
  const next = addDays(first, day - 1);
  return next.slice(0, 7) === first.slice(0, 7) ? next : addDays(`${next.slice(0, 7)}-01`, -1);
}

/** Days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return toDays(to) - toDays(from);
}

/** ISO weekday: 1 Monday to 7 Sunday. */
export function weekday(date: string): number {
  const sinceMonday = (toDays(date) + 3) % 7;
  return ((sinceMonday + 7) % 7) + 1;
}
