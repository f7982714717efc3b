/** How long ago something was, in words. */
import { formatDate } from '#shared/texts/format';
import { localDate } from '../../ui/moments';
import { t } from '../../ui/text';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Both moments in milliseconds since 1970. Older than a day it is the date. */
export function ago(then: number, now: number): string {
  const elapsed = Math.max(0, now - then);
  if (elapsed < MINUTE) return t('library.editedNow');
  if (elapsed < HOUR) return t('library.editedMinutes', { count: Math.floor(elapsed / MINUTE) });
  if (elapsed < 24 * HOUR) return t('library.editedHours', { count: Math.floor(elapsed / HOUR) });
  return t('library.editedOn', { date: formatDate(t, localDate(then)) });
}
