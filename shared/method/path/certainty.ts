/** How certain a recommendation is, given what is not known. */
import type { TransitionPath } from '../../model/vocabulary';
import { sum } from '../sums';
import type { Factor } from './factors';
import { pathFor } from './rule';

/**
 * The share of all ways to fill in the unknown answers, each way as likely as another, that lead to the path. Counted
 * exactly: the number of ways to each possible score, one unknown after the other; all points are whole numbers.
 */
export function certaintyOf(factors: readonly Factor[], path: TransitionPath): number {
  const known = sum(factors.map(({ points }) => points ?? 0));
  const weight = sum(factors.map((factor) => factor.weight));
  const unknown = factors.filter(({ points }) => points === null);
  let ways = new Map([[known, 1]]);
  for (const { options } of unknown) {
    const next = new Map<number, number>();
    for (const [score, count] of ways)
      for (const points of Object.values(options))
        next.set(score + points, (next.get(score + points) ?? 0) + count);
    ways = next;
  }
  const all = sum([...ways.values()]);
  const same = sum([...ways].flatMap(([score, count]) => (pathFor(score, weight) === path ? [count] : [])));
  return same / all;
}
