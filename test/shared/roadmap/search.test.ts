import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Workshop } from '#shared/model/workshop';
import { scheduleRoadmap } from '#shared/roadmap/planRoadmap';
import { ranksOf } from '#shared/roadmap/priorities';
import { searchRoadmap } from '#shared/roadmap/search';
import { aPlan, exactly, workshopOf } from './workshops';

const withPriorities = (workshop: Workshop, priorities: string[]): Workshop => ({
  ...workshop,
  schedule: { ...workshop.schedule, priorities },
});

describe('priorities', () => {
  it('put what they name in their order, and what they do not name after its neighbour', () => {
    const keys = ['a', 'b', 'c', 'd', 'e'];
    const inOrder = (priorities: string[]) => {
      const ranks = ranksOf(keys, priorities);
      expect(new Set(ranks).size).toBe(keys.length);
      return keys.toSorted((a, b) => ranks[keys.indexOf(a)]! - ranks[keys.indexOf(b)]!).join('');
    };
    expect(inOrder([])).toBe('abcde');
    expect(inOrder(['e', 'd', 'c', 'b', 'a'])).toBe('edcba');
    expect(inOrder(['d', 'b'])).toBe('adebc');
    expect(inOrder(['gone', 'c'])).toBe('abcde');
  });

  it('never put work before what it waits for, and lose none', () => {
    fc.assert(
      fc.property(aPlan(), fc.infiniteStream(fc.nat(1000)), (workshop, luck) => {
        const keys = scheduleRoadmap(workshop).items.map(({ key }) => key);
        const shuffled = keys
          .map((key) => [luck.next().value as number, key] as const)
          .sort((a, b) => a[0] - b[0]);
        const plan = scheduleRoadmap(
          withPriorities(
            workshop,
            shuffled.map(([, key]) => key),
          ),
        );
        const items = new Map(plan.items.map((item) => [item.key, item]));
        expect([...items.keys()].sort()).toEqual(keys.toSorted());
        for (const item of plan.items)
          for (const key of item.status === 'todo' ? item.dependsOn : [])
            expect(items.get(key)!.finish <= item.finish).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a search for a better plan', () => {
  const crossed = workshopOf({
    people: ['p_1', 'p_2'],
    items: [
      { id: 'wi_1', ownerId: 'p_1', effort: exactly(5) },
      { id: 'wi_2', ownerId: 'p_1', effort: exactly(4) },
      { id: 'wi_3', ownerId: 'p_2', effort: exactly(8), dependsOn: ['item:wi_2'] },
    ],
  });

  it('finds that somebody should begin with what another waits for', () => {
    const found = searchRoadmap(crossed, 1)(100);
    expect(scheduleRoadmap(crossed).finish).toBe('2027-03-23');
    expect(found).toMatchObject({ isBetter: true, isOptimal: true, finish: '2027-03-16' });
    const better = withPriorities(crossed, found.priorities);
    expect(scheduleRoadmap(better).finish).toBe('2027-03-16');
    expect(searchRoadmap(better, 1)(100)).toMatchObject({ isBetter: false, isOptimal: true });
  });

  it('promises no other end than its priorities give, and none that is later than before', () => {
    fc.assert(
      fc.property(aPlan(), fc.nat(), (workshop, seed) => {
        const found = searchRoadmap(workshop, seed)(30);
        const before = scheduleRoadmap(workshop).finish;
        expect(scheduleRoadmap(withPriorities(workshop, found.priorities)).finish).toBe(found.finish);
        if (before !== null) expect(found.finish! <= before).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same plan for the same seed and number, in however many goes', () => {
    fc.assert(
      fc.property(aPlan(), fc.nat(), (workshop, seed) => {
        const inGoes = searchRoadmap(workshop, seed);
        for (const until of [1, 7, 20]) inGoes(until);
        expect(inGoes(40)).toEqual(searchRoadmap(workshop, seed)(40));
      }),
      { numRuns: 100 },
    );
  });
});
