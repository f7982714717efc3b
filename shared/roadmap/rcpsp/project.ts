/**
 * The general form of what is scheduled: activities with durations, precedence, and units of renewable resources
 * (the resource-constrained project scheduling problem, RCPSP). Time is counted in whole periods from 0, so that every
 * engine gets the same plan.
 */

export interface Demand {
  resource: number;
  /** Units taken in every period from begin to finish; at least 1. */
  units: number;
}

/** When an activity can be worked on, where that is not at any time. Both must never fall while their argument rises. */
export interface Timing {
  /** The first period, at or after one, in which it can begin. */
  begin(at: number): number;
  /** The period at whose beginning it is finished, begun at `begin`. */
  finish(begin: number): number;
}

export interface Project {
  /** Periods that each activity takes; where it has a timing, about as many. */
  durations: readonly number[];
  /** For each activity, those that must be finished before it begins. */
  predecessors: readonly (readonly number[])[];
  demands: readonly (readonly Demand[])[];
  /** Units that there are of each resource. */
  capacities: readonly number[];
  /** Where a timing is given, it counts in place of the duration. */
  timings?: readonly (Timing | null)[];
  /** The period before which each activity must not begin; 0 where it is left out. */
  releases?: readonly number[];
}

/** When each activity begins and finishes. */
export interface Plan {
  starts: Int32Array;
  finishes: Int32Array;
}

/** A project with what follows from its precedence alone. */
export interface Network extends Project {
  count: number;
  successors: number[][];
  /** The activities, each after those that it waits for; of those that could be next, the lowest number. */
  order: Int32Array;
  /** The place of each activity in that order. */
  ranks: Int32Array;
  /** Earliest start of each activity where resources do not count (critical path method, Kelley and Walker 1959). */
  heads: Int32Array;
  /** Periods from each activity's start to the end of the project where resources do not count. */
  tails: Int32Array;
  /** Length of the longest path: no plan is shorter. */
  criticalLength: number;
}

/**
 * Orders a project's activities and finds its critical path.
 * @throws RangeError where activities wait for each other in a circle, or one needs more than there is of a resource
 */
export function networkOf(project: Project): Network {
  const { durations, predecessors, demands, capacities, releases } = project;
  const count = durations.length;
  for (const [activity, needs] of demands.entries())
    for (const { resource, units } of needs)
      if (!(units <= (capacities[resource] ?? 0)))
        throw new RangeError(`activity ${activity} needs ${units} of resource ${resource}`);

  const successors = predecessors.map((): number[] => []);
  for (const [activity, before] of predecessors.entries())
    for (const other of before) successors[other]!.push(activity);

  const order = listActivities({ predecessors, successors }, lowest);
  const heads = new Int32Array(count);
  for (const activity of order) {
    heads[activity] = releases?.[activity] ?? 0;
    for (const other of predecessors[activity]!)
      heads[activity] = Math.max(heads[activity]!, heads[other]! + durations[other]!);
  }
  const tails = new Int32Array(count);
  for (const activity of order.toReversed()) {
    for (const other of successors[activity]!) tails[activity] = Math.max(tails[activity]!, tails[other]!);
    tails[activity]! += durations[activity]!;
  }
  const ranks = new Int32Array(count);
  order.forEach((activity, rank) => {
    ranks[activity] = rank;
  });
  const criticalLength = heads.reduce(
    (longest, head, activity) => Math.max(longest, head + tails[activity]!),
    0,
  );
  return { ...project, count, successors, order, ranks, heads, tails, criticalLength };
}

/**
 * The activities, none before one that it waits for.
 * @param choose the place, among those that could be next, of the one that is
 * @throws RangeError where activities wait for each other in a circle
 */
export function listActivities(
  { predecessors, successors }: Pick<Network, 'predecessors' | 'successors'>,
  choose: (free: readonly number[]) => number,
): Int32Array<ArrayBuffer> {
  const list = new Int32Array(predecessors.length);
  const waiting = predecessors.map(({ length }) => length);
  const free = waiting.flatMap((count, activity) => (count === 0 ? [activity] : []));
  for (let place = 0; place < list.length; place++) {
    if (free.length === 0) throw new RangeError('activities wait for each other in a circle');
    const [activity] = free.splice(choose(free), 1);
    list[place] = activity!;
    for (const other of successors[activity!]!) if (--waiting[other]! === 0) free.push(other);
  }
  return list;
}

/** The place of the lowest number. */
const lowest = (free: readonly number[]): number =>
  free.reduce((best, activity, place) => (activity < free[best]! ? place : best), 0);
