/**
 * Dates and numbers as people read them. Written from the catalog, not by `Intl`, whose output differs between the
 * engines of window and command line, while both must make the same report.
 */
import type { Message, TextKey, Translate } from './index';

/** An ISO date in the words of the language: `2026-11-22` → `22 Nov 2026`. */
export function formatDate(translate: Translate, date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return translate('words.date', {
    day: String(Number(day)),
    month: translate(`words.month.${Number(month)}` as TextKey),
    year,
  });
}

/** The month of an ISO date: `2026-11-01` → “Nov 2026”. */
export function monthMessage(date: string): Message {
  const [year = '', month = ''] = date.split('-');
  return {
    key: 'words.monthAndYear',
    params: { month: { key: `words.month.${Number(month)}` as TextKey }, year },
  };
}

/** The same, said. */
export function formatMonth(translate: Translate, date: string): string {
  const { key, params } = monthMessage(date);
  return translate(key, params);
}

/** A whole number, with a real minus: `12`, `−3`. */
export const formatWhole = (value: number): string => (value < 0 ? `−${-value}` : String(value));

/** The same, with a plus as well: `+12`, `−3`, `0`. */
export const formatSigned = (value: number): string => `${value > 0 ? '+' : ''}${formatWhole(value)}`;

/** A number with at most one decimal, and none where it is whole: `12`, `7.5`. */
export function formatDays(value: number): string {
  const tenths = Math.round(value * 10);
  return tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1);
}
