/** Deciding component by component: one at a time, with what speaks for and against, and the next that is open or disputed. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { ChevronLeft, ChevronRight, Hand, SkipForward } from 'lucide-react';
import type { Component } from '#shared/model/entities';
import { componentsByName, isUndecided } from '#shared/model/queries';
import { votersNeeded } from '#shared/method/votes/ballot';
import { byDisagreement, isDisputed, tallies } from '#shared/method/votes/tally';
import { StepIntro } from '../../parts/StepHead';
import { useSession, useSessionState, useWorkshop } from '../../session/hooks';
import { ActionButton } from '../../ui/ActionButton';
import { runAction, useOfferedActions } from '../../ui/actions';
import { useReadOnly } from '../../ui/readOnly';
import { t } from '../../ui/text';
import { ComponentList, type Filter, type Order } from './ComponentList';
import { ComponentStage } from './ComponentStage';
import { NothingToDecide } from './NothingToDecide';
import { useDecideActions } from './useDecideActions';
import { BeginVote } from './vote/BeginVote';
import { HandsCard } from './vote/HandsCard';
import { usePresent } from './vote/usePresent';
import { VoteButton } from './vote/VoteButton';
import { VoteCard } from './vote/VoteCard';
import { VoteDialog } from './vote/VoteDialog';
import classes from './DecideScreen.module.css';

export function DecideScreen() {
  const session = useSession();
  const components = useWorkshop((workshop) => workshop.components);
  const voting = useWorkshop((workshop) => workshop.voting);
  const tallyOf = useWorkshop((workshop) => tallies(workshop.ballots));
  const selectedId = useSessionState(({ selection }) => selection.components[0]);
  const isFollower = useReadOnly();
  const canVote = usePresent().length >= votersNeeded(false);
  const [filter, setFilter] = useState<Filter>('everything');
  const [chosenOrder, setOrder] = useState<Order | null>(null);
  const [isBeginning, setBeginning] = useState(false);
  const [isAside, setAside] = useState(false);
  const [isCounting, setCounting] = useState(false);
  const order = chosenOrder ?? (tallyOf.size > 0 ? 'disagreement' : 'name');
  const all = useMemo(() => {
    const byName = componentsByName(components);
    return order === 'name' ? byName : byDisagreement(byName, tallyOf);
  }, [components, order, tallyOf]);
  const existing = useMemo(() => all.filter(({ origin }) => origin === 'existing'), [all]);
  const shown = useMemo(
    () => all.filter(({ disposition }) => filter === 'everything' || disposition === filter),
    [all, filter],
  );
  const current =
    (selectedId === undefined ? undefined : components[selectedId]) ??
    shown.find(isUndecided) ??
    shown[0] ??
    all[0];
  const choose = useCallback((id: string) => session.select({ components: [id] }), [session]);
  // It stays the one in view when its decision takes it out of what is open.
  const currentId = current?.id;
  useEffect(() => {
    if (currentId !== undefined && currentId !== selectedId) choose(currentId);
  }, [currentId, selectedId, choose]);

  const stage = useRef<HTMLDivElement>(null);
  const wasVoting = useRef(false);
  useEffect(() => {
    // The dialog is gone, and with it what had the focus.
    if (wasVoting.current && !voting) stage.current?.focus();
    wasVoting.current = voting !== null;
  }, [voting]);

  const isDisputedHere = useCallback(({ id }: Component) => isDisputed(tallyOf.get(id)), [tallyOf]);
  const nextOpen = after(all, currentId, isUndecided);
  const nextDisputed = after(all, currentId, isDisputedHere);
  const moves = useMemo(
    () => ({
      step: (by: 1 | -1) => {
        const place = shown.findIndex(({ id }) => id === currentId);
        const next = shown[(place + by + shown.length) % shown.length];
        if (next) choose(next.id);
      },
      toOpen: nextOpen ? () => choose(nextOpen.id) : null,
      toDisputed: nextDisputed ? () => choose(nextDisputed.id) : null,
      vote: () => (voting ? setAside(false) : setBeginning(true)),
      hands: () => setCounting((isShown) => !isShown),
      toResults: (componentIds: readonly string[]) => {
        setOrder('disagreement');
        setFilter('everything');
        const { components, ballots } = session.workshop;
        const asked = componentIds.flatMap((id) => components[id] ?? []);
        const [most] = byDisagreement(asked, tallies(ballots));
        if (most) choose(most.id);
      },
    }),
    [session, shown, currentId, choose, nextOpen, nextDisputed, voting],
  );
  useDecideActions(currentId, moves);
  if (!current) return <NothingToDecide />;

  const tally = tallyOf.get(current.id);
  const isVoteNext =
    canVote && existing.some((component) => isUndecided(component) && !tallyOf.has(component.id));
  return (
    <div className={classes.screen}>
      <section className={classes.side} aria-label={t('decide.list')}>
        <header className={classes.head}>
          <h1 className={classes.title}>{t('decide.title')}</h1>
          <p className={classes.progress} role="status">
            {t('decide.progress', {
              decided: existing.filter((component) => !isUndecided(component)).length,
              all: existing.length,
            })}
          </p>
          <StepIntro step="decide" />
          <VoteButton isPrimary={isVoteNext} />
        </header>
        <ComponentList
          components={shown}
          tallies={tallyOf}
          filter={filter}
          onFilter={setFilter}
          order={order}
          onOrder={setOrder}
          currentId={current.id}
          onChoose={choose}
        />
      </section>
      <div ref={stage} className={classes.stage} tabIndex={-1}>
        <ComponentStage key={current.id} component={current} onChoose={choose}>
          {isCounting && !voting ? (
            <HandsCard componentId={current.id} onClose={() => setCounting(false)} />
          ) : (
            tally && <VoteCard component={current} tally={tally} />
          )}
        </ComponentStage>
        <footer className={classes.foot}>
          <ActionButton id="decide.previous" icon={<ChevronLeft size={18} aria-hidden />} />
          <ActionButton id="decide.next" icon={<ChevronRight size={18} aria-hidden />} />
          <FootButton id="decide.hands" icon={<Hand size={16} aria-hidden />} />
          <span className={classes.gap} />
          {nextDisputed && (
            <FootButton id="decide.nextDisputed" icon={<SkipForward size={16} aria-hidden />} />
          )}
          {nextOpen && (
            <FootButton
              id="decide.nextOpen"
              icon={<SkipForward size={16} aria-hidden />}
              isPrimary={!isVoteNext && !voting}
            />
          )}
        </footer>
      </div>
      {isBeginning && !voting && (
        <BeginVote
          components={existing}
          currentId={current.id}
          onClose={() => {
            setBeginning(false);
            setAside(false);
          }}
        />
      )}
      {voting && !isAside && !isFollower && <VoteDialog voting={voting} onAside={() => setAside(true)} />}
    </div>
  );
}

/** The first component after another, in the circle of the list, that is asked for. */
function after(
  all: readonly Component[],
  currentId: string | undefined,
  isWanted: (component: Component) => boolean,
): Component | undefined {
  const place = all.findIndex(({ id }) => id === currentId);
  return [...all.slice(place + 1), ...all.slice(0, Math.max(0, place))].find(isWanted);
}

type FootButtonProps = { id: string; icon: React.ReactNode; isPrimary?: boolean };

/** A button with a word for an action on offer; none while it cannot be done. */
function FootButton({ id, icon, isPrimary = false }: FootButtonProps) {
  const action = useOfferedActions().find((candidate) => candidate.id === id);
  if (!action || action.disabled) return null;
  return (
    <Button
      variant={isPrimary ? 'filled' : 'default'}
      rightSection={icon}
      aria-keyshortcuts={action.shortcut}
      onClick={() => runAction(id)}
    >
      {action.label}
    </Button>
  );
}
