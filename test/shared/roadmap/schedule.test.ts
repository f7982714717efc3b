import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekday } from '#shared/model/dates';
import type { Effort } from '#shared/model/entities';
import { dateSchema } from '#shared/model/primitives';
import type { Workshop } from '#shared/model/workshop';
import { apply } from '#shared/commands/apply';
import { pertMean } from '#shared/roadmap/effort';
import type { PlannedItem } from '#shared/roadmap/plan';
import { latest, planRoadmap, scheduleRoadmap } from '#shared/roadmap/planRoadmap';
import { anyWorkshop } from '../../support/arbitraries';
import { aPlan, exactly, START, workshopOf, type Parts } from './workshops';

const days = (parts: Parts) =>
  Object.fromEntries(
    scheduleRoadmap(workshopOf(parts)).items.map((item) => [
      item.key.split('_')[1],
      `${item.start.slice(5)} ${item.finish.slice(5)}`,
    ]),
  );
const takesTime = (item: PlannedItem) =>
  item.status !== 'done' && item.effort !== null && item.effort.high > 0;

describe('the days of an item', () => {
  it('hold its PERT mean', () => {
    expect(pertMean({ low: 1, likely: 2, high: 9 })).toBe(3);
    expect(days({ items: [{ id: 'wi_1', effort: { low: 1, likely: 2, high: 9 } }] })).toEqual({
      1: '03-01 03-03',
    });
  });

  it('leave out weekends, holidays and what is kept in reserve', () => {
    const items: Parts['items'] = [{ id: 'wi_1', effort: exactly(6) }];
    expect(days({ items })).toEqual({ 1: '03-01 03-08' });

    const empty = workshopOf({});
    const calendars: Workshop['calendars'] = {
      cal_1: { id: 'cal_1', name: '', weekdays: [1, 2, 3], holidays: [{ date: '2027-03-02', name: 'Off' }] },
    };
    expect(
      days({
        items,
        details: {
          calendars,
          schedule: { ...empty.schedule, start: START, reserve: 0, calendarId: 'cal_1' },
        },
      }),
    ).toEqual({ 1: '03-01 03-15' });
    // 6 days at 0.75 a day, 3.75 of 5 days a week, take 8 days; at 0.6 × 0.75 they take 13.3.
    expect(
      days({ items, details: { schedule: { ...empty.schedule, start: START, reserve: 0.25 } } }),
    ).toEqual({
      1: '03-01 03-10',
    });
    expect(
      days({
        items,
        details: { schedule: { ...empty.schedule, start: START, reserve: 0.25, daysPerWeek: 3 } },
      }),
    ).toEqual({ 1: '03-01 03-18' });
  });

  it('begin on the first working day, where the roadmap starts on another', () => {
    const parts: Parts = {
      items: [{ id: 'wi_1', effort: exactly(1) }],
      details: { schedule: { ...workshopOf({}).schedule, start: '2027-03-06' } },
    };
    expect(days(parts)).toEqual({ 1: '03-08 03-08' });
    expect(scheduleRoadmap(workshopOf(parts)).start).toBe('2027-03-08');
  });

  it('follow the owner’s availability; where two times of it overlap, the smaller share counts', () => {
    const absent = (from: string | null, to: string | null, share: number, index: number) => [
      `av_${index}`,
      { id: `av_${index}`, participantId: 'p_1', discipline: null, from, to, share, note: '' },
    ];
    const plan = (...entries: unknown[][]) =>
      days({
        people: ['p_1'],
        items: [{ id: 'wi_1', ownerId: 'p_1', effort: exactly(3) }],
        details: { availability: Object.fromEntries(entries) as Workshop['availability'] },
      });
    expect(plan(absent('2027-03-02', '2027-03-04', 0, 1))).toEqual({ 1: '03-01 03-08' });
    expect(plan(absent(null, '2027-03-02', 0, 1))).toEqual({ 1: '03-03 03-05' });
    expect(plan(absent(null, null, 0.5, 1))).toEqual({ 1: '03-01 03-08' });
    expect(plan(absent(null, null, 0.5, 1), absent('2027-03-02', '2027-03-03', 0, 2))).toEqual({
      1: '03-01 03-10',
    });
  });

  it('are shared by two items where the first ends within a day', () => {
    expect(
      days({
        people: ['p_1'],
        items: [
          { id: 'wi_1', ownerId: 'p_1', effort: exactly(1.5) },
          { id: 'wi_2', ownerId: 'p_1', effort: exactly(0.5) },
          { id: 'wi_3', ownerId: 'p_1', effort: exactly(1) },
        ],
      }),
    ).toEqual({ 1: '03-01 03-02', 2: '03-02 03-02', 3: '03-03 03-03' });
  });

  it('of an item without effort are the one on which what it waits for is done', () => {
    const items: Parts['items'] = [
      { id: 'wi_1', effort: exactly(5) },
      { id: 'wi_2', dependsOn: ['item:wi_1'] },
      { id: 'wi_3' },
    ];
    expect(days({ items })).toEqual({ 1: '03-01 03-05', 2: '03-05 03-05', 3: '03-01 03-01' });
  });

  it('come one after the other for what nobody owns, as for one person', () => {
    const items: Parts['items'] = ['wi_1', 'wi_2'].map((id) => ({ id, effort: exactly(2) }));
    expect(days({ items })).toEqual({ 1: '03-01 03-02', 2: '03-03 03-04' });
  });

  it('fill a gap that an owner has before work that has to wait', () => {
    expect(
      days({
        people: ['p_1', 'p_2'],
        items: [
          { id: 'wi_1', ownerId: 'p_1', effort: exactly(5) },
          { id: 'wi_2', ownerId: 'p_2', effort: exactly(2), dependsOn: ['item:wi_1'] },
          { id: 'wi_3', ownerId: 'p_2', effort: exactly(4) },
          { id: 'wi_4', ownerId: 'p_2', effort: exactly(2) },
        ],
      }),
    ).toEqual({ 1: '03-01 03-05', 2: '03-08 03-09', 3: '03-01 03-04', 4: '03-10 03-11' });
  });

  it('come first for what has begun, whatever it waits for, and are none for what is done', () => {
    expect(
      days({
        people: ['p_1'],
        items: [
          { id: 'wi_1', ownerId: 'p_1', effort: exactly(2) },
          { id: 'wi_2', ownerId: 'p_1', effort: exactly(3), dependsOn: ['item:wi_1'], status: 'doing' },
          { id: 'wi_3', ownerId: 'p_1', effort: exactly(9), dependsOn: ['item:wi_1'], status: 'done' },
        ],
      }),
    ).toEqual({ 1: '03-04 03-05', 2: '03-01 03-03', 3: '03-01 03-01' });
  });
});

/**
 * The Reliable Construction Co. project of Hillier and Lieberman, “Introduction to Operations Research”, with its
 * three-point estimates: 44 weeks; critical are A, B, C, E, F, J, L and N.
 */
const CONSTRUCTION: [name: string, estimate: [number, number, number], after: string][] = [
  ['A', [1, 2, 3], ''],
  ['B', [2, 3.5, 8], 'A'],
  ['C', [6, 9, 18], 'B'],
  ['D', [4, 5.5, 10], 'C'],
  ['E', [1, 4.5, 5], 'C'],
  ['F', [4, 4, 10], 'E'],
  ['G', [5, 6.5, 11], 'D'],
  ['H', [5, 8, 17], 'EG'],
  ['I', [3, 7.5, 9], 'C'],
  ['J', [3, 9, 9], 'FI'],
  ['K', [4, 4, 4], 'J'],
  ['L', [1, 5.5, 7], 'J'],
  ['M', [1, 2, 3], 'H'],
  ['N', [5, 5.5, 9], 'KL'],
];

describe('the critical path', () => {
  it('is the one of a textbook', () => {
    const plan = scheduleRoadmap(
      workshopOf({
        people: CONSTRUCTION.map(([name]) => `p_${name}`),
        items: CONSTRUCTION.map(([name, [low, likely, high], after]) => ({
          id: `wi_${name}`,
          ownerId: `p_${name}`,
          effort: { low, likely, high },
          dependsOn: [...after].map((other) => `item:wi_${other}`),
        })),
      }),
    );
    const critical = plan.items.filter((item) => item.critical).map((item) => item.key.at(-1));
    expect(critical.sort().join('')).toBe('ABCEFJLN');
    // 44 working days from Monday, the first of March: eight weeks and four days.
    expect(plan.finish).toBe('2027-04-29');
  });

  it('runs through what one owner does one after the other', () => {
    const plan = scheduleRoadmap(
      workshopOf({
        people: ['p_1', 'p_2'],
        items: [
          { id: 'wi_1', ownerId: 'p_1', effort: exactly(2) },
          { id: 'wi_2', ownerId: 'p_1', effort: exactly(2) },
          { id: 'wi_3', ownerId: 'p_2', effort: exactly(3) },
        ],
      }),
    );
    expect(plan.items.filter((item) => item.critical).map((item) => item.key)).toEqual([
      'item:wi_1',
      'item:wi_2',
    ]);
  });

  it('ends where somebody is away: what is done before then has slack', () => {
    const plan = scheduleRoadmap(
      workshopOf({
        people: ['p_1', 'p_2'],
        items: [
          { id: 'wi_1', ownerId: 'p_1', effort: exactly(1) },
          { id: 'wi_2', ownerId: 'p_2', effort: exactly(1), dependsOn: ['item:wi_1'] },
        ],
        details: {
          availability: {
            av_1: {
              id: 'av_1',
              participantId: 'p_2',
              discipline: null,
              from: null,
              to: '2027-03-05',
              share: 0,
              note: '',
            },
          },
        },
      }),
    );
    expect(plan.items.map((item) => item.critical)).toEqual([false, true]);
  });

  it('is none where nothing takes time', () => {
    const plan = scheduleRoadmap(
      workshopOf({ items: [{ id: 'wi_1' }, { id: 'wi_2', status: 'done', effort: exactly(3) }] }),
    );
    expect(plan.items.some((item) => item.critical)).toBe(false);
  });

  it('ends when the plan ends', () => {
    fc.assert(
      fc.property(aPlan(), (workshop) => {
        const open = scheduleRoadmap(workshop).items.filter(({ status }) => status !== 'done');
        if (!open.some(takesTime)) return;
        expect(open.some(({ critical, finish }) => critical && finish === latest(open))).toBe(true);
      }),
    );
  });

  it('is a pinned day that takes no time where all work ends before it', () => {
    const plan = scheduleRoadmap(
      workshopOf({
        items: [
          { id: 'wi_1', pinned: '2027-03-20' },
          { id: 'wi_2', effort: exactly(1) },
        ],
      }),
    );
    expect(plan.items.map(({ finish, critical }) => [finish, critical])).toEqual([
      ['2027-03-22', true],
      ['2027-03-01', false],
    ]);
  });
});

describe('a schedule', () => {
  it('has nobody work on two things at once, on a holiday or on a day off', () => {
    fc.assert(
      fc.property(aPlan(), (workshop) => {
        const { items } = scheduleRoadmap(workshop);
        const calendar = workshop.calendars.cal_1!;
        const weekdays = calendar.weekdays.length ? calendar.weekdays : [1, 2, 3, 4, 5];
        const isWorked = (date: string) =>
          weekdays.includes(weekday(date)) && !calendar.holidays.some((holiday) => holiday.date === date);
        for (const item of items) {
          expect(isWorked(item.start)).toBe(true);
          expect(isWorked(item.finish)).toBe(true);
        }
        for (const ownerId of [...Object.keys(workshop.participants), null]) {
          const own = items
            .filter((item) => item.ownerId === ownerId && takesTime(item))
            .sort((a, b) => (a.start + a.finish < b.start + b.finish ? -1 : 1));
          // On the day on which one ends, the next may begin.
          own.slice(1).forEach((item, index) => {
            expect(item.start >= own[index]!.finish).toBe(true);
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has nobody do more than they can between the first day of one item and the last of another', () => {
    fc.assert(
      fc.property(aPlan(), (workshop) => {
        const { items } = scheduleRoadmap(workshop);
        const { reserve, daysPerWeek } = workshop.schedule;
        const calendar = workshop.calendars.cal_1!;
        const weekdays = calendar.weekdays.length ? calendar.weekdays : [1, 2, 3, 4, 5];
        const canDo = (ownerId: string | null, from: string, to: string) => {
          let sum = 0;
          for (let date = from; date <= to; date = addDays(date, 1)) {
            const isOff =
              !weekdays.includes(weekday(date)) || calendar.holidays.some((holiday) => holiday.date === date);
            const shares = Object.values(workshop.availability)
              // Everybody is an engineer: what holds for the discipline holds for each of them.
              .filter((entry) => ownerId !== null && (entry.participantId ?? ownerId) === ownerId)
              .filter((entry) => entry.from! <= date && date <= entry.to!)
              .map((entry) => entry.share);
            if (!isOff)
              sum += Math.min(1, daysPerWeek / weekdays.length) * (1 - reserve) * Math.min(1, ...shares);
          }
          return sum;
        };
        for (const first of items.filter(takesTime)) {
          const within = items.filter(
            (item) => takesTime(item) && item.ownerId === first.ownerId && item.start >= first.start,
          );
          for (const last of within) {
            const load = within
              .filter((item) => item.finish <= last.finish)
              .reduce((sum, item) => sum + pertMean(item.effort!), 0);
            expect(load).toBeLessThanOrEqual(canDo(first.ownerId, first.start, last.finish) + 1e-6);
          }
        }
      }),
    );
  });

  it('begins nothing before the day that it is pinned to', () => {
    fc.assert(
      fc.property(aPlan(), (workshop) => {
        const pinned = scheduleRoadmap(workshop).items.filter(
          ({ status, pinned }) => status === 'todo' && pinned !== null,
        );
        for (const item of pinned) expect(item.start >= item.pinned!).toBe(true);
      }),
    );
  });

  it('begins nothing before what it waits for is done, and what waits for a circle when all of it is', () => {
    fc.assert(
      fc.property(aPlan(), (workshop) => {
        const { items } = scheduleRoadmap(workshop);
        const byKey = new Map(items.map((item) => [item.key, item]));
        for (const item of items.filter(({ status }) => status === 'todo')) {
          const together = item.movesWith.length > 0 ? item.movesWith : [item.key];
          const before = together
            .flatMap((key) => byKey.get(key)!.dependsOn)
            .flatMap((key) => [key, ...byKey.get(key)!.movesWith]);
          for (const key of before) expect(item.start >= byKey.get(key)!.finish).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is as before when a change is taken back', () => {
    const key = 'component:c_0';
    fc.assert(
      fc.property(aPlan(), (workshop) => {
        const context = { today: workshop.updatedOn };
        const others = { ...workshop.overrides };
        delete others[key];
        const before = { ...workshop, overrides: others };
        const changed = apply(
          before,
          {
            type: 'setDetails',
            patch: { overrides: { ...others, [key]: { status: 'doing', ownerId: 'p_1' } } },
          },
          context,
        );
        const after = apply(changed, { type: 'setDetails', patch: { overrides: others } }, context);
        expect(planRoadmap(after)).toEqual(planRoadmap(before));
      }),
      { numRuns: 50 },
    );
  });

  it('can be made of any workshop, and has only dates that exist', () => {
    fc.assert(
      fc.property(anyWorkshop({ most: 6 }), (workshop) => {
        const plan = planRoadmap(workshop);
        const dates = plan.items.flatMap((item) => [item.start, item.finish]);
        for (const date of [plan.start, plan.finish, plan.p50, plan.p80, ...dates])
          if (date !== null) expect(dateSchema.safeParse(date).success, date).toBe(true);
        for (const item of plan.items) expect(item.start <= item.finish).toBe(true);
        for (const figure of Object.values(plan.effort)) expect(figure).toSatisfy(Number.isFinite);
        expect(plan.finish === null).toBe(plan.items.length === 0);
      }),
      { numRuns: 200 },
    );
  });

  it('ends at the horizon where somebody has no time at all', () => {
    const at = (schedule: Partial<Workshop['schedule']>) =>
      planRoadmap(
        workshopOf({
          items: [{ id: 'wi_1', effort: exactly(2) }],
          details: { schedule: { ...workshopOf({}).schedule, ...schedule } },
        }),
      );
    expect(at({ reserve: 1 })).toMatchObject({ finish: '2047-03-01', p80: '2047-03-01' });
    expect(at({ start: '9999-12-31' })).toMatchObject({ start: '9999-12-31', finish: '9999-12-31' });
  });
});

describe('the effort of a roadmap', () => {
  it('is the sum of what is estimated', () => {
    const efforts: (Effort | null)[] = [{ low: 1, likely: 2, high: 9 }, { low: 2, likely: 2, high: 2 }, null];
    const items = efforts.map((effort, index) => ({ id: `wi_${index}`, effort }));
    expect(scheduleRoadmap(workshopOf({ items })).effort).toEqual({ low: 3, mean: 5, high: 11 });
  });
});
