/** From a workshop to its roadmap. Pure: the same workshop gives the same plan, on every engine. */
import { groupBy } from '../model/group';
import { memoByParts } from '../model/memo';
import { compareText, wavesInOrder } from '../model/queries';
import type { Workshop } from '../model/workshop';
import { firstDayOf, lastDayOf, MOMENT, type WorkCalendar } from './calendar';
import { sumEffort } from './effort';
import type { DateRange, Driver, PlannedItem, PlannedWave, RoadmapPlan, ScheduledRoadmap } from './plan';
import { criticalTasks, schedule, slacks, type Schedule } from './schedule';
import { planningParts } from './planningParts';
import { percentile, simulate, type SimulatedTasks } from './simulate';
import { tasksOf } from './tasks';

const RUNS = 1000;

/** The roadmap with what its dates were counted from. */
export interface Timed {
  roadmap: ScheduledRoadmap;
  calendar: WorkCalendar;
  tasks: SimulatedTasks;
  planned: Schedule;
  /** Of each task. */
  personDays: Float64Array;
}

export const timedRoadmap = memoByParts(planningParts, (workshop: Workshop): Timed => {
  const { drafts, work, calendar, tasks, personDays } = tasksOf(workshop);
  const planned = schedule(tasks, personDays);
  const slack = slacks(tasks, planned);
  const critical = criticalTasks(tasks, planned, slack);
  const days = daysOf(tasks, planned);
  const items = work.items.map((item, task): PlannedItem => ({
    ...item,
    start: calendar.dateOf(days.first[task]!),
    finish: calendar.dateOf(days.last[task]!),
    critical: critical[task]!,
    slack: Math.max(0, Math.floor(slack[task]! + MOMENT)),
  }));
  const roadmap: ScheduledRoadmap = {
    waves: intoWaves(workshop, items),
    items,
    cycles: work.cycles,
    start: calendar.dateOf(0),
    finish: latest(items),
    effort: sumEffort(drafts),
  };
  return { roadmap, calendar, tasks, planned, personDays };
});

/**
 * The first and the last working day of each task. What takes no time lies on the day on which the work before it ends,
 * though not before the day that it, or what it waits for, is pinned to.
 */
export function daysOf({ statuses, moveOf, after, releases }: SimulatedTasks, { start, finish }: Schedule) {
  const first = new Int32Array(start.length);
  const last = new Int32Array(start.length);
  const moveDay = new Int32Array(after.length);
  statuses.forEach((status, task) => {
    const move = moveOf[task]!;
    const earliest =
      status === 'todo'
        ? after[move]!.reduce((day, other) => Math.max(day, moveDay[other]!), releases[task]!)
        : 0;
    first[task] = Math.max(firstDayOf(start[task]!, finish[task]!), earliest);
    last[task] = Math.max(first[task]!, lastDayOf(finish[task]!));
    if (start[task] === finish[task]) moveDay[move] = Math.max(moveDay[move]!, last[task]!);
  });
  return { first, last };
}

/** The roadmap with dates, without a simulation: quick enough to ask after every edit. */
export const scheduleRoadmap = (workshop: Workshop): ScheduledRoadmap => timedRoadmap(workshop).roadmap;

/** Items that explain less of the end's variance are not named. */
const LEAST_PERCENT = 5;
const MOST_DRIVERS = 5;

/**
 * The roadmap: work items in waves, foundations first and providers before their consumers, with dates, critical path,
 * the dates by which each wave and all is done in half and in four of five simulated runs, and what drives that spread.
 */
export const planRoadmap = memoByParts(planningParts, (workshop: Workshop): RoadmapPlan => {
  const { roadmap, calendar, tasks, planned } = timedRoadmap(workshop);
  if (tasks.efforts.every((effort) => effort === null))
    return { ...roadmap, p50: null, p80: null, waveRanges: roadmap.waves.map(() => null), drivers: [] };
  const places = new Map(tasks.keys.map((key, task) => [key, task]));
  const groups = roadmap.waves.map(({ items }) => items.map(({ key }) => places.get(key)!));
  const { ends, groupEnds, influences } = simulate(tasks, planned, RUNS, groups);
  const rangeOf = (moments: Float64Array): DateRange => ({
    p50: calendar.dateOf(lastDayOf(percentile(moments, 0.5))),
    p80: calendar.dateOf(lastDayOf(percentile(moments, 0.8))),
  });
  return {
    ...roadmap,
    ...rangeOf(ends),
    waveRanges: groupEnds.map((moments, wave) => (groups[wave]!.length > 0 ? rangeOf(moments) : null)),
    drivers: driversOf(tasks.keys, influences),
  };
});

/**
 * The day by which each open item that is estimated is done in four of five simulated runs, by its key. It takes a while:
 * a window asks for it off its thread.
 */
export const itemP80 = memoByParts(planningParts, (workshop: Workshop): ReadonlyMap<string, string> => {
  const { calendar, tasks, planned } = timedRoadmap(workshop);
  const own = tasks.keys.flatMap((_, task) =>
    tasks.efforts[task] === null || tasks.statuses[task] === 'done' ? [] : [task],
  );
  const { groupEnds } = simulate(
    tasks,
    planned,
    RUNS,
    own.map((task) => [task]),
  );
  return new Map(
    own.map((task, place) => [
      tasks.keys[task]!,
      calendar.dateOf(lastDayOf(percentile(groupEnds[place]!, 0.8))),
    ]),
  );
});

function driversOf(keys: readonly string[], influences: Float64Array): Driver[] {
  return keys
    .map((key, task): Driver => ({ key, percent: Math.round(100 * influences[task]!) }))
    .filter(({ percent }) => percent >= LEAST_PERCENT)
    .sort((a, b) => b.percent - a.percent || compareText(a.key, b.key))
    .slice(0, MOST_DRIVERS);
}

/** The waves, each with its items and their first and last day; those of no wave come last. */
export function intoWaves(workshop: Workshop, items: readonly PlannedItem[]): PlannedWave[] {
  const byWave = groupBy(items, (item) => item.waveId);
  const waves: Pick<PlannedWave, 'id' | 'name' | 'goal' | 'exitCriteria'>[] = wavesInOrder(workshop.waves);
  return (byWave.has(null) ? [...waves, { id: null, name: '', goal: '', exitCriteria: '' }] : waves).map(
    ({ id, name, goal, exitCriteria }) => {
      const own = byWave.get(id) ?? [];
      return { id, name, goal, exitCriteria, items: own, start: earliest(own), finish: latest(own) };
    },
  );
}

const earliest = (items: readonly PlannedItem[]): string | null =>
  items.reduce<string | null>((date, item) => (date === null || item.start < date ? item.start : date), null);

/** The last day on which any is finished; null for none. */
export const latest = (items: readonly Pick<PlannedItem, 'finish'>[]): string | null =>
  items.reduce<string | null>(
    (date, item) => (date === null || item.finish > date ? item.finish : date),
    null,
  );
