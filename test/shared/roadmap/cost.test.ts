import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Component } from '#shared/model/entities';
import { costsOverHorizon, runningCost } from '#shared/roadmap/cost';
import { scheduleRoadmap } from '#shared/roadmap/planRoadmap';
import { aPlan, exactly, workshopOf, type Parts } from './workshops';

const costs = (components: (Partial<Component> & { id: string })[], parts: Parts = {}) => {
  const workshop = workshopOf({ people: ['p_1'], components, ...parts });
  const roadmap = scheduleRoadmap(workshop);
  return { ...costsOverHorizon(workshop, roadmap), running: runningCost(workshop, roadmap, roadmap.start) };
};
/** Ends on Friday, 5 March: five of the 30.44 days of a month after it began. */
const WEEK = 5 / (365.2425 / 12);
const rewritten = (id: string, more: Partial<Component> = {}) => ({
  id,
  disposition: 'rewrite' as const,
  effort: { low: 2, likely: 5, high: 8 },
  ownerId: 'p_1',
  costOfKeeping: 2,
  ...more,
});

describe('cost over the horizon', () => {
  it('is that of keeping, and that of replacing with what is kept until it is done', () => {
    const { components, total, horizon, money, running } = costs([rewritten('c_1', { costAfter: 0.5 })]);
    expect(horizon).toBe(36);
    const [cost] = components;
    expect(cost).toMatchObject({ keeping: 72, isAfterGiven: true, money: null });
    const kept = 2 * WEEK + 0.5 * (36 - WEEK);
    expect(cost!.replacing.low).toBeCloseTo(2 + kept);
    expect(cost!.replacing.mean).toBeCloseTo(5 + kept);
    expect(cost!.replacing.high).toBeCloseTo(8 + kept);
    expect(cost!.breakEven).toBeCloseTo(WEEK + 5 / 1.5);
    expect(total.replacing).toEqual(cost!.replacing);
    expect(money).toBeNull();
    expect(running).toBeCloseTo(kept);
  });

  it('counts what it costs afterwards as nothing where nobody said it, and says so', () => {
    const [cost] = costs([rewritten('c_1')]).components;
    expect(cost!.isAfterGiven).toBe(false);
    expect(cost!.replacing.mean).toBeCloseTo(5 + 2 * WEEK);
  });

  it('never breaks even where the new one costs as much', () => {
    expect(costs([rewritten('c_1', { costAfter: 2 })]).total.breakEven).toBeNull();
  });

  it('never breaks even where what is saved and what is added miss each other by their last digits', () => {
    const { total } = costs([
      rewritten('c_1', { costOfKeeping: 0.1 }),
      rewritten('c_2', { costOfKeeping: 0.2 }),
      rewritten('c_3', { costOfKeeping: 0, costAfter: 0.3 }),
    ]);
    expect(total.breakEven).toBeNull();
  });

  it('is in money as well where the owner’s discipline has a rate', () => {
    const details = {
      rates: { rt_1: { id: 'rt_1', discipline: 'engineering' as const, perDay: 100 } },
    };
    const { components, money } = costs([rewritten('c_1'), rewritten('c_2', { ownerId: null })], {
      details,
    });
    expect(components.map((cost) => cost.money?.keeping ?? null)).toEqual([7200, null]);
    expect(money!.replacing.high).toBeCloseTo(100 * (8 + 2 * WEEK));
  });

  it('leaves out what is kept, done, or left out, and names what nobody knows', () => {
    const { components, unknown, running } = costs(
      [
        { id: 'c_1', disposition: 'keep', effort: exactly(3), costOfKeeping: 1 },
        rewritten('c_2'),
        rewritten('c_3'),
        rewritten('c_4', { costOfKeeping: null }),
        rewritten('c_5', { effort: null }),
      ],
      { overrides: { 'component:c_2': { status: 'done' }, 'component:c_3': { excluded: true } } },
    );
    expect(components).toEqual([]);
    expect(unknown.map(({ id }) => id)).toEqual(['c_4', 'c_5']);
    // One is kept, one left out, and work that nobody estimated is done on the first day.
    expect(running).toBeCloseTo(36 + 72 + (2 * WEEK) / 5);
  });

  it('is more for replacing until it breaks even, for any components', () => {
    const days = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(aPlan(), fc.array(fc.tuple(days, days), { minLength: 9, maxLength: 9 }), (plan, given) => {
        const components = Object.fromEntries(
          Object.values(plan.components).map((component, place) => [
            component.id,
            { ...component, costOfKeeping: given[place]![0], costAfter: given[place]![1] },
          ]),
        );
        const roadmap = scheduleRoadmap({ ...plan, components });
        const over = (horizonMonths: number) =>
          costsOverHorizon({ ...plan, components, schedule: { ...plan.schedule, horizonMonths } }, roadmap)
            .total;
        const { breakEven } = over(1);
        fc.pre(breakEven !== null && breakEven >= 1);
        const { keeping, replacing } = over(Math.floor(breakEven!));
        expect(replacing.mean).toBeGreaterThan(keeping - 1e-6);
      }),
      { numRuns: 100 },
    );
  });
});
