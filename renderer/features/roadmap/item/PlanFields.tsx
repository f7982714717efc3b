/** When an item may begin and has to be finished, and when it is done. */
import { ActionIcon } from '@mantine/core';
import { X } from 'lucide-react';
import type { Workshop } from '#shared/model/workshop';
import { acceptanceOf } from '#shared/roadmap/acceptance';
import type { ItemPatch } from '#shared/roadmap/edits';
import type { PlannedItem } from '#shared/roadmap/plan';
import { CommitDate } from '../../../ui/CommitDate';
import { CommitTextarea } from '../../../ui/CommitText';
import { useReadOnly } from '../../../ui/readOnly';
import { say, t } from '../../../ui/text';
import classes from '../RoadmapScreen.module.css';

type Own = {
  workshop: Workshop;
  item: PlannedItem;
  onSet: (patch: ItemPatch, mergeKey?: string) => void;
};

export function PlanFields({ workshop, item, onSet }: Own) {
  const derived = acceptanceOf(workshop, { ...item, acceptance: '' }).map((criterion) =>
    typeof criterion === 'string' ? criterion : say(criterion),
  );
  return (
    <>
      <div className={classes.halves}>
        <ClearableDate
          label={t('roadmapScreen.panel.pinned')}
          clearLabel={t('roadmapScreen.panel.clearPinned')}
          value={item.pinned}
          onCommit={(pinned, visit) => onSet({ pinned }, visit)}
        />
        <ClearableDate
          label={t('roadmapScreen.panel.due')}
          clearLabel={t('roadmapScreen.panel.clearDue')}
          value={item.due}
          onCommit={(due, visit) => onSet({ due }, visit)}
        />
      </div>
      <CommitTextarea
        label={t('roadmapScreen.panel.acceptance')}
        description={t(`roadmapScreen.panel.${derived.length > 0 ? 'acceptanceDerived' : 'acceptanceHint'}`)}
        placeholder={derived.join('\n')}
        value={item.acceptance}
        onCommit={(acceptance, visit) => onSet({ acceptance }, visit)}
      />
    </>
  );
}

type DateOwn = {
  label: string;
  clearLabel: string;
  value: string | null;
  onCommit: (date: string | null, visit?: string) => void;
};

function ClearableDate({ clearLabel, ...props }: DateOwn) {
  const readOnly = useReadOnly();
  const clear = (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={24}
      aria-label={clearLabel}
      onClick={() => props.onCommit(null)}
    >
      <X size={14} aria-hidden />
    </ActionIcon>
  );
  return (
    <CommitDate {...props} rightSection={props.value !== null && !readOnly && clear} rightSectionWidth={28} />
  );
}
