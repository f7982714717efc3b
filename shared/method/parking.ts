/** Parked points: put aside, and later settled, decided or taken as a risk. */
import type { Command } from '../commands/command';
import { newDecision, newRisk } from '../model/empty';
import type { Byline, Decision, Parked } from '../model/entities';
import type { NewId } from '../model/ids';
import { cutToLine } from '../model/primitives';
import { participantsByName } from '../model/queries';
import type { Step } from '../model/vocabulary';
import type { Workshop } from '../model/workshop';
import { parkedInOrder } from './minutes';

/** A point at the end of the list. @param clock the present moment in milliseconds since 1970, and the day where people sit */
export function newParked(
  workshop: Workshop,
  newId: NewId,
  { now, today }: { now: number; today: string },
  { text, by, step }: { text: string; by: string; step: Step | null },
): Parked {
  const last = parkedInOrder(workshop).at(-1);
  return {
    id: newId('parkingLot'),
    text,
    by,
    at: new Date(now).toISOString(),
    on: today,
    step,
    order: (last?.order ?? -1) + 1,
    resolved: false,
  };
}

const settle = ({ id }: Parked): Command => ({
  type: 'update',
  collection: 'parkingLot',
  changes: [{ id, patch: { resolved: true } }],
});

/** Settles a point by a decision, which is still to be given its reasons. */
export function parkedToDecision(workshop: Workshop, parked: Parked, newId: NewId, today: string): Command {
  const decision: Decision = {
    ...newDecision(newId, cutToLine(parked.text), today),
    by: bylines(workshop, parked.by),
    status: 'proposed',
    step: parked.step,
  };
  const insert: Command = { type: 'insert', entities: { decisions: [decision] } };
  return { type: 'batch', commands: [insert, settle(parked)] };
}

/** The participant of a name, as who decides. */
const bylines = ({ participants }: Workshop, name: string): Byline[] =>
  participantsByName(participants)
    .filter((person) => name !== '' && person.name === name)
    .slice(0, 1)
    .map(({ id, name, discipline }) => ({ participantId: id, name, discipline }));

/** Settles a point by a risk that somebody has to own. */
export function parkedToRisk(parked: Parked, newId: NewId): Command {
  const risk = newRisk(newId, cutToLine(parked.text));
  return { type: 'batch', commands: [{ type: 'insert', entities: { risks: [risk] } }, settle(parked)] };
}
