/**
 * Double justification (Valls, Ballestín, Quintanilla 2005): a plan is pushed to its end, the last to finish first, and
 * then back to its beginning, the first to start first. It never gets longer where activities have no timings, and often
 * shorter.
 */
import { backwards, forwards, type Generate } from './generate';
import type { Network, Plan } from './project';

export interface Builder {
  /** Generates a plan from a list, justifies it, and leaves the plan's own order in the list. @returns its length */
  build(list: Int32Array, into: Plan): number;
  /** Generates a plan from a list, and leaves both as they are. */
  generate: Generate;
}

/** Plans that one `build` generates. */
export const PLANS_PER_BUILD = 3;

export function builderFor(network: Network): Builder {
  const { count, ranks } = network;
  const durations = new Int32Array(count);
  const generate = forwards(network);
  const generateBackwards = backwards(network, durations);
  const mirrored = emptyPlan(count);
  const keys = new Float64Array(count);

  /** Sorts the list by a whole number of each activity, and by rank or, mirrored, against it where that is the same. */
  const sortBy = (list: Int32Array, isMirrored: boolean, valueOf: (activity: number) => number): void => {
    for (let activity = 0; activity < count; activity++) {
      const rank = ranks[activity]!;
      keys[activity] = valueOf(activity) * count + (isMirrored ? count - 1 - rank : rank);
    }
    keys.sort();
    for (let place = 0; place < count; place++) {
      const rank = keys[place]! % count;
      list[place] = network.order[isMirrored ? count - 1 - rank : rank]!;
    }
  };

  const build = (list: Int32Array, into: Plan): number => {
    const end = generate(list, into);
    for (let activity = 0; activity < count; activity++)
      durations[activity] = into.finishes[activity]! - into.starts[activity]!;
    sortBy(list, true, (activity) => end - into.finishes[activity]!);
    const length = generateBackwards(list, mirrored);
    sortBy(list, false, (activity) => length - mirrored.finishes[activity]!);
    const justified = generate(list, into);
    sortBy(list, false, (activity) => into.starts[activity]!);
    return justified;
  };
  return { build, generate };
}

export const emptyPlan = (count: number): Plan => ({
  starts: new Int32Array(count),
  finishes: new Int32Array(count),
});
