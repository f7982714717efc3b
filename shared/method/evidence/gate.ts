/**
 * The gate of step 2: is scaling justified by evidence? The rule is Causeway's own (product.md, step 2): what people did
 * weighs more than what they said, what was looked for and not found counts against it, and what is old counts less.
 */
import { memoByParts } from '../../model/memo';
import { asOfDate } from '../../model/queries';
import type { Signal } from '../../model/entities';
import { SIGNAL_TYPES, type SignalType } from '../../model/vocabulary';
import type { Outcome, Workshop } from '../../model/workshop';
import { sum } from '../sums';
import { isWritten } from '../written';

export type GateVerdict = 'justified' | 'mixed' | 'notYet';

/** How a signal's points came about. */
export type Discount = 'noEvidence' | 'old' | 'otherAudience';

export interface WeighedSignal {
  signal: Signal;
  /** -3 to 6. */
  points: number;
  discounts: readonly Discount[];
}

/** Why the gate says what it says; the code is a key of the texts, under `evidence.reason`. */
export interface GateReason {
  code: 'strong' | 'negative' | 'fewBehavioural' | 'fewPoints' | 'against' | 'nothing';
  count: number;
}

export interface Gate {
  verdict: GateVerdict;
  /** What all types of signals that matter here say together. */
  points: number;
  reasons: readonly GateReason[];
  /** The signals that count, the heaviest first. */
  weighed: readonly WeighedSignal[];
  /** Those of types that say nothing about who uses the product now: they weigh nothing. */
  aside: readonly WeighedSignal[];
  /** Types that matter for who uses the product, and of which there is no signal. */
  missing: readonly SignalType[];
}

const INTERNAL: readonly SignalType[] = ['timeSaved', 'fewerHandoffs', 'completionRate', 'quality'];
const CUSTOMER: readonly SignalType[] = [
  'activation',
  'conversion',
  'customerRetention',
  'supportDeflection',
  'revenuePerAccount',
];

/** The types of signals that say something, given who uses the product; all where that is not known. */
export function signalTypesFor(audience: Outcome['audience']): readonly SignalType[] {
  const others = audience === 'internal' ? CUSTOMER : audience === 'customerFacing' ? INTERNAL : [];
  return SIGNAL_TYPES.filter((type) => !others.includes(type));
}

/** Behavioural signals weigh three times what stated ones do. */
const NATURE = { behavioural: 3, stated: 1 } as const;
/** A signal that was looked for and not found speaks against scaling. */
const STRENGTH = { strong: 2, weak: 1, none: -1 } as const;

/** A year before a date, both `YYYY-MM-DD`: compared as texts, so the day need not exist. */
const yearBefore = (day: string): string =>
  `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;

/**
 * What a signal is worth: nature × strength. One without written evidence counts as stated; one older than a year as
 * weak at most.
 * @param today `YYYY-MM-DD`
 */
export function weigh(signal: Signal, today: string): WeighedSignal {
  const { nature, strength, on } = signal;
  const isUnproven = !isWritten(signal.evidence) && nature === 'behavioural';
  const isOld = on !== null && on < yearBefore(today) && strength === 'strong';
  const points = NATURE[isUnproven ? 'stated' : nature] * STRENGTH[isOld ? 'weak' : strength];
  return {
    signal,
    points,
    discounts: [...(isUnproven ? ['noEvidence' as const] : []), ...(isOld ? ['old' as const] : [])],
  };
}

/** The heaviest first; of several by id, since a record has no order that lasts. */
const byWeight = (a: WeighedSignal, b: WeighedSignal): number =>
  b.points - a.points || (a.signal.id < b.signal.id ? -1 : 1);

/** As much as two types with strong behaviour, or four with weak behaviour. */
const JUSTIFIED_FROM = 12;
/** Below one type with strong behaviour there is nothing to go on. */
const MIXED_FROM = 6;

/**
 * - Each type counts once: with the strongest signal for it, less the strongest against it, so that ten notes on one thing
 *   are not ten things, and one more for it never makes it weigh less.
 * - Justified: 12 points or more, two types with strong behaviour, and no more than a third of what speaks for it against it.
 * - Not yet: fewer than 6 points, or no behaviour at all. Mixed: all between.
 */
export const evidenceGate = memoByParts(
  (workshop: Workshop) => [workshop.signals, workshop.outcome.audience, asOfDate(workshop)],
  (workshop): Gate => {
    const types = signalTypesFor(workshop.outcome.audience);
    const today = asOfDate(workshop);
    const signals = Object.values(workshop.signals);
    const weighed = signals
      .filter(({ type }) => types.includes(type))
      .map((signal) => weigh(signal, today))
      .sort(byWeight);
    const known = types.flatMap((type) => {
      const own = weighed.filter(({ signal }) => signal.type === type);
      if (own.length === 0) return [];
      const points = own.map((one) => one.points);
      return [Math.max(0, ...points) + Math.min(0, ...points)];
    });
    const positive = sum(known.filter((points) => points > 0));
    const negative = -sum(known.filter((points) => points < 0));
    const points = positive - negative;
    const strong = known.filter((value) => value > NATURE.behavioural).length;
    const behaviour = known.filter((value) => value >= NATURE.behavioural).length;
    const isContested = negative * 3 > positive;
    const verdict =
      points >= JUSTIFIED_FROM && strong >= 2 && !isContested
        ? 'justified'
        : points < MIXED_FROM || behaviour === 0
          ? 'notYet'
          : 'mixed';
    const reasons: GateReason[] = [
      ...(known.length === 0 ? [{ code: 'nothing', count: 0 } as const] : []),
      ...(strong > 0 ? [{ code: 'strong', count: strong } as const] : []),
      ...(known.length > 0 && points < JUSTIFIED_FROM ? [{ code: 'fewPoints', count: points } as const] : []),
      ...(known.length > 0 && strong < 2 ? [{ code: 'fewBehavioural', count: strong } as const] : []),
      ...(negative > 0
        ? [
            {
              code: isContested ? 'against' : 'negative',
              count: known.filter((value) => value < 0).length,
            } as const,
          ]
        : []),
    ];
    return {
      verdict,
      points,
      reasons,
      weighed,
      aside: signals
        .filter(({ type }) => !types.includes(type))
        .map((signal): WeighedSignal => ({ signal, points: 0, discounts: ['otherAudience'] }))
        .sort(byWeight),
      missing: types.filter((type) => !weighed.some(({ signal }) => signal.type === type)),
    };
  },
);
