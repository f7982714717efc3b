/** The sitting that is under way: who is there, what changed so far, and its end. */
import { Button, Checkbox } from '@mantine/core';
import { attend, beginSitting, endSitting } from '#shared/method/sitting';
import { pauseTimer } from '#shared/method/timer';
import type { Sitting } from '#shared/model/entities';
import { openSitting, participantsByName } from '#shared/model/queries';
import { Avatar } from '../../parts/Avatar';
import { personName } from '../../parts/personName';
import { showNotice } from '../../parts/useRemove';
import { useSession, useWorkshop } from '../../session/hooks';
import { CommitTextarea } from '../../ui/CommitText';
import { formatMoment } from '../../ui/moments';
import { useReadOnly } from '../../ui/readOnly';
import { t } from '../../ui/text';
import page from '../../ui/page.module.css';
import { LiveMinutes } from './LiveMinutes';
import classes from './SittingCard.module.css';
import screen from './AgendaScreen.module.css';

const CARD = 'sitting-card';

export function SittingCard() {
  const sitting = openSitting(useWorkshop((workshop) => workshop.sittings));
  return (
    <section id={CARD} tabIndex={-1} className={page.card} aria-labelledby="sitting">
      <h2 id="sitting" className={page.cardTitle}>
        {t('facilitation.sitting.title')}
      </h2>
      {sitting ? <Open key={sitting.id} sitting={sitting} /> : <Begin />}
    </section>
  );
}

/** Everybody counts as present until they are ticked off. */
function Begin() {
  const session = useSession();
  const readOnly = useReadOnly();
  const begin = () => {
    const { workshop, newId } = session;
    const everybody = participantsByName(workshop.participants).map(({ id }) => id);
    session.dispatch(
      beginSitting(workshop, everybody, { now: session.now(), today: session.today() }, newId),
      {
        label: { key: 'facilitation.sitting.undo.begin' },
      },
    );
  };
  return (
    <>
      <p className={screen.note}>{t('facilitation.sitting.none')}</p>
      <Button w="fit-content" disabled={readOnly} onClick={begin}>
        {t('facilitation.sitting.begin')}
      </Button>
    </>
  );
}

function Open({ sitting }: { sitting: Sitting }) {
  const session = useSession();
  const readOnly = useReadOnly();
  const end = () => {
    const now = session.now();
    session.dispatch(pauseTimer(session.workshop, now));
    const isEnded = session.dispatch(endSitting(session.workshop, sitting, now), {
      label: { key: 'facilitation.sitting.undo.end' },
    });
    if (isEnded) showNotice(session, t('facilitation.sitting.ended'));
    // The button is gone; what became of it stands here.
    document.getElementById(CARD)?.focus();
  };
  return (
    <>
      <p className={screen.note}>
        {t('facilitation.sitting.since', { moment: formatMoment(Date.parse(sitting.startedAt)) })}
      </p>
      <Attendance sitting={sitting} />
      <CommitTextarea
        label={t('facilitation.sitting.notes')}
        value={sitting.notes}
        onCommit={(notes, mergeKey) =>
          session.dispatch(
            { type: 'update', collection: 'sittings', changes: [{ id: sitting.id, patch: { notes } }] },
            { mergeKey },
          )
        }
      />
      <LiveMinutes sitting={sitting} />
      <Button w="fit-content" variant="default" disabled={readOnly} onClick={end}>
        {t('facilitation.sitting.end')}
      </Button>
    </>
  );
}

function Attendance({ sitting }: { sitting: Sitting }) {
  const session = useSession();
  const readOnly = useReadOnly();
  const people = participantsByName(useWorkshop((workshop) => workshop.participants));
  if (people.length === 0)
    return (
      <p className={screen.note}>
        {t('facilitation.sitting.nobody')}{' '}
        <a className={classes.link} href={`#/w/${session.workshop.id}/people`}>
          {t('facilitation.sitting.toPeople')}
        </a>
      </p>
    );
  const present = people.filter(({ id }) => sitting.participantIds.includes(id));
  return (
    <fieldset className={classes.attendance}>
      <legend className={classes.legend}>
        {t('facilitation.sitting.present')}
        <span>{t('facilitation.sitting.presentCount', { present: present.length, all: people.length })}</span>
      </legend>
      {people.map((person) => (
        <Checkbox
          key={person.id}
          size="sm"
          disabled={readOnly}
          label={
            <span className={classes.person}>
              <Avatar person={person} />
              {personName(person)}
            </span>
          }
          checked={sitting.participantIds.includes(person.id)}
          onChange={(event) =>
            session.dispatch(attend(sitting, person.id, event.currentTarget.checked), {
              label: { key: 'facilitation.sitting.undo.attend' },
            })
          }
        />
      ))}
    </fieldset>
  );
}
