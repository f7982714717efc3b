import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scheduleRoadmap, timedRoadmap, type Timed } from '#shared/roadmap/planRoadmap';
import { inTime, slacks } from '#shared/roadmap/schedule';
import { aPlan, exactly, workshopOf } from './workshops';

/** When all ends if one task ends so much later, and all that follows in the network gives way. */
function endWith({ tasks, planned }: Timed, delayed: number, days: number): number {
  const finish = Float64Array.from(planned.finish);
  for (const task of inTime(planned)) {
    const previous = planned.previous[task]!;
    const before = tasks.statuses[task] === 'todo' ? new Set(tasks.after[tasks.moveOf[task]!]) : new Set();
    let start = planned.start[task]!;
    if (previous !== -1) start = Math.max(start, finish[previous]!);
    tasks.keys.forEach((_, other) => {
      if (before.has(tasks.moveOf[other]!)) start = Math.max(start, finish[other]!);
    });
    finish[task] = start + planned.finish[task]! - planned.start[task]! + (task === delayed ? days : 0);
  }
  return Math.max(0, ...finish);
}

describe('slack', () => {
  it('is what an item can end later without the end moving', () => {
    // Two roads to the last item: one of 5 + 2 days, one of 3. The third item hangs on nothing and has all the time.
    const { items } = scheduleRoadmap(
      workshopOf({
        people: ['p_1', 'p_2', 'p_3'],
        items: [
          { id: 'wi_1', ownerId: 'p_1', effort: exactly(5) },
          { id: 'wi_2', ownerId: 'p_2', effort: exactly(3) },
          { id: 'wi_3', ownerId: 'p_3', effort: exactly(1) },
          { id: 'wi_4', ownerId: 'p_1', effort: exactly(2), dependsOn: ['item:wi_1', 'item:wi_2'] },
        ],
      }),
    );
    expect(Object.fromEntries(items.map(({ key, slack, critical }) => [key, [slack, critical]]))).toEqual({
      'item:wi_1': [0, true],
      'item:wi_2': [2, false],
      'item:wi_3': [6, false],
      'item:wi_4': [0, true],
    });
  });

  it('is none of what its owner has to do before critical work', () => {
    const { items } = scheduleRoadmap(
      workshopOf({
        people: ['p_1'],
        items: [1, 2].map((place) => ({ id: `wi_${place}`, ownerId: 'p_1', effort: exactly(2) })),
      }),
    );
    expect(items.map(({ slack, critical }) => [slack, critical])).toEqual([
      [0, true],
      [0, true],
    ]);
  });

  it('delays nothing where it is used up, and the end by the day that is more, in any plan', () => {
    fc.assert(
      fc.property(aPlan(), (workshop) => {
        const timed = timedRoadmap(workshop);
        const { tasks, planned } = timed;
        const end = Math.max(0, ...planned.finish);
        slacks(tasks, planned).forEach((slack, task) => {
          if (tasks.statuses[task] === 'done') return;
          expect(slack).toBeGreaterThan(-1e-6);
          expect(endWith(timed, task, slack)).toBeCloseTo(end);
          expect(endWith(timed, task, slack + 1)).toBeCloseTo(end + 1);
        });
      }),
      { numRuns: 150 },
    );
  });
});
