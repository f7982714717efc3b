/** What would change a recommendation: the smallest sets of answers that lead to another path. */
import type { TransitionPath } from '../../model/vocabulary';
import type { Factor, FactorId } from './factors';
import { pathFor, scoreOf } from './rule';

export interface Change {
  factorId: FactorId;
  from: string;
  to: string;
}

export interface Flip {
  changes: readonly Change[];
  path: TransitionPath;
}

/** More than so many answers at once are no longer one story. */
const ANSWERS_MAX = 3;

interface Step extends Change {
  points: number;
  weight: number;
  /** How far the answer moves: finding out what is unknown is easier than an answer that turns around. */
  distance: number;
}

/**
 * All sets of the smallest size, up to three answers, that lead to another path; none where no such set does. The easiest
 * first: what is unknown before what is known, small changes before large ones.
 */
export function flipsOf(factors: readonly Factor[], path: TransitionPath): Flip[] {
  const { score, weight } = scoreOf(factors);
  const steps = factors.filter(({ isAnswer }) => isAnswer).map(stepsOf);
  for (let size = 1; size <= ANSWERS_MAX; size++) {
    const found: { flip: Flip; distance: number }[] = [];
    for (const changes of combinations(steps, size)) {
      const next = pathFor(score + total(changes, 'points'), weight + total(changes, 'weight'));
      if (next === null || next === path) continue;
      const told = changes.map(({ factorId, from, to }) => ({ factorId, from, to }));
      found.push({ flip: { changes: told, path: next }, distance: total(changes, 'distance') });
    }
    if (found.length > 0) return found.sort((a, b) => a.distance - b.distance).map(({ flip }) => flip);
  }
  return [];
}

const total = (steps: readonly Step[], of: 'points' | 'weight' | 'distance'): number =>
  steps.reduce((sum, step) => sum + step[of], 0);

/** What an answer could be changed to, and what that adds to score and weight. */
function stepsOf(factor: Factor): Step[] {
  const present = factor.points ?? 0;
  return Object.entries(factor.options)
    .filter(([value]) => value !== factor.value)
    .map(([to, points]) => ({
      factorId: factor.id,
      from: factor.value,
      to,
      points: points - present,
      weight: factor.points === null ? factor.weight : 0,
      distance: factor.points === null ? 0 : Math.abs(points - present),
    }));
}

/** All ways to take one step in each of `size` different lists. */
function* combinations(lists: readonly Step[][], size: number, first = 0): Generator<Step[]> {
  if (size === 0) return yield [];
  for (let index = first; index <= lists.length - size; index++)
    for (const rest of combinations(lists, size - 1, index + 1))
      for (const step of lists[index]!) yield [step, ...rest];
}
