/** Who accepted a risk, and when. The name outlives the participant. */
import { Text } from '@mantine/core';
import type { Risk } from '#shared/model/entities';
import { HIGH_LEVEL, participantsByName, riskLevel, scoreOf } from '#shared/model/queries';
import { useSession, useWorkshop } from '../session/hooks';
import { OptionalChoice } from '../ui/Choice';
import { CommitDate } from '../ui/CommitDate';
import { t } from '../ui/text';
import classes from './RiskEditor.module.css';

const DEPARTED = 'departed';

export function SignOffEditor({ risk }: { risk: Risk }) {
  const session = useSession();
  const participants = useWorkshop((workshop) => workshop.participants);
  const { signOff } = risk;
  // Somebody who signed and is no longer a participant is still shown, by the name of then.
  const signer = signOff && (signOff.participantId ?? DEPARTED);
  const nameOf = (id: string) => (id === DEPARTED ? (signOff?.name ?? '') : (participants[id]?.name ?? ''));
  const people = participantsByName(participants).map(({ id }) => id);

  const patch = (next: Risk['signOff'], mergeKey?: string) =>
    session.dispatch(
      { type: 'update', collection: 'risks', changes: [{ id: risk.id, patch: { signOff: next } }] },
      mergeKey === undefined ? {} : { mergeKey },
    );
  const sign = (participantId: string | null) => {
    if (participantId === DEPARTED) return;
    const person = participantId === null ? undefined : participants[participantId];
    patch(
      person
        ? {
            participantId: person.id,
            name: person.name,
            discipline: person.discipline,
            on: signOff?.on ?? session.today(),
          }
        : null,
    );
  };

  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{t('risks.signOff.title')}</legend>
      <div className={classes.pair}>
        <OptionalChoice
          label={t('risks.signOff.by')}
          none={t('risks.signOff.nobody')}
          options={signer === DEPARTED ? [DEPARTED, ...people] : people}
          labelOf={nameOf}
          value={signer}
          onChange={sign}
          searchable
          nothingFoundMessage={t('people.nobodyCalledThat')}
        />
        {signOff && (
          <CommitDate
            label={t('risks.signOff.on')}
            value={signOff.on}
            onCommit={(on, visit) => on !== null && patch({ ...signOff, on }, visit)}
          />
        )}
      </div>
      {!signOff && riskLevel(scoreOf(risk)) >= HIGH_LEVEL && (
        <Text size="sm" c="var(--cw-danger)" mt={4}>
          {t('risks.signOff.missing')}
        </Text>
      )}
    </fieldset>
  );
}
