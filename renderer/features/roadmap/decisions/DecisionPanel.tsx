/** Everything about one decision. */
import { Button } from '@mantine/core';
import type { Decision } from '#shared/model/entities';
import { DECISION_STATUSES, STEPS } from '#shared/model/vocabulary';
import { BylinePicker } from '../../../parts/BylinePicker';
import { DecisionLinks } from '../../../parts/DecisionLinks';
import { useRemove } from '../../../parts/useRemove';
import { useSession } from '../../../session/hooks';
import { Choice, OptionalChoice } from '../../../ui/Choice';
import { CommitDate } from '../../../ui/CommitDate';
import { CommitText, CommitTextarea } from '../../../ui/CommitText';
import { SidePanel } from '../../../ui/SidePanel';
import { t } from '../../../ui/text';

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
      <CommitTextarea
        label={t('roadmapScreen.decision.dissent')}
        placeholder={t('roadmapScreen.decision.dissentHint')}
        value={decision.dissent}
        onCommit={(dissent, visit) => set({ dissent }, visit)}
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
      <DecisionLinks value={decision} onChange={set} />
      <OptionalChoice
        label={t('roadmapScreen.decision.step')}
        none={t('roadmapScreen.decision.noStep')}
        options={STEPS}
        labelOf={(step) => t(`words.step.${step}`)}
        value={decision.step}
        onChange={(step) => set({ step })}
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
