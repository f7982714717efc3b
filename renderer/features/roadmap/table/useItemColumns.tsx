/** The table's columns: what each shows, how it sorts, and how it is edited in place. */
import { useMemo } from 'react';
import { TriangleAlert } from 'lucide-react';
import { compareText, wavesInOrder } from '#shared/model/queries';
import { WORK_STATUSES } from '#shared/model/vocabulary';
import { editItem } from '#shared/roadmap/edits';
import type { PlannedItem } from '#shared/roadmap/plan';
import { formatDate, formatDays } from '#shared/texts/format';
import { OwnerName } from '../../../parts/OwnerName';
import { OwnerPicker } from '../../../parts/OwnerPicker';
import { useSession, useWorkshop } from '../../../session/hooks';
import type { Column } from '../../../ui/grid/columns';
import { CellChoice, cellList } from '../../../ui/grid/editors';
import { t } from '../../../ui/text';
import { isLate, itemTitle } from '../itemTitle';
import classes from '../RoadmapScreen.module.css';

/** The columns that stay where room is short: on the big screen, and while an item is open beside the table. */
const ESSENTIAL: readonly string[] = ['title', 'owner', 'finish', 'slack', 'status'];

/** After every date, so that what has none comes last. */
const NEVER = '~';

/** @param isNarrow whether only the essential columns have room */
export function useItemColumns(isNarrow: boolean): Column<PlannedItem>[] {
  const session = useSession();
  const participants = useWorkshop((workshop) => workshop.participants);
  const waves = useWorkshop((workshop) => workshop.waves);
  return useMemo(() => {
    const inOrder = wavesInOrder(waves);
    const placeOfWave = (item: PlannedItem) => {
      const place = inOrder.findIndex(({ id }) => id === item.waveId);
      return place < 0 ? inOrder.length : place;
    };
    const ownerName = ({ ownerId }: PlannedItem) =>
      ownerId === null ? '' : (participants[ownerId]?.name ?? '');
    const dateColumn = (id: 'start' | 'finish'): Column<PlannedItem> => ({
      id,
      label: t(`roadmapScreen.table.${id}`),
      width: '100px',
      show: (item) => formatDate(t, item[id]),
      compare: (a, b) => compareText(a[id], b[id]),
    });
    const columns: Column<PlannedItem>[] = [
      {
        id: 'title',
        label: t('roadmapScreen.table.title'),
        width: 'minmax(184px, 3fr)',
        show: (item) => (
          <span className={classes.cellText} title={itemTitle(item)}>
            {itemTitle(item)}
          </span>
        ),
        compare: (a, b) => compareText(itemTitle(a), itemTitle(b)),
      },
      {
        id: 'wave',
        label: t('roadmapScreen.table.wave'),
        width: 'minmax(90px, 1fr)',
        show: ({ waveId }) => (
          <span className={classes.cellText}>{waveId === null ? '' : (waves[waveId]?.name ?? '')}</span>
        ),
        compare: (a, b) => placeOfWave(a) - placeOfWave(b),
      },
      {
        id: 'owner',
        label: t('roadmapScreen.table.owner'),
        width: 'minmax(128px, 1fr)',
        show: ({ ownerId }) => <OwnerName ownerId={ownerId} />,
        // Who has no owner comes first.
        compare: (a, b) => compareText(ownerName(a), ownerName(b)),
        edit: (item, done) => (
          <OwnerPicker
            {...cellList(done)}
            aria-label={t('roadmapScreen.table.owner')}
            value={item.ownerId}
            assign={(ownerId) => editItem(session.workshop, item, { ownerId })}
          />
        ),
      },
      {
        id: 'effort',
        label: t('roadmapScreen.table.effort'),
        width: '92px',
        show: ({ effort }) =>
          effort && (
            <span title={t('roadmapScreen.table.effortHint')}>
              {t('roadmapScreen.table.figures', {
                low: formatDays(effort.low),
                likely: formatDays(effort.likely),
                high: formatDays(effort.high),
              })}
            </span>
          ),
        compare: (a, b) => (a.effort?.likely ?? -1) - (b.effort?.likely ?? -1),
      },
      dateColumn('start'),
      dateColumn('finish'),
      {
        id: 'due',
        label: t('roadmapScreen.table.due'),
        width: '118px',
        show: (item) =>
          item.due && (
            <span className={classes.dueCell} data-late={isLate(item) || undefined}>
              {isLate(item) && (
                <TriangleAlert size={14} role="img" aria-label={t('roadmapScreen.board.late')} />
              )}
              {formatDate(t, item.due)}
            </span>
          ),
        compare: (a, b) => compareText(a.due ?? NEVER, b.due ?? NEVER),
      },
      {
        id: 'slack',
        label: t('roadmapScreen.table.slack'),
        width: '66px',
        isNumeric: true,
        show: (item) => {
          if (item.status === 'done') return null;
          return item.critical ? <strong>{t('roadmapScreen.table.critical')}</strong> : item.slack;
        },
        compare: (a, b) => slackOrder(a) - slackOrder(b),
      },
      {
        id: 'status',
        label: t('roadmapScreen.table.status'),
        width: '70px',
        show: ({ status }) => t(`words.workStatus.${status}`),
        compare: (a, b) => WORK_STATUSES.indexOf(a.status) - WORK_STATUSES.indexOf(b.status),
        edit: (item, done) => (
          <CellChoice
            done={done}
            aria-label={t('roadmapScreen.table.status')}
            options={WORK_STATUSES}
            labelOf={(status) => t(`words.workStatus.${status}`)}
            value={item.status}
            onChange={(status) => session.dispatch(editItem(session.workshop, item, { status }))}
          />
        ),
      },
      {
        id: 'waitsFor',
        label: t('roadmapScreen.table.waitsFor'),
        width: '74px',
        isNumeric: true,
        show: ({ dependsOn }) => dependsOn.length || null,
        compare: (a, b) => a.dependsOn.length - b.dependsOn.length,
      },
    ];
    return isNarrow ? columns.filter(({ id }) => ESSENTIAL.includes(id)) : columns;
  }, [isNarrow, participants, waves, session]);
}

/** What is done has no slack to speak of, and comes last. */
const slackOrder = ({ status, critical, slack }: PlannedItem): number => {
  if (status === 'done') return Number.MAX_VALUE;
  return critical ? -1 : slack;
};
