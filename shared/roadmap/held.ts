/** Why an item does not begin earlier, and which dates that people set cannot hold. */
import { memoByIdentity } from '../model/queries';
import type { Workshop } from '../model/workshop';
import { MOMENT } from './calendar';
import { timedRoadmap } from './planRoadmap';

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
  const { roadmap, tasks, planned, calendar } = timedRoadmap(workshop);
  const task = tasks.keys.indexOf(key);
  if (task < 0) return null;
  const start = planned.start[task]!;
  if (tasks.statuses[task] === 'todo') {
    const moves = new Set(tasks.after[tasks.moveOf[task]!]);
    const before = [...tasks.keys.keys()].filter((other) => moves.has(tasks.moveOf[other]!));
    const last = latestOf(before, planned.finish);
    const previous = planned.previous[task]!;
    const workEnd = last === -1 ? -1 : planned.finish[last]!;
    const ownerEnd = previous === -1 ? -1 : planned.finish[previous]!;
    const pin = tasks.releases[task]!;
    const free = Math.max(workEnd, ownerEnd, pin, 0);
    if (tasks.capacities[task]!.begin(free) > free + MOMENT && start > free + MOMENT)
      return { by: 'absence' };
    if (workEnd > 0 && workEnd >= ownerEnd && workEnd >= pin) return work('work', last);
    if (ownerEnd > 0 && ownerEnd >= pin) return work('owner', previous);
    if (pin > 0) return { by: 'pin' };
  }
  return tasks.capacities[task]!.begin(0) > MOMENT && calendar.length > 0 && start > MOMENT
    ? { by: 'absence' }
    : { by: 'start' };

  function work(by: 'work' | 'owner', other: number): Hold {
    return { by, key: tasks.keys[other]!, until: roadmap.items[other]!.finish };
  }
}

const latestOf = (tasks: readonly number[], finish: Float64Array): number =>
  tasks.reduce((last, task) => (last === -1 || finish[task]! > finish[last]! ? task : last), -1);

/** Dates that people set and the plan does not keep, in the order of the plan, each with what holds the item. */
export const missedDates = memoByIdentity((workshop: Workshop): MissedDate[] =>
  timedRoadmap(workshop).roadmap.items.flatMap((item): MissedDate[] => {
    const { key, pinned, due, start, finish } = item;
    if (item.status === 'done' || (pinned === null && due === null)) return [];
    const hold = holdOf(workshop, key)!;
    const missed: MissedDate[] = [];
    // A day on which nobody works gives way to the next one on which somebody does.
    if (pinned !== null && hold.by !== 'pin' && start > pinned && item.status === 'todo')
      missed.push({ key, kind: 'pinned', wanted: pinned, planned: start, hold });
    if (due !== null && finish > due) missed.push({ key, kind: 'due', wanted: due, planned: finish, hold });
    return missed;
  }),
);
