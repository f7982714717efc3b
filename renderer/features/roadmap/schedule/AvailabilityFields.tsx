/** When there is less of somebody, or of a whole discipline, to plan with. */
import { ActionIcon, Button, Input } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { compareText, participantsByName } from '#shared/model/queries';
import { DISCIPLINES } from '#shared/model/vocabulary';
import type { Entity } from '#shared/model/workshop';
import { useSession, useWorkshop } from '../../../session/hooks';
import { Choice } from '../../../ui/Choice';
import { CommitDate } from '../../../ui/CommitDate';
import { CommitNumber } from '../../../ui/CommitNumber';
import { CommitText } from '../../../ui/CommitText';
import { useReadOnly } from '../../../ui/readOnly';
import { t } from '../../../ui/text';
import classes from './ScheduleFields.module.css';

type Availability = Entity<'availability'>;
type Whose = Pick<Availability, 'participantId' | 'discipline'>;

export function AvailabilityFields() {
  const session = useSession();
  const readOnly = useReadOnly();
  const entries = useWorkshop((workshop) => workshop.availability);
  const participants = useWorkshop((workshop) => workshop.participants);
  const inOrder = Object.values(entries).sort(
    (a, b) => compareText(a.from ?? '', b.from ?? '') || compareText(a.id, b.id),
  );
  const add = () => {
    const [person] = participantsByName(participants);
    const whose: Whose = person
      ? { participantId: person.id, discipline: null }
      : { participantId: null, discipline: 'engineering' };
    session.dispatch({
      type: 'insert',
      entities: {
        availability: [
          { id: session.newId('availability'), ...whose, from: null, to: null, share: 0.5, note: '' },
        ],
      },
    });
  };
  return (
    <Input.Wrapper
      label={t('roadmapScreen.schedule.availability')}
      description={t('roadmapScreen.schedule.availabilityHint')}
      labelElement="div"
    >
      {inOrder.map((entry, at) => (
        <AvailabilityCard key={entry.id} entry={entry} place={at + 1} />
      ))}
      <Button
        mt={8}
        size="compact-sm"
        variant="default"
        disabled={readOnly}
        leftSection={<Plus size={14} aria-hidden />}
        onClick={add}
      >
        {t('roadmapScreen.schedule.addAvailability')}
      </Button>
    </Input.Wrapper>
  );
}

function AvailabilityCard({ entry, place }: { entry: Availability; place: number }) {
  const session = useSession();
  const readOnly = useReadOnly();
  const participants = useWorkshop((workshop) => workshop.participants);
  const set = (patch: Partial<Availability>, mergeKey?: string) =>
    session.dispatch(
      { type: 'update', collection: 'availability', changes: [{ id: entry.id, patch }] },
      mergeKey === undefined ? {} : { mergeKey },
    );
  const field = (name: 'whose' | 'percent' | 'from' | 'to' | 'note') =>
    t(`roadmapScreen.schedule.availabilityField.${name}`);
  const people = participantsByName(participants).map(({ id }) => id);
  return (
    <div
      className={classes.card}
      role="group"
      aria-label={t('roadmapScreen.schedule.availabilityPlace', { place })}
    >
      <div className={classes.withRemove}>
        <Choice
          label={field('whose')}
          searchable
          options={[...people, ...DISCIPLINES]}
          labelOf={(whose) =>
            participants[whose]?.name ??
            t('roadmapScreen.schedule.everybody', {
              discipline: t(`words.discipline.${whose as (typeof DISCIPLINES)[number]}`),
            })
          }
          placeholder={t('roadmapScreen.schedule.nobodyYet')}
          value={entry.participantId ?? entry.discipline}
          onChange={(whose) => set(whoseOf(whose))}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          disabled={readOnly}
          aria-label={t('roadmapScreen.schedule.removeAvailability', { place })}
          onClick={() => session.dispatch({ type: 'remove', ids: { availability: [entry.id] } })}
        >
          <X size={14} aria-hidden />
        </ActionIcon>
      </div>
      <div className={classes.pair}>
        <CommitDate
          label={field('from')}
          value={entry.from}
          onCommit={(from, visit) => set({ from }, visit)}
        />
        <CommitDate label={field('to')} value={entry.to} onCommit={(to, visit) => set({ to }, visit)} />
      </div>
      <div className={classes.narrowPair}>
        <CommitNumber
          label={field('percent')}
          max={100}
          allowDecimal={false}
          value={Math.round(entry.share * 100)}
          onCommit={(percent) => set({ share: (percent ?? 0) / 100 })}
        />
        <CommitText
          label={field('note')}
          value={entry.note}
          onCommit={(note, visit) => set({ note }, visit)}
        />
      </div>
    </div>
  );
}

function whoseOf(whose: string): Whose {
  const discipline = DISCIPLINES.find((candidate) => candidate === whose) ?? null;
  return { discipline, participantId: discipline === null ? whose : null };
}
