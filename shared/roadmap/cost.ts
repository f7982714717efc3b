/** What keeping components as they are costs against replacing them, over the months that the workshop looks ahead. */
import { sum } from '../method/sums';
import { daysBetween } from '../model/dates';
import type { Component } from '../model/entities';
import { componentsByName, isChanged } from '../model/queries';
import type { Workshop } from '../model/workshop';
import { pertMean } from './effort';
import { dayRates } from './money';
import type { EffortSum, PlannedItem, ScheduledRoadmap } from './plan';

/** Days of an average month of the Gregorian calendar. */
const DAYS_A_MONTH = 365.2425 / 12;

/** In one unit: person-days, or the workshop's currency. */
export interface KeepOrReplace {
  /** Keeping all as it is, over the whole horizon. */
  keeping: number;
  /** The work, what is kept until it is done, and what the new one costs from then on; low, PERT mean and high effort. */
  replacing: EffortSum;
}

export interface HorizonCost extends KeepOrReplace {
  /**
   * Months after the roadmap's start at which replacing has cost no more than keeping; it can lie behind the horizon.
   * Null where it never does.
   */
  breakEven: number | null;
}

export interface ComponentCost extends HorizonCost {
  component: Component;
  /** Whether somebody said what it costs once it is done; where nobody did, it counts as nothing. */
  isAfterGiven: boolean;
  /** Null where the discipline of the one who does the work has no day rate. */
  money: KeepOrReplace | null;
}

export interface CostsOverHorizon {
  /** Months. */
  horizon: number;
  /** The components that are refactored or rewritten and of which both sides are known, by name. */
  components: ComponentCost[];
  /** Of all of these. */
  total: HorizonCost;
  /** Of those that have it; null where none has. */
  money: KeepOrReplace | null;
  /** Components that are refactored or rewritten, but without an estimate or a cost of keeping. */
  unknown: Component[];
}

/**
 * Cost of keeping against cost of replacing, of each component that is refactored or rewritten and of all. Work that is
 * done already, or left out of the roadmap, has nothing left to be compared.
 */
export function costsOverHorizon(workshop: Workshop, roadmap: ScheduledRoadmap): CostsOverHorizon {
  const { horizonMonths } = workshop.schedule;
  const rateOf = dayRates(workshop);
  const changes: Change[] = [];
  const costs: ComponentCost[] = [];
  const unknown: Component[] = [];
  for (const { component, item } of openChanges(workshop, roadmap)) {
    const { costOfKeeping, costAfter } = component;
    if (item.effort === null || costOfKeeping === null) {
      unknown.push(component);
      continue;
    }
    const { low, high } = item.effort;
    const change: Change = {
      effort: { low, mean: pertMean(item.effort), high },
      before: costOfKeeping,
      after: costAfter ?? 0,
      done: monthsUntil(roadmap.start, item.finish),
    };
    const cost = over(horizonMonths, [change]);
    const rate = rateOf(item.ownerId);
    changes.push(change);
    costs.push({
      ...cost,
      component,
      isAfterGiven: costAfter !== null,
      money: rate === null ? null : times(cost, rate),
    });
  }
  const money = costs.flatMap((cost) => cost.money ?? []);
  return {
    horizon: horizonMonths,
    components: costs,
    total: over(horizonMonths, changes),
    money: money.length === 0 ? null : added(money),
    unknown,
  };
}

/**
 * Person-days that running the components costs over the horizon, in this plan: the cost of keeping, and from the end of
 * a component's work on, what it costs afterwards. What nobody knows counts nothing.
 * @param from the day on which the horizon begins: plans are compared over the same months
 */
export function runningCost(workshop: Workshop, { items }: ScheduledRoadmap, from: string): number {
  const { horizonMonths } = workshop.schedule;
  const itemOf = new Map(items.map((item) => [item.key, item]));
  return sum(
    Object.values(workshop.components).map((component) => {
      const item = isChanged(component) ? itemOf.get(`component:${component.id}`) : undefined;
      const before = component.costOfKeeping ?? 0;
      if (item === undefined) return before * horizonMonths;
      const done = item.status === 'done' ? 0 : Math.min(horizonMonths, monthsUntil(from, item.finish));
      return before * done + (component.costAfter ?? 0) * (horizonMonths - done);
    }),
  );
}

/** Sums of costs that are as much on both sides miss each other by their last digits. */
const NOTHING = 1e-6;

/** Months in which an effort pays back that saves so much a month, in one unit; null where it saves nothing. */
export const paybackOf = (effort: number, saved: number): number | null =>
  saved > NOTHING ? effort / saved : null;

interface Change {
  effort: EffortSum;
  /** What it costs a month before and after it is done. */
  before: number;
  after: number;
  /** Months after the roadmap's start. */
  done: number;
}

function openChanges({ components }: Workshop, { items }: ScheduledRoadmap) {
  const itemOf = new Map(items.map((item) => [item.key, item]));
  return componentsByName(components).flatMap((component): { component: Component; item: PlannedItem }[] => {
    const item = isChanged(component) ? itemOf.get(`component:${component.id}`) : undefined;
    return item === undefined || item.status === 'done' ? [] : [{ component, item }];
  });
}

/** Months from the beginning of one day to the end of another; none where that lies before. */
const monthsUntil = (from: string, to: string): number =>
  Math.max(0, daysBetween(from, to) + 1) / DAYS_A_MONTH;

function over(horizon: number, changes: readonly Change[]): HorizonCost {
  const running = sum(
    changes.map(({ before, after, done }) => {
      const until = Math.min(horizon, done);
      return before * until + after * (horizon - until);
    }),
  );
  const effort = (of: keyof EffortSum) => running + sum(changes.map((change) => change.effort[of]));
  return {
    keeping: sum(changes.map(({ before }) => before * horizon)),
    replacing: { low: effort('low'), mean: effort('mean'), high: effort('high') },
    breakEven: breakEvenOf(changes),
  };
}

/**
 * The first moment at which what the changes have saved makes up for their expected effort: what is saved a month changes
 * only where one of them is done, so it is looked for between these moments.
 */
function breakEvenOf(changes: readonly Change[]): number | null {
  let left = sum(changes.map(({ effort }) => effort.mean));
  let saved = 0;
  let at = 0;
  for (const { before, after, done } of changes.toSorted((a, b) => a.done - b.done)) {
    const payback = paybackOf(left, saved);
    if (payback !== null && at + payback <= done) return at + payback;
    left -= saved * (done - at);
    saved += before - after;
    at = done;
  }
  const payback = paybackOf(left, saved);
  return payback === null ? null : at + payback;
}

const times = (
  { keeping, replacing: { low, mean, high } }: KeepOrReplace,
  factor: number,
): KeepOrReplace => ({
  keeping: keeping * factor,
  replacing: { low: low * factor, mean: mean * factor, high: high * factor },
});

const added = (costs: readonly KeepOrReplace[]): KeepOrReplace => ({
  keeping: sum(costs.map(({ keeping }) => keeping)),
  replacing: {
    low: sum(costs.map(({ replacing }) => replacing.low)),
    mean: sum(costs.map(({ replacing }) => replacing.mean)),
    high: sum(costs.map(({ replacing }) => replacing.high)),
  },
});
