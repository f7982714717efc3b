/** What keeping a component costs against what changing it costs, and when a change pays back. */
import type { Component } from '#shared/model/entities';
import { costComparison } from '#shared/method/figures';
import { isChanged } from '#shared/model/queries';
import { formatDays } from '#shared/texts/format';
import { t } from '../ui/text';
import classes from './CostComparison.module.css';

const MONTHS_A_YEAR = 12;

export function CostComparison({ component }: { component: Component }) {
  const costs = costComparison(component);
  if (!costs) return null;
  const { keeping, changing, months } = costs;
  const sides = [
    {
      name: t('decide.cost.keeping'),
      text: keeping !== null && t('decide.cost.aMonth', { keeping, aYear: keeping * MONTHS_A_YEAR }),
    },
    {
      name: t('decide.cost.changing'),
      text: changing !== null && t('decide.cost.once', { changing }),
    },
  ];
  return (
    <section className={classes.comparison} aria-label={t('decide.cost.title')}>
      <dl className={classes.sides}>
        {sides.map(({ name, text }) => (
          <div key={name} className={classes.side}>
            <dt>{name}</dt>
            <dd>{text || t('decide.cost.unknown')}</dd>
          </div>
        ))}
      </dl>
      {months !== null && (
        <p className={classes.payback}>
          {t(isChanged(component) ? 'decide.payback' : 'decide.cost.wouldPayBack', {
            months: formatDays(months),
          })}
        </p>
      )}
    </section>
  );
}
