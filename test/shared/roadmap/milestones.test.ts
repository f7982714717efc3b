import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Milestone } from '#shared/model/entities';
import { milestonesOf } from '#shared/roadmap/milestones';
import { scheduleRoadmap } from '#shared/roadmap/planRoadmap';
import { aPlan, exactly, workshopOf } from './workshops';

const milestone = (id: string, after: string[], due: string | null = null): Milestone => ({
  id,
  name: id,
  after,
  due,
});
const plan = (milestones: Milestone[], overrides = {}) => {
  const workshop = workshopOf({
    people: ['p_1'],
    items: [1, 2, 3].map((place) => ({
      id: `wi_${place}`,
      ownerId: 'p_1',
      effort: exactly(2),
      waveId: place === 3 ? 'wv_1' : 'wv_0',
    })),
    overrides,
    details: { milestones: Object.fromEntries(milestones.map((entry) => [entry.id, entry])) },
  });
  return milestonesOf(workshop, scheduleRoadmap(workshop).items);
};

describe('a milestone', () => {
  it('is reached when the last of what it comes after is done', () => {
    expect(plan([milestone('ms_1', ['item:wi_2', 'item:wi_1'])])).toEqual([
      {
        id: 'ms_1',
        name: 'ms_1',
        due: null,
        on: '2027-03-04',
        keys: ['item:wi_1', 'item:wi_2'],
        isDone: false,
        isLate: false,
      },
    ]);
  });

  it('comes after all of a wave', () => {
    expect(plan([milestone('ms_1', ['wave:wv_0'])])[0]).toMatchObject({
      on: '2027-03-04',
      keys: ['item:wi_1', 'item:wi_2'],
    });
  });

  it('is late where it is reached after its day', () => {
    expect(
      plan([
        milestone('ms_1', ['item:wi_1'], '2027-03-02'),
        milestone('ms_2', ['item:wi_1'], '2027-03-01'),
      ]).map(({ isLate }) => isLate),
    ).toEqual([false, true]);
  });

  it('is never reached after nothing, and stands last', () => {
    const [first, last] = plan([
      milestone('ms_0', ['item:wi_9', 'wave:wv_2'], '2027-01-01'),
      milestone('ms_1', ['wave:wv_1']),
    ]);
    expect(first).toMatchObject({ id: 'ms_1', on: '2027-03-08' });
    expect(last).toMatchObject({ id: 'ms_0', on: null, keys: [], isDone: false, isLate: false });
  });

  it('is done where all of it is', () => {
    const done = { 'item:wi_1': { status: 'done' }, 'item:wi_2': { status: 'done' } };
    expect(plan([milestone('ms_1', ['wave:wv_0'])], done)[0]!.isDone).toBe(true);
  });

  it('is not late once it is done: the plan does not know on which day that was', () => {
    const done = { 'item:wi_1': { status: 'done' }, 'item:wi_2': { status: 'done' } };
    const before = milestone('ms_1', ['wave:wv_0'], '2027-02-26');
    expect(plan([before])[0]).toMatchObject({ isDone: false, isLate: true });
    expect(plan([before], done)[0]).toMatchObject({ isDone: true, isLate: false });
  });

  it('after everything is the end of the plan', () => {
    fc.assert(
      fc.property(aPlan(), (workshop) => {
        const { items, finish } = scheduleRoadmap(workshop);
        const all = milestone(
          'ms_1',
          items.map(({ key }) => key),
        );
        expect(milestonesOf({ ...workshop, milestones: { ms_1: all } }, items)[0]!.on).toBe(finish);
      }),
      { numRuns: 50 },
    );
  });
});
