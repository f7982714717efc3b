/** Why an item does not begin earlier, and which dates that people set cannot hold. */
import { groupBy } from '../model/group';
import { memoByIdentity } from '../model/queries';
import type { Workshop } from '../model/workshop';
import type { Message } from '../texts/index';
import { MOMENT } from './calendar';
import type { PlannedItem } from './plan';
import { scheduleRoadmap, timedRoadmap, type Timed } from './planRoadmap';

/** What an item waits for: work that has to be done first, its owner's other work, its owner's absence, its pin, the roadmap's start. */
export type Hold =
  | { by: 'work'; key: string; until: string }
  | { by: 'owner'; key: string; until: string }
  | { by: 'absence' }
  | { by: 'pin' }
  | { by: 'start' };

export interface MissedDate {
  key: string;
  /** `pinned`: it is to begin on a day, and cannot. `due`: it has to be finished by a day, and is not. */
  kind: 'pinned' | 'due';
  /** The day that people set. */
  wanted: string;
  /** The day on which it begins, or is finished, in the plan. */
  planned: string;
  hold: Hold;
}

/** What holds an item at its start; of several, what ends last, and work before the owner's time. Null for one not in the roadmap. */
export function holdOf(workshop: Workshop, key: string): Hold | null {
  const timed = timedRoadmap(workshop);
  const { roadmap, tasks, planned } = timed;
  const { places, members } = placesIn(timed);
  const task = places.get(key);
  if (task === undefined) return null;
  const isWaiting = tasks.statuses[task] === 'todo';
  const before = isWaiting ? tasks.after[tasks.moveOf[task]!]!.flatMap((move) => members.get(move)!) : [];
  const last = latestOf(before, planned.finish);
  const previous = planned.previous[task]!;
  const workEnd = last === -1 ? 0 : planned.finish[last]!;
  const ownerEnd = previous === -1 ? 0 : planned.finish[previous]!;
  const pin = isWaiting ? tasks.releases[task]! : 0;
  const free = Math.max(workEnd, ownerEnd, pin);
  if (planned.start[task]! > free + MOMENT) return { by: 'absence' };
  if (workEnd > 0 && workEnd === free) return work('work', last);
  if (ownerEnd > 0 && ownerEnd === free) return work('owner', previous);
  return pin > 0 ? { by: 'pin' } : { by: 'start' };

  function work(by: 'work' | 'owner', other: number): Hold {
    return { by, key: tasks.keys[other]!, until: roadmap.items[other]!.finish };
  }
}

/** Of tasks the one that ends last; of several, the first in the plan; -1 of none. */
const latestOf = (tasks: readonly number[], finish: Float64Array): number =>
  tasks.reduce((last, task) => {
    const later = last === -1 ? 1 : finish[task]! - finish[last]!;
    return later > 0 || (later === 0 && task < last) ? task : last;
  }, -1);

/** The task of each key, and the tasks of each move. */
const placesIn = memoByIdentity(({ tasks: { keys, moveOf } }: Timed) => ({
  places: new Map(keys.map((key, task) => [key, task])),
  members: groupBy(moveOf.keys(), (task) => moveOf[task]!),
}));

/** Dates that people set and the plan does not keep, in the order of the plan, each with what holds the item. */
export const missedDates = memoByIdentity((workshop: Workshop): MissedDate[] => {
  const { roadmap, calendar } = timedRoadmap(workshop);
  // A day on which nobody works gives way to the next one on which somebody does; one before the roadmap cannot hold.
  const workedOn = (day: string) => (day < roadmap.start ? day : calendar.dateOf(calendar.dayOn(day)));
  return roadmap.items.flatMap(({ key, status, pinned, due, start, finish }): MissedDate[] => {
    if (status === 'done') return [];
    const missed: Omit<MissedDate, 'hold'>[] = [];
    if (pinned !== null && status === 'todo' && start > workedOn(pinned))
      missed.push({ key, kind: 'pinned', wanted: pinned, planned: start });
    if (due !== null && finish > due) missed.push({ key, kind: 'due', wanted: due, planned: finish });
    return missed.map((date) => ({ ...date, hold: holdOf(workshop, key)! }));
  });
});

/** Why an item does not begin earlier, as part of a sentence: “it waits for …”. */
export function holdMessage(workshop: Workshop, item: PlannedItem, hold: Hold): Message {
  switch (hold.by) {
    case 'work':
      return { key: 'roadmap.hold.work', params: { name: titleIn(workshop, hold.key), until: hold.until } };
    case 'owner': {
      const params = { name: titleIn(workshop, hold.key), until: hold.until };
      const owner = item.ownerId === null ? undefined : workshop.participants[item.ownerId];
      return owner
        ? { key: 'roadmap.hold.owner', params: { ...params, owner: owner.name } }
        : { key: 'roadmap.hold.nobody', params };
    }
    case 'absence':
      return { key: 'roadmap.hold.absence' };
    case 'pin':
      return { key: 'roadmap.hold.pin', params: { pinned: item.pinned! } };
    case 'start':
      return { key: 'roadmap.hold.start', params: { start: scheduleRoadmap(workshop).start } };
  }
}

function titleIn(workshop: Workshop, key: string): string | Message {
  const timed = timedRoadmap(workshop);
  return timed.roadmap.items[placesIn(timed).places.get(key)!]!.title;
}
