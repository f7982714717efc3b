/** Who accepted a risk, and when. The name outlives the participant. */
import { Select, Text } from '@mantine/core';
import type { Risk } from '#shared/model/entities';
import { participantsByName, riskLevel, scoreOf } from '#shared/model/queries';
import { useSession, useWorkshop } from '../session/hooks';
import { CommitDate } from '../ui/CommitDate';
import { t } from '../ui/text';
import classes from './RiskEditor.module.css';

/** Stands for somebody who signed and is no longer a participant. */
const DEPARTED = 'departed';
const HIGH = 3;

export function SignOffEditor({ risk }: { risk: Risk }) {
  const session = useSession();
  const participants = useWorkshop((workshop) => workshop.participants);
  const { signOff } = risk;
  const isDeparted = signOff !== null && signOff.participantId === null;
  const people = participantsByName(participants).map(({ id, name }) => ({ value: id, label: name }));

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
        <Select
          label={t('risks.signOff.by')}
          placeholder={t('risks.signOff.nobody')}
          data={isDeparted ? [{ value: DEPARTED, label: signOff.name }, ...people] : people}
          value={isDeparted ? DEPARTED : (signOff?.participantId ?? null)}
          onChange={sign}
          allowDeselect={false}
          clearable
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
      {!signOff && riskLevel(scoreOf(risk)) >= HIGH && (
        <Text size="sm" c="var(--cw-danger)" mt={4}>
          {t('risks.signOff.missing')}
        </Text>
      )}
    </fieldset>
  );
}
