/** Votes come in rounds: of each component the last round that was revealed counts, and in it each person once. */
import type { Ballot } from '../../model/entities';
import { compareText } from '../../model/queries';
import type { Workshop } from '../../model/workshop';

type Ballots = Workshop['ballots'];

/** Rounds that the schema allows; whoever votes more often votes in the last one again. */
const LAST_ROUND = 1000;

const revealedOf = (ballots: Ballots, componentId: string): Ballot[] =>
  Object.values(ballots).filter((ballot) => ballot.revealed && ballot.componentId === componentId);

const lastRound = (ballots: readonly Ballot[]): number =>
  ballots.reduce((last, { round }) => Math.max(last, round), 0);

/** The number of the next round on a component. */
export const nextRound = (ballots: Ballots, componentId: string): number =>
  Math.min(lastRound(revealedOf(ballots, componentId)) + 1, LAST_ROUND);

/** Whether a ballot was cast on the promise that nobody is told whose it is. */
export const isAnonymous = ({ way }: Ballot): boolean => way === 'anonymous';

/** The ballots that count, of a component's revealed ones: the last round, of each person the newest. */
export function counted(revealed: readonly Ballot[]): Ballot[] {
  const round = lastRound(revealed);
  const newestLast = revealed
    .filter((ballot) => ballot.round === round)
    .sort((a, b) => compareText(a.at, b.at) || compareText(a.id, b.id));
  // Who is no participant any more, or never said who they are, has no second ballot that could be told from another's.
  const byVoter = new Map(newestLast.map((ballot) => [ballot.by.participantId ?? ballot.id, ballot]));
  return [...byVoter.values()];
}

/** The revealed ballots that count on a component. */
export const countedOn = (ballots: Ballots, componentId: string): Ballot[] =>
  counted(revealedOf(ballots, componentId));
