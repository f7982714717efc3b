import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONDITIONS, conditionsOf, type Condition } from '#shared/method/conditions';
import { missingLayers } from '#shared/method/layers';
import { CHECKS } from '#shared/method/readiness/checks';
import { relevantChecks } from '#shared/method/readiness/readiness';
import { RISK_LIBRARY } from '#shared/method/risks/library';
import { riskSuggestions } from '#shared/method/risks/suggestions';
import { citation } from '#shared/method/sources';
import type { Workshop } from '#shared/model/workshop';
import { apply } from '#shared/commands/apply';
import { checkText } from '#shared/texts/checkText';
import { translator } from '#shared/texts/index';
import { anyWorkshop } from '../../support/arbitraries';
import { sample } from '../../support/sample';
import { CONDITION_MAPS, mapOf } from './conditionMaps';

const translate = translator('en');

describe('a condition', () => {
  it.each(CONDITIONS)('holds on one map, and not on one like it: %s', (condition) => {
    const [holds, not] = CONDITION_MAPS[condition];
    expect(conditionsOf(holds).has(condition)).toBe(true);
    expect(conditionsOf(not).has(condition)).toBe(false);
  });

  it.each(CONDITIONS)('is stated, and told of a map in words: %s', (condition) => {
    expect(translate(`conditions.when.${condition}`)).toMatch(/^[A-Z].*\.$/u);
    expect(translate(`conditions.because.${condition}`, { names: 'Index' })).not.toContain('{{');
  });

  it('names what it was found on', () => {
    const map = mapOf(
      [{ kind: 'service' }, { kind: 'model' }],
      [[0, 1, { dataClassification: 'regulated' }]],
    );
    expect(conditionsOf(map).get('model')).toEqual({ componentIds: ['c_1'], flowIds: [] });
    expect(conditionsOf(map).get('sensitiveModel')).toEqual({ componentIds: [], flowIds: ['f_0'] });
  });

  it('tells who uses the answers of a model from what is handed to it, and from itself', () => {
    const handed = mapOf([{ kind: 'prompt' }, { kind: 'model' }], [[0, 1, { direction: 'delivers' }]]);
    const itself = mapOf([{ kind: 'model' }], [[0, 0]]);
    const asked = mapOf([{ kind: 'service' }, { kind: 'model' }], [[0, 1]]);
    expect([handed, itself, asked].map((map) => conditionsOf(map).has('answers'))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('does not take a review that is still missing for one', () => {
    const [, reviewed] = CONDITION_MAPS.unreviewed;
    const components = Object.fromEntries(
      Object.entries(reviewed.components).map(([id, component]) => [
        id,
        component.kind === 'humanReview' ? { ...component, origin: 'missing' as const } : component,
      ]),
    );
    expect(conditionsOf({ ...reviewed, components }).has('unreviewed')).toBe(true);
  });

  it('reads neither where components lie nor what people write of them', () => {
    const written = { x: 7, y: 7, name: 'Other', technology: '', notes: '', rationale: '', dissent: '' };
    fc.assert(
      fc.property(anyWorkshop(), (workshop) => {
        const found = [...conditionsOf(workshop)];
        // So that the next answer is computed, and not the one that is remembered.
        conditionsOf(mapOf([]));
        const changed = structuredClone(workshop);
        for (const component of Object.values(changed.components)) Object.assign(component, written);
        expect([...conditionsOf(changed)]).toEqual(found);
      }),
    );
  });

  it('holds nowhere on an empty map', () => {
    expect([...conditionsOf(mapOf([])).keys()]).toEqual([]);
  });

  it('stays as it was found while only places and names change', () => {
    const before = conditionsOf(sample);
    const [id] = Object.keys(sample.components);
    const moved = apply(
      sample,
      { type: 'update', collection: 'components', changes: [{ id: id!, patch: { x: 4, name: 'New' } }] },
      { today: '2026-11-22' },
    );
    expect(conditionsOf(moved)).toBe(before);
    expect(relevantChecks(moved)).toBe(relevantChecks(sample));
  });
});

/** A map on which some conditions hold, and one of those like it on which none of them does. */
function mapsFor(conditions: readonly Condition[]): { with: Workshop[]; without: Workshop | undefined } {
  return {
    with: conditions.map((condition) => CONDITION_MAPS[condition][0]),
    without: conditions
      .map((condition) => CONDITION_MAPS[condition][1])
      .find((map) => conditions.every((condition) => !conditionsOf(map).has(condition))),
  };
}

describe('a readiness check', () => {
  it.each(CHECKS)('is relevant under each of its conditions, and only then: $key', ({ key, when }) => {
    const maps = mapsFor(when);
    const keys = (workshop: Workshop) => relevantChecks(workshop).map(({ check }) => check.key);
    for (const map of maps.with) expect(keys(map)).toContain(key);
    expect(keys(maps.without!)).not.toContain(key);
  });

  it.each(CHECKS)(
    'says what it asks, what has to be done, why, when it is met, and who else asks: $key',
    ({ area, name, sources }) => {
      const say = (part: string) => translate(`checks.${area}.${name}.${part}` as 'checks.area.data');
      expect(say('question')).toMatch(/^[A-Z].*\?$/u);
      expect(say('todo')).toMatch(/^[A-Z].{6,54}[^.?]$/u);
      expect(say('why')).toMatch(/^[A-Z].*\.$/u);
      expect(say('met')).toMatch(/^[A-Z].*\.$/u);
      for (const source of sources)
        expect(citation(source)).toMatch(/^(OWASP LLM|NIST SSDF P|NIST SSDF RV|NIST AI RMF|DORA )/u);
    },
  );

  it('gives every reason that makes it relevant, with what it was found on', () => {
    const map = mapOf([{ kind: 'model' }, { kind: 'externalSystem' }]);
    const found = relevantChecks(map).find(({ check }) => check.key === 'check:architecture.timeouts');
    expect(found?.reasons).toEqual([
      { condition: 'model', trigger: { componentIds: ['c_0'], flowIds: [] } },
      { condition: 'external', trigger: { componentIds: ['c_1'], flowIds: [] } },
    ]);
  });

  it('is one of at least sixty, each with its own key, question and work, eight of them build-first foundations', () => {
    expect(CHECKS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(CHECKS.map(({ key }) => key)).size).toBe(CHECKS.length);
    for (const part of ['question', 'todo'] as const) {
      const texts = CHECKS.map((check) => checkText(translate, check, part));
      expect(new Set(texts).size).toBe(CHECKS.length);
    }
    expect(CHECKS.flatMap(({ foundation }) => foundation ?? []).sort()).toEqual([
      'authentication',
      'automatedTests',
      'costControls',
      'dataQuality',
      'logging',
      'monitoring',
      'permissions',
      'releaseProcess',
    ]);
  });
});

describe('a suggested risk', () => {
  it.each(RISK_LIBRARY)('is offered under each of its conditions, and only then: $name', ({ key, when }) => {
    const maps = mapsFor(when);
    const keys = (workshop: Workshop) => riskSuggestions(workshop).map(({ risk }) => risk.key);
    for (const map of maps.with) expect(keys(map)).toContain(key);
    expect(keys(maps.without!)).not.toContain(key);
  });

  it.each(RISK_LIBRARY)('has words and sources: $name', ({ name, sources, likelihood, impact }) => {
    for (const part of ['title', 'description', 'plan'] as const)
      expect(translate(`riskLibrary.risk.${name}.${part}`)).toMatch(/^[A-Z]/u);
    for (const source of sources) expect(citation(source)).not.toBe('');
    for (const score of [likelihood, impact]) expect([1, 2, 3, 4, 5]).toContain(score);
  });

  it('covers what breaks first, and the whole OWASP Top 10 for LLM applications', () => {
    expect(RISK_LIBRARY.filter(({ name }) => name.startsWith('LLM'))).toHaveLength(10);
    expect(RISK_LIBRARY).toHaveLength(20);
  });
});

describe('a missing layer', () => {
  const layersOf = (workshop: Workshop) => missingLayers(workshop).map(({ layer }) => layer);

  it('is suggested where the map asks for it, until the map has it', () => {
    const bare = mapOf([{ kind: 'client' }, { kind: 'model' }], [[0, 1]]);
    expect(layersOf(bare)).toEqual(['identity', 'monitoring', 'humanReview', 'modelGateway', 'evaluation']);
    const grown = mapOf(
      [{ kind: 'client' }, { kind: 'model' }, { kind: 'identity', origin: 'missing' }],
      [[0, 1]],
    );
    expect(layersOf(grown)).not.toContain('identity');
  });

  it('is known again under any name, by what it was placed as', () => {
    const placed = mapOf([
      { kind: 'model' },
      { kind: 'worker', layer: 'evaluation', name: 'Nightly scores' },
    ]);
    expect(layersOf(placed)).not.toContain('evaluation');
    expect(layersOf(mapOf([{ kind: 'model' }, { kind: 'worker' }]))).toContain('evaluation');
  });

  it('is not asked for where every model has what it is for', () => {
    expect(layersOf(mapOf([{ kind: 'model', safeguards: ['evaluation', 'costLimit'] }]))).toEqual([
      'monitoring',
    ]);
    const half = mapOf([{ kind: 'model', safeguards: ['evaluation'] }, { kind: 'model' }]);
    expect(layersOf(half)).toContain('evaluation');
  });

  it('stays away once it was dismissed', () => {
    const dismissed = mapOf([{ kind: 'model' }], [], { dismissedSuggestions: ['layer:monitoring'] });
    expect(layersOf(dismissed)).not.toContain('monitoring');
  });
});
