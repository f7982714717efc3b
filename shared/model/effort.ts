/** Three-point estimates as people type them: figure by figure. */
import type { Effort } from './entities';

/** An estimate that is still being typed: person-days, null where there is no figure yet. */
export type PartialEffort = { [K in keyof Effort]: number | null };

/** Whether all three figures are there, and rise. */
export function isComplete(effort: PartialEffort): effort is Effort {
  const { low, likely, high } = effort;
  return low !== null && likely !== null && high !== null && low <= likely && likely <= high;
}

export type EffortField = keyof Effort;
const FIELDS: readonly EffortField[] = ['low', 'likely', 'high'];

/**
 * The estimate that follows from what was typed. A figure that is missing follows from the others: one counts as all
 * three, and of two the mean, or the nearer one, is the third. Three figures that were all typed are put in rising
 * order; else the one typed last holds, and the others give way to it.
 * @param typed the figures that were typed, in the order in which they were
 * @returns null without any figure
 */
export function completed(effort: PartialEffort, typed: readonly EffortField[]): Effort | null {
  const { low, likely, high } = effort;
  const between = low !== null && high !== null ? Math.round((low + high) * 50) / 100 : null;
  const middle = likely ?? between ?? low ?? high;
  if (middle === null) return null;
  const figures = [low ?? middle, middle, high ?? middle];
  const last = typed.findLast((field) => effort[field] !== null);
  const isAllTyped = FIELDS.every((field) => typed.includes(field) && effort[field] !== null);
  const rising =
    isAllTyped || last === undefined
      ? figures.toSorted((a, b) => a - b)
      : givingWay(figures, FIELDS.indexOf(last));
  return { low: rising[0]!, likely: rising[1]!, high: rising[2]! };
}

/** The figures in rising order around the one that holds. */
const givingWay = (figures: readonly number[], held: number): number[] =>
  figures
    .map((figure, index) =>
      index < held ? Math.min(figure, figures[held]!) : Math.max(figure, figures[held]!),
    )
    .sort((a, b) => a - b);
