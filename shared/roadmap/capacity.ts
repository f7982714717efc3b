/** How fast an owner works. Moments are working days since the roadmap's start, with fractions. */
import type { Participant } from '../model/entities';
import type { Entity, Workshop } from '../model/workshop';
import type { WorkCalendar } from './calendar';

export interface Capacity {
  /** The first moment, at or after one, at which anything is done; the horizon where nothing ever is. */
  begin(at: number): number;
  /** The moment at which work is done that begins at `begin`; the horizon where that is not before it. */
  finish(begin: number, personDays: number): number;
  /** Person-days that are done until a moment. */
  until(at: number): number;
  /** The fewest working days in which so much is done; 0 where nothing ever is. */
  quickest(personDays: number): number;
}

/** Whether a time of availability is that of a person, or of all of the person's discipline. */
export const countsFor = (
  { participantId, discipline }: Entity<'availability'>,
  person: Participant | undefined,
): boolean =>
  person !== undefined &&
  (participantId === null ? discipline === person.discipline : participantId === person.id);

/**
 * Gives the capacity of owners: of a working day, the share `daysPerWeek` of the calendar's week, less the reserve for
 * maintenance and support, times the owner's availability. Where times of availability overlap, the owner's own or those of the
 * owner's discipline, the smallest counts.
 * Nobody does more than a day a day. The lane without an owner is one full-time person yet to be found.
 */
export function capacities(workshop: Workshop, calendar: WorkCalendar): (ownerId: string | null) => Capacity {
  const { daysPerWeek, reserve } = workshop.schedule;
  const speed = Math.min(1, daysPerWeek / calendar.daysPerWeek) * (1 - reserve);
  const fullTime = steady(speed, calendar.length);
  const entries = Object.values(workshop.availability);
  const known = new Map<string, Capacity>();

  return (ownerId) => {
    const owner = ownerId === null ? undefined : workshop.participants[ownerId];
    const own = owner === undefined ? [] : entries.filter((entry) => countsFor(entry, owner));
    if (ownerId === null || own.length === 0) return fullTime;
    let capacity = known.get(ownerId);
    if (capacity === undefined) {
      const shares = new Float64Array(calendar.length).fill(1);
      for (const { from, to, share } of own) {
        const end = to === null ? calendar.length : calendar.dayAfter(to);
        for (let day = from === null ? 0 : calendar.dayOn(from); day < end; day++)
          shares[day] = Math.min(shares[day]!, share);
      }
      capacity = changing(shares.map((share) => share * speed));
      known.set(ownerId, capacity);
    }
    return capacity;
  };
}

function steady(speed: number, horizon: number): Capacity {
  return {
    begin: (at) => (speed > 0 ? at : horizon),
    finish: (begin, personDays) =>
      begin < horizon ? Math.min(horizon, begin + personDays / speed) : horizon,
    until: (at) => at * speed,
    quickest: (personDays) => (speed > 0 ? personDays / speed : 0),
  };
}

function changing(speeds: Float64Array): Capacity {
  const horizon = speeds.length;
  const done = new Float64Array(horizon + 1);
  speeds.forEach((speed, day) => {
    done[day + 1] = done[day]! + speed;
  });
  const nextWorked = new Int32Array(horizon + 1).fill(horizon);
  for (let day = horizon - 1; day >= 0; day--)
    nextWorked[day] = speeds[day]! > 0 ? day : nextWorked[day + 1]!;

  const until = (at: number): number => {
    const day = Math.min(Math.floor(at), horizon - 1);
    return done[day]! + (at - day) * speeds[day]!;
  };
  const topSpeed = speeds.reduce((top, speed) => Math.max(top, speed), 0);
  return {
    until,
    quickest: (personDays) => (topSpeed > 0 ? personDays / topSpeed : 0),
    begin: (at) => Math.max(at, nextWorked[Math.min(Math.floor(at), horizon)]!),
    finish: (begin, personDays) => {
      const target = until(begin) + personDays;
      if (begin >= horizon || target > done[horizon]!) return horizon;
      // The first day at whose end enough is done: looked for in growing steps, as most work takes days, not years.
      let from = Math.floor(begin);
      let to = from;
      for (let step = 1; to < horizon - 1 && done[to + 1]! < target; step *= 2) {
        from = to + 1;
        to = Math.min(from + step, horizon - 1);
      }
      while (from < to) {
        const middle = (from + to) >> 1;
        if (done[middle + 1]! < target) from = middle + 1;
        else to = middle;
      }
      const finish = from + (target - done[from]!) / speeds[from]!;
      // Rounding must turn no finish past its begin or the horizon.
      return Math.min(horizon, Math.max(begin, finish));
    },
  };
}
