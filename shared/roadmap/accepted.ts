/**
 * The plan that the team accepted: stored as it was, with a hash of what it followed from, so that it is known when the
 * plan has moved on. Reports read it as it is stored.
 */
import type { Command } from '../commands/command';
import { daysBetween } from '../model/dates';
import { fingerprint } from '../model/fingerprint';
import { memoByParts } from '../model/memo';
import { compareText } from '../model/queries';
import type { Entity, Workshop } from '../model/workshop';
import { HORIZON_DAYS } from './calendar';
import { countsFor } from './capacity';
import type { PlannedItem, RoadmapPlan, ScheduledRoadmap } from './plan';
import { intoWaves, latest, planRoadmap, scheduleRoadmap } from './planRoadmap';
import { planningParts } from './planningParts';
import { changesSince, storedItems, type PlanChanges } from './storedPlan';
import { tasksOf } from './tasks';

type Accepted = NonNullable<Workshop['schedule']['accepted']>;

/** A hash of all that the plan's dates and ranges follow from. */
export const planHash = memoByParts(planningParts, (workshop: Workshop): string => {
  const { tasks, work } = tasksOf(workshop);
  const { start, calendarId, reserve, daysPerWeek } = workshop.schedule;
  const owners = [...new Set(tasks.owners)];
  /** Owners that a time of availability counts for: a discipline's is that of who has it today. */
  const ownersIn = (entry: Entity<'availability'>) =>
    owners.filter((id) => id !== null && countsFor(entry, workshop.participants[id]));
  return fingerprint(
    JSON.stringify([
      tasks.keys,
      tasks.efforts.map((effort) => effort && [effort.low, effort.likely, effort.high]),
      tasks.statuses,
      tasks.owners,
      tasks.moveOf,
      tasks.after,
      tasks.ranks,
      work.items.map(({ waveId }) => waveId),
      [start, reserve, daysPerWeek],
      calendarId === null
        ? null
        : [
            workshop.calendars[calendarId]?.weekdays,
            workshop.calendars[calendarId]?.holidays.map(({ date }) => date),
          ],
      Object.values(workshop.availability)
        .filter((entry) => ownersIn(entry).length > 0)
        // A record has no order that lasts: a file lists it by id.
        .sort((a, b) => compareText(a.id, b.id))
        .map((entry) => [
          ...[entry.participantId, entry.from, entry.to, entry.share],
          ...(entry.discipline === null ? [] : [entry.discipline, ...ownersIn(entry)]),
        ]),
      // What came with schema 3 is told where there is any of it: what was accepted before is not stale for that.
      ...(tasks.releases.some((day) => day > 0) ? [tasks.releases] : []),
    ]),
  );
});

/** Accepts the plan as it is. @param today `YYYY-MM-DD` */
export function acceptPlan(workshop: Workshop, today: string): Command {
  const { items, p50, p80, waves, waveRanges, drivers } = planRoadmap(workshop);
  const accepted: Accepted = {
    inputsHash: planHash(workshop),
    on: today,
    items: storedItems(workshop, items),
    p50,
    p80,
    waves: waves.flatMap(({ id }, place) => {
      const range = waveRanges[place];
      return range ? [{ waveId: id, ...range }] : [];
    }),
    drivers,
  };
  return { type: 'setDetails', patch: { schedule: { ...workshop.schedule, accepted } } };
}

/** How the plan of today stands to the one that was accepted. */
export interface Drift extends PlanChanges {
  /** The day on which it was accepted. */
  on: string;
  /** Something that it followed from has changed, though perhaps no date has. */
  isStale: boolean;
}

/** Null where no plan was accepted. */
export const driftOf = memoByParts(planningParts, (workshop: Workshop): Drift | null => {
  const { accepted } = workshop.schedule;
  if (accepted === null) return null;
  return {
    on: accepted.on,
    isStale: accepted.inputsHash !== planHash(workshop),
    ...changesSince(accepted.items, workshop),
  };
});

/** Whether a stored plan has dates that can stand beside each other: a file may say anything. */
function isDrawable({ items, waves, p50, p80 }: Accepted, { start, finish }: ScheduledRoadmap): boolean {
  const dates = [
    start,
    finish ?? start,
    ...items.flatMap((item) => [item.start, item.finish]),
    ...[{ p50, p80 }, ...waves].flatMap((range) => [range.p50 ?? start, range.p80 ?? start]),
  ].sort();
  return (
    items.every((item) => item.start <= item.finish) && daysBetween(dates[0]!, dates.at(-1)!) <= HORIZON_DAYS
  );
}

/**
 * The plan for reports: as it was accepted, with its stored dates and ranges; what came since has the dates of today.
 * Slack and the critical path belong to the dates of today: where those may be others, nothing is said of them. Where no
 * plan was accepted, or its dates are more than 20 years apart, the plan of today.
 */
export const reportedPlan = memoByParts(planningParts, (workshop: Workshop): RoadmapPlan => {
  const { accepted } = workshop.schedule;
  const roadmap = scheduleRoadmap(workshop);
  if (accepted === null || !isDrawable(accepted, roadmap)) return planRoadmap(workshop);
  const before = new Map(accepted.items.map((item) => [item.key, item]));
  const isStale = accepted.inputsHash !== planHash(workshop);
  const items = roadmap.items.map((item): PlannedItem => {
    const { start, finish } = before.get(item.key) ?? item;
    return { ...item, start, finish, ...(isStale ? { slack: 0, critical: false } : {}) };
  });
  const waves = intoWaves(workshop, items);
  const starts = items.map(({ start }) => start);
  const now = new Set(items.map(({ key }) => key));
  return {
    ...roadmap,
    items,
    waves,
    start: [roadmap.start, ...starts].sort()[0]!,
    finish: latest(items),
    p50: accepted.p50,
    p80: accepted.p80,
    waveRanges: waves.map(({ id }) => accepted.waves.find(({ waveId }) => waveId === id) ?? null),
    drivers: accepted.drivers.filter(({ key }) => now.has(key)),
  };
});
