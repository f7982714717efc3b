/** What the signs of the chart mean. */
import { Flag } from 'lucide-react';
import type { ScheduledRoadmap } from '#shared/roadmap/plan';
import { useSession } from '../../../session/hooks';
import type { PlanRange } from '../../../workers/plan';
import { t } from '../../../ui/text';
import classes from './Legend.module.css';

type Own = {
  plan: ScheduledRoadmap;
  range: PlanRange | null;
  /** Whether an earlier plan is drawn as well. */
  isCompared: boolean;
};

export function Legend({ plan: { items, start }, range, isCompared }: Own) {
  const today = useSession().today();
  const isRanged = range !== null && range.p80 !== null;
  const signs = {
    critical: items.some(({ critical }) => critical),
    late80: isRanged,
    // The chart begins with the plan's first month.
    today: today.slice(0, 7) >= start.slice(0, 7),
    p50: isRanged,
    p80: isRanged,
    due: items.some(({ due }) => due !== null),
    earlier: isCompared,
  };
  return (
    <ul className={classes.legend} aria-label={t('roadmapScreen.legend.label')}>
      {(Object.keys(signs) as (keyof typeof signs)[])
        .filter((sign) => signs[sign])
        .map((sign) => (
          <li key={sign}>
            {sign === 'due' ? <Flag size={12} aria-hidden /> : <i data-sign={sign} aria-hidden />}
            {t(`roadmapScreen.legend.${sign}`)}
          </li>
        ))}
    </ul>
  );
}
