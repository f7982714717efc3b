import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factorsOf, type Factor } from '#shared/method/path/factors';
import { flipsOf } from '#shared/method/path/flips';
import { recommend, recommendPath } from '#shared/method/path/recommend';
import { pathFor, scoreOf } from '#shared/method/path/rule';
import { relevantChecks } from '#shared/method/readiness/readiness';
import {
  LENSES,
  SIGNS,
  USE_FACTS,
  type CheckAnswer,
  type Disposition,
  type TransitionPath,
} from '#shared/model/vocabulary';
import type { Workshop } from '#shared/model/workshop';
import { anyWorkshop } from '../../support/arbitraries';
import { answered, type Answers } from './answers';

const many = (count: number, disposition: Disposition) => Array.from({ length: count }, () => disposition);

/** What stands in every row: the situation, the path, and its weightiest reasons for and against, in order. */
type Situation = [name: string, answers: Answers, path: TransitionPath | null, reasons: string[]];

const SITUATIONS: Situation[] = [
  ['nothing is known yet', {}, null, []],
  ['everything is unknown', { lenses: 'unknown', signs: 'unknown', facts: 'unknown' }, null, []],
  [
    'everything is sound and used',
    { lenses: 'sound', signs: 'absent', facts: 'present' },
    'evolution',
    ['fact:activeUsers', 'fact:validatedWorkflow', 'lens:architecture', 'lens:dataFlow', 'lens:roadmapFit'],
  ],
  [
    'everything fails and nobody uses it',
    { lenses: 'failing', signs: 'present', facts: 'absent' },
    'rewrite',
    [
      'lens:architecture',
      'lens:dataFlow',
      'lens:roadmapFit',
      'sign:brittleDataModel',
      'sign:deeplyCoupledCode',
      'sign:roadmapMismatch',
    ],
  ],
  [
    'everything fails, yet people use it daily',
    { lenses: 'failing', signs: 'present', facts: 'present' },
    'rewrite',
    ['fact:activeUsers'],
  ],
  [
    'all lenses are strained, and people use it daily',
    { lenses: 'strained', facts: 'present' },
    'hybrid',
    ['fact:activeUsers', 'fact:validatedWorkflow'],
  ],
  [
    'all lenses are strained, without a warning sign, and people use it daily',
    { lenses: 'strained', signs: 'absent', facts: 'present' },
    'evolution',
    ['fact:activeUsers'],
  ],
  [
    'all lenses are strained, and nothing else is known',
    { lenses: 'strained' },
    'hybrid',
    ['lens:architecture'],
  ],
  [
    'all lenses are strained, and nobody uses it',
    { lenses: 'strained', facts: 'absent' },
    'hybrid',
    ['fact:activeUsers'],
  ],
  [
    'all lenses are strained, with every warning sign',
    { lenses: 'strained', signs: 'present' },
    'rewrite',
    ['sign:brittleDataModel'],
  ],
  [
    'only the use is known: active, validated, stable',
    { facts: 'present' },
    'evolution',
    ['fact:activeUsers', 'fact:validatedWorkflow'],
  ],
  ['only the use is known: none of it', { facts: 'absent' }, 'rewrite', ['fact:activeUsers']],
  [
    'people use it, but the workflow is neither validated nor stable',
    { facts: { activeUsers: 'present', validatedWorkflow: 'absent', stableWorkflow: 'absent' } },
    'hybrid',
    ['fact:activeUsers'],
  ],
  [
    'the workflow is validated and stable, but nobody uses it yet',
    { facts: { activeUsers: 'absent', validatedWorkflow: 'present', stableWorkflow: 'present' } },
    'evolution',
    ['fact:validatedWorkflow'],
  ],
  ['one lens alone is sound', { lenses: { costProfile: 'sound' } }, 'evolution', ['lens:costProfile']],
  ['one lens alone fails', { lenses: { dataFlow: 'failing' } }, 'rewrite', ['lens:dataFlow']],
  [
    'the data model is brittle, all else is sound',
    { lenses: 'sound', signs: { brittleDataModel: 'present' }, facts: 'present' },
    'evolution',
    ['fact:activeUsers'],
  ],
  [
    'data flow and data model fail in an otherwise sound product',
    {
      lenses: { ...eachLens('sound'), dataFlow: 'failing', architecture: 'failing' },
      signs: { brittleDataModel: 'present', deeplyCoupledCode: 'present' },
      facts: 'present',
    },
    'hybrid',
    ['fact:activeUsers'],
  ],
  [
    'architecture, data flow and roadmap fail, the rest is sound',
    { lenses: { ...eachLens('sound'), architecture: 'failing', dataFlow: 'failing', roadmapFit: 'failing' } },
    'hybrid',
    ['lens:architecture'],
  ],
  [
    'all six warning signs in a product that people use',
    { signs: 'present', facts: 'present' },
    'hybrid',
    ['fact:activeUsers'],
  ],
  [
    'all six warning signs, and no users',
    { signs: 'present', facts: 'absent' },
    'rewrite',
    ['sign:brittleDataModel'],
  ],
  ['no warning sign at all', { signs: 'absent' }, 'evolution', ['sign:brittleDataModel']],
  [
    'half of the signs are present',
    {
      signs: {
        brittleDataModel: 'present',
        deeplyCoupledCode: 'absent',
        noClearOwnership: 'present',
        missingSecurityFoundations: 'absent',
        highOperatingCost: 'present',
        roadmapMismatch: 'absent',
      },
    },
    'hybrid',
    ['sign:brittleDataModel'],
  ],
  [
    'a roadmap that it was never meant for, in a sound and used product',
    {
      lenses: { ...eachLens('sound'), roadmapFit: 'failing' },
      signs: { roadmapMismatch: 'present' },
      facts: 'present',
    },
    'evolution',
    ['fact:activeUsers'],
  ],
  [
    'only security is missing',
    { lenses: 'sound', signs: { ...eachSign('absent'), missingSecurityFoundations: 'present' } },
    'evolution',
    ['lens:architecture'],
  ],
  ['strong evidence alone', { strongSignals: 4 }, 'evolution', ['evidence']],
  ['evidence against scaling alone', { strongSignals: 0 }, 'rewrite', ['evidence']],
  ['all components are kept', { dispositions: many(6, 'keep') }, 'evolution', ['map:dispositions']],
  [
    'all components are rewritten, without shortcuts',
    { dispositions: many(6, 'rewrite') },
    'hybrid',
    ['map:dispositions'],
  ],
  [
    'all components are rewritten, full of shortcuts, in one circle',
    { dispositions: many(6, 'rewrite'), shortcuts: 6, inCircle: 6 },
    'rewrite',
    ['map:dispositions'],
  ],
  [
    'all components are refactored, with shortcuts and circles',
    { dispositions: many(6, 'refactor'), shortcuts: 6, inCircle: 6 },
    'rewrite',
    ['map:circles', 'map:shortcuts'],
  ],
  [
    'four are kept, four are rewritten, with shortcuts in half of them',
    { dispositions: [...many(4, 'keep'), ...many(4, 'rewrite')], shortcuts: 4 },
    'hybrid',
    ['map:circles'],
  ],
  [
    'most components are undecided: the map does not say yet',
    { dispositions: [...many(5, 'undecided'), ...many(2, 'rewrite')], shortcuts: 7, inCircle: 7 },
    'rewrite',
    ['map:circles', 'map:shortcuts'],
  ],
  [
    'a used product whose code is coupled and whose data model is brittle',
    {
      facts: 'present',
      signs: { ...eachSign('absent'), brittleDataModel: 'present', deeplyCoupledCode: 'present' },
      lenses: { ...eachLens('strained'), modelBehaviour: 'sound' },
    },
    'hybrid',
    ['fact:activeUsers'],
  ],
];

function eachLens(verdict: 'sound' | 'strained' | 'failing') {
  return Object.fromEntries(LENSES.map((lens) => [lens, verdict])) as Record<
    (typeof LENSES)[number],
    typeof verdict
  >;
}
function eachSign(state: 'present' | 'absent') {
  return Object.fromEntries(SIGNS.map((sign) => [sign, state])) as Record<
    (typeof SIGNS)[number],
    typeof state
  >;
}

describe('the recommended path', () => {
  it.each(SITUATIONS)('where %s', (_, answers, path, reasons) => {
    const found = recommendPath(answered(answers));
    expect([found.path, found.score, found.weight]).toEqual([path, expect.any(Number), expect.any(Number)]);
    const weightiest = Math.abs(found.reasons[0]?.points ?? 0);
    for (const id of reasons) {
      const reason = found.reasons.find(({ factor }) => factor.id === id);
      expect(Math.abs(reason!.points), id).toBe(weightiest);
    }
  });

  /** What each answer alone weighs: what the weights are, is a decision, and changed on purpose only. */
  const LENSES_OF_8: readonly string[] = ['architecture', 'dataFlow', 'roadmapFit'];
  const SIGNS_OF_8: readonly string[] = ['brittleDataModel', 'deeplyCoupledCode', 'roadmapMismatch'];
  it.each([
    ...LENSES.flatMap((name) => {
      const weight = LENSES_OF_8.includes(name) ? 8 : 4;
      const points = { sound: weight, strained: -weight / 4, failing: -weight };
      return Object.entries(points).map(([value, own]) => ['lenses', name, value, own] as const);
    }),
    ...SIGNS.flatMap((name) => {
      const weight = SIGNS_OF_8.includes(name) ? 8 : 4;
      const points = { present: -weight, absent: weight / 2 };
      return Object.entries(points).map(([value, own]) => ['signs', name, value, own] as const);
    }),
    ...USE_FACTS.flatMap((name) => {
      const weight = name === 'stableWorkflow' ? 4 : 8;
      const points = { present: weight, absent: -weight / 2 };
      return Object.entries(points).map(([value, own]) => ['facts', name, value, own] as const);
    }),
  ])('weighs %s %s: %s with %d points', (kind, name, value, points) => {
    const found = recommendPath(answered({ [kind]: { [name]: value } }));
    expect(found.reasons.map((reason) => reason.points)).toEqual([points]);
  });

  it('takes a foundation that nobody has answered for unknown, not for unmet', () => {
    const workshop = answered({ dispositions: ['keep', 'keep'] });
    const foundations = relevantChecks(workshop).filter(({ check }) => check.foundation !== undefined);
    const withAnswers = (answers: readonly (CheckAnswer | null)[]) => ({
      ...workshop,
      readiness: Object.fromEntries(
        foundations.flatMap(({ check }, index) => {
          const answer = answers[index] ?? null;
          return answer === null
            ? []
            : [[check.key, { answer, evidence: '', ownerId: null, due: null }] as const];
        }),
      ),
    });
    const pointsOf = (answers: readonly (CheckAnswer | null)[]) =>
      factorsOf(withAnswers(answers)).find(({ id }) => id === 'map:foundations')!.points;
    const each = (answer: CheckAnswer, count: number) => Array.from({ length: count }, () => answer);
    expect(foundations.length).toBeGreaterThan(3);
    const half = Math.ceil(foundations.length / 2);
    expect(pointsOf(each('notApplicable', half))).toBeNull();
    expect(pointsOf(each('met', half))).toBe(4);
    expect(pointsOf(each('unmet', half))).toBe(-4);
    expect(pointsOf(each('met', half - 1))).toBeNull();
    expect(pointsOf(each('notApplicable', foundations.length))).toBeNull();
  });

  it('is a hint, and no more, while less than a quarter of what could weigh is known', () => {
    expect(recommendPath(answered({ lenses: { architecture: 'failing' } })).isLittleKnown).toBe(true);
    expect(
      recommendPath(answered({ lenses: 'sound', signs: 'absent', facts: 'present' })).isLittleKnown,
    ).toBe(false);
  });

  it('is decided by reasons that add up to its score, in points and in shares', () => {
    fc.assert(
      fc.property(anyWorkshop(), (workshop) => {
        const { score, weight, reasons, path } = recommendPath(workshop);
        expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score);
        expect(reasons.reduce((sum, { factor }) => sum + factor.weight, 0)).toBe(weight);
        for (const { points, factor } of reasons) expect(Math.abs(points)).toBeLessThanOrEqual(factor.weight);
        const shares = reasons.reduce((sum, { share }) => sum + share, 0);
        if (reasons.some(({ points }) => points !== 0)) expect(shares).toBeCloseTo(1);
        expect(path).toBe(pathFor(score, weight));
      }),
    );
  });

  it('shows the weightiest reasons first', () => {
    fc.assert(
      fc.property(anyWorkshop(), (workshop) => {
        const shares = recommendPath(workshop).reasons.map(({ share }) => share);
        expect(shares).toEqual(shares.toSorted((a, b) => b - a));
      }),
    );
  });
});

/** From the path that a worse answer makes likelier to the one that it makes less likely. */
const TOWARDS_EVOLUTION = [null, 'rewrite', 'hybrid', 'evolution'];
const WORSE: readonly [kind: 'lenses' | 'signs' | 'facts', better: string, worse: string][] = [
  ['lenses', 'sound', 'strained'],
  ['lenses', 'strained', 'failing'],
  ['signs', 'absent', 'present'],
  ['facts', 'present', 'absent'],
];
const NAMES = { lenses: LENSES, signs: SIGNS, facts: USE_FACTS };

const withAnswer = (workshop: Workshop, kind: keyof typeof NAMES, name: string, value: string): Workshop => ({
  ...workshop,
  [kind]: {
    ...workshop[kind],
    [name]: { [kind === 'lenses' ? 'verdict' : 'state']: value, note: '', evidence: '' },
  },
});

const anyQuestion = fc
  .constantFrom('lenses' as const, 'signs' as const, 'facts' as const)
  .chain((kind) => fc.tuple(fc.constant(kind), fc.constantFrom<string>(...NAMES[kind])));

describe('an answer', () => {
  it('that gets worse never makes evolution likelier, nor the score higher', () => {
    fc.assert(
      fc.property(
        anyWorkshop(),
        fc.constantFrom(...WORSE),
        fc.nat(),
        (workshop, [kind, better, worse], pick) => {
          const name = NAMES[kind][pick % NAMES[kind].length]!;
          const [before, after] = [better, worse].map((value) =>
            recommendPath(withAnswer(workshop, kind, name, value)),
          );
          expect(after!.score).toBeLessThan(before!.score);
          expect(after!.weight).toBe(before!.weight);
          expect(TOWARDS_EVOLUTION.indexOf(after!.path)).toBeLessThanOrEqual(
            TOWARDS_EVOLUTION.indexOf(before!.path),
          );
        },
      ),
    );
  });

  it('of “unknown” is the same as none: it moves certainty, not direction', () => {
    fc.assert(
      fc.property(anyWorkshop(), anyQuestion, (workshop, [kind, name]) => {
        const said = recommendPath(withAnswer(workshop, kind, name, 'unknown'));
        const others = Object.fromEntries(
          Object.entries(workshop[kind]).filter(([answered]) => answered !== name),
        );
        expect(said).toEqual(recommendPath({ ...workshop, [kind]: others }));
        expect(said.reasons.map(({ factor }) => factor.id)).not.toContain(
          `${kind === 'lenses' ? 'lens' : kind === 'signs' ? 'sign' : 'fact'}:${name}`,
        );
      }),
    );
  });

  it('that is found out can go either way: what is unknown leaves both sides open', () => {
    const workshop = answered({ lenses: { ...eachLens('strained'), architecture: 'unknown' } });
    const open = recommendPath(workshop);
    const [sound, failing] = ['sound', 'failing'].map((verdict) =>
      recommendPath(withAnswer(workshop, 'lenses', 'architecture', verdict)),
    );
    const share = ({ score, weight }: typeof open) => score / weight;
    expect(share(failing!)).toBeLessThan(share(open));
    expect(share(open)).toBeLessThan(share(sound!));
  });
});

const anyFactors = anyWorkshop().map((workshop) => factorsOf(workshop));

describe('certainty', () => {
  it('is full where everything is known, and a share of the ways that lead there where not', () => {
    fc.assert(
      fc.property(anyFactors, (factors) => {
        const { path, certainty, unknown } = recommend(factors);
        if (path === null) return expect(certainty).toBe(0);
        expect(certainty).toBeGreaterThanOrEqual(0);
        expect(certainty).toBeLessThanOrEqual(1);
        if (unknown.length === 0) expect(certainty).toBe(1);
      }),
    );
  });

  it('agrees with trying every way, one by one', () => {
    const factor = (id: string, points: number | null): Factor => ({
      id: id as Factor['id'],
      value: points === null ? 'unknown' : String(points),
      points,
      weight: 8,
      options: { a: 8, b: -2, c: -8 },
      isAnswer: true,
    });
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(8, -2, -8), { minLength: 1, maxLength: 5 }),
        fc.nat({ max: 5 }),
        (known, open) => {
          const factors = [
            ...known.map((points, index) => factor(`known ${index}`, points)),
            ...Array.from({ length: open }, (_, index) => factor(`open ${index}`, null)),
          ];
          let ways: number[] = [known.reduce((sum, points) => sum + points, 0)];
          for (let index = 0; index < open; index++)
            ways = ways.flatMap((sum) => [sum + 8, sum - 2, sum - 8]);
          const { path, certainty } = recommend(factors);
          const same = ways.filter((sum) => pathFor(sum, factors.length * 8) === path).length;
          expect(certainty).toBeCloseTo(same / ways.length, 12);
        },
      ),
    );
  });
});

/** The factors with some answers changed. */
const changed = (
  factors: readonly Factor[],
  changes: readonly { factorId: string; to: string }[],
): Factor[] =>
  factors.map((factor) => {
    const change = changes.find(({ factorId }) => factorId === factor.id);
    return change ? { ...factor, value: change.to, points: factor.options[change.to]! } : factor;
  });
const pathOf = (factors: readonly Factor[]) => {
  const { score, weight } = scoreOf(factors);
  return pathFor(score, weight);
};

describe('a flip', () => {
  it('really flips, to the path that it says, and with no answer too many', () => {
    fc.assert(
      fc.property(anyFactors, (factors) => {
        const { path, flips } = recommend(factors);
        for (const flip of flips.slice(0, 200)) {
          expect(pathOf(changed(factors, flip.changes))).toBe(flip.path);
          expect(flip.path).not.toBe(path);
          for (const left of flip.changes) {
            const fewer = flip.changes.filter((change) => change !== left);
            expect(pathOf(changed(factors, fewer)), 'a smaller set would do').toBe(path);
          }
        }
      }),
    );
  });

  it('is missed nowhere: no smaller set of answers flips, and none of its size is left out', () => {
    fc.assert(
      fc.property(anyFactors, (factors) => {
        const path = pathOf(factors);
        if (path === null) return;
        const flips = flipsOf(factors, path);
        const singles = factors
          .filter(({ isAnswer }) => isAnswer)
          .flatMap(({ id, value, options }) =>
            Object.keys(options)
              .filter((to) => to !== value)
              .map((to) => ({ factorId: id, to })),
          );
        const flipping = singles.filter((change) => pathOf(changed(factors, [change])) !== path);
        if (flipping.length > 0)
          expect(flips.map(({ changes: [change] }) => `${change!.factorId}=${change!.to}`).sort()).toEqual(
            flipping.map(({ factorId, to }) => `${factorId}=${to}`).sort(),
          );
        if (flipping.length > 0) return;
        const pairs = singles.flatMap((one, index) =>
          singles
            .slice(index + 1)
            .filter(({ factorId }) => factorId !== one.factorId)
            .map((other) => [one, other])
            .filter((pair) => pathOf(changed(factors, pair)) !== path),
        );
        const named = (sets: readonly (readonly { factorId: string; to: string }[])[]) =>
          sets.map((set) => set.map(({ factorId, to }) => `${factorId}=${to}`).sort()).sort();
        if (pairs.length > 0) expect(named(flips.map(({ changes }) => changes))).toEqual(named(pairs));
        else expect(flips.every(({ changes }) => changes.length === 3)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('takes three answers at most, in the workshop itself too', () => {
    const workshop = answered({ lenses: 'strained', signs: 'absent', facts: 'present' });
    const { flips } = recommendPath(workshop);
    expect(flips.length).toBeGreaterThan(0);
    const [flip] = flips;
    expect(flip!.changes.length).toBeLessThanOrEqual(3);
    const after = flip!.changes.reduce((state, { factorId, to }) => {
      const [kind, name] = factorId.split(':') as ['lens' | 'sign' | 'fact', string];
      return withAnswer(state, ({ lens: 'lenses', sign: 'signs', fact: 'facts' } as const)[kind], name, to);
    }, workshop);
    expect(recommendPath(after).path).toBe(flip!.path);
  });
});
