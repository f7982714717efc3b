/** Everything about one decision. */
import { Button, MultiSelect } from '@mantine/core';
import type { Byline, Decision } from '#shared/model/entities';
import { participantsByName } from '#shared/model/queries';
import { DECISION_STATUSES } from '#shared/model/vocabulary';
import { ComponentsPicker } from '../../parts/ComponentsPicker';
import { useRemove } from '../../parts/useRemove';
import { useSession, useWorkshop } from '../../session/hooks';
import { Choice } from '../../ui/Choice';
import { CommitDate } from '../../ui/CommitDate';
import { CommitText, CommitTextarea } from '../../ui/CommitText';
import { SidePanel } from '../../ui/SidePanel';
import { t } from '../../ui/text';

export function DecisionPanel({ decision, onClose }: { decision: Decision; onClose: () => void }) {
  const session = useSession();
  const remove = useRemove();
  const set = (patch: Partial<Decision>, mergeKey?: string) =>
    session.dispatch(
      { type: 'update', collection: 'decisions', changes: [{ id: decision.id, patch }] },
      mergeKey === undefined ? {} : { mergeKey },
    );
  return (
    <SidePanel title={decision.title || t('roadmapScreen.decision.new')} onClose={onClose}>
      <CommitText
        autoFocus={decision.title === ''}
        label={t('roadmapScreen.decision.title')}
        value={decision.title}
        onCommit={(title, visit) => set({ title }, visit)}
      />
      <CommitTextarea
        label={t('roadmapScreen.decision.rationale')}
        value={decision.rationale}
        onCommit={(rationale, visit) => set({ rationale }, visit)}
      />
      <CommitTextarea
        label={t('roadmapScreen.decision.evidence')}
        value={decision.evidence}
        onCommit={(evidence, visit) => set({ evidence }, visit)}
      />
      <BylinePicker value={decision.by} onChange={(by) => set({ by })} />
      <CommitDate
        label={t('roadmapScreen.decision.on')}
        value={decision.on}
        onCommit={(on, visit) => on !== null && set({ on }, visit)}
      />
      <Choice
        label={t('roadmapScreen.decision.status')}
        options={DECISION_STATUSES}
        labelOf={(status) => t(`words.decisionStatus.${status}`)}
        value={decision.status}
        onChange={(status) => set({ status })}
      />
      <ComponentsPicker
        label={t('roadmapScreen.decision.components')}
        value={decision.componentIds}
        onChange={(componentIds) => set({ componentIds })}
      />
      <Button
        variant="default"
        size="compact-sm"
        c="var(--cw-danger)"
        w="fit-content"
        onClick={() => {
          onClose();
          remove(
            { type: 'remove', ids: { decisions: [decision.id] } },
            t('roadmapScreen.decision.deleted', {
              title: decision.title || t('roadmapScreen.decision.untitled'),
            }),
          );
        }}
      >
        {t('roadmapScreen.decision.delete')}
      </Button>
    </SidePanel>
  );
}

/** Somebody who decided and is no longer a participant is told by their place in the list. */
const keyOf = (byline: Byline, index: number) => byline.participantId ?? `former:${index}`;

function BylinePicker({ value, onChange }: { value: Byline[]; onChange: (by: Byline[]) => void }) {
  const participants = useWorkshop((workshop) => workshop.participants);
  const former = value.flatMap((byline, index) =>
    byline.participantId === null
      ? [
          {
            value: keyOf(byline, index),
            label: t('roadmapScreen.decision.former', { name: byline.name }),
          },
        ]
      : [],
  );
  const choose = (keys: string[]) =>
    onChange(
      keys.flatMap((key): Byline[] => {
        const known = value.find((byline, index) => keyOf(byline, index) === key);
        if (known) return [known];
        const person = participants[key];
        return person ? [{ participantId: person.id, name: person.name, discipline: person.discipline }] : [];
      }),
    );
  return (
    <MultiSelect
      label={t('roadmapScreen.decision.by')}
      searchable
      hidePickedOptions
      data={[
        ...participantsByName(participants).map(({ id, name }) => ({ value: id, label: name })),
        ...former,
      ]}
      value={value.map(keyOf)}
      onChange={choose}
    />
  );
}
