/** Who parks a point, and at which step. */
import { presentParticipants } from '#shared/model/queries';
import { useSessionState } from '../../session/hooks';
import { OptionalChoice } from '../../ui/Choice';
import { t } from '../../ui/text';
import type { Draft } from './draft';
import { StepField } from './StepField';
import classes from './CaptureDialog.module.css';

type Own = { draft: Draft; onChange: (patch: Partial<Draft>) => void };

export function ParkFields({ draft: { parkedBy, step }, onChange }: Own) {
  const present = useSessionState((state) => presentParticipants(state.workshop));
  // Somebody who has just gone may still be named. Two of the same name are one choice: a point keeps the name alone.
  const names = [...new Set([...present.map(({ name }) => name), parkedBy])].filter((name) => name !== '');
  return (
    <div className={classes.pair}>
      <OptionalChoice
        label={t('facilitation.capture.who')}
        none={t('facilitation.capture.nobody')}
        nothingFoundMessage={t('facilitation.capture.nobodyFound')}
        searchable
        options={names}
        labelOf={(name) => name}
        value={parkedBy || null}
        onChange={(name) => onChange({ parkedBy: name ?? '' })}
      />
      <StepField value={step} onChange={(next) => onChange({ step: next })} />
    </div>
  );
}
