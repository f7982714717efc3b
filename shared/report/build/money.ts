/** What the work costs, where the disciplines that do it have a rate. */
import { compareText } from '../../model/queries';
import { sum } from '../../method/sums';
import type { Discipline } from '../../model/vocabulary';
import type { Workshop } from '../../model/workshop';
import { pertMean } from '../../roadmap/effort';
import type { RoadmapPlan } from '../../roadmap/plan';

export interface Money {
  low: number;
  high: number;
  /** Share of the expected person-days that has a rate, 0 to 1. */
  share: number;
}

/** Null where no estimated work has an owner whose discipline has a rate. */
export function moneyOf({ rates, participants }: Workshop, { items }: RoadmapPlan): Money | null {
  const perDay = new Map<Discipline, number>(
    Object.values(rates)
      .sort((a, b) => compareText(a.id, b.id))
      .map((rate) => [rate.discipline, rate.perDay]),
  );
  const estimated = items.flatMap(({ effort, ownerId }) => {
    if (effort === null) return [];
    const owner = ownerId === null ? undefined : participants[ownerId];
    return [{ effort, rate: (owner && perDay.get(owner.discipline)) ?? null }];
  });
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
