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
 * The working day before which each task is not done, however little effort it takes: the one that it, or what it waits
 * for, is pinned to.
 */
function pinnedDays({ statuses, moveOf, after, releases }: SimulatedTasks): Int32Array {
  const days = new Int32Array(statuses.length);
  const ofMove = new Int32Array(after.length);
  statuses.forEach((status, task) => {
    if (status !== 'todo') return;
    const move = moveOf[task]!;
    days[task] = after[move]!.reduce((day, other) => Math.max(day, ofMove[other]!), releases[task]!);
    ofMove[move] = Math.max(ofMove[move]!, days[task]!);
  });
  return days;
}

/**
 * The first and the last working day of each task. What takes no time lies on the day on which the work before it ends,
 * though not before the day that it, or what it waits for, is pinned to.
 */
export function daysOf(tasks: SimulatedTasks, { start, finish }: Schedule) {
  const pinned = pinnedDays(tasks);
  const first = start.map((moment, task) => Math.max(firstDayOf(moment, finish[task]!), pinned[task]!));
  const last = finish.map((moment, task) => Math.max(lastDayOf(moment), first[task]!));
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
  const timed = timedRoadmap(workshop);
  const { roadmap, tasks, planned } = timed;
  if (tasks.efforts.every((effort) => effort === null))
    return { ...roadmap, p50: null, p80: null, waveRanges: roadmap.waves.map(() => null), drivers: [] };
  const places = new Map(tasks.keys.map((key, task) => [key, task]));
  const groups = roadmap.waves.map(({ items }) => items.map(({ key }) => places.get(key)!));
  const { ends, groupEnds, influences } = simulate(tasks, planned, RUNS, groups);
  const dayOf = simulatedDays(timed);
  const rangeOf = (moments: Float64Array, group: readonly number[]): DateRange => ({
    p50: dayOf(moments, group, 0.5),
    p80: dayOf(moments, group, 0.8),
  });
  return {
    ...roadmap,
    ...rangeOf(ends, groups.flat()),
    waveRanges: groupEnds.map((moments, wave) =>
      groups[wave]!.length > 0 ? rangeOf(moments, groups[wave]!) : null,
    ),
    drivers: driversOf(tasks.keys, influences),
  };
});

/**
 * The day by which each open item that is estimated is done in four of five simulated runs, by its key. It takes a while:
 * a window asks for it off its thread.
 */
export const itemP80 = memoByParts(planningParts, (workshop: Workshop): ReadonlyMap<string, string> => {
  const timed = timedRoadmap(workshop);
  const { tasks, planned } = timed;
  const own = tasks.keys.flatMap((_, task) =>
    tasks.efforts[task] === null || tasks.statuses[task] === 'done' ? [] : [task],
  );
  const { groupEnds } = simulate(
    tasks,
    planned,
    RUNS,
    own.map((task) => [task]),
  );
  const dayOf = simulatedDays(timed);
  return new Map(own.map((task, place) => [tasks.keys[task]!, dayOf(groupEnds[place]!, [task], 0.8)]));
});

/**
 * Gives the day by which a group of tasks is done in a share of simulated runs. A moment between two days belongs to the
 * first; of what takes no time and is pinned to the second, the pin says that it does not.
 */
function simulatedDays({ tasks, calendar }: Timed) {
  const pinned = pinnedDays(tasks);
  return (moments: Float64Array, group: readonly number[], share: number): string =>
    calendar.dateOf(
      group.reduce((day, task) => Math.max(day, pinned[task]!), lastDayOf(percentile(moments, share))),
    );
}

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
