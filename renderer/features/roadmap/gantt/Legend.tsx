/** What the signs of the chart mean. */
import { Flag } from 'lucide-react';
import type { PlannedItem } from '#shared/roadmap/plan';
import type { PlanRange } from '../../../workers/plan';
import { t } from '../../../ui/text';
import classes from './Legend.module.css';

type Own = {
  items: readonly PlannedItem[];
  range: PlanRange | null;
  /** Whether an earlier plan is drawn as well. */
  isCompared: boolean;
};

export function Legend({ items, range, isCompared }: Own) {
  const isRanged = range !== null && range.p80 !== null;
  const signs = {
    critical: items.some(({ critical }) => critical),
    late80: isRanged,
    today: true,
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
