/**
 * Who is asked for more than there is of them, and when. The plan itself gives nobody more than they can do: it puts the
 * work off. So the load is that of each thing begun as soon as what it waits for is done, as if its owner were free.
 */
import { sum } from '../method/sums';
import { addMonths } from '../model/dates';
import { groupBy } from '../model/group';
import { memoByIdentity } from '../model/queries';
import type { Workshop } from '../model/workshop';
import { lastDayOf, type WorkCalendar } from './calendar';
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
    const months = monthsUntil(calendar, lastDayOf(last)).map(({ month, from, to }): Load => ({
      month,
      asked: rounded(
        sum(
          own.map((task) => {
            const begin = Math.max(from, wished.start[task]!);
            const end = Math.min(to, wished.finish[task]!);
            return begin < end ? capacity.until(end) - capacity.until(begin) : 0;
          }),
        ),
      ),
      available: rounded(capacity.until(to) - capacity.until(from)),
    }));
    const endOf = (of: Float64Array) => Math.max(...own.map((task) => of[task]!));
    return {
      ownerId,
      months,
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

/** The months from the first working day to that of another, each with its first working day and that after its last. */
function monthsUntil(calendar: WorkCalendar, day: number): { month: string; from: number; to: number }[] {
  const months = [];
  for (let from = 0; from <= day;) {
    const month = `${calendar.dateOf(from).slice(0, 7)}-01`;
    const next = addMonths(month, 1);
    // After December 9999 there is no month.
    const to = next > month ? calendar.dayOn(next) : calendar.length;
    months.push({ month, from, to });
    from = to;
  }
  return months;
}

const rounded = (days: number): number => Math.round(days * 100) / 100;
