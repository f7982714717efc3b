/** How sure the end is: the same schedule, run many times with efforts drawn from their estimates. */
import type { Effort } from '../model/entities';
import { seedOf, uniform } from './random';
import { inTime, type Schedule, type Tasks } from './schedule';

export interface SimulatedTasks extends Tasks {
  /** A task's key is the seed of its draws. */
  keys: readonly string[];
  /** Null where a task takes no time. */
  efforts: readonly (Effort | null)[];
}

/**
 * The moments at which all is done, one a run, ascending. Each run keeps the sequence of the schedule, for every owner
 * too, and draws each effort from the triangular distribution of its three points. The draws of a task depend on its
 * key and the run alone: another task added, or the same one estimated anew, leaves the others' luck as it was.
 * Only +, -, ×, ÷ and √ of IEEE 754 are used, so the figures are the same on every engine.
 */
export function simulate(tasks: SimulatedTasks, planned: Schedule, runs: number): Float64Array {
  const steps = inTime(planned).map((task) => {
    const move = tasks.moveOf[task]!;
    return {
      task,
      move,
      after: tasks.statuses[task] === 'todo' ? tasks.after[move]! : [],
      previous: planned.previous[task]!,
      capacity: tasks.capacities[task]!,
      draw: triangular(tasks.efforts[task]!, seedOf(tasks.keys[task]!)),
    };
  });
  const finish = new Float64Array(steps.length);
  const moveFinish = new Float64Array(tasks.after.length);
  const ends = new Float64Array(runs);

  for (let run = 0; run < runs; run++) {
    moveFinish.fill(0);
    let end = 0;
    for (const { task, move, after, previous, capacity, draw } of steps) {
      let moment = 0;
      for (const other of after) moment = Math.max(moment, moveFinish[other]!);
      if (draw) {
        if (previous !== -1) moment = Math.max(moment, finish[previous]!);
        moment = capacity.finish(capacity.begin(moment), draw(run));
      }
      finish[task] = moment;
      moveFinish[move] = Math.max(moveFinish[move]!, moment);
      end = Math.max(end, moment);
    }
    ends[run] = end;
  }
  return ends.sort();
}

/** The value that a share of an ascending list does not exceed (nearest rank). */
export const percentile = (ascending: Float64Array, share: number): number =>
  ascending[Math.max(0, Math.ceil(share * ascending.length) - 1)]!;

/**
 * Draws from the triangular distribution over low, likely and high by its inverse: run after run, in any order. Null
 * for what takes no time.
 */
function triangular(effort: Effort | null, seed: number): ((run: number) => number) | null {
  if (effort === null || effort.high === 0) return null;
  const { low, likely, high } = effort;
  const width = high - low;
  if (width === 0) return () => low;
  const rising = (likely - low) / width;
  const left = width * (likely - low);
  const right = width * (high - likely);
  return (run) => {
    const chance = uniform(seed, run);
    return chance < rising ? low + Math.sqrt(chance * left) : high - Math.sqrt((1 - chance) * right);
  };
}
