/** Three-point estimates as people type them: figure by figure. */
import type { Effort } from './entities';

/** An estimate that is still being typed: person-days, null where there is no figure yet. */
export type PartialEffort = { [K in keyof Effort]: number | null };

/** Whether all three figures are there, and rise. */
export function isComplete(effort: PartialEffort): effort is Effort {
  const { low, likely, high } = effort;
  return low !== null && likely !== null && high !== null && low <= likely && likely <= high;
}

/**
 * The estimate that follows from what was typed, so that no figure is lost: one figure counts as all three, of two the
 * missing one is the nearest (or their mean between low and high), and three are put in rising order.
 * @returns null without any figure
 */
export function completed({ low, likely, high }: PartialEffort): Effort | null {
  const between = low !== null && high !== null ? Math.round((low + high) * 50) / 100 : null;
  const middle = likely ?? between ?? low ?? high;
  if (middle === null) return null;
  const [least, mid, most] = [low ?? middle, middle, high ?? middle].sort((a, b) => a - b) as [
    number,
    number,
    number,
  ];
  return { low: least, likely: mid, high: most };
}
