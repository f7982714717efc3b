import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '#shared/method/readiness/checks';
import { stepProgress } from '#shared/method/steps';
import type { Component, Risk } from '#shared/model/entities';
import { DELIVERY_ROLES, LENSES, SIGNS, STEPS, STORE_QUESTIONS, USE_FACTS } from '#shared/model/vocabulary';
import type { Workshop } from '#shared/model/workshop';
import { anyWorkshop } from '../../support/arbitraries';
import { exactly, reversed, workshopOf, type Parts } from '../roadmap/workshops';

const progress = (parts: Parts) => stepProgress(workshopOf(parts));
const existing = (patch: Partial<Component>) => progress({ components: [{ id: 'c_1', ...patch }] }).decide;
const withRisk = (patch: Partial<Risk>) =>
  progress({ people: ['p_1'], risks: [{ id: 'r_1', ...patch }] }).risks;

const everyOf = <K extends string, T>(names: readonly K[], value: T) =>
  Object.fromEntries(names.map((name) => [name, value])) as Record<K, T>;

describe('the completeness of a step', () => {
  it('is 0 everywhere in a new workshop', () => {
    expect(progress({})).toEqual(everyOf(STEPS, 0));
  });

  it('is 1 everywhere when all is answered', () => {
    const evidence = (id: string) =>
      ({
        id,
        type: 'retention',
        nature: 'behavioural',
        strength: 'strong',
        evidence: 'Logs',
        source: '',
        on: null,
      }) as const;
    const storeAnswers = everyOf(STORE_QUESTIONS, { answer: 'Yes', state: 'met' } as const);
    const done = workshopOf({
      people: ['p_1'],
      components: [
        { id: 'c_1', disposition: 'keep' },
        {
          id: 'c_2',
          kind: 'vectorStore',
          disposition: 'rewrite',
          rationale: 'Leaks',
          effort: exactly(3),
          ownerId: 'p_1',
          storeAnswers,
        },
      ],
      calls: [['c_1', 'c_2']],
      risks: [{ id: 'r_1', ownerId: 'p_1', response: 'mitigate', due: '2027-04-01', effort: exactly(1) }],
    });
    const outcome: Workshop['outcome'] = {
      statement: 'a',
      metric: 'b',
      baseline: 'c',
      target: 'd',
      date: '2027-12-31',
      audience: 'internal',
      aiMay: 'e',
      aiMustNever: 'f',
      atLowConfidence: 'g',
      dataSensitivity: [],
    };
    expect(
      stepProgress({
        ...done,
        outcome,
        signals: { sg_1: evidence('sg_1'), sg_2: evidence('sg_2'), sg_3: evidence('sg_3') },
        lenses: everyOf(LENSES, { verdict: 'unknown', note: '', evidence: '' } as const),
        facts: everyOf(USE_FACTS, { state: 'present', note: '', evidence: '' } as const),
        readiness: Object.fromEntries(
          CHECKS.map(({ key }) => [key, { answer: 'met', evidence: '', ownerId: null, due: null } as const]),
        ),
        signs: everyOf(SIGNS, { state: 'absent', note: '', evidence: '' } as const),
        flows: { f_0: { ...done.flows.f_0!, dataClassification: 'internal' } },
        participants: { p_1: { ...done.participants.p_1!, deliveryRoles: [...DELIVERY_ROLES] } },
        path: { chosen: 'hybrid', reason: 'Both' },
        overrides: Object.fromEntries(
          [
            'flow:f_0:contract',
            ...['migration', 'cutover', 'retirement'].map((step) => `component:c_2:${step}`),
          ].map((key) => [key, { ownerId: 'p_1', effort: exactly(1) }]),
        ),
      }),
    ).toEqual(everyOf(STEPS, 1));
  });

  it('grows on the map with components, flows between them, and what flows', () => {
    const two: Parts['components'] = [{ id: 'c_1' }, { id: 'c_2' }];
    expect(progress({ components: two }).map).toBeCloseTo(1 / 3);
    expect(progress({ components: two, calls: [['c_1', 'c_2']] }).map).toBeCloseTo(2 / 3);
  });

  it('asks for a rationale and an effort only where something changes', () => {
    expect(existing({ disposition: 'undecided' })).toBe(0);
    expect(existing({ disposition: 'keep' })).toBe(1);
    expect(existing({ disposition: 'refactor' })).toBeCloseTo(1 / 3);
    expect(existing({ disposition: 'refactor', rationale: 'Tangled' })).toBeCloseTo(2 / 3);
    expect(existing({ disposition: 'refactor', rationale: 'Tangled', effort: exactly(1) })).toBe(1);
    expect(existing({ origin: 'missing', disposition: 'undecided' })).toBe(0);
  });

  it('asks of a risk for an owner, a response and a day, of an accepted one for no day, of a closed one for nothing', () => {
    expect(withRisk({})).toBe(0);
    expect(withRisk({ ownerId: 'p_1' })).toBeCloseTo(1 / 3);
    expect(withRisk({ ownerId: 'p_1', response: 'avoid' })).toBeCloseTo(2 / 3);
    expect(withRisk({ ownerId: 'p_1', response: 'accept' })).toBe(1);
    expect(withRisk({ status: 'closed' })).toBe(1);
  });

  it('is half for a path without a reason', () => {
    expect(progress({ details: { path: { chosen: 'rewrite', reason: ' ' } } }).path).toBe(0.5);
  });

  it('lies between 0 and 1 for any workshop, whatever the order of its keys', () => {
    fc.assert(
      fc.property(anyWorkshop(), (workshop) => {
        const shares = stepProgress(workshop);
        expect(Object.keys(shares).sort()).toEqual(STEPS.toSorted());
        for (const share of Object.values(shares)) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(stepProgress(reversed(workshop))).toEqual(shares);
      }),
      { numRuns: 200 },
    );
  });
});
