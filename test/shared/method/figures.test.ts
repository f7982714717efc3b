import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costComparison, dispositionCounts, paybackMonths, workshopFigures } from '#shared/method/figures';
import { planRoadmap } from '#shared/roadmap/planRoadmap';
import { anyWorkshop } from '../../support/arbitraries';
import { exactly, reversed, workshopOf } from '../roadmap/workshops';

const workshop = workshopOf({
  people: ['p_1'],
  components: [
    { id: 'c_1', disposition: 'keep', costOfKeeping: 9 },
    { id: 'c_2', disposition: 'refactor', effort: { low: 2, likely: 5, high: 14 }, costOfKeeping: 2 },
    { id: 'c_3', disposition: 'rewrite', effort: exactly(10), costOfKeeping: 3 },
    { id: 'c_4', disposition: 'rewrite', costOfKeeping: 5 },
    { id: 'c_5', disposition: 'undecided' },
    { id: 'c_6', origin: 'missing', disposition: 'keep', effort: exactly(4) },
  ],
  risks: [
    { id: 'r_1', likelihood: 5, impact: 5, ownerId: 'p_1' },
    { id: 'r_2', likelihood: 1, impact: 2 },
    { id: 'r_3', likelihood: 5, impact: 5, status: 'closed' },
  ],
});

describe('a workshop in figures', () => {
  it('counts what is there by disposition, and apart from it what has to be built', () => {
    const figures = workshopFigures(workshop);
    expect(figures).toMatchObject({
      components: 6,
      dispositions: { keep: 1, refactor: 1, rewrite: 2, undecided: 1 },
      toBuild: 1,
    });
    expect(dispositionCounts(workshop.components)).toEqual(figures.dispositions);
  });

  it('counts the risks that are not closed, those of nobody, and those of each level', () => {
    expect(workshopFigures(workshop)).toMatchObject({
      openRisks: 2,
      unownedRisks: 1,
      risksByLevel: [1, 0, 0, 0, 1],
    });
  });

  it('adds up effort, and the cost of keeping what is to be changed', () => {
    expect(workshopFigures(workshop)).toMatchObject({
      effort: { low: 16, mean: 20, high: 28 },
      costOfKeeping: 10,
    });
  });

  it('sets the cost of keeping against that of changing, before anything is decided', () => {
    const { c_1, c_2, c_5, c_6 } = workshop.components;
    expect(costComparison({ ...c_2!, disposition: 'undecided' })).toEqual({
      keeping: 2,
      changing: 6,
      months: 3,
    });
    expect(costComparison(c_1!)).toEqual({ keeping: 9, changing: null, months: null });
    expect([c_5, c_6].map((component) => costComparison(component!))).toEqual([null, null]);
  });

  it('tells payback where both sides are known', () => {
    const { c_1, c_2, c_4, c_6 } = workshop.components;
    expect(paybackMonths(c_2!)).toBe(3);
    expect(paybackMonths({ ...c_2!, costOfKeeping: 0 })).toBeNull();
    expect([c_1, c_4, c_6].map((component) => paybackMonths(component!))).toEqual([null, null, null]);
    // (6 + 10) days against 2 + 3 a month; what has no effort yet is left out on both sides.
    expect(workshopFigures(workshop).paybackMonths).toBe(3.2);
    expect(workshopFigures(workshopOf({})).paybackMonths).toBeNull();
  });

  it('says the same as the roadmap, whatever the order of keys', () => {
    fc.assert(
      fc.property(anyWorkshop(), (any) => {
        expect(workshopFigures(any).effort).toEqual(planRoadmap(any).effort);
        expect(workshopFigures(reversed(any))).toEqual(workshopFigures(any));
      }),
      { numRuns: 100 },
    );
  });
});
