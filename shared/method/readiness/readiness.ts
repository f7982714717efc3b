/** Which checks matter for a map and its data, why, and how far each area is. */
import { memoByParts } from '../../model/memo';
import type { Workshop } from '../../model/workshop';
import { conditionsOf, reasonsFor, type Reason } from '../conditions';
import { sum } from '../sums';
import { AREAS, CHECKS, type Area, type Check } from './checks';

export interface RelevantCheck {
  check: Check;
  /** Each of the check's conditions that hold; at least one. */
  reasons: readonly Reason[];
}

/** The checks that matter, in the order of the areas. */
export const relevantChecks = memoByParts(
  (workshop: Workshop) => [conditionsOf(workshop)],
  (workshop): readonly RelevantCheck[] => {
    const conditions = conditionsOf(workshop);
    return CHECKS.map((check) => ({ check, reasons: reasonsFor(check, conditions) })).filter(
      ({ reasons }) => reasons.length > 0,
    );
  },
);

export interface Score {
  relevant: number;
  answered: number;
  /** Of those that were not answered as not applicable. */
  applying: number;
  /** Of those that apply and were answered: as `share`, of them alone. */
  known: { count: number; share: number | null };
  /** Of what applies: a met check counts one, a partial one half, an unmet or unanswered one nothing. 0 to 1; null where nothing applies. */
  share: number | null;
}

const WORTH = { met: 1, partial: 0.5, unmet: 0 } as const;

/** How far the checks of a list are. A check answered as not applicable is answered, and counts no more. */
export function scoreOfChecks(
  checks: readonly Pick<RelevantCheck, 'check'>[],
  readiness: Workshop['readiness'],
): Score {
  const answers = checks.map(({ check }) => readiness[check.key]?.answer);
  const applying = answers.filter((answer) => answer !== 'notApplicable');
  const said = applying.filter((answer) => answer !== undefined);
  const worth = sum(said.map((answer) => WORTH[answer]));
  return {
    relevant: checks.length,
    answered: answers.filter((answer) => answer !== undefined).length,
    applying: applying.length,
    known: { count: said.length, share: said.length === 0 ? null : worth / said.length },
    share: applying.length === 0 ? null : worth / applying.length,
  };
}

/** The score of each area that has relevant checks, and of the build-first foundations. */
export const readinessScores = memoByParts(
  (workshop: Workshop) => [relevantChecks(workshop), workshop.readiness],
  (workshop): { areas: ReadonlyMap<Area, Score>; foundations: Score; all: Score } => {
    const checks = relevantChecks(workshop);
    const scored = (of: readonly RelevantCheck[]) => scoreOfChecks(of, workshop.readiness);
    return {
      areas: new Map(
        AREAS.flatMap((area) => {
          const own = checks.filter(({ check }) => check.area === area);
          return own.length > 0 ? [[area, scored(own)] as const] : [];
        }),
      ),
      foundations: scored(checks.filter(({ check }) => check.foundation !== undefined)),
      all: scored(checks),
    };
  },
);
