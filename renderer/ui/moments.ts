/** Moments as the clock and the calendar on the wall have them. */
import { formatDate } from '#shared/texts/format';
import { t } from './text';

const twoDigits = (part: number) => String(part).padStart(2, '0');

/** The local date of a moment in milliseconds since 1970, `YYYY-MM-DD`. */
export function localDate(moment: number): string {
  const date = new Date(moment);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(twoDigits).join('-');
}

/** The local time of a moment in milliseconds since 1970: `09:05`. */
export function localTime(moment: number): string {
  const date = new Date(moment);
  return [date.getHours(), date.getMinutes()].map(twoDigits).join(':');
}

/** Local date and time of a moment in milliseconds since 1970, as people read them. */
export const formatMoment = (moment: number): string =>
  `${formatDate(t, localDate(moment))}, ${localTime(moment)}`;

/** This moment as workshops keep moments: UTC, ISO 8601 with milliseconds. */
export const momentNow = (): string => new Date().toISOString();
