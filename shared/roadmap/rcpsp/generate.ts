/** Serial schedule generation (Kelley 1963; Kolisch 1996), forwards and, mirrored, backwards. */
import type { Network, Plan, Project, Timing } from './project';

/** Places activities in the order of a list, and gives the period by which all are finished. */
export type Generate = (list: Int32Array, into: Plan) => number;

interface Direction extends Pick<Project, 'demands' | 'capacities' | 'timings' | 'releases'> {
  /** Those whose finish each activity waits for. */
  before: readonly (readonly number[])[];
  /** Read anew at every generation. */
  durations: ArrayLike<number>;
}

/**
 * Each activity as early as what it waits for and the resources allow, also into a gap that earlier ones left. The list
 * must have every activity once, none before one that it waits for.
 */
export const forwards = (network: Network): Generate =>
  generator({ ...network, before: network.predecessors });

/**
 * The same in mirrored time: each activity as late as what waits for it allows; period 0 is the end. The list must have
 * none before one that waits for it. Timings and releases do not count: what comes of it is an order, not a plan.
 */
export const backwards = (network: Network, durations: ArrayLike<number>): Generate =>
  generator({
    before: network.successors,
    demands: network.demands,
    capacities: network.capacities,
    durations,
  });

function generator({ before, durations, demands, capacities, timings, releases }: Direction): Generate {
  const { from, resources, units } = packed(demands);
  const { from: beforeFrom, values: beforeWhom } = flat(before);
  const used = capacities.map(() => new Int32Array(256));
  /** For each period in which a resource is in use, the finish of what is finished first of all that uses it then. */
  const free = capacities.map(() => new Int32Array(256));
  /** The period up to which a resource may be in use. */
  let end = 0;

  /** Where a resource has no room for an activity in a period, the next one in which it may; -1 where it has. */
  const blockedUntil = (activity: number, period: number): number => {
    for (let need = from[activity]!; need < from[activity + 1]!; need++) {
      const resource = resources[need]!;
      const inUse = used[resource]!;
      if (period < inUse.length && inUse[period]! + units[need]! > capacities[resource]!)
        return free[resource]![period]!;
    }
    return -1;
  };
  const take = (activity: number, start: number, finish: number): void => {
    for (let need = from[activity]!; need < from[activity + 1]!; need++) {
      const resource = resources[need]!;
      if (finish > used[resource]!.length) {
        used[resource] = grown(used[resource]!, finish);
        free[resource] = grown(free[resource]!, finish);
      }
      const inUse = used[resource]!;
      const frees = free[resource]!;
      for (let period = start; period < finish; period++) {
        inUse[period]! += units[need]!;
        if (frees[period] === 0 || finish < frees[period]!) frees[period] = finish;
      }
    }
  };

  return (list, { starts, finishes }) => {
    for (const inUse of used) inUse.fill(0, 0, end);
    for (const frees of free) frees.fill(0, 0, end);
    end = 0;
    for (const activity of list) {
      const timing = timings?.[activity] ?? null;
      let ready = releases?.[activity] ?? 0;
      for (let place = beforeFrom[activity]!; place < beforeFrom[activity + 1]!; place++)
        ready = Math.max(ready, finishes[beforeWhom[place]!]!);
      let start = beginOf(timing, ready);
      let finish = finishOf(timing, start, durations[activity]!);
      for (let period = start; period < finish; period++) {
        const later = blockedUntil(activity, period);
        if (later === -1) continue;
        start = beginOf(timing, later);
        finish = finishOf(timing, start, durations[activity]!);
        period = start - 1;
      }
      take(activity, start, finish);
      starts[activity] = start;
      finishes[activity] = finish;
      end = Math.max(end, finish);
    }
    return end;
  };
}

const beginOf = (timing: Timing | null, at: number): number => (timing === null ? at : timing.begin(at));
const finishOf = (timing: Timing | null, start: number, duration: number): number =>
  timing === null ? start + duration : timing.finish(start);

function grown(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(Math.max(length, 2 * array.length));
  longer.set(array);
  return longer;
}

/** Lists joined to one; list `i` lies from `from[i]` to `from[i + 1]`. */
function flat(lists: readonly (readonly number[])[]): { from: Int32Array; values: Int32Array } {
  const from = new Int32Array(lists.length + 1);
  lists.forEach((list, place) => {
    from[place + 1] = from[place]! + list.length;
  });
  return { from, values: Int32Array.from(lists.flat()) };
}

function packed(demands: Project['demands']) {
  const { from, values: resources } = flat(demands.map((needs) => needs.map(({ resource }) => resource)));
  const { values: units } = flat(demands.map((needs) => needs.map(({ units }) => units)));
  return { from, resources, units };
}
