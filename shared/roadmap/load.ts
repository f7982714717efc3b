/**
 * Who is asked for more than there is of them, and when. The plan itself gives nobody more than they can do: it puts the
 * work off. So the load is that of each thing begun as soon as what it waits for is done, as if its owner were free.
 */
import { addDays } from '../model/dates';
import { groupBy } from '../model/group';
import { memoByIdentity } from '../model/queries';
import type { Workshop } from '../model/workshop';
import { lastDayOf } from './calendar';
import { inTime, readyAt } from './schedule';
import { timedRoadmap } from './planRoadmap';

export interface Load {
  /** First day of the month, `YYYY-MM-01`. */
  month: string;
  /** Person-days of work that would be done then. */
  asked: number;
  /** Person-days that there are, after the reserve and what the owner is away. */
  available: number;
}

export interface OwnerLoad {
  /** Null for work without an owner. */
  ownerId: string | null;
  /** From the roadmap's first month to the last with work. */
  months: Load[];
  /** Days by which the plan puts the owner's last work off because of all the others. */
  putOff: number;
}

/** Each owner of open, estimated work, in the order of their first item in the plan. */
export const ownerLoads = memoByIdentity((workshop: Workshop): OwnerLoad[] => {
  const { tasks, planned, calendar, roadmap } = timedRoadmap(workshop);
  const wished = wishedDays(workshop);
  const open = roadmap.items.flatMap(({ status, effort }, task) =>
    status !== 'done' && effort !== null && effort.high > 0 ? [task] : [],
  );
  return [...groupBy(open, (task) => tasks.owners[task]!)].map(([ownerId, own]): OwnerLoad => {
    const capacity = tasks.capacities[own[0]!]!;
    const last = Math.max(...own.map((task) => Math.max(wished.finish[task]!, planned.finish[task]!)));
    const asked = new Map<string, number>();
    const available = new Map<string, number>();
    const end = calendar.dayOn(nextMonth(calendar.dateOf(lastDayOf(last))));
    for (let day = 0; day < end; day++)
      add(available, monthOf(calendar.dateOf(day)), capacity.until(day + 1) - capacity.until(day));
    for (const task of own)
      for (let day = Math.floor(wished.start[task]!); day < wished.finish[task]!; day++) {
        const from = Math.max(day, wished.start[task]!);
        const to = Math.min(day + 1, wished.finish[task]!);
        add(asked, monthOf(calendar.dateOf(day)), capacity.until(to) - capacity.until(from));
      }
    const endOf = (of: Float64Array) => Math.max(...own.map((task) => of[task]!));
    return {
      ownerId,
      months: [...available].map(([month, days]) => ({
        month,
        asked: rounded(asked.get(month) ?? 0),
        available: rounded(days),
      })),
      putOff: Math.max(0, Math.round(endOf(planned.finish) - endOf(wished.finish))),
    };
  });
});

/** When each task would be done if its owner did it as soon as what it waits for is done there, in working days. */
function wishedDays(workshop: Workshop): { start: Float64Array; finish: Float64Array } {
  const { tasks, planned, personDays } = timedRoadmap(workshop);
  const count = tasks.keys.length;
  const start = new Float64Array(count);
  const finish = new Float64Array(count);
  const moveFinish = new Float64Array(tasks.after.length);
  for (const task of inTime(planned)) {
    const move = tasks.moveOf[task]!;
    const ready = readyAt(tasks, task, moveFinish);
    const effort = personDays[task]!;
    start[task] = effort > 0 ? tasks.capacities[task]!.begin(ready) : ready;
    finish[task] = effort > 0 ? tasks.capacities[task]!.finish(start[task]!, effort) : ready;
    moveFinish[move] = Math.max(moveFinish[move]!, finish[task]!);
  }
  return { start, finish };
}

const monthOf = (date: string): string => `${date.slice(0, 7)}-01`;
const nextMonth = (date: string): string => monthOf(addDays(monthOf(date), 31));
const rounded = (days: number): number => Math.round(days * 100) / 100;
function add(sums: Map<string, number>, key: string, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
}
