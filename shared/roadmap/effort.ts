/** Three-point estimates. */
import type { Effort } from '../model/entities';
import type { EffortSum } from './plan';

/** Mean of a three-point estimate in person-days, (a + 4m + b) / 6: PERT (Malcolm, Roseboom, Clark, Fazar 1959). */
export const pertMean = ({ low, likely, high }: Effort): number => (low + 4 * likely + high) / 6;

/** Person-days of all that is estimated; what is not counts nothing. */
export function sumEffort(items: Iterable<{ effort: Effort | null }>): EffortSum {
  const sum = { low: 0, mean: 0, high: 0 };
  for (const { effort } of items) {
    if (effort === null) continue;
    sum.low += effort.low;
    sum.mean += pertMean(effort);
    sum.high += effort.high;
  }
  return sum;
}
