/** From points to a path. */
import type { TransitionPath } from '../../model/vocabulary';
import { sum } from '../sums';
import type { Factor } from './factors';
import { EVOLUTION_FROM, REWRITE_FROM } from './weights';

/**
 * The path for a score out of what it could be at most: evolution from a quarter on, a full rewrite from two fifths below
 * zero, hybrid modernization between. Rewriting has to be argued for harder: it puts what users taught at risk.
 */
export function pathFor(score: number, weight: number): TransitionPath | null {
  if (weight === 0) return null;
  if (score * EVOLUTION_FROM.denominator >= weight * EVOLUTION_FROM.numerator) return 'evolution';
  return score * REWRITE_FROM.denominator <= weight * REWRITE_FROM.numerator ? 'rewrite' : 'hybrid';
}

/** What is known of the factors: only that decides where the recommendation points. */
export function scoreOf(factors: readonly Factor[]): { score: number; weight: number } {
  const known = factors.filter(({ points }) => points !== null);
  return {
    score: sum(known.map(({ points }) => points!)),
    weight: sum(known.map(({ weight }) => weight)),
  };
}
