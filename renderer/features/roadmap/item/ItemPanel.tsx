/** Everything about one work item. A derived one keeps its source; only what people change is stored. */
import { useMemo } from 'react';
import { Button, Group, MultiSelect } from '@mantine/core';
import type { Workshop } from '#shared/model/workshop';
import type { PlannedItem } from '#shared/roadmap/plan';
import { dependencyKeys } from '#shared/roadmap/dependencies';
import { wavesInOrder } from '#shared/model/queries';
import { WORK_STATUSES } from '#shared/model/vocabulary';
import { formatDate } from '#shared/texts/format';
import { EffortEditor } from '../../../parts/EffortEditor';
import { OwnerPicker } from '../../../parts/OwnerPicker';
import { useSession, useSessionState, useWorkshop } from '../../../session/hooks';
import { Choice } from '../../../ui/Choice';
import { CommitText } from '../../../ui/CommitText';
import { SidePanel } from '../../../ui/SidePanel';
import { t } from '../../../ui/text';
import { DerivedFields } from './DerivedFields';
import { editItem, handMadeId, type ItemPatch } from '#shared/roadmap/edits';
import { HandMadeFields } from './HandMadeFields';
import { itemTitle } from '../itemTitle';
import { MergeField } from './MergeField';
import { MissedDates } from './MissedDates';
import { PlanFields } from './PlanFields';
import { useItemButtons } from './useItemButtons';
import { useLoopCheck } from '../useLoopCheck';
import { SlackText } from './SlackText';
import classes from '../RoadmapScreen.module.css';

type Own = {
  /** What the plan was computed from, which may be a moment behind. */
  planned: Workshop;
  item: PlannedItem;
  items: readonly PlannedItem[];
  onClose: () => void;
};

export function ItemPanel({ planned, item, items, onClose }: Own) {
  const session = useSession();
  const waves = useWorkshop((workshop) => workshop.waves);
  const workshop = useSessionState((state) => state.workshop);
  const after = useMemo(() => dependencyKeys(workshop, item.key), [workshop, item.key]);
  const handMade = useWorkshop((workshop) => workshop.workItems[handMadeId(item.key) ?? '']);
  const edit = (patch: ItemPatch) => editItem(session.workshop, item, patch);
  const set = (patch: ItemPatch, mergeKey?: string) =>
    session.dispatch(edit(patch), mergeKey === undefined ? {} : { mergeKey });
  const inOrder = wavesInOrder(waves);
  const mayWaitFor = useLoopCheck(items);
  const choose = (dependsOn: string[]) => {
    const added = dependsOn.find((key) => !after.includes(key));
    if (added === undefined || mayWaitFor(item.key, added)) set({ dependsOn });
  };

  return (
    <SidePanel title={t('roadmapScreen.panel.label')} onClose={onClose}>
      <p className={classes.note}>
        {item.source !== 'item' &&
          `${t('roadmapScreen.panel.derived', {
            source: t(`roadmapScreen.panel.source.${item.source}`),
          })} · `}
        {t('roadmapScreen.panel.dates', {
          start: formatDate(t, item.start),
          finish: formatDate(t, item.finish),
        })}
        <SlackText item={item} />
      </p>
      <MissedDates workshop={planned} item={item} />
      <CommitText
        label={t('roadmapScreen.panel.title')}
        value={itemTitle(item)}
        onCommit={(title, visit) => set({ title }, visit)}
      />
      {inOrder.length > 0 && (
        <Choice
          label={t('roadmapScreen.panel.wave')}
          options={inOrder.map(({ id }) => id)}
          labelOf={(id) => waves[id]?.name ?? ''}
          value={item.waveId ?? ''}
          onChange={(waveId) => set({ waveId })}
        />
      )}
      <OwnerPicker
        label={t('roadmapScreen.panel.owner')}
        value={item.ownerId}
        assign={(ownerId) => edit({ ownerId })}
      />
      <EffortEditor value={item.effort} onCommit={(effort) => set({ effort })} />
      <Choice
        label={t('roadmapScreen.panel.status')}
        options={WORK_STATUSES}
        labelOf={(status) => t(`words.workStatus.${status}`)}
        value={item.status}
        onChange={(status) => set({ status })}
      />
      <PlanFields workshop={planned} item={item} onSet={set} />
      <MultiSelect
        label={t('roadmapScreen.panel.dependsOn')}
        description={t('roadmapScreen.panel.dependsOnHint')}
        searchable
        hidePickedOptions
        limit={100}
        data={items
          .filter((other) => other.key !== item.key)
          .map((other) => ({ value: other.key, label: itemTitle(other) }))}
        value={after.filter((key) => items.some((other) => other.key === key))}
        onChange={choose}
      />
      {item.movesWith.length > 1 && (
        <p className={classes.note}>
          {t('roadmapScreen.panel.movesWith', { count: item.movesWith.length - 1 })}
        </p>
      )}
      {handMade ? (
        <HandMadeFields item={handMade} />
      ) : (
        <DerivedFields itemKey={item.key} description={item.description} />
      )}
      {item.status !== 'done' && <MergeField item={item} items={items} onDone={onClose} />}
      <PanelButtons item={item} isHandMade={handMade !== undefined} onClose={onClose} />
    </SidePanel>
  );
}

function PanelButtons({
  item,
  isHandMade,
  onClose,
}: {
  item: PlannedItem;
  isHandMade: boolean;
  onClose: () => void;
}) {
  const buttons = useItemButtons(item, isHandMade, onClose);
  return (
    <Group gap="xs">
      {buttons.map(({ label, run, isGrave }) => (
        <Button
          key={label}
          size="compact-sm"
          variant="default"
          c={isGrave ? 'var(--cw-danger)' : undefined}
          onClick={run}
        >
          {label}
        </Button>
      ))}
    </Group>
  );
}
