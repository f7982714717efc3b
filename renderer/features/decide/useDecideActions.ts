/** What can be done on the decide screen by key and from the palette. */
import { useMemo } from 'react';
import { mayReveal, votersNeeded } from '#shared/method/votes/ballot';
import { tallies } from '#shared/method/votes/tally';
import { DISPOSITIONS, type Disposition } from '#shared/model/vocabulary';
import { useSession, useWorkshop } from '../../session/hooks';
import { useActions, type Action } from '../../ui/actions';
import { useReadOnly } from '../../ui/readOnly';
import { t } from '../../ui/text';
import { usePresent } from './vote/usePresent';
import { useVoteDeeds } from './vote/useVoteDeeds';

const KEYS: Record<Disposition, string> = { keep: '1', refactor: '2', rewrite: '3', undecided: '0' };

export interface DecideMoves {
  step: (by: 1 | -1) => void;
  /** Null where there is no such component. */
  toOpen: (() => void) | null;
  toDisputed: (() => void) | null;
  vote: () => void;
  hands: () => void;
  /** Shows what a vote on these components came to that was just revealed. */
  toResults: (componentIds: readonly string[]) => void;
}

/** @param id the component in view */
export function useDecideActions(id: string | undefined, moves: DecideMoves): void {
  const session = useSession();
  const deeds = useVoteDeeds();
  const present = usePresent();
  const isFollower = useReadOnly();
  const isVoting = useWorkshop((workshop) => workshop.voting !== null);
  const isReady = useWorkshop(mayReveal);
  const proposal = useWorkshop((workshop) =>
    id === undefined ? null : (tallies(workshop.ballots).get(id)?.proposal ?? null),
  );
  useActions(
    useMemo((): Action[] => {
      const group = t('decide.title');
      const isEmpty = id === undefined;
      const decide = (disposition: Disposition) =>
        void session.dispatch({
          type: 'update',
          collection: 'components',
          changes: [{ id: id!, patch: { disposition } }],
        });
      const tags = DISPOSITIONS.map((disposition) => ({
        id: `decide.${disposition}`,
        label: t(`words.disposition.${disposition}`),
        shortcut: KEYS[disposition],
        disabled: isEmpty,
        run: () => decide(disposition),
      }));
      const mayVote = !isEmpty && !isFollower;
      const actions: Omit<Action, 'group'>[] = [
        ...tags,
        {
          id: 'decide.takeProposal',
          label: t('decide.vote.action.take'),
          shortcut: 'M',
          disabled: proposal === null,
          run: () => decide(proposal!),
        },
        {
          id: 'decide.next',
          label: t('decide.next'),
          shortcut: 'J',
          disabled: isEmpty,
          run: () => moves.step(1),
        },
        {
          id: 'decide.previous',
          label: t('decide.previous'),
          shortcut: 'K',
          disabled: isEmpty,
          run: () => moves.step(-1),
        },
        {
          id: 'decide.nextOpen',
          label: t('decide.nextOpen'),
          shortcut: 'U',
          disabled: !moves.toOpen,
          run: () => moves.toOpen?.(),
        },
        {
          id: 'decide.nextDisputed',
          label: t('decide.nextDisputed'),
          shortcut: 'D',
          disabled: !moves.toDisputed,
          run: () => moves.toDisputed?.(),
        },
        {
          id: 'decide.vote',
          label: t(isVoting ? 'decide.vote.goOn' : 'decide.vote.begin'),
          shortcut: 'V',
          disabled: !mayVote || (!isVoting && present.length < votersNeeded(false)),
          run: moves.vote,
        },
        {
          id: 'decide.hands',
          label: t('decide.vote.hands.action'),
          shortcut: 'H',
          disabled: !mayVote || isVoting || present.length === 0,
          run: moves.hands,
        },
        {
          id: 'decide.reveal',
          label: t('decide.vote.action.reveal'),
          disabled: !isReady || isFollower,
          run: () => {
            const asked = session.workshop.voting?.componentIds ?? [];
            if (deeds.reveal()) moves.toResults(asked);
          },
        },
      ];
      return actions.map((action) => ({ ...action, group }));
    }, [session, deeds, present, isFollower, isVoting, isReady, proposal, id, moves]),
  );
}
