/** The recommendation of step 8: a path, the reasons that add up to it, how certain it is, and what would change it. */
import { memoByParts } from '../../model/memo';
import type { TransitionPath } from '../../model/vocabulary';
import type { Workshop } from '../../model/workshop';
import { sum } from '../sums';
import { certaintyOf } from './certainty';
import { factorsOf, type Factor } from './factors';
import { flipsOf, type Flip } from './flips';
import { pathFor, scoreOf } from './rule';

/** One part in so many must be known before a recommendation is more than a hint. */
const LITTLE_KNOWN = 4;

export interface PathReason {
  factor: Factor;
  points: number;
  /** Its part of all that was weighed, for and against: 0 to 1. All parts together are 1, or all are 0. */
  share: number;
}

export interface Recommendation {
  /** Null while nothing is known. */
  path: TransitionPath | null;
  /** The sum of the reasons' points. */
  score: number;
  /** The most that the score could be, given what is known. */
  weight: number;
  /** Whether less than a quarter of all that could weigh is known: a first hint, and no more. */
  isLittleKnown: boolean;
  /** All that is known, the weightiest first. */
  reasons: readonly PathReason[];
  unknown: readonly Factor[];
  /**
   * The share of all ways in which what is unknown could be answered that lead to the same path, each way as likely as
   * another: 0 to 1, 1 where all is known.
   */
  certainty: number;
  /** The smallest changes of answers that lead to another path, the easiest first. */
  flips: readonly Flip[];
}

export const recommendPath = memoByParts(
  (workshop: Workshop) => [factorsOf(workshop)],
  (workshop): Recommendation => recommend(factorsOf(workshop)),
);

export function recommend(factors: readonly Factor[]): Recommendation {
  const { score, weight } = scoreOf(factors);
  const path = pathFor(score, weight);
  const known = factors.filter(({ points }) => points !== null);
  const all = sum(factors.map((factor) => factor.weight));
  const moved = sum(known.map(({ points }) => Math.abs(points!)));
  return {
    path,
    score,
    weight,
    isLittleKnown: weight * LITTLE_KNOWN < all,
    reasons: known
      .map((factor) => ({
        factor,
        points: factor.points!,
        share: moved === 0 ? 0 : Math.abs(factor.points!) / moved,
      }))
      // A stable sort: equally weighty ones stay in the order of the factors.
      .sort((a, b) => Math.abs(b.points) - Math.abs(a.points)),
    unknown: factors.filter(({ points }) => points === null),
    certainty: path === null ? 0 : certaintyOf(factors, path),
    flips: path === null ? [] : flipsOf(factors, path),
  };
}
