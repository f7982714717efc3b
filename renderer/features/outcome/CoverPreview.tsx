/** How title and outcome will read on the report's cover. */
import type { Outcome } from '#shared/model/workshop';
import { formatDate } from '#shared/texts/format';
import { t } from '../../ui/text';
import classes from './OutcomeScreen.module.css';

export function CoverPreview({ title, outcome }: { title: string; outcome: Outcome }) {
  const said = (text: string) => text.trim() || t('outcome.unsaid');
  const figures = {
    metric: said(outcome.metric),
    baseline: said(outcome.baseline),
    target: said(outcome.target),
  };
  const isMeasured = [outcome.metric, outcome.baseline, outcome.target].some((text) => text.trim());
  return (
    <section className={classes.cover} aria-labelledby="outcome-preview">
      <h2 id="outcome-preview" className={classes.coverLabel}>
        {t('outcome.preview')}
      </h2>
      <p className={classes.coverTitle}>{title}</p>
      <p className={outcome.statement.trim() ? classes.coverText : classes.coverEmpty}>
        {outcome.statement.trim() || t('outcome.previewEmpty')}
      </p>
      {isMeasured && (
        <p className={classes.coverFigures}>
          {outcome.date
            ? t('outcome.measuredBy', { ...figures, date: formatDate(t, outcome.date) })
            : t('outcome.measured', figures)}
        </p>
      )}
    </section>
  );
}
