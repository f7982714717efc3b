/** Versions in words. */
import { addDays } from '#shared/model/dates';
import { formatDate } from '#shared/texts/format';
import type { Version } from '../../session/services';
import { localDate, localTime } from '../../ui/moments';
import { t } from '../../ui/text';

/** What a version is called: its name, or else why it was kept. */
export const versionTitle = ({ name, reason }: Pick<Version, 'name' | 'reason'>): string =>
  name ?? t(`history.reason.${reason}`);

/** The day of a moment: today, yesterday, or its date. Both in milliseconds since 1970. */
export function dayOf(moment: number, now: number): string {
  const [date, today] = [localDate(moment), localDate(now)];
  if (date === today) return t('history.today');
  return date === addDays(today, -1) ? t('history.yesterday') : formatDate(t, date);
}

/** Day and time of a moment. */
export const momentOf = (moment: number, now: number): string =>
  t('history.moment', { day: dayOf(moment, now), time: localTime(moment) });

export const countsOf = ({ components, risks }: Pick<Version, 'components' | 'risks'>): string =>
  t('history.counts', {
    components: t('history.components', { count: components }),
    risks: t('history.risks', { count: risks }),
  });
