/**
 * A silent vote, from its beginning to the reveal. Each function gives the command that does a step, or null where the
 * step cannot be done now. All of them touch votes alone, and so stay outside undo.
 *
 * One vote is under way at a time. Until somebody hands in, their ballots carry who they are: so the laptop can go to
 * somebody else and come back. In an anonymous vote, handing in replaces them by ballots that carry the discipline alone.
 * Hidden ballots on components that are not voted on (any more) belong to no vote, and go with the next step that can
 * let them go.
 */
import type { Command } from '../../commands/command';
import type { Ballot, Byline } from '../../model/entities';
import { groupBy } from '../../model/group';
import { compareText } from '../../model/queries';
import type { NewId } from '../../model/ids';
import type { Disposition } from '../../model/vocabulary';
import type { Voting, Workshop } from '../../model/workshop';
import { FEWEST_TOGETHER, shownDisciplines, sizesOf } from './anonymity';
import { nextRound } from './rounds';

export interface Asking {
  componentIds: string[];
  voterIds: string[];
  anonymous: boolean;
  /** A moment, as everywhere here. */
  startedAt: string;
}

/** How many people a vote needs: alone there is nothing to reveal, and in twos nothing is anonymous. */
export const votersNeeded = (anonymous: boolean): number => (anonymous ? FEWEST_TOGETHER : 2);

/** Begins a vote. Ballots that an earlier one left hidden go: nobody could tell any more what they belong to. */
export function beginVote(workshop: Workshop, asking: Asking): Command | null {
  const { componentIds, voterIds, anonymous } = asking;
  if (workshop.voting !== null || componentIds.length === 0) return null;
  if (voterIds.length < votersNeeded(anonymous)) return null;
  return all(removing(hiddenBallots(workshop)), {
    type: 'setDetails',
    patch: { voting: { ...asking, doneIds: [], ...CLOSED } },
  });
}

/** While the curtain is closed, nobody has the laptop. */
const CLOSED = { voterId: null, ballotIds: [] } satisfies Partial<Voting>;

/** Those who have not handed in, in the order in which they were asked. */
export const waitingIds = ({ voterIds, doneIds }: Voting): string[] =>
  voterIds.filter((id) => !doneIds.includes(id));

/** What somebody chose so far, by component, while they have not handed in. */
export function choicesOf(workshop: Workshop, voterId: string): ReadonlyMap<string, Ballot> {
  return new Map(ownBallots(workshop, voterId).map((ballot) => [ballot.componentId, ballot]));
}

/** Gives the laptop to somebody who has not handed in. */
export function takeLaptop(workshop: Workshop, voterId: string): Command | null {
  const { voting } = workshop;
  if (!voting || !waitingIds(voting).includes(voterId)) return null;
  return patchVoting(voting, { voterId, ballotIds: ownBallots(workshop, voterId).map(({ id }) => id) });
}

/** Closes the curtain; what was chosen so far stays for when its voter comes back. */
export const closeCurtain = ({ voting }: Workshop): Command | null => voting && patchVoting(voting, CLOSED);

export interface Casting {
  componentId: string;
  choice: Disposition;
  at: string;
  /** The id of the ballot, where it is the voter's first on the component. */
  ballotId: string;
}

/** Casts or changes the ballot of who has the laptop. */
export function castBallot(
  workshop: Workshop,
  { componentId, choice, at, ballotId }: Casting,
): Command | null {
  const { voting } = workshop;
  const by = voting?.voterId ? bylineOf(workshop, voting.voterId) : null;
  if (!voting || !by || !voting.componentIds.includes(componentId)) return null;
  const before = choicesOf(workshop, by.participantId).get(componentId);
  if (before)
    return { type: 'update', collection: 'ballots', changes: [{ id: before.id, patch: { choice, at } }] };
  const round = nextRound(workshop.ballots, componentId);
  const way = voting.anonymous ? 'anonymous' : 'silent';
  const ballot: Ballot = {
    id: ballotId,
    componentId,
    by,
    way,
    choice,
    handedIn: false,
    revealed: false,
    at,
    round,
  };
  return all(inserting([ballot]), [patchVoting(voting, { ballotIds: [...voting.ballotIds, ballotId] })]);
}

/** Hands in the ballots of who has the laptop. A component without a choice counts as an abstention. It is final. */
export function handIn(workshop: Workshop, at: string, newId: NewId): Command | null {
  const { voting } = workshop;
  const by = voting?.voterId ? bylineOf(workshop, voting.voterId) : null;
  if (!voting || !by) return null;
  const own = ownBallots(workshop, by.participantId);
  const chosen = new Set(own.map(({ componentId }) => componentId));
  const abstentions = voting.componentIds
    .filter((id) => !chosen.has(id))
    .map((componentId): Ballot => ({
      id: newId('ballots'),
      componentId,
      by,
      way: voting.anonymous ? 'anonymous' : 'silent',
      choice: 'undecided',
      handedIn: true,
      revealed: false,
      at,
      round: nextRound(workshop.ballots, componentId),
    }));
  const done = patchVoting(voting, { doneIds: [...voting.doneIds, by.participantId].sort(), ...CLOSED });
  if (!voting.anonymous) {
    const changes = own.map(({ id }) => ({ id, patch: { handedIn: true } }));
    return all({ type: 'update', collection: 'ballots', changes }, inserting(abstentions), [done]);
  }
  const nameless = [...own, ...abstentions].map((ballot) => ({
    ...ballot,
    id: newId('ballots'),
    by: { participantId: null, name: '', discipline: by.discipline },
    handedIn: true,
    at: voting.startedAt,
  }));
  // All of them go in anew, by their random ids: their order in the record would say who handed in first, and last.
  const others = hiddenBallots(workshop).filter(({ handedIn }) => handedIn);
  const shuffled = [...others, ...nameless].sort((a, b) => compareText(a.id, b.id));
  return all(removing([...own, ...others]), [inserting(shuffled), done].flat());
}

/** Goes on without somebody who has not handed in. */
export function leaveOut(workshop: Workshop, voterId: string): Command | null {
  const { voting } = workshop;
  if (!voting || !waitingIds(voting).includes(voterId)) return null;
  return all(removing(ownBallots(workshop, voterId)), [
    patchVoting(voting, { voterIds: voting.voterIds.filter((id) => id !== voterId), ...CLOSED }),
  ]);
}

/** Asks somebody else as well: who came late, or was left out too early. */
export function askToo({ voting, participants }: Workshop, voterId: string): Command | null {
  if (!voting || voting.voterIds.includes(voterId) || !Object.hasOwn(participants, voterId)) return null;
  return patchVoting(voting, { voterIds: [...voting.voterIds, voterId] });
}

/** Whether everybody who is asked has handed in, and on some component they are enough for what was promised. */
export function mayReveal(workshop: Workshop): boolean {
  const { voting } = workshop;
  return voting !== null && waitingIds(voting).length === 0 && resultsOf(workshop, voting).length > 0;
}

/**
 * The ballots that a reveal shows, component by component: of those that are voted on, where enough handed in. They are
 * fewer on a component that was deleted in the middle of the vote, and brought back.
 */
function resultsOf(workshop: Workshop, voting: Voting): Ballot[][] {
  const needed = voting.anonymous ? FEWEST_TOGETHER : 1;
  const handed = hiddenBallots(workshop).filter(
    ({ handedIn, componentId }) => handedIn && voting.componentIds.includes(componentId),
  );
  return [...groupBy(handed, ({ componentId }) => componentId).values()].filter(
    ({ length }) => length >= needed,
  );
}

/**
 * Reveals the vote and ends it. In an anonymous one a discipline with too few votes to be shown is forgotten here, so
 * that no file can tell what the screen does not.
 */
export function reveal(workshop: Workshop): Command | null {
  const { voting } = workshop;
  if (!voting || !mayReveal(workshop)) return null;
  const results = resultsOf(workshop, voting);
  const counting = new Set(results.flat());
  const changes = results.flatMap((ballots) => {
    const shown = shownDisciplines(sizesOf(ballots));
    return ballots.map(({ id, by }) => {
      const isTold = !voting.anonymous || (by.discipline !== null && shown.has(by.discipline));
      return { id, patch: { revealed: true, by: isTold ? by : { ...by, discipline: null } } };
    });
  });
  const others = hiddenBallots(workshop).filter((ballot) => !counting.has(ballot));
  return all(removing(others), [{ type: 'update', collection: 'ballots', changes }, ENDED]);
}

/** Ends the vote without a result; nothing of it stays. */
export const callOff = (workshop: Workshop): Command | null =>
  workshop.voting && all(removing(hiddenBallots(workshop)), [ENDED]);

const ENDED: Command = { type: 'setDetails', patch: { voting: null } };

const hiddenBallots = ({ ballots }: Workshop): Ballot[] =>
  Object.values(ballots).filter(({ revealed }) => !revealed);

/** What somebody chose who has not handed in. */
const ownBallots = (workshop: Workshop, voterId: string): Ballot[] =>
  workshop.voting && waitingIds(workshop.voting).includes(voterId)
    ? hiddenBallots(workshop).filter(({ by, handedIn }) => !handedIn && by.participantId === voterId)
    : [];

function bylineOf({ participants }: Workshop, id: string): (Byline & { participantId: string }) | null {
  const person = participants[id];
  return person ? { participantId: id, name: person.name, discipline: person.discipline } : null;
}

const patchVoting = (voting: Voting, patch: Partial<Voting>): Command => ({
  type: 'setDetails',
  patch: { voting: { ...voting, ...patch } },
});

const inserting = (ballots: Ballot[]): Command[] =>
  ballots.length > 0 ? [{ type: 'insert', entities: { ballots } }] : [];

const removing = (ballots: readonly Ballot[]): Command[] =>
  ballots.length > 0 ? [{ type: 'remove', ids: { ballots: ballots.map(({ id }) => id) } }] : [];

const all = (...parts: (Command | Command[])[]): Command => ({ type: 'batch', commands: parts.flat() });
