/** Work on a time axis: the roadmap's tasks as a project of the planning engine, and the critical path through a plan. */
import { groupBy } from '../model/group';
import type { WorkStatus } from '../model/vocabulary';
import { MOMENT } from './calendar';
import type { Capacity } from './capacity';
import type { OrderedWork } from './order';
import { forwards } from './rcpsp/generate';
import { emptyPlan } from './rcpsp/justify';
import {
  listActivities,
  networkOf,
  type Demand,
  type Network,
  type Plan,
  type Timing,
} from './rcpsp/project';

/** What there is to schedule, in order. Moments are working days since the roadmap's start, with fractions. */
export interface Tasks extends Pick<OrderedWork, 'moveOf' | 'after'> {
  statuses: readonly WorkStatus[];
  /** Who does each; null is the lane of the one who is yet to be found. */
  owners: readonly (string | null)[];
  capacities: readonly Capacity[];
  /** The working day before which each task does not begin; 0 where it may at once. */
  releases: readonly number[];
  /** Of several that could be next, the task with the lowest rank is. */
  ranks: readonly number[];
}

export interface Schedule {
  start: Float64Array;
  finish: Float64Array;
  /** The task that the same owner does before each; -1 for none. */
  previous: Int32Array;
}

/** The engine counts in hundredths of a working day. */
export const PERIODS_PER_DAY = 100;
/** The first period that is not before a moment; a moment that misses one by its last digits is that one. */
const periodFrom = (moment: number): number => Math.ceil(moment * PERIODS_PER_DAY - MOMENT);

/**
 * The tasks as a project of the engine.
 * - An owner is a resource of one unit: does one thing at a time, and finishes what was begun. What nobody owns is one
 *   lane, as if one unnamed person did it all: giving work an owner must not make the plan longer than leaving it to
 *   nobody.
 * - A task without effort takes no time and nobody's. It lies where what it waits for is done.
 * - What is done takes no time; what was begun waits for nothing, and stands first in its owner's time. Its effort counts
 *   in full, since nobody wrote down how much of it is left.
 * @param personDays effort of each task
 */
export function networkOfTasks(tasks: Tasks, personDays: Float64Array): Network {
  const { statuses, moveOf, after, owners, capacities, releases } = tasks;
  const members = groupBy(statuses.keys(), (task) => moveOf[task]!);
  const lanes = new Map<string | null, number>();
  for (const owner of owners) if (!lanes.has(owner)) lanes.set(owner, lanes.size);
  const takesTime = (task: number) => personDays[task]! > 0;
  const begun = groupBy(
    [...statuses.keys()].filter((task) => statuses[task] === 'doing' && takesTime(task)),
    (task) => owners[task]!,
  );
  return networkOf({
    durations: statuses.map((_, task) => periodFrom(capacities[task]!.quickest(personDays[task]!))),
    predecessors: statuses.map((status, task) =>
      status === 'todo'
        ? [
            ...after[moveOf[task]!]!.flatMap((move) => members.get(move)!),
            ...(takesTime(task) ? (begun.get(owners[task]!) ?? []) : []),
          ]
        : [],
    ),
    demands: statuses.map((_, task): Demand[] =>
      takesTime(task) ? [{ resource: lanes.get(owners[task]!)!, units: 1 }] : [],
    ),
    capacities: Array.from(lanes, () => 1),
    releases: releases.map((day, task) => (statuses[task] === 'todo' ? day * PERIODS_PER_DAY : 0)),
    timings: statuses.map((_, task): Timing | null =>
      takesTime(task) ? timingOf(capacities[task]!, personDays[task]!) : null,
    ),
  });
}

const timingOf = (capacity: Capacity, personDays: number): Timing => ({
  begin: (at) => periodFrom(capacity.begin(at / PERIODS_PER_DAY)),
  finish: (begin) => periodFrom(capacity.finish(begin / PERIODS_PER_DAY, personDays)),
});

/** The list that the plan is generated from: of several that could be next, the lowest rank. */
export const listByRank = (network: Network, { ranks }: Tasks): Int32Array<ArrayBuffer> =>
  listActivities(network, (free) =>
    free.reduce((best, task, place) => (ranks[task]! < ranks[free[best]!]! ? place : best), 0),
  );

/** The plan: each task in turn as early as what it waits for and its owner's time allow. */
export function schedule(tasks: Tasks, personDays: Float64Array): Schedule {
  const network = networkOfTasks(tasks, personDays);
  const plan = emptyPlan(network.count);
  forwards(network)(listByRank(network, tasks), plan);
  return scheduleOf(tasks, personDays, plan);
}

/** A plan of the engine in working days. */
export function scheduleOf(
  { owners }: Tasks,
  personDays: Float64Array,
  { starts, finishes }: Plan,
): Schedule {
  const previous = new Int32Array(starts.length).fill(-1);
  const timed = Int32Array.from(starts.keys())
    .filter((task) => personDays[task]! > 0)
    .sort((a, b) => starts[a]! - starts[b]! || finishes[a]! - finishes[b]! || a - b);
  const lastOf = new Map<string | null, number>();
  for (const task of timed) {
    previous[task] = lastOf.get(owners[task]!) ?? -1;
    lastOf.set(owners[task]!, task);
  }
  return {
    start: Float64Array.from(starts, (period) => period / PERIODS_PER_DAY),
    finish: Float64Array.from(finishes, (period) => period / PERIODS_PER_DAY),
    previous,
  };
}

/**
 * The moment from which a task can be done: all that it waits for is, and its pin has come; what has begun waits for nothing.
 * @param finishOfMove of each move that comes before
 */
export function readyAt(
  { statuses, moveOf, after, releases }: Tasks,
  task: number,
  finishOfMove: Float64Array,
): number {
  if (statuses[task] !== 'todo') return 0;
  return after[moveOf[task]!]!.reduce((ready, move) => Math.max(ready, finishOfMove[move]!), releases[task]!);
}

/** Tasks in the order in which a schedule begins them. None stands before what it waits for. */
export function inTime({ start }: Schedule): number[] {
  return Array.from(start, (_, task) => task).sort((a, b) => start[a]! - start[b]! || a - b);
}

/**
 * By how many working days each task can end later without the end of all moving, in the network of what waits for what
 * and of what the same owner does next (critical path method, Kelley and Walker 1959, with resource links). Each takes as
 * long as it is planned to.
 */
export function slacks(tasks: Tasks, timed: Schedule): Float64Array {
  const { statuses, moveOf, after } = tasks;
  const { start, finish, previous } = timed;
  const end = finish.reduce((latest, moment) => Math.max(latest, moment), 0);
  const members = groupBy(moveOf.keys(), (task) => moveOf[task]!);
  const latest = new Float64Array(start.length).fill(end);
  const before = (task: number, moment: number) => {
    latest[task] = Math.min(latest[task]!, moment);
  };
  for (const task of inTime(timed).reverse()) {
    const latestStart = latest[task]! - (finish[task]! - start[task]!);
    if (previous[task] !== -1) before(previous[task]!, latestStart);
    if (statuses[task] === 'todo')
      for (const move of after[moveOf[task]!]!)
        for (const other of members.get(move)!) before(other, latestStart);
  }
  return latest.map((moment, task) => moment - finish[task]!);
}

/** The tasks without slack. Nothing is critical where nothing takes time; what is done never is. */
export const criticalTasks = ({ statuses }: Tasks, { finish }: Schedule, slack: Float64Array): boolean[] =>
  statuses.map(
    (status, task) => status !== 'done' && slack[task]! < MOMENT && finish.some((moment) => moment > 0),
  );
