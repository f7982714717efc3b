/** Who decides, why, who sees it otherwise, and what it is about. */
import { Textarea } from '@mantine/core';
import { DECISION_STATUSES } from '#shared/model/vocabulary';
import { BylinePicker } from '../../parts/BylinePicker';
import { DecisionLinks } from '../../parts/DecisionLinks';
import { Choice } from '../../ui/Choice';
import { t } from '../../ui/text';
import type { Draft } from './draft';
import { StepField } from './StepField';
import classes from './CaptureDialog.module.css';

type Own = { draft: Draft; onChange: (patch: Partial<Draft>) => void };

export function DecisionFields({ draft, onChange }: Own) {
  const long = { autosize: true, minRows: 2, maxRows: 6, maxLength: 20_000 } as const;
  return (
    <>
      <BylinePicker value={draft.decidedBy} onChange={(decidedBy) => onChange({ decidedBy })} />
      <div className={classes.pair}>
        <Textarea
          {...long}
          label={t('roadmapScreen.decision.rationale')}
          value={draft.rationale}
          onChange={(event) => onChange({ rationale: event.currentTarget.value })}
        />
        <Textarea
          {...long}
          label={t('roadmapScreen.decision.dissent')}
          placeholder={t('roadmapScreen.decision.dissentHint')}
          value={draft.dissent}
          onChange={(event) => onChange({ dissent: event.currentTarget.value })}
        />
        <DecisionLinks value={draft} onChange={onChange} />
        <Choice
          label={t('roadmapScreen.decision.status')}
          options={DECISION_STATUSES}
          labelOf={(status) => t(`words.decisionStatus.${status}`)}
          value={draft.status}
          onChange={(status) => onChange({ status })}
        />
        <StepField value={draft.step} onChange={(step) => onChange({ step })} />
      </div>
    </>
  );
}
