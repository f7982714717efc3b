/** What the recommendation of a path rests on: one factor for each answer, and four that the map gives. */
import { same } from '../../commands/same';
import { memoByParts } from '../../model/memo';
import { LENSES, SIGNS, USE_FACTS, type Lens, type Sign, type UseFact } from '../../model/vocabulary';
import type { Workshop } from '../../model/workshop';
import { evidenceGate } from '../evidence/gate';
import { readinessScores } from '../readiness/readiness';
import { circles } from '../structure';
import { FACT_POINTS, GATE_POINTS, LENS_POINTS, MAP_WEIGHTS, SIGN_POINTS, type MapFactor } from './weights';

export type FactorId = `lens:${Lens}` | `sign:${Sign}` | `fact:${UseFact}` | 'evidence' | `map:${MapFactor}`;

export interface Factor {
  id: FactorId;
  /** The answer as a word, such as `failing`; of a map's factor the share that it speaks of, in percent. */
  value: string;
  /** What it adds to the score; null where it is not known. */
  points: number | null;
  /** How many points it can add or take at most. */
  weight: number;
  /** The points of each value that it can have. An answer of the team's can be changed to any of them. */
  options: Readonly<Record<string, number>>;
  isAnswer: boolean;
}

export const factorsOf = memoByParts(
  (workshop: Workshop) => [
    workshop.lenses,
    workshop.signs,
    workshop.facts,
    evidenceGate(workshop),
    readinessScores(workshop),
    workshop.components,
    workshop.flows,
  ],
  (workshop): readonly Factor[] => [
    ...USE_FACTS.map((fact) => answer(`fact:${fact}`, FACT_POINTS[fact], workshop.facts[fact]?.state)),
    evidenceFactor(workshop),
    ...LENSES.map((lens) => answer(`lens:${lens}`, LENS_POINTS[lens], workshop.lenses[lens]?.verdict)),
    ...SIGNS.map((sign) => answer(`sign:${sign}`, SIGN_POINTS[sign], workshop.signs[sign]?.state)),
    ...mapFactors(workshop),
  ],
  same,
);

/** A question that nobody answered is as unknown as one that was answered so. */
function answer(id: FactorId, points: Readonly<Record<string, number | null>>, value = 'unknown'): Factor {
  const options = known(points);
  return { id, value, points: options[value] ?? null, weight: heaviest(options), options, isAnswer: true };
}

const known = (points: Readonly<Record<string, number | null>>): Record<string, number> =>
  Object.fromEntries(Object.entries(points).flatMap(([value, own]) => (own === null ? [] : [[value, own]])));

const heaviest = (options: Readonly<Record<string, number>>): number =>
  Math.max(...Object.values(options).map(Math.abs));

function evidenceFactor(workshop: Workshop): Factor {
  const { verdict, weighed } = evidenceGate(workshop);
  const value = weighed.length === 0 ? 'unknown' : verdict;
  return { ...answer('evidence', GATE_POINTS, value), isAnswer: false };
}

function mapFactors(workshop: Workshop): Factor[] {
  const existing = Object.values(workshop.components).filter(({ origin }) => origin === 'existing');
  const decided = existing.filter(({ disposition }) => disposition !== 'undecided');
  const count = (of: 'keep' | 'rewrite') => decided.filter(({ disposition }) => disposition === of).length;
  const shortened = existing.filter(({ shortcuts }) => shortcuts.length > 0).length;
  const inCircles = circles(workshop).flat().length;
  const components = Object.keys(workshop.components).length;
  const { foundations } = readinessScores(workshop);
  // Of those that apply half must be answered; what is not is unknown, and speaks for nothing.
  const { share } = foundations.known;
  const isKnown = foundations.known.count * 2 >= foundations.applying && share !== null;
  return [
    // What is kept against what is rewritten, which weighs half as much again: a half of each is no evolution.
    mapFactor(
      'dispositions',
      decided.length * 2 < existing.length || decided.length === 0
        ? null
        : Math.max(-1, (count('keep') - 1.5 * count('rewrite')) / decided.length),
    ),
    mapFactor('circles', components === 0 ? null : 1 - (2 * inCircles) / components),
    mapFactor('shortcuts', existing.length === 0 ? null : 1 - (2 * shortened) / existing.length),
    mapFactor('foundations', isKnown ? 2 * share - 1 : null),
  ];
}

/** @param share from -1, all for replacing, to 1, all for going on; null where it is not known */
function mapFactor(name: MapFactor, share: number | null): Factor {
  const weight = MAP_WEIGHTS[name];
  return {
    id: `map:${name}`,
    value: share === null ? 'unknown' : String(Math.round(((share + 1) / 2) * 100)),
    points: share === null ? null : Math.round(share * weight) + 0,
    weight,
    options: { '0': -weight, '50': 0, '100': weight },
    isAnswer: false,
  };
}
