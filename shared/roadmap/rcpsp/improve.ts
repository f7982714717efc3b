/**
 * Looks for a better plan for as long as it is let: a genetic algorithm over activity lists (Hartmann 1998) whose plans
 * are justified twice (Valls, Ballestín, Quintanilla 2005). A seed and a number of generated plans give the same plan on
 * every machine; how long that takes does not matter.
 */
import { wholeNumbers } from '../random';
import { builderFor, emptyPlan, PLANS_PER_BUILD } from './justify';
import { listActivities, type Network, type Plan } from './project';

/** What is to be small: whole numbers, compared as they are. */
export type Cost = (plan: Plan, length: number) => number;

export interface Search {
  best: Plan;
  /** The best plan's. */
  cost: number;
  /** Plans generated so far. */
  generated: number;
  /** No plan can cost less. */
  isOptimal: boolean;
  /** Goes on until as many plans are generated in all, or more, as long as that may help. */
  search(until: number): void;
}

interface Individual {
  list: Int32Array;
  cost: number;
}

const POPULATION = 40;
/** The chance of a mutation at each place of a list: one in so many. */
const MUTATION = 20;

const lengthOf: Cost = (_plan, length) => length;

/**
 * Begins a search, with a good first plan.
 * @param first a list to begin with, none before one that it waits for; by default the longest way to the end first
 * @param bound what no plan can cost less than
 */
export function searchPlan(
  network: Network,
  {
    seed,
    first = byTails(network),
    cost = lengthOf,
    bound = network.criticalLength,
  }: { seed: number; first?: Int32Array; cost?: Cost; bound?: number },
): Search {
  const { count } = network;
  const below = wholeNumbers(seed);
  const { build, generate } = builderFor(network);
  const trial = emptyPlan(count);
  const state: Search = { best: emptyPlan(count), cost: Infinity, generated: 0, isOptimal: false, search };

  const note = (length: number): number => {
    const value = cost(trial, length);
    if (value < state.cost) {
      state.cost = value;
      state.best.starts.set(trial.starts);
      state.best.finishes.set(trial.finishes);
      state.isOptimal = value <= bound;
    }
    return value;
  };
  state.generated++;
  note(generate(first, trial));
  const steps = evolve();

  function search(until: number): void {
    while (state.generated < until && !state.isOptimal) steps.next();
  }

  /** Each step builds one plan, so that a search may stop and go on anywhere. */
  function* evolve(): Generator<void, never> {
    const born = (list: Int32Array): Individual => {
      state.generated += PLANS_PER_BUILD;
      return { list, cost: note(build(list, trial)) };
    };
    let population = [born(Int32Array.from(first))];
    yield;
    while (population.length < POPULATION) {
      population.push(born(sampled(network, below)));
      yield;
    }
    for (;;) {
      const children: Individual[] = [];
      const parents = shuffled(population, below);
      for (let pair = 0; pair + 1 < parents.length; pair += 2) {
        const [mother, father] = [parents[pair]!.list, parents[pair + 1]!.list];
        const from = below(count);
        const to = from + below(count - from) + 1;
        for (const [one, other] of [
          [mother, father],
          [father, mother],
        ] as const) {
          children.push(born(mutated(network, crossed(one, other, from, to), below)));
          yield;
        }
      }
      population = survivors([...population, ...children]);
    }
  }
  return state;
}

/** The best, each cost and list once where there are enough others. */
function survivors(all: Individual[]): Individual[] {
  const sorted = all.sort((a, b) => a.cost - b.cost);
  const distinct: Individual[] = [];
  const doubles: Individual[] = [];
  for (const one of sorted) {
    const isDouble = distinct.some(({ cost, list }) => cost === one.cost && same(list, one.list));
    (isDouble ? doubles : distinct).push(one);
  }
  return [...distinct, ...doubles].slice(0, POPULATION);
}

const same = (a: Int32Array, b: Int32Array): boolean => a.every((value, place) => value === b[place]);

/** One parent's list, and between two places the order of the other (two-point crossover). */
function crossed(one: Int32Array, other: Int32Array, from: number, to: number): Int32Array {
  const child = new Int32Array(one.length);
  const isTaken = new Uint8Array(one.length);
  let place = 0;
  const take = (activity: number) => {
    child[place++] = activity;
    isTaken[activity] = 1;
  };
  for (; place < from;) take(one[place]!);
  for (let at = 0; place < to; at++) if (!isTaken[other[at]!]) take(other[at]!);
  for (let at = 0; place < one.length; at++) if (!isTaken[one[at]!]) take(one[at]!);
  return child;
}

/** Swaps neighbours here and there, where neither waits for the other. */
function mutated({ predecessors }: Network, list: Int32Array, below: (limit: number) => number): Int32Array {
  for (let place = 1; place < list.length; place++) {
    if (below(MUTATION) > 0) continue;
    const [before, after] = [list[place - 1]!, list[place]!];
    if (predecessors[after]!.includes(before)) continue;
    list[place - 1] = after;
    list[place] = before;
  }
  return list;
}

function shuffled<T>(items: readonly T[], below: (limit: number) => number): T[] {
  const all = [...items];
  for (let left = all.length; left > 1; left--) {
    const other = below(left);
    [all[left - 1], all[other]] = [all[other]!, all[left - 1]!];
  }
  return all;
}

/** The list in which the longest way to the end comes first. */
function byTails(network: Network): Int32Array {
  return listActivities(network, (free) => {
    let best = 0;
    for (let place = 1; place < free.length; place++)
      if (network.tails[free[place]!]! > network.tails[free[best]!]!) best = place;
    return best;
  });
}

/** A random list in which a longer way to the end makes it likely to come early (regret-based biased sampling, Drexl 1991). */
function sampled(network: Network, below: (limit: number) => number): Int32Array {
  return listActivities(network, (free) => {
    let least = Infinity;
    for (const activity of free) least = Math.min(least, network.tails[activity]!);
    let sum = 0;
    for (const activity of free) sum += (network.tails[activity]! - least + 1) ** 2;
    let left = below(sum);
    for (let place = 0; place < free.length; place++) {
      left -= (network.tails[free[place]!]! - least + 1) ** 2;
      if (left < 0) return place;
    }
    return free.length - 1;
  });
}
