/**
 * How much each answer speaks for going on from what is there (above 0) or for replacing it (below 0). The weights are
 * Causeway's own judgement (product.md, step 8): what people use and what would break on the way count most. They are
 * whole numbers, so that what is shown adds up, and the same on any machine.
 */
import type { Lens, LensVerdict, Sign, SignState, UseFact } from '../../model/vocabulary';
import type { GateVerdict } from '../evidence/gate';

/** Points of an answer; null where it says nothing: that changes how certain the recommendation is, not where it points. */
type Points<A extends string> = Readonly<Record<A, number | null>>;

/** A lens weighs 4 or 8. Strained costs a quarter of what failing does: it is what refactoring is for. */
const lens = (weight: number): Points<LensVerdict> => ({
  sound: weight,
  strained: -weight / 4,
  failing: -weight,
  unknown: null,
});

/** A warning sign that is present speaks for a rewrite twice as loudly as its absence speaks against it. */
const sign = (weight: number): Points<SignState> => ({ present: -weight, absent: weight / 2, unknown: null });

/** Live use speaks for evolution twice as loudly as its absence speaks for starting over. */
const fact = (weight: number): Points<SignState> => ({ present: weight, absent: -weight / 2, unknown: null });

export const LENS_POINTS: Readonly<Record<Lens, Points<LensVerdict>>> = {
  architecture: lens(8),
  codeQuality: lens(4),
  dataFlow: lens(8),
  modelBehaviour: lens(4),
  costProfile: lens(4),
  integrationRequirements: lens(4),
  complianceObligations: lens(4),
  roadmapFit: lens(8),
};

export const SIGN_POINTS: Readonly<Record<Sign, Points<SignState>>> = {
  brittleDataModel: sign(8),
  deeplyCoupledCode: sign(8),
  noClearOwnership: sign(4),
  missingSecurityFoundations: sign(4),
  highOperatingCost: sign(4),
  roadmapMismatch: sign(8),
};

export const FACT_POINTS: Readonly<Record<UseFact, Points<SignState>>> = {
  activeUsers: fact(8),
  validatedWorkflow: fact(8),
  stableWorkflow: fact(4),
};

/** Evidence that scaling is justified is also evidence that the MVP does something right. */
export const GATE_POINTS: Points<GateVerdict> = { justified: 4, mixed: 1, notYet: -2 };

/** Of the whole map: what was decided of its components, its circles, the shortcuts in it; and the foundations that are met. */
export const MAP_WEIGHTS = { dispositions: 12, circles: 4, shortcuts: 4, foundations: 4 } as const;
export type MapFactor = keyof typeof MAP_WEIGHTS;

/** The share of the points that are known from which on a path is recommended: see `pathFor`. */
export const EVOLUTION_FROM = { numerator: 1, denominator: 4 } as const;
export const REWRITE_FROM = { numerator: -2, denominator: 5 } as const;
