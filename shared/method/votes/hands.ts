/** A show of hands: the facilitator records at once what people vote openly, person by person. */
import type { Command } from '../../commands/command';
import type { Ballot, Participant } from '../../model/entities';
import type { Disposition } from '../../model/vocabulary';
import type { Workshop } from '../../model/workshop';
import { countedOn, nextRound } from './rounds';

/**
 * The round that a show of hands on a component belongs to. It goes on with the last one where that was of hands, and somebody
 * who is present has no vote in it yet; so after a reload it is still the same one. Otherwise it is a new round: what was
 * voted silently stays as it was.
 */
export function roundOfHands(
  { ballots }: Workshop,
  componentId: string,
  present: readonly Participant[],
): number {
  const last = countedOn(ballots, componentId);
  const voted = new Set(last.map(({ by }) => by.participantId));
  const goesOn =
    last.length > 0 && last.every(({ way }) => way === 'hands') && present.some(({ id }) => !voted.has(id));
  return goesOn ? last[0]!.round : nextRound(ballots, componentId);
}

/** What people showed so far in a round, by their ids. */
export function handsIn(
  ballots: Workshop['ballots'],
  componentId: string,
  round: number,
): ReadonlyMap<string, Ballot> {
  const shown = countedOn(ballots, componentId).filter((ballot) => ballot.round === round);
  return new Map(
    shown.flatMap((ballot) => (ballot.by.participantId ? [[ballot.by.participantId, ballot]] : [])),
  );
}

export interface Hand {
  componentId: string;
  participantId: string;
  round: number;
  /** Null takes the vote back. */
  choice: Disposition | null;
  at: string;
  /** The id of the ballot, where it is a new one. */
  ballotId: string;
}

/** Records one hand; null while a vote is under way, and where nothing would change. */
export function showHand(workshop: Workshop, hand: Hand): Command | null {
  const { componentId, participantId, round, choice, at, ballotId } = hand;
  const person = workshop.participants[participantId];
  if (workshop.voting !== null || !person) return null;
  const before = handsIn(workshop.ballots, componentId, round).get(participantId);
  if (choice === (before?.choice ?? null)) return null;
  if (choice === null) return { type: 'remove', ids: { ballots: [before!.id] } };
  if (before)
    return { type: 'update', collection: 'ballots', changes: [{ id: before.id, patch: { choice, at } }] };
  const by = { participantId, name: person.name, discipline: person.discipline };
  const cast = { way: 'hands', handedIn: true, revealed: true } as const;
  const ballot: Ballot = { id: ballotId, componentId, by, choice, at, round, ...cast };
  return { type: 'insert', entities: { ballots: [ballot] } };
}
