/** One milestone: what it comes after, when it is due, and when the plan reaches it. */
import { ActionIcon, type MultiSelectProps } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { daysBetween } from '#shared/model/dates';
import type { Milestone } from '#shared/model/entities';
import type { PlannedMilestone } from '#shared/roadmap/milestones';
import { formatDate } from '#shared/texts/format';
import { useRemove } from '../../../parts/useRemove';
import { useSession } from '../../../session/hooks';
import { CommitDate } from '../../../ui/CommitDate';
import { CommitText } from '../../../ui/CommitText';
import { ManyPicker } from '../../../ui/ManyPicker';
import { useReadOnly } from '../../../ui/readOnly';
import { t } from '../../../ui/text';
import tools from '../PlanTools.module.css';
import classes from './MilestoneCard.module.css';

type Own = {
  milestone: Milestone;
  planned: PlannedMilestone;
  /** Waves and work items that it can come after. */
  choices: MultiSelectProps['data'];
  isNew: boolean;
};

export function MilestoneCard({ milestone, planned, choices, isNew }: Own) {
  const session = useSession();
  const readOnly = useReadOnly();
  const remove = useRemove();
  const { id, name, after, due } = milestone;
  const called = name.trim() || t('planTools.milestones.untitled');
  const set = (patch: Partial<Milestone>, mergeKey?: string) =>
    session.dispatch(
      { type: 'update', collection: 'milestones', changes: [{ id, patch }] },
      mergeKey === undefined ? {} : { mergeKey },
    );
  return (
    <section className={tools.card} aria-label={called}>
      <div className={classes.head}>
        <CommitText
          autoFocus={isNew}
          label={t('planTools.milestones.name')}
          value={name}
          onCommit={(text, visit) => set({ name: text }, visit)}
        />
        <CommitDate
          label={t('planTools.milestones.due')}
          value={due}
          onCommit={(date, visit) => set({ due: date }, visit)}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          disabled={readOnly}
          aria-label={t('planTools.milestones.delete', { name: called })}
          onClick={() =>
            remove(
              { type: 'remove', ids: { milestones: [id] } },
              t('planTools.milestones.deleted', { name: called }),
            )
          }
        >
          <Trash2 size={16} aria-hidden />
        </ActionIcon>
      </div>
      <ManyPicker
        label={t('planTools.milestones.after')}
        placeholder={after.length === 0 ? t('planTools.milestones.afterHint') : undefined}
        data={choices}
        value={after}
        onChange={(keys) => set({ after: keys })}
      />
      <p className={tools.status} data-late={planned.isLate || undefined}>
        {statusText(planned)}
      </p>
    </section>
  );
}

function statusText({ on, due, isDone, isLate }: PlannedMilestone): string {
  if (on === null) return t('planTools.milestones.never');
  if (isDone) return t('planTools.milestones.done');
  const date = formatDate(t, on);
  return isLate
    ? t('planTools.milestones.late', { date, count: daysBetween(due!, on) })
    : t('planTools.milestones.on', { date });
}
