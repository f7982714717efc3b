/** The plan and its scenarios side by side. */
import { ActionIcon, Button } from '@mantine/core';
import { Pencil } from 'lucide-react';
import type { Scenario } from '#shared/model/entities';
import type { Workshop } from '#shared/model/workshop';
import { useReadOnly } from '../../../ui/readOnly';
import { t } from '../../../ui/text';
import type { PlanComparison } from '../../../workers/plan';
import tools from '../PlanTools.module.css';
import { figureRows, type FigureRow } from './figureRows';
import { scenarioName } from './scenarioName';
import classes from './ComparisonTable.module.css';

type Own = {
  workshop: Workshop;
  scenarios: readonly Scenario[];
  comparison: PlanComparison;
  /** Newer figures are under way. */
  isStale: boolean;
  openId: string | null;
  onOpen: (id: string) => void;
  onAdopt: (scenario: Scenario) => void;
};

export function ComparisonTable({ workshop, scenarios, comparison, isStale, openId, onOpen, onAdopt }: Own) {
  const readOnly = useReadOnly();
  const { plan } = comparison;
  const shown = scenarios.flatMap(({ id }) => comparison.scenarios.get(id) ?? []);
  return (
    <div className={tools.scroll} role="region" aria-label={t('planTools.whatIf.table')} tabIndex={0}>
      <table className={tools.table} aria-busy={isStale}>
        <thead>
          <tr>
            <th scope="col">{t('planTools.whatIf.figure')}</th>
            <th scope="col" className={classes.plan}>
              {t('planTools.whatIf.plan')}
            </th>
            {scenarios.map((scenario) => {
              const name = scenarioName(scenario);
              return (
                <th key={scenario.id} scope="col" className={classes.scenario}>
                  <span className={classes.name}>{name}</span>
                  <span className={classes.deeds}>
                    <Button
                      size="compact-xs"
                      variant="default"
                      disabled={readOnly}
                      aria-label={t('planTools.whatIf.adopt', { name })}
                      onClick={() => onAdopt(scenario)}
                    >
                      {t('planTools.whatIf.adoptShort')}
                    </Button>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      size={24}
                      aria-label={t('planTools.whatIf.edit', { name })}
                      aria-expanded={openId === scenario.id}
                      onClick={() => onOpen(scenario.id)}
                    >
                      <Pencil size={14} aria-hidden />
                    </ActionIcon>
                  </span>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {figureRows(workshop, [plan, ...shown]).map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              <td className={classes.plan}>
                {row.text(plan)}
                <Detail row={row} figures={plan} />
              </td>
              {scenarios.map(({ id }) => {
                const figures = comparison.scenarios.get(id);
                const change = figures && row.change(figures, plan);
                return (
                  <td key={id} className={classes.scenario}>
                    {figures ? row.text(figures) : '…'}
                    {change && (
                      <span className={classes.change} data-tone={change.tone}>
                        {change.text}
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Detail({ row, figures }: { row: FigureRow; figures: PlanComparison['plan'] }) {
  const detail = row.detail?.(figures);
  return detail ? <span className={tools.detail}>{detail}</span> : null;
}
