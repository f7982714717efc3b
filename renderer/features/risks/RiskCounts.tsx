/** The register in one line; what needs care can be clicked to see only that. */
import { isUnowned } from '#shared/model/queries';
import type { Risk } from '#shared/model/entities';
import { t } from '../../ui/text';
import { isOverdue, UNOWNED, type RiskFilter } from './riskFilter';
import classes from './RisksScreen.module.css';

type Own = {
  risks: readonly Risk[];
  /** How many of them are shown. */
  shown: number;
  today: string;
  filter: RiskFilter;
  onFilter: (change: Partial<RiskFilter>) => void;
};

export function RiskCounts({ risks, shown, today, filter, onFilter }: Own) {
  const unowned = risks.filter(isUnowned).length;
  const overdue = risks.filter((risk) => isOverdue(risk, today)).length;
  return (
    <p className={classes.counts} role="status">
      <span>
        {shown === risks.length
          ? t('risks.count.all', { count: risks.length })
          : t('risks.count.some', { shown, count: risks.length })}
      </span>
      {unowned > 0 && (
        <button
          type="button"
          className={classes.alarm}
          aria-pressed={filter.owner === UNOWNED}
          onClick={() => onFilter({ owner: filter.owner === UNOWNED ? null : UNOWNED })}
        >
          {t('risks.count.unowned', { count: unowned })}
        </button>
      )}
      {overdue > 0 && (
        <button
          type="button"
          className={classes.alarm}
          aria-pressed={filter.isOverdue}
          onClick={() => onFilter({ isOverdue: !filter.isOverdue })}
        >
          {t('risks.count.overdue', { count: overdue })}
        </button>
      )}
    </p>
  );
}
