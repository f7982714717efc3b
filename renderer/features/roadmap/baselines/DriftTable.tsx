/** What has moved, come and gone since a plan was kept. */
import { daysBetween } from '#shared/model/dates';
import type { PlanChanges } from '#shared/roadmap/storedPlan';
import { formatDate } from '#shared/texts/format';
import { t } from '../../../ui/text';
import { itemTitle } from '../itemTitle';
import tools from '../PlanTools.module.css';

interface Row {
  key: string;
  title: string;
  before: string | null;
  now: string | null;
  change: string;
}

export function DriftTable({ drift }: { drift: PlanChanges }) {
  const dateText = (date: string | null) => (date === null ? t('planTools.dash') : formatDate(t, date));
  return (
    <div className={tools.scroll} role="region" aria-label={t('planTools.baselines.table')} tabIndex={0}>
      <table className={tools.table}>
        <thead>
          <tr>
            {(['item', 'before', 'now', 'change'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`planTools.baselines.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOf(drift).map(({ key, title, before, now, change }) => (
            <tr key={key}>
              <th scope="row">{title}</th>
              <td className={tools.short}>{dateText(before)}</td>
              <td className={tools.short}>{dateText(now)}</td>
              <td className={tools.short}>{change}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What moved furthest comes first. */
function rowsOf({ moved, added, gone }: PlanChanges): Row[] {
  const later = (before: string, now: string) => daysBetween(before, now);
  return [
    ...moved
      .toSorted((a, b) => Math.abs(later(b.before, b.finish)) - Math.abs(later(a.before, a.finish)))
      .map((item): Row => {
        const days = later(item.before, item.finish);
        return {
          key: item.key,
          title: itemTitle(item),
          before: item.before,
          now: item.finish,
          change: t(`planTools.difference.${days > 0 ? 'later' : 'earlier'}`, { count: Math.abs(days) }),
        };
      }),
    ...added.map((item): Row => ({
      key: item.key,
      title: itemTitle(item),
      before: null,
      now: item.finish,
      change: t('planTools.baselines.added'),
    })),
    ...gone.map((item): Row => ({
      key: item.key,
      title: item.title,
      before: item.finish,
      now: null,
      change: t('planTools.baselines.gone'),
    })),
  ];
}
