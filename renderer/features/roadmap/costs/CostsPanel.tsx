/** Keeping what is there against replacing it, over the months that the workshop looks ahead. */
import { useDeferredValue } from 'react';
import type { Workshop } from '#shared/model/workshop';
import { dayCount, grouped } from '#shared/report/build/numbers';
import { costsOverHorizon, type CostsOverHorizon, type HorizonCost } from '#shared/roadmap/cost';
import { scheduleRoadmap } from '#shared/roadmap/planRoadmap';
import { formatDays } from '#shared/texts/format';
import { useSessionState } from '../../../session/hooks';
import { t } from '../../../ui/text';
import { HorizonField } from './HorizonField';
import tools from '../PlanTools.module.css';
import classes from './CostsPanel.module.css';

export function CostsPanel() {
  const workshop = useDeferredValue(useSessionState((state) => state.workshop));
  const costs = costsOverHorizon(workshop, scheduleRoadmap(workshop));
  const { components, unknown, horizon } = costs;
  const withoutAfter = components.filter(({ isAfterGiven }) => !isAfterGiven).length;
  return (
    <>
      <p className={tools.about}>{t('planTools.costs.about', { months: horizon })}</p>
      <div className={classes.horizon}>
        <HorizonField />
      </div>
      {components.length === 0 ? (
        <p className={tools.sentence}>{t('planTools.costs.empty')}</p>
      ) : (
        <>
          <p className={tools.sentence}>
            <strong>{verdict(costs)}</strong> {moneyText(workshop, costs)}
          </p>
          <CostTable costs={costs} isMixed={withoutAfter < components.length} />
        </>
      )}
      {withoutAfter > 0 && (
        <p className={tools.about}>{t('planTools.costs.noAfterSum', { count: withoutAfter })}</p>
      )}
      {unknown.length > 0 && (
        <p className={tools.about}>
          {t('planTools.costs.unknown', { names: unknown.map(({ name }) => name).join(', ') })}
        </p>
      )}
    </>
  );
}

/** @param isMixed of some components it is given what they cost afterwards, of others not */
function CostTable({
  costs: { components, total, horizon },
  isMixed,
}: {
  costs: CostsOverHorizon;
  isMixed: boolean;
}) {
  return (
    <div className={tools.scroll} role="region" aria-label={t('planTools.costs.table')} tabIndex={0}>
      <table className={tools.table}>
        <thead>
          <tr>
            <th scope="col">{t('planTools.costs.component')}</th>
            <th scope="col" className={tools.number}>
              {t('planTools.costs.keeping')}
            </th>
            <th scope="col" className={tools.number}>
              {t('planTools.costs.replacing')}
            </th>
            <th scope="col">{t('planTools.costs.breakEven')}</th>
          </tr>
        </thead>
        <tbody>
          {components.map((cost) => (
            <tr key={cost.component.id}>
              <th scope="row">
                {cost.component.name}
                {isMixed && !cost.isAfterGiven && (
                  <span className={tools.detail}>{t('planTools.costs.noAfter')}</span>
                )}
              </th>
              <Sides cost={cost} horizon={horizon} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('planTools.costs.total')}</th>
            <Sides cost={total} horizon={horizon} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Sides({ cost: { keeping, replacing, breakEven }, horizon }: { cost: HorizonCost; horizon: number }) {
  return (
    <>
      <td className={tools.number}>{dayCount(keeping)}</td>
      <td className={tools.number}>
        {dayCount(replacing.mean)}
        <span className={tools.detail}>
          {t('planTools.range', { low: dayCount(replacing.low), high: dayCount(replacing.high) })}
        </span>
      </td>
      <td>{breakEvenText(breakEven, horizon)}</td>
    </>
  );
}

function breakEvenText(breakEven: number | null, horizon: number): string {
  if (breakEven === null) return t('planTools.costs.never');
  return t(breakEven > horizon ? 'planTools.costs.afterHorizon' : 'planTools.costs.after', {
    months: formatDays(breakEven),
  });
}

function verdict({ total: { keeping, replacing }, horizon: months }: CostsOverHorizon): string {
  const more = replacing.mean - keeping;
  const amount = dayCount(Math.abs(more));
  if (amount === dayCount(0)) return t('planTools.costs.even', { months });
  return t(more > 0 ? 'planTools.costs.dearer' : 'planTools.costs.cheaper', { months, amount });
}

function moneyText({ schedule: { currency } }: Workshop, { money }: CostsOverHorizon): string | null {
  if (money === null) return null;
  const text = (amount: number) => t('planTools.money', { amount: grouped(amount), currency });
  const { keeping, replacing } = money;
  return t('planTools.costs.money', {
    keeping: text(keeping),
    low: text(replacing.low),
    high: text(replacing.high),
  });
}
