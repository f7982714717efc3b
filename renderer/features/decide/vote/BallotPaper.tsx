/**
 * The ballot of who has the laptop: component by component, then all of their choices once more before they hand in. Only
 * their own are ever seen here.
 */
import { useState, type KeyboardEvent } from 'react';
import { Button, Modal, Progress } from '@mantine/core';
import { EyeOff } from 'lucide-react';
import type { Component, Participant } from '#shared/model/entities';
import { choicesOf } from '#shared/method/votes/ballot';
import { DISPOSITIONS, type Disposition } from '#shared/model/vocabulary';
import type { Voting } from '#shared/model/workshop';
import { FateGlyph } from '../../../parts/FateGlyph';
import { KindIcon } from '../../../parts/KindIcon';
import { personName } from '../../../parts/personName';
import { useWorkshop } from '../../../session/hooks';
import { t } from '../../../ui/text';
import { useNeighbours } from '../useNeighbours';
import { choiceName, choiceOfKey, keyOf } from './choices';
import { ReviewBallot } from './ReviewBallot';
import { useFocusOn } from './useFocusOn';
import { useVoteDeeds } from './useVoteDeeds';
import classes from './Vote.module.css';

type Own = { voter: Participant; voting: Voting; onClose: () => void };

export function BallotPaper({ voter, voting, onClose }: Own) {
  const deeds = useVoteDeeds();
  const workshop = useWorkshop((all) => all);
  const components = voting.componentIds.flatMap((id) => workshop.components[id] ?? []);
  const choices = choicesOf(workshop, voter.id);
  const [place, setPlace] = useState(() => {
    const open = components.findIndex(({ id }) => !choices.has(id));
    return open < 0 ? components.length : open;
  });
  const current = components[place];
  const go = (to: number) => setPlace(Math.max(0, Math.min(components.length, to)));
  const choose = (component: Component, choice: Disposition) => {
    deeds.cast(component.id, choice);
    go(place + 1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const choice = choiceOfKey(event);
    if (event.key === 'ArrowRight') go(place + 1);
    else if (event.key === 'ArrowLeft') go(place - 1);
    else if (choice && current) choose(current, choice);
    else return;
    event.preventDefault();
  };
  return (
    <div className={classes.paper} tabIndex={-1} onKeyDown={onKeyDown}>
      <div className={classes.bar}>
        <Modal.Title className={classes.barTitle}>
          {t('decide.vote.ballot.of', { name: personName(voter) })}
        </Modal.Title>
        <p className={classes.count}>
          {current
            ? t('decide.vote.ballot.place', { place: place + 1, all: components.length })
            : t('decide.vote.ballot.review')}
        </p>
        <Button
          variant="default"
          className={classes.barEnd}
          leftSection={<EyeOff size={16} aria-hidden />}
          onClick={onClose}
        >
          {t('decide.vote.ballot.close')}
        </Button>
      </div>
      <Progress
        className={classes.progress!}
        size={4}
        radius={0}
        value={components.length > 0 ? (100 * choices.size) / components.length : 100}
        aria-hidden
      />
      <div className={classes.middle}>
        {current ? (
          <Question
            key={current.id}
            component={current}
            chosen={choices.get(current.id)?.choice ?? null}
            onChoose={(choice) => choose(current, choice)}
          />
        ) : (
          <ReviewBallot components={components} choices={choices} onGo={go} onHandIn={deeds.handIn} />
        )}
      </div>
      <div className={classes.foot}>
        <Button variant="default" disabled={place === 0} onClick={() => go(place - 1)}>
          {t('decide.vote.ballot.back')}
        </Button>
        <Button variant="default" disabled={!current} onClick={() => go(place + 1)}>
          {t('decide.vote.ballot.next')}
        </Button>
        <p className={classes.count}>{t('decide.vote.ballot.keys')}</p>
      </div>
    </div>
  );
}

type QuestionProps = {
  component: Component;
  chosen: Disposition | null;
  onChoose: (choice: Disposition) => void;
};

function Question({ component, chosen, onChoose }: QuestionProps) {
  const { id, name, kind, technology, notes } = component;
  const heading = useFocusOn<HTMLHeadingElement>(id);
  const { consumers, providers } = useNeighbours(id);
  const names = (some: readonly Component[]) => some.map((one) => one.name).join(', ');
  return (
    <section className={classes.asked}>
      <div className={classes.askedHead}>
        <KindIcon kind={kind} size={36} />
        <div>
          <h1 ref={heading} className={classes.call} tabIndex={-1} data-autofocus>
            {name || t('map.unnamed')}
          </h1>
          <p className={classes.about}>{[t(`words.kind.${kind}`), technology].filter(Boolean).join(' · ')}</p>
        </div>
      </div>
      {notes && <p className={classes.notes}>{notes}</p>}
      <p className={classes.about}>
        {consumers.length > 0 && t('decide.vote.ballot.usedBy', { names: names(consumers) })}{' '}
        {providers.length > 0 && t('decide.vote.ballot.uses', { names: names(providers) })}
      </p>
      <div className={classes.choices} role="group" aria-label={t('decide.vote.ballot.question')}>
        {DISPOSITIONS.map((choice) => (
          <button
            key={choice}
            type="button"
            className={classes.choice}
            data-disposition={choice}
            aria-pressed={choice === chosen}
            aria-keyshortcuts={keyOf(choice)}
            onClick={() => onChoose(choice)}
          >
            <FateGlyph fate={choice} size={22} />
            {choiceName(choice)}
            <kbd className={classes.key} aria-hidden>
              {keyOf(choice)}
            </kbd>
          </button>
        ))}
      </div>
    </section>
  );
}
