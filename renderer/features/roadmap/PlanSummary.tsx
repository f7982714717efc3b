/** The plan in one line: when, how sure, how much. */
import type { RoadmapPlan } from '#shared/roadmap/plan';
import { formatDate, formatDays } from '#shared/texts/format';
import { t } from '../../ui/text';
import classes from './RoadmapScreen.module.css';

export function PlanSummary({ plan }: { plan: RoadmapPlan }) {
  const { finish, p50, p80, effort } = plan;
  const unestimated = plan.items.filter((item) => item.effort === null && item.status !== 'done').length;
  return (
    <p className={classes.summary}>
      {finish && <strong>{t('roadmapScreen.summary.finish', { date: formatDate(t, finish) })}</strong>}
      {p50 && p80 && (
        <span>{t('roadmapScreen.summary.range', { p50: formatDate(t, p50), p80: formatDate(t, p80) })}</span>
      )}
      <span>
        {t('roadmapScreen.summary.effort', {
          low: formatDays(effort.low),
          high: formatDays(effort.high),
          mean: formatDays(effort.mean),
        })}
      </span>
      {unestimated > 0 && (
        <span className={classes.open}>{t('roadmapScreen.summary.unestimated', { count: unestimated })}</span>
      )}
    </p>
  );
}
