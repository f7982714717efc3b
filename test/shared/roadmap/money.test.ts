import { describe, expect, it } from 'vitest';
import { moneyOf } from '#shared/roadmap/money';
import { planRoadmap } from '#shared/roadmap/planRoadmap';
import { workshopOf } from './workshops';

const EFFORT = { low: 2, likely: 4, high: 6 };
const RATE = { rt_1: { id: 'rt_1', discipline: 'engineering' as const, perDay: 1000 } };

const moneyFor = (owners: (string | null)[], rates: typeof RATE | Record<string, never>) => {
  const items = owners.map((ownerId, index) => ({ id: `wi_${index}`, ownerId, effort: EFFORT }));
  const workshop = workshopOf({ people: ['p_1'], items, details: { rates } });
  return moneyOf(workshop, planRoadmap(workshop));
};

describe('money', () => {
  it('is the effort at the rate of the owner’s discipline', () => {
    expect(moneyFor(['p_1', 'p_1'], RATE)).toEqual({ low: 4000, high: 12000, share: 1 });
  });

  it('says how much of the work has a rate', () => {
    expect(moneyFor(['p_1', null], RATE)).toEqual({ low: 2000, high: 6000, share: 0.5 });
  });

  it('is unknown without rates, and without estimated work', () => {
    expect(moneyFor(['p_1'], {})).toBeNull();
    expect(moneyFor([], RATE)).toBeNull();
  });
});
