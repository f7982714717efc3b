/** Looks for a better order of the roadmap's work than its own, for as long as it is let. */
import { wavesInOrder } from '../model/queries';
import type { Workshop } from '../model/workshop';
import { daysOf } from './planRoadmap';
import { searchPlan, type Cost } from './rcpsp/improve';
import type { Network } from './rcpsp/project';
import { listByRank, networkOfTasks, scheduleOf } from './schedule';
import { tasksOf, type RoadmapTasks } from './tasks';

export interface RoadmapSearch {
  /** Plans generated so far. */
  generated: number;
  /** The day on which all is done in the best of them; null where there is nothing to do. */
  finish: string | null;
  /** No plan can be better. */
  isOptimal: boolean;
  /** Better than the plan as it is. */
  isBetter: boolean;
  /** Keys of all items: the priorities that give the best plan. */
  priorities: string[];
}

/** The end weighs more than the ends of all waves together can. */
const END_WEIGHT = 2 ** 26;

/**
 * A search that goes on, with each call, until so many plans are generated in all. The same workshop, seed and number
 * give the same plan on every machine. The best plan is the one that ends first; of several, the one whose waves do.
 */
export function searchRoadmap(workshop: Workshop, seed: number): (until: number) => RoadmapSearch {
  const known = tasksOf(workshop);
  const { tasks, work, calendar, personDays } = known;
  const network = networkOfTasks(tasks, personDays);
  const waves = tasksByWave(workshop, known);
  const cost: Cost = ({ finishes }, length) => weighed(waves, finishes, length);
  const bound = weighed(
    waves,
    network.heads.map((head, task) => head + network.durations[task]!),
    network.criticalLength,
  );
  const found = searchPlan(network, { seed, first: listByRank(network, tasks), cost, bound });
  const before = found.cost;
  return (until) => {
    found.search(until);
    const { best, generated, isOptimal } = found;
    const { last } = daysOf(tasks, scheduleOf(tasks, personDays, best));
    return {
      generated,
      isOptimal,
      finish: work.items.length === 0 ? null : calendar.dateOf(Math.max(...last)),
      isBetter: found.cost < before,
      priorities: inTurn(network, best.starts).map((task) => tasks.keys[task]!),
    };
  };
}

/** The tasks of each wave; those without one are a wave as well. */
function tasksByWave(workshop: Workshop, { work }: RoadmapTasks): number[][] {
  const ids = [...wavesInOrder(workshop.waves).map(({ id }) => id), null];
  return ids.map((id) => work.items.flatMap(({ waveId }, task) => (waveId === id ? [task] : [])));
}

const weighed = (waves: readonly number[][], finishes: Int32Array, length: number): number =>
  waves.reduce(
    (sum, tasks) => sum + tasks.reduce((latest, task) => Math.max(latest, finishes[task]!), 0),
    length * END_WEIGHT,
  );

/** Tasks by when they begin, none before one that it waits for. */
const inTurn = ({ count, ranks }: Network, starts: Int32Array): number[] =>
  Array.from({ length: count }, (_, task) => task).sort(
    (a, b) => starts[a]! - starts[b]! || ranks[a]! - ranks[b]!,
  );
