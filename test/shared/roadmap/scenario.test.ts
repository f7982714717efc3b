import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '#shared/commands/apply';
import type { Scenario } from '#shared/model/entities';
import { workshopSchema, type Workshop } from '#shared/model/workshop';
import { figuresOf } from '#shared/roadmap/planFigures';
import { scheduleRoadmap } from '#shared/roadmap/planRoadmap';
import { adoptScenario, inScenario } from '#shared/roadmap/scenario';
import { anyWorkshop } from '../../support/arbitraries';
import { deepFreeze } from '../../support/freeze';
import { countingIds } from '../../support/ids';
import { aPlan, exactly, workshopOf } from './workshops';

const today = '2027-02-25';
const scenario = (changes: Partial<Scenario> = {}): Scenario => ({
  id: 'sc_1',
  name: 'What if',
  notes: '',
  start: null,
  reserve: null,
  hires: [],
  dispositions: {},
  overrides: {},
  ...changes,
});
const engineer = (from: string | null = null) => ({ name: 'Eve', discipline: 'engineering' as const, from });
const adopted = (workshop: Workshop, chosen: Scenario) =>
  apply(workshop, adoptScenario(workshop, chosen, countingIds()), { today });

/** One engineer with three things to do, of which the last two wait for nothing. */
const busy = workshopOf({
  people: ['p_1'],
  items: [1, 2, 3].map((place) => ({ id: `wi_${place}`, ownerId: 'p_1', effort: exactly(4) })),
});
const ownersIn = (workshop: Workshop) =>
  scheduleRoadmap(workshop).items.map(({ key, ownerId, start }) => `${key} ${ownerId} ${start.slice(5)}`);

const aScenario = fc.record({
  id: fc.constant('sc_1'),
  name: fc.constant('What if'),
  notes: fc.constant(''),
  start: fc.option(fc.constantFrom('2027-03-01', '2027-04-05')),
  reserve: fc.option(fc.constantFrom(0, 0.4)),
  hires: fc.array(
    fc.record({
      name: fc.constant('New'),
      discipline: fc.constantFrom('engineering' as const, 'design' as const),
      from: fc.option(fc.constantFrom('2027-02-01', '2027-03-10')),
    }),
    { maxLength: 3 },
  ),
  dispositions: fc.dictionary(
    fc.constantFrom('c_0', 'c_1', 'c_2', 'c_gone'),
    fc.constantFrom('keep' as const, 'rewrite' as const),
    { noNullPrototype: true },
  ),
  overrides: fc.dictionary(
    fc.constantFrom('component:c_3', 'item:wi_0', 'risk:r_1'),
    fc.record({ effort: fc.constant(exactly(3)), excluded: fc.boolean() }, { requiredKeys: [] }),
    { noNullPrototype: true },
  ),
});

describe('a scenario', () => {
  it('changes nothing where it is empty', () => {
    fc.assert(
      fc.property(aPlan(), (plan) => {
        expect(inScenario(plan, scenario())).toBe(plan);
      }),
      { numRuns: 50 },
    );
  });

  it('gives a hire what they finish sooner than its owner, one thing after the other', () => {
    expect(ownersIn(inScenario(busy, scenario({ hires: [engineer()] })))).toEqual([
      'item:wi_1 p_1 03-01',
      'item:wi_2 hire_0 03-01',
      'item:wi_3 p_1 03-05',
    ]);
  });

  it('leaves a hire out until their first day', () => {
    expect(ownersIn(inScenario(busy, scenario({ hires: [engineer('2027-03-08')] })))).toEqual([
      'item:wi_1 p_1 03-01',
      'item:wi_2 p_1 03-05',
      'item:wi_3 hire_0 03-08',
    ]);
  });

  it('leaves work where it is that is another discipline’s, begun, or given to somebody in the scenario', () => {
    const hires = [engineer()];
    const owners = (workshop: Workshop, chosen: Scenario) =>
      scheduleRoadmap(inScenario(workshop, chosen)).items.map(({ ownerId }) => ownerId);
    expect(owners(busy, scenario({ hires: [{ ...engineer(), discipline: 'design' }] }))).toEqual(
      Array(3).fill('p_1'),
    );
    const begun = Object.fromEntries(
      ['wi_1', 'wi_2', 'wi_3'].map((id) => [`item:${id}`, { status: 'doing' as const }]),
    );
    expect(owners({ ...busy, overrides: begun }, scenario({ hires }))).toEqual(Array(3).fill('p_1'));
    const overrides = { 'item:wi_2': { ownerId: 'p_1' }, 'item:wi_3': { ownerId: 'p_1' } };
    expect(owners(busy, scenario({ hires, overrides }))).toEqual(Array(3).fill('p_1'));
  });

  it('gives an engineer components that nobody owns, and nothing else of nobody’s', () => {
    const workshop = workshopOf({
      components: [1, 2].map((place) => ({
        id: `c_${place}`,
        disposition: 'refactor',
        effort: exactly(2),
      })),
      items: [1, 2].map((place) => ({ id: `wi_${place}`, effort: exactly(2) })),
    });
    const after = inScenario(workshop, scenario({ hires: [engineer()] }));
    expect(ownersIn(after)).toEqual([
      'component:c_1 null 03-01',
      'component:c_2 hire_0 03-01',
      'item:wi_1 null 03-03',
      'item:wi_2 null 03-05',
    ]);
  });

  it('keeps a component after all, starts later and keeps more in reserve', () => {
    const workshop = workshopOf({
      components: [{ id: 'c_1', disposition: 'rewrite', effort: exactly(4), costOfKeeping: 1 }],
      items: [{ id: 'wi_1', effort: exactly(4) }],
    });
    const figures = figuresOf(
      inScenario(workshop, scenario({ dispositions: { c_1: 'keep' }, start: '2027-04-01', reserve: 0.5 })),
    );
    expect(figures).toMatchObject({ finish: '2027-04-12', effort: { mean: 4 }, overHorizon: 40 });
    expect(figuresOf(workshop)).toMatchObject({ finish: '2027-03-10', effort: { mean: 8 } });
  });

  it('never ends later because somebody comes on top', () => {
    fc.assert(
      fc.property(aPlan(), aScenario, (plan, chosen) => {
        const alone = scheduleRoadmap(inScenario(plan, { ...chosen, hires: [] })).finish;
        expect((scheduleRoadmap(inScenario(plan, chosen)).finish ?? '') <= (alone ?? '')).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('gives the figures that it showed, once it is adopted, in a valid workshop', () => {
    fc.assert(
      fc.property(aPlan(), aScenario, (plan, chosen) => {
        const workshop = deepFreeze({ ...plan, scenarios: { sc_1: chosen } });
        const after = adopted(workshop, chosen);
        expect(figuresOf(after)).toEqual(figuresOf(inScenario(workshop, chosen)));
        expect(after.scenarios).toEqual({});
        expect(workshopSchema.safeParse(after).error).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  it('can be shown and adopted, whatever the workshop', () => {
    fc.assert(
      fc.property(anyWorkshop({ most: 4 }), (workshop) => {
        for (const chosen of Object.values(workshop.scenarios)) {
          const shown = inScenario(workshop, chosen);
          expect(inScenario(workshop, chosen)).toEqual(shown);
          expect(scheduleRoadmap(adopted(workshop, chosen)).finish).toBe(scheduleRoadmap(shown).finish);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a plan in figures', () => {
  it('has the risk that is open, and what is left of it by the responses in the plan', () => {
    const workshop = workshopOf({
      people: ['p_1'],
      risks: [
        {
          id: 'r_1',
          likelihood: 4,
          impact: 5,
          response: 'mitigate',
          effort: exactly(3),
          residualLikelihood: 2,
          residualImpact: 2,
        },
        { id: 'r_2', likelihood: 2, impact: 3, response: 'mitigate' },
        { id: 'r_3', likelihood: 5, impact: 5, status: 'closed' },
      ],
    });
    expect(figuresOf(workshop).risk).toEqual({ before: 26, after: 10, high: 1, highUntil: '2027-03-03' });
    const leftOut = { ...workshop, overrides: { 'risk:r_1': { excluded: true } } };
    expect(figuresOf(leftOut).risk).toEqual({ before: 26, after: 26, high: 1, highUntil: null });
  });

  it('counts what runs on while the work waits, where it is compared over the same months', () => {
    const workshop = workshopOf({
      components: [{ id: 'c_1', disposition: 'rewrite', effort: exactly(5), costOfKeeping: 30 }],
    });
    const later = inScenario(workshop, scenario({ start: '2027-04-05' }));
    const cost = figuresOf(later, workshop.schedule.start).overHorizon - figuresOf(workshop).overHorizon;
    // 35 days of the 30.44 of a month, at 30 person-days a month.
    expect(cost).toBeCloseTo((30 * 35) / (365.2425 / 12));
  });

  it('names the waves in which there is something to do, the people, and what is critical', () => {
    expect(figuresOf(busy)).toMatchObject({
      finish: '2027-03-16',
      people: 1,
      critical: 3,
      money: null,
      overHorizon: 12,
      waves: [{ id: 'wv_1', name: 'Modernize', finish: '2027-03-16' }],
    });
  });
});
