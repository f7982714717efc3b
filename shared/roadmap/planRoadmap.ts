/** From a workshop to its roadmap. Pure: the same workshop gives the same plan, on every engine. */
import { groupBy } from '../model/group';
import { memoByIdentity, wavesInOrder } from '../model/queries';
import type { Workshop } from '../model/workshop';
import { firstDayOf, lastDayOf, type WorkCalendar } from './calendar';
import { sumEffort } from './effort';
import type { PlannedItem, PlannedWave, RoadmapPlan, ScheduledRoadmap } from './plan';
import { criticalTasks, schedule, type Schedule } from './schedule';
import { percentile, simulate, type SimulatedTasks } from './simulate';
import { tasksOf } from './tasks';

const RUNS = 1000;

interface Timed {
  roadmap: ScheduledRoadmap;
  calendar: WorkCalendar;
  tasks: SimulatedTasks;
  planned: Schedule;
}

const timed = memoByIdentity((workshop: Workshop): Timed => {
  const { drafts, work, calendar, tasks, personDays } = tasksOf(workshop);
  const planned = schedule(tasks, personDays);
  const critical = criticalTasks(tasks, planned);
  const items = work.items.map((item, task): PlannedItem => {
    const start = planned.start[task]!;
    const finish = planned.finish[task]!;
    return {
      ...item,
      start: calendar.dateOf(firstDayOf(start, finish)),
      finish: calendar.dateOf(lastDayOf(finish)),
      critical: critical[task]!,
    };
  });
  const roadmap: ScheduledRoadmap = {
    waves: intoWaves(workshop, items),
    items,
    cycles: work.cycles,
    start: calendar.dateOf(0),
    finish: latest(items),
    effort: sumEffort(drafts),
  };
  return { roadmap, calendar, tasks, planned };
});

/** The roadmap with dates, without a simulation: quick enough to ask after every edit. */
export const scheduleRoadmap = (workshop: Workshop): ScheduledRoadmap => timed(workshop).roadmap;

/**
 * The roadmap: work items in waves, foundations first and providers before their consumers, with dates, critical path
 * and the dates by which it is done in half and in four of five simulated runs.
 */
export const planRoadmap = memoByIdentity((workshop: Workshop): RoadmapPlan => {
  const { roadmap, calendar, tasks, planned } = timed(workshop);
  if (tasks.efforts.every((effort) => effort === null)) return { ...roadmap, p50: null, p80: null };
  const ends = simulate(tasks, planned, RUNS);
  const dateFor = (share: number) => calendar.dateOf(lastDayOf(percentile(ends, share)));
  return { ...roadmap, p50: dateFor(0.5), p80: dateFor(0.8) };
});

function intoWaves(workshop: Workshop, items: readonly PlannedItem[]): PlannedWave[] {
  const byWave = groupBy(items, (item) => item.waveId);
  const waves: Pick<PlannedWave, 'id' | 'name' | 'goal'>[] = wavesInOrder(workshop.waves);
  return (byWave.has(null) ? [...waves, { id: null, name: '', goal: '' }] : waves).map(
    ({ id, name, goal }) => {
      const own = byWave.get(id) ?? [];
      return { id, name, goal, items: own, start: earliest(own), finish: latest(own) };
    },
  );
}

const earliest = (items: readonly PlannedItem[]): string | null =>
  items.reduce<string | null>((date, item) => (date === null || item.start < date ? item.start : date), null);

const latest = (items: readonly PlannedItem[]): string | null =>
  items.reduce<string | null>(
    (date, item) => (date === null || item.finish > date ? item.finish : date),
    null,
  );
