import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownerLoads } from '#shared/roadmap/load';
import { timedRoadmap } from '#shared/roadmap/planRoadmap';
import { aPlan, exactly, workshopOf, type Parts } from './workshops';

const loads = (items: Parts['items'], parts: Parts = {}) =>
  ownerLoads(workshopOf({ people: ['p_1', 'p_2'], items, ...parts }));
const owned = (id: string, days: number, more: object = {}) => ({
  id,
  ownerId: 'p_1',
  effort: exactly(days),
  ...more,
});

describe('the load of an owner', () => {
  it('is what would be done in a month against the days that there are in it', () => {
    // March 2027 has 23 working days, April 22, May 21. Both are wished for from the first day on; the plan ends on 21 May.
    expect(loads([owned('wi_1', 30), owned('wi_2', 30)])).toEqual([
      {
        ownerId: 'p_1',
        months: [
          { month: '2027-03-01', asked: 46, available: 23 },
          { month: '2027-04-01', asked: 14, available: 22 },
          { month: '2027-05-01', asked: 0, available: 21 },
        ],
        putOff: 30,
      },
    ]);
  });

  it('waits for what the work waits for, and for its pin', () => {
    expect(
      loads([owned('wi_1', 5), owned('wi_2', 5, { dependsOn: ['item:wi_1'], pinned: '2027-04-01' })]),
    ).toEqual([
      {
        ownerId: 'p_1',
        months: [
          { month: '2027-03-01', asked: 5, available: 23 },
          { month: '2027-04-01', asked: 5, available: 22 },
        ],
        putOff: 0,
      },
    ]);
  });

  it('leaves out the reserve, and the days on which the owner is away', () => {
    const { schedule } = workshopOf({});
    const [load] = loads([owned('wi_1', 8)], {
      details: {
        schedule: { ...schedule, reserve: 0.2 },
        availability: {
          av_1: {
            id: 'av_1',
            participantId: 'p_1',
            discipline: null,
            from: '2027-03-15',
            to: null,
            share: 0.5,
            note: '',
          },
        },
      },
    });
    // Ten days at 0.8, then thirteen at 0.4.
    expect(load!.months).toEqual([{ month: '2027-03-01', asked: 8, available: 13.2 }]);
  });

  it('is told of all who own open, estimated work, and of nobody’s', () => {
    expect(
      loads([
        owned('wi_1', 1, { status: 'done' }),
        owned('wi_2', 1, { ownerId: 'p_2' }),
        owned('wi_3', 1, { ownerId: null }),
        { id: 'wi_4', ownerId: 'p_1' },
      ]).map(({ ownerId }) => ownerId),
    ).toEqual(['p_2', null]);
  });

  it('is all of the owner’s work, for any plan that ends', () => {
    fc.assert(
      fc.property(aPlan(), (workshop) => {
        const { tasks, planned, calendar, personDays } = timedRoadmap(workshop);
        fc.pre(planned.finish.every((finish) => finish < calendar.length - 1));
        for (const { ownerId, months, putOff } of ownerLoads(workshop)) {
          const effort = tasks.owners.reduce(
            (days, owner, task) => (owner === ownerId ? days + personDays[task]! : days),
            0,
          );
          const asked = months.reduce((days, month) => days + month.asked, 0);
          expect(Math.abs(asked - effort)).toBeLessThan(0.01 * (months.length + 1));
          expect(putOff).toBeGreaterThanOrEqual(0);
          expect(months.every(({ available }) => available >= 0)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});
