/** What the work costs, where the disciplines that do it have a rate. */
import { sum } from '../method/sums';
import { compareText } from '../model/queries';
import type { Workshop } from '../model/workshop';
import { pertMean } from './effort';
import type { ScheduledRoadmap } from './plan';

export interface Money {
  low: number;
  high: number;
  /** Share of the expected person-days that has a rate, 0 to 1. */
  share: number;
}

/** Gives the cost of a person-day of an owner, in the workshop's currency; null where the owner's discipline has no rate. */
export function dayRates({
  rates,
  participants,
}: Pick<Workshop, 'rates' | 'participants'>): (ownerId: string | null) => number | null {
  const perDay = new Map(
    Object.values(rates)
      .sort((a, b) => compareText(a.id, b.id))
      .map((rate) => [rate.discipline, rate.perDay]),
  );
  return (ownerId) => {
    const owner = ownerId === null ? undefined : participants[ownerId];
    return (owner && perDay.get(owner.discipline)) ?? null;
  };
}

/** Null where no estimated work has an owner whose discipline has a rate. */
export function moneyOf(workshop: Workshop, { items }: Pick<ScheduledRoadmap, 'items'>): Money | null {
  const rateOf = dayRates(workshop);
  const estimated = items.flatMap(({ effort, ownerId }) =>
    effort === null ? [] : [{ effort, rate: rateOf(ownerId) }],
  );
  const rated = estimated.flatMap(({ effort, rate }) => (rate === null ? [] : [{ effort, rate }]));
  const meanOf = (list: typeof estimated) => sum(list.map(({ effort }) => pertMean(effort)));
  const all = meanOf(estimated);
  if (rated.length === 0 || all === 0) return null;
  return {
    low: sum(rated.map(({ effort, rate }) => effort.low * rate)),
    high: sum(rated.map(({ effort, rate }) => effort.high * rate)),
    share: meanOf(rated) / all,
  };
}
