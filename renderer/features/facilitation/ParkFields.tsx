/** Who parks a point, and at which step. */
import { Select } from '@mantine/core';
import { presentParticipants } from '#shared/model/queries';
import { useSessionState } from '../../session/hooks';
import { t } from '../../ui/text';
import { useFirstMatch } from '../../ui/useFirstMatch';
import type { Draft } from './draft';
import { StepField } from './StepField';
import classes from './CaptureDialog.module.css';

type Own = { draft: Draft; onChange: (patch: Partial<Draft>) => void };

export function ParkFields({ draft: { parkedBy, step }, onChange }: Own) {
  const present = useSessionState((state) => presentParticipants(state.workshop));
  const firstMatch = useFirstMatch(parkedBy);
  // Somebody who has just gone may still be named. Two of the same name are one choice: a point keeps the name alone.
  const names = [...new Set([...present.map(({ name }) => name), parkedBy])].filter((name) => name !== '');
  return (
    <div className={classes.pair}>
      <Select
        label={t('facilitation.capture.who')}
        placeholder={t('facilitation.capture.nobody')}
        nothingFoundMessage={t('people.nobodyCalledThat')}
        searchable
        clearable
        onFocus={(event) => event.currentTarget.select()}
        data={names}
        value={parkedBy || null}
        onChange={(name) => onChange({ parkedBy: name ?? '' })}
        {...firstMatch}
      />
      <StepField value={step} onChange={(next) => onChange({ step: next })} />
    </div>
  );
}
