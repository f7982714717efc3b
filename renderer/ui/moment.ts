/** Moments as people read them. */
import { formatDate } from '#shared/texts/format';
import { t } from './text';

const twoDigits = (part: number) => String(part).padStart(2, '0');

/** Local date of a moment, `YYYY-MM-DD`. @param moment milliseconds since 1970 */
export function isoDate(moment: number): string {
  const date = new Date(moment);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(twoDigits).join('-');
}

/** Local date and time of day. @param moment milliseconds since 1970 */
export function formatMoment(moment: number): string {
  const date = new Date(moment);
  const time = `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
  return `${formatDate(t, isoDate(moment))}, ${time}`;
}
