/**
 * What the room sees between voters: who is next, who has handed in, and never what. The focus is on the heading, not on
 * the button, so that a key pressed once too often does not open the next person's ballot.
 */
import { useState } from 'react';
import { Button, Modal } from '@mantine/core';
import type { Participant } from '#shared/model/entities';
import { choicesOf, mayReveal, waitingIds } from '#shared/method/votes/ballot';
import type { Voting } from '#shared/model/workshop';
import { Avatar } from '../../../parts/Avatar';
import { Countdown } from '../../../parts/Countdown';
import { personName } from '../../../parts/personName';
import { useWorkshop } from '../../../session/hooks';
import { runAction } from '../../../ui/actions';
import { t } from '../../../ui/text';
import { useFocusOn } from './useFocusOn';
import { usePresent } from './usePresent';
import { useVoteDeeds } from './useVoteDeeds';
import classes from './Vote.module.css';

type Own = { voting: Voting; onTake: (voterId: string) => void; onAside: () => void };

export function Curtain({ voting, onTake, onAside }: Own) {
  const deeds = useVoteDeeds();
  const participants = useWorkshop((workshop) => workshop.participants);
  const isReady = useWorkshop(mayReveal);
  const present = usePresent();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const people = (ids: readonly string[]) => ids.flatMap((id) => participants[id] ?? []);
  const waiting = people(waitingIds(voting));
  const done = people(voting.doneIds);
  const next =
    waiting.find(({ id }) => id === chosenId) ??
    waiting.find(({ id }) => id === voting.voterId) ??
    waiting[0];
  const notAsked = present.filter(({ id }) => !voting.voterIds.includes(id));
  return (
    // The second click of a double one on what was here before means nothing here.
    <div className={classes.curtain} onClickCapture={(event) => event.detail > 1 && event.stopPropagation()}>
      <div className={classes.bar}>
        <Modal.Title className={classes.barTitle}>
          {t(voting.anonymous ? 'decide.vote.anonymous' : 'decide.vote.silent')}
        </Modal.Title>
        <p className={classes.count} role="status">
          {t('decide.vote.handedIn', { done: done.length, all: voting.voterIds.length })}
        </p>
        <span className={classes.barEnd}>
          <Countdown />
        </span>
      </div>
      <div className={classes.middle}>
        {next ? (
          <Next key={next.id} person={next} onTake={onTake} />
        ) : (
          <Last isReady={isReady} isEmpty={voting.voterIds.length === 0} />
        )}
        <div className={classes.lists}>
          <People
            title={t('decide.vote.curtain.waiting')}
            people={waiting}
            deeds={[
              {
                label: t('decide.vote.curtain.first'),
                labelOf: (name) => t('decide.vote.curtain.firstOf', { name }),
                run: (id) => setChosenId(id),
                isOffered: (id) => id !== next?.id,
              },
              {
                label: t('decide.vote.curtain.leaveOut'),
                labelOf: (name) => t('decide.vote.curtain.leaveOutOf', { name }),
                run: (id) => deeds.leaveOut(id),
              },
            ]}
          />
          <People title={t('decide.vote.curtain.done')} people={done} />
          <People
            title={t('decide.vote.curtain.notAsked')}
            people={notAsked}
            deeds={[
              {
                label: t('decide.vote.curtain.askToo'),
                labelOf: (name) => t('decide.vote.curtain.askTooOf', { name }),
                run: (id) => deeds.askToo(id),
              },
            ]}
          />
        </div>
      </div>
      <CurtainFoot onAside={onAside} />
    </div>
  );
}

function Next({ person, onTake }: { person: Participant; onTake: (id: string) => void }) {
  const heading = useFocusOn<HTMLHeadingElement>(person.id);
  const hasChoices = useWorkshop((workshop) => choicesOf(workshop, person.id).size > 0);
  const name = personName(person);
  return (
    <section className={classes.next}>
      <h1 ref={heading} className={classes.call} tabIndex={-1} data-autofocus>
        {t('decide.vote.curtain.handTo', { name })}
      </h1>
      <p className={classes.about}>
        {t(`words.discipline.${person.discipline}`)}
        {hasChoices && ` · ${t('decide.vote.curtain.kept', { name })}`}
      </p>
      <Button size="md" onClick={() => onTake(person.id)}>
        {t('decide.vote.curtain.takeIt', { name })}
      </Button>
    </section>
  );
}

/** Nobody is left to vote: the reveal, or why there cannot be one. */
function Last({ isReady, isEmpty }: { isReady: boolean; isEmpty: boolean }) {
  const heading = useFocusOn<HTMLHeadingElement>(isReady);
  const what = isReady ? 'everybody' : isEmpty ? 'nobody' : 'tooFew';
  return (
    <section className={classes.next}>
      <h1 ref={heading} className={classes.call} tabIndex={-1} data-autofocus>
        {t(`decide.vote.curtain.${what}`)}
      </h1>
      <p className={classes.about}>{t(`decide.vote.curtain.${what}Hint`)}</p>
      {isReady && (
        <Button size="md" onClick={() => runAction('decide.reveal')}>
          {t('decide.vote.curtain.reveal')}
        </Button>
      )}
    </section>
  );
}

type Deed = {
  label: string;
  labelOf: (name: string) => string;
  run: (id: string) => void;
  isOffered?: (id: string) => boolean;
};
type PeopleProps = { title: string; people: readonly Participant[]; deeds?: readonly Deed[] };

function People({ title, people, deeds = [] }: PeopleProps) {
  if (people.length === 0) return null;
  return (
    <section className={classes.people}>
      <h2 className={classes.peopleTitle}>{title}</h2>
      <ul>
        {people.map((person) => (
          <li key={person.id}>
            <Avatar person={person} />
            <span className={classes.personName}>{personName(person)}</span>
            {deeds
              .filter(({ isOffered }) => isOffered?.(person.id) ?? true)
              .map(({ label, labelOf, run }) => (
                <Button
                  key={label}
                  variant="subtle"
                  size="compact-sm"
                  aria-label={labelOf(personName(person))}
                  onClick={() => run(person.id)}
                >
                  {label}
                </Button>
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Leaving the vote for a while, and calling it off once that was asked twice. */
function CurtainFoot({ onAside }: { onAside: () => void }) {
  const deeds = useVoteDeeds();
  const [isAsking, setAsking] = useState(false);
  return (
    <div className={classes.foot}>
      {isAsking ? (
        <div className={classes.question} role="group" aria-label={t('decide.vote.curtain.callOffYes')}>
          <p role="alert">{t('decide.vote.curtain.callOffQuestion')}</p>
          <Button variant="default" autoFocus onClick={() => setAsking(false)}>
            {t('decide.vote.curtain.callOffNo')}
          </Button>
          <Button variant="default" c="var(--cw-danger)" onClick={deeds.callOff}>
            {t('decide.vote.curtain.callOffYes')}
          </Button>
        </div>
      ) : (
        <>
          <Button variant="default" onClick={onAside}>
            {t('decide.vote.curtain.aside')}
          </Button>
          <Button variant="subtle" color="gray" onClick={() => setAsking(true)}>
            {t('decide.vote.curtain.callOff')}
          </Button>
        </>
      )}
    </div>
  );
}
