/** Numbers, ranges and lists as the report writes them. */
import { formatDays } from '../../texts/format';
import type { Translate } from '../../texts/index';

/** A whole number in groups of three: `1 204 000` with narrow spaces. */
export function grouped(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/gu, '\u202F');
}

/** Person-days; large sums without a fraction. */
export const dayCount = (value: number): string => (value >= 100 ? grouped(value) : formatDays(value));

/** Two numbers as a range; one where both read alike. */
export function range(translate: Translate, low: string, high: string): string {
  return low === high ? low : translate('report.range', { low, high });
}

/** A share of 1 as whole per cent. */
export const percent = (share: number): number => Math.round(share * 100);

/** A share in percent that is 100 only where nothing is missing. */
export const wholePercent = (share: number): number => Math.floor(share * 100);

/** `a`, `a and b`, `a, b and c`. */
export function listed(translate: Translate, parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : translate('report.and', { list: parts.slice(0, -1).join(', '), last });
}
