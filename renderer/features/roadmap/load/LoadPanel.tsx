/** Who is asked for more than there is of them, and when. */
import { useDeferredValue, type CSSProperties } from 'react';
import { ownerLoads, type Load, type OwnerLoad } from '#shared/roadmap/load';
import { formatDays, monthMessage } from '#shared/texts/format';
import { useSessionState } from '../../../session/hooks';
import { say, t } from '../../../ui/text';
import tools from '../PlanTools.module.css';
import classes from './LoadPanel.module.css';

/** An owner who is never there has work until the end of all planning; nobody reads that far. */
const MONTHS_SHOWN = 24;

/** Whole percent of what there is; null in a month in which there is nothing of the owner. */
const percentOf = ({ asked, available }: Load): number | null =>
  available > 0 ? Math.round((100 * asked) / available) : null;

export function LoadPanel() {
  const workshop = useDeferredValue(useSessionState((state) => state.workshop));
  const loads = ownerLoads(workshop);
  const nameOf = (ownerId: string | null) =>
    (ownerId === null ? undefined : workshop.participants[ownerId]?.name) ?? t('words.unowned');
  const months = loads
    .map((load) => load.months.map(({ month }) => month))
    .reduce((longest, list) => (list.length > longest.length ? list : longest), []);
  const shown = months.slice(0, MONTHS_SHOWN);
  if (loads.length === 0) return <p className={tools.about}>{t('planTools.load.empty')}</p>;
  return (
    <>
      <p className={tools.about}>{t('planTools.load.about')}</p>
      <p className={tools.sentence}>
        <strong>{verdict(loads, nameOf)}</strong>
      </p>
      <div className={tools.scroll} role="region" aria-label={t('planTools.load.table')} tabIndex={0}>
        <table className={tools.table}>
          <thead>
            <tr>
              <th scope="col">{t('planTools.load.owner')}</th>
              {shown.map((month) => (
                <th key={month} scope="col" className={tools.number}>
                  {say(monthMessage(month))}
                </th>
              ))}
              <th scope="col" className={classes.putOff}>
                {t('planTools.load.putOff')}
              </th>
            </tr>
          </thead>
          <tbody>
            {loads.map((load) => (
              <tr key={load.ownerId}>
                <th scope="row" className={classes.owner}>
                  {nameOf(load.ownerId)}
                </th>
                {shown.map((month) => (
                  <MonthCell key={month} load={load.months.find((candidate) => candidate.month === month)} />
                ))}
                <td className={classes.putOff}>
                  {load.putOff > 0
                    ? t('planTools.load.putOffDays', { count: load.putOff })
                    : t('planTools.dash')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {months.length > shown.length && (
        <p className={tools.about}>{t('planTools.load.cut', { count: MONTHS_SHOWN })}</p>
      )}
    </>
  );
}

function MonthCell({ load }: { load: Load | undefined }) {
  const percent = load ? percentOf(load) : null;
  if (!load || percent === null || load.asked === 0)
    return <td className={tools.number}>{t('planTools.dash')}</td>;
  const isOver = percent > 100;
  return (
    <td
      className={classes.month}
      data-over={isOver || undefined}
      style={{ '--share': `${Math.min(100, percent)}%` } as CSSProperties}
      title={t('planTools.load.cell', {
        asked: formatDays(load.asked),
        available: formatDays(load.available),
      })}
    >
      {t('planTools.load.percent', { percent })}
      {isOver && <span className={classes.over}>{t('planTools.load.over')}</span>}
    </td>
  );
}

/** What the table comes to, in a sentence. */
function verdict(loads: readonly OwnerLoad[], nameOf: (ownerId: string | null) => string): string {
  const [worst] = loads
    .flatMap(({ ownerId, months }) =>
      months.map((load) => ({ ownerId, load, percent: percentOf(load) ?? 0 })),
    )
    .filter(({ percent }) => percent > 100)
    .sort((a, b) => b.percent - a.percent);
  if (!worst) return t('planTools.load.allWell');
  const { month, asked, available } = worst.load;
  return t('planTools.load.worst', {
    name: nameOf(worst.ownerId),
    month: monthMessage(month),
    asked: formatDays(asked),
    available: formatDays(available),
  });
}
