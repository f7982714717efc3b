/** Serial schedule generation (Kelley 1963; Kolisch 1996), forwards and, mirrored, backwards. */
import { ledgerOf } from './ledger';
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
  const ledgers = capacities.map(ledgerOf);

  /** The next start that may do, where the one given does not; -1 where it does. */
  const blockedUntil = (activity: number, start: number, finish: number): number => {
    for (let need = from[activity]!; need < from[activity + 1]!; need++) {
      const later = ledgers[resources[need]!]!.blockedUntil(start, finish, units[need]!);
      if (later !== -1) return later;
    }
    return -1;
  };

  return (list, { starts, finishes }) => {
    for (const ledger of ledgers) ledger.clear();
    let end = 0;
    for (const activity of list) {
      const timing = timings?.[activity] ?? null;
      let ready = releases?.[activity] ?? 0;
      for (let place = beforeFrom[activity]!; place < beforeFrom[activity + 1]!; place++)
        ready = Math.max(ready, finishes[beforeWhom[place]!]!);
      let start = ready;
      let finish = ready;
      for (let later = ready; later !== -1;) {
        start = beginOf(timing, later);
        finish = finishOf(timing, start, durations[activity]!);
        // What takes no time takes no resource.
        later = start === finish ? -1 : blockedUntil(activity, start, finish);
      }
      if (start < finish)
        for (let need = from[activity]!; need < from[activity + 1]!; need++)
          ledgers[resources[need]!]!.take(start, finish, units[need]!);
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
