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

export interface Simulation {
  /** The moments at which all is done, one a run, ascending. */
  ends: Float64Array;
  /** The same of each group. */
  groupEnds: Float64Array[];
  /** Of each task, the share of the end's variance that goes along with its effort: the square of their correlation. */
  influences: Float64Array;
}

/**
 * Runs the schedule many times. Each run keeps its sequence, for every owner too, and draws each effort from the
 * triangular distribution of its three points. The draws of a task depend on its key and the run alone: another task
 * added, or the same one estimated anew, leaves the others' luck as it was.
 * Only +, -, ×, ÷ and √ of IEEE 754 are used, so the figures are the same on every engine.
 * @param groups of tasks whose ends are wanted as well
 */
export function simulate(
  tasks: SimulatedTasks,
  planned: Schedule,
  runs: number,
  groups: readonly (readonly number[])[] = [],
): Simulation {
  const count = tasks.keys.length;
  const steps = inTime(planned).map((task) => {
    const move = tasks.moveOf[task]!;
    return {
      task,
      move,
      after: tasks.statuses[task] === 'todo' ? tasks.after[move]! : [],
      release: tasks.statuses[task] === 'todo' ? tasks.releases[task]! : 0,
      previous: planned.previous[task]!,
      capacity: tasks.capacities[task]!,
      draw: triangular(tasks.efforts[task]!, seedOf(tasks.keys[task]!)),
    };
  });
  const finish = new Float64Array(count);
  const drawn = new Float64Array(count);
  const moveFinish = new Float64Array(tasks.after.length);
  const ends = new Float64Array(runs);
  const groupEnds = groups.map(() => new Float64Array(runs));
  const correlation = correlationsWith(count);

  for (let run = 0; run < runs; run++) {
    moveFinish.fill(0);
    let end = 0;
    for (const { task, move, after, release, previous, capacity, draw } of steps) {
      let moment = release;
      for (const other of after) moment = Math.max(moment, moveFinish[other]!);
      if (draw) {
        if (previous !== -1) moment = Math.max(moment, finish[previous]!);
        drawn[task] = draw(run);
        moment = capacity.finish(capacity.begin(moment), drawn[task]);
      }
      finish[task] = moment;
      moveFinish[move] = Math.max(moveFinish[move]!, moment);
      end = Math.max(end, moment);
    }
    ends[run] = end;
    groups.forEach((members, group) => {
      groupEnds[group]![run] = members.reduce((latest, task) => Math.max(latest, finish[task]!), 0);
    });
    correlation.add(drawn, end);
  }
  return {
    ends: ends.sort(),
    groupEnds: groupEnds.map((moments) => moments.sort()),
    influences: correlation.squares(),
  };
}

/** Squared correlations of many figures with one, gathered run by run, as differences from the first run's. */
function correlationsWith(count: number) {
  let runs = 0;
  const first = new Float64Array(count);
  let firstEnd = 0;
  const [sums, squares, products] = [0, 0, 0].map(() => new Float64Array(count)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  let endSum = 0;
  let endSquares = 0;
  return {
    add(values: Float64Array, value: number): void {
      if (runs === 0) {
        first.set(values);
        firstEnd = value;
      }
      runs++;
      const end = value - firstEnd;
      endSum += end;
      endSquares += end * end;
      for (let index = 0; index < count; index++) {
        const difference = values[index]! - first[index]!;
        sums[index]! += difference;
        squares[index]! += difference * difference;
        products[index]! += difference * end;
      }
    },
    /** 0 where one of the two never differs. */
    squares(): Float64Array {
      return sums.map((sum, index) => {
        const covariance = runs * products[index]! - sum * endSum;
        const variances = (runs * squares[index]! - sum * sum) * (runs * endSquares - endSum * endSum);
        return variances > 0 ? (covariance * covariance) / variances : 0;
      });
    },
  };
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
