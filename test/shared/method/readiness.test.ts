import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '#shared/commands/apply';
import { AREAS, CHECKS } from '#shared/method/readiness/checks';
import { readinessScores, relevantChecks, scoreOfChecks } from '#shared/method/readiness/readiness';
import { acceptedRisk, riskSuggestions } from '#shared/method/risks/suggestions';
import { CHECK_ANSWERS, type CheckAnswer } from '#shared/model/vocabulary';
import { translator } from '#shared/texts/index';
import { anyWorkshop } from '../../support/arbitraries';
import { countingIds } from '../../support/ids';
import { sample } from '../../support/sample';
import { mapOf } from './conditionMaps';

const context = { today: '2026-11-22' };
const some = CHECKS.slice(0, 4).map((check) => ({ check }));
const answers = (...given: (CheckAnswer | null)[]) =>
  Object.fromEntries(
    given.flatMap((answer, index) =>
      answer === null ? [] : [[some[index]!.check.key, { answer, evidence: '', ownerId: null, due: null }]],
    ),
  );

describe('the score of some checks', () => {
  it.each<[(CheckAnswer | null)[], number | null, number]>([
    [['met', 'met', 'met', 'met'], 1, 4],
    [['met', 'partial', 'unmet', null], 0.375, 3],
    [[null, null, null, null], 0, 0],
    [['met', 'notApplicable', 'notApplicable', 'notApplicable'], 1, 4],
    [['notApplicable', 'notApplicable', 'notApplicable', 'notApplicable'], null, 4],
    [['partial', null, 'notApplicable', null], 1 / 6, 2],
  ])('of %j is %d', (given, share, answered) => {
    const score = scoreOfChecks(some, answers(...given));
    expect(score).toMatchObject({
      relevant: 4,
      answered,
      share: share === null ? null : expect.closeTo(share),
    });
  });

  it('never falls when an answer gets better', () => {
    const better: CheckAnswer[] = ['unmet', 'partial', 'met'];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...CHECK_ANSWERS, null), { minLength: 4, maxLength: 4 }),
        fc.nat(3),
        (given, at) => {
          const shares = better.map(
            (answer) => scoreOfChecks(some, answers(...given.with(at, answer))).share!,
          );
          expect(shares).toEqual(shares.toSorted((a, b) => a - b));
        },
      ),
    );
  });
});

describe('readiness', () => {
  it('counts every relevant check in exactly one area', () => {
    fc.assert(
      fc.property(anyWorkshop(), (workshop) => {
        const { areas, all } = readinessScores(workshop);
        const relevant = [...areas.values()].reduce((sum, score) => sum + score.relevant, 0);
        expect(relevant).toBe(relevantChecks(workshop).length);
        expect(all.relevant).toBe(relevant);
        expect([...areas.keys()]).toEqual(AREAS.filter((area) => areas.has(area)));
      }),
    );
  });

  it('asks for compliance only where something triggers it', () => {
    const areasOf = (map: ReturnType<typeof mapOf>) => [...readinessScores(map).areas.keys()];
    expect(areasOf(mapOf([{ kind: 'client' }, { kind: 'model' }], [[0, 1]]))).not.toContain('compliance');
    expect(areasOf(mapOf([{ kind: 'database', dataClassification: 'regulated' }]))).toContain('compliance');
  });

  it('is computed anew only where a check or its answer changed', () => {
    const renamed = apply(sample, { type: 'setDetails', patch: { title: 'New' } }, context);
    expect(readinessScores(renamed)).toBe(readinessScores(sample));
  });
});

describe('an accepted suggestion', () => {
  const map = mapOf(
    [{ kind: 'client' }, { kind: 'model' }],
    [[0, 1, { dataClassification: 'confidential' }]],
  );
  const [first] = riskSuggestions(map);

  it('becomes a risk with its words, scores and components, and is offered no more', () => {
    const risk = acceptedRisk(first!, countingIds(), translator('en'));
    const after = apply(map, { type: 'insert', entities: { risks: [risk] } }, context);
    expect(risk).toMatchObject({
      suggestionKey: first!.risk.key,
      likelihood: first!.likelihood,
      status: 'open',
    });
    expect(risk.componentIds.length).toBeGreaterThan(0);
    expect(riskSuggestions(after).map(({ risk: { key } }) => key)).not.toContain(first!.risk.key);
    const gone = apply(after, { type: 'remove', ids: { risks: [risk.id] } }, context);
    expect(riskSuggestions(gone)[0]).toEqual(first);
  });

  it('stays away once it was dismissed', () => {
    const after = apply(
      map,
      { type: 'setDetails', patch: { dismissedSuggestions: [first!.risk.key] } },
      context,
    );
    expect(riskSuggestions(after)).toEqual(riskSuggestions(map).slice(1));
  });

  it('weighs most where regulated data is about', () => {
    const impactOn = (classification: 'regulated' | 'internal') =>
      riskSuggestions(mapOf([{ kind: 'model', dataClassification: classification }])).find(
        ({ risk }) => risk.name === 'LLM01',
      )!.impact;
    expect([impactOn('internal'), impactOn('regulated')]).toEqual([4, 5]);
  });
});
