/** The plan in one line: when, how sure, how much. */
import { dayCount } from '#shared/report/build/numbers';
import { estimatedWork } from '#shared/roadmap/estimated';
import type { ScheduledRoadmap } from '#shared/roadmap/plan';
import { formatDate } from '#shared/texts/format';
import { t } from '../../ui/text';
import type { PlanRange } from '../../workers/plan';
import { itemTitle } from './itemTitle';
import classes from './RoadmapScreen.module.css';

type Own = { plan: ScheduledRoadmap; range: PlanRange | null; isStale: boolean };

export function PlanSummary({ plan, range, isStale }: Own) {
  const { effort } = plan;
  const { missing } = estimatedWork(plan.items);
  return (
    <p className={classes.summary}>
      <strong>{endText(plan)}</strong>
      {range?.p50 && range.p80 && (
        <span aria-busy={isStale}>
          {t('roadmapScreen.summary.range', {
            p50: formatDate(t, range.p50),
            p80: formatDate(t, range.p80),
          })}
        </span>
      )}
      {range && range.drivers.length > 0 && (
        <span aria-busy={isStale}>
          {t('roadmapScreen.summary.drivers', { items: driversText(plan, range) })}
        </span>
      )}
      {effort.high > 0 && (
        <span>
          {t('roadmapScreen.summary.effort', {
            low: dayCount(effort.low),
            high: dayCount(effort.high),
            mean: dayCount(effort.mean),
          })}
        </span>
      )}
      {missing > 0 && (
        <span className={classes.open}>{t('roadmapScreen.summary.unestimated', { count: missing })}</span>
      )}
    </p>
  );
}

/** When all is done, as far as that is known. */
function endText({ items, finish }: ScheduledRoadmap): string {
  const { open, dates } = estimatedWork(items);
  if (finish === null) return '';
  if (open === 0) return t('roadmapScreen.summary.done');
  return dates === 'none'
    ? t('roadmapScreen.summary.undated')
    : t('roadmapScreen.summary.finish', { date: formatDate(t, finish) });
}

/** “Rewrite Index (41 %), Build Sign-in (12 %)”; what is gone since is left out. */
const driversText = ({ items }: ScheduledRoadmap, { drivers }: PlanRange): string =>
  drivers
    .slice(0, 2)
    .flatMap(({ key, percent }) => {
      const item = items.find((candidate) => candidate.key === key);
      return item ? [t('roadmapScreen.summary.driver', { item: itemTitle(item), percent })] : [];
    })
    .join(', ');
