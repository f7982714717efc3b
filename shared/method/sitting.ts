/** Sittings: the meetings of a workshop, who is there, and what they leave behind. Moments are milliseconds since 1970. */
import type { Command } from '../commands/command';
import type { Participant, Sitting } from '../model/entities';
import type { NewId } from '../model/ids';
import { compareText, openSitting } from '../model/queries';
import type { Workshop } from '../model/workshop';
import { minutesOfSitting, openingOf } from './minutes';

/** The latest first. */
export const sittingsLatestFirst = (sittings: Workshop['sittings']): Sitting[] =>
  Object.values(sittings).sort((a, b) => compareText(b.startedAt, a.startedAt) || compareText(b.id, a.id));

/** Begins a sitting: remembers how things stand, and who is there. @param today the day where people sit */
export function beginSitting(
  workshop: Workshop,
  participantIds: readonly string[],
  { now, today }: { now: number; today: string },
  newId: NewId,
): Command {
  const sitting: Sitting = {
    id: newId('sittings'),
    on: today,
    startedAt: new Date(now).toISOString(),
    endedAt: null,
    participantIds: [...participantIds],
    notes: '',
    opening: openingOf(workshop),
    minutes: [],
  };
  return { type: 'insert', entities: { sittings: [sitting] } };
}

/** Adds somebody; while people sit, they are there. */
export function joining({ sittings }: Workshop, person: Participant): Command {
  const insert: Command = { type: 'insert', entities: { participants: [person] } };
  const sitting = openSitting(sittings);
  return sitting ? { type: 'batch', commands: [insert, attend(sitting, person.id, true)] } : insert;
}

/** Notes that somebody is there, or is not. */
export const attend = (
  { id, participantIds }: Sitting,
  participantId: string,
  isPresent: boolean,
): Command => ({
  type: 'update',
  collection: 'sittings',
  changes: [
    {
      id,
      patch: {
        participantIds: [
          ...participantIds.filter((other) => other !== participantId),
          ...(isPresent ? [participantId] : []),
        ],
      },
    },
  ],
});

/**
 * Ends a sitting: what changed in it is told from now on as it is now. The timer is to be paused beside it: that is
 * outside undo, and ending is not.
 */
export function endSitting(workshop: Workshop, sitting: Sitting, now: number): Command {
  const endedAt = Math.max(now, Date.parse(sitting.startedAt));
  const patch: Partial<Sitting> = {
    endedAt: new Date(endedAt).toISOString(),
    minutes: minutesOfSitting(workshop, sitting),
    opening: null,
  };
  return { type: 'update', collection: 'sittings', changes: [{ id: sitting.id, patch }] };
}

/** How long a sitting took, in whole minutes; null while it lasts. */
export const sittingMinutes = ({ startedAt, endedAt }: Sitting): number | null =>
  endedAt === null ? null : Math.max(0, Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 60_000));
