import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Workshop } from '#shared/model/workshop';
import { holdMessage, holdOf, missedDates } from '#shared/roadmap/held';
import { scheduleRoadmap, timedRoadmap } from '#shared/roadmap/planRoadmap';
import { translator } from '#shared/texts/index';
import { aPlan, exactly, workshopOf, type Parts } from './workshops';

const week = { id: 'wi_1', ownerId: 'p_1', effort: exactly(5) };
const held = (second: Partial<NonNullable<Parts['items']>[number]>, parts: Parts = {}) =>
  holdOf(
    workshopOf({
      people: ['p_1', 'p_2'],
      items: [week, { id: 'wi_2', ownerId: 'p_2', effort: exactly(1), ...second }],
      ...parts,
    }),
    'item:wi_2',
  );
const away = (to: string): Workshop['availability'] => ({
  av_1: { id: 'av_1', participantId: 'p_2', discipline: null, from: null, to, share: 0, note: '' },
});

describe('an item is held', () => {
  it('by nothing but the start of the roadmap', () => {
    expect(held({})).toEqual({ by: 'start' });
  });

  it('by the work that it waits for', () => {
    expect(held({ dependsOn: ['item:wi_1'] })).toEqual({
      by: 'work',
      key: 'item:wi_1',
      until: '2027-03-05',
    });
  });

  it('by its owner’s other work, also once it has begun', () => {
    const hold = { by: 'owner', key: 'item:wi_1', until: '2027-03-05' };
    expect(held({ ownerId: 'p_1' })).toEqual(hold);
    const overrides = Object.fromEntries(
      ['item:wi_1', 'item:wi_2'].map((key) => [key, { status: 'doing' as const }]),
    );
    expect(held({ ownerId: 'p_1' }, { overrides })).toEqual(hold);
  });

  it('by its pin, unless something else ends as late', () => {
    expect(held({ pinned: '2027-03-10' })).toEqual({ by: 'pin' });
    expect(held({ pinned: '2027-03-04', dependsOn: ['item:wi_1'] })).toMatchObject({ by: 'work' });
  });

  it('by its owner’s absence', () => {
    expect(held({}, { details: { availability: away('2027-03-03') } })).toEqual({ by: 'absence' });
  });

  it('not at all where it is not in the roadmap', () => {
    expect(holdOf(workshopOf({}), 'item:wi_2')).toBeNull();
  });

  it('by work that ends as it begins, in any plan', () => {
    fc.assert(
      fc.property(aPlan(), (workshop) => {
        const { tasks, planned, roadmap } = timedRoadmap(workshop);
        tasks.keys.forEach((key, task) => {
          const hold = holdOf(workshop, key)!;
          if (hold.by === 'start') expect(planned.start[task]).toBe(0);
          if (hold.by === 'pin') expect(planned.start[task]).toBeCloseTo(tasks.releases[task]!);
          if (hold.by !== 'work' && hold.by !== 'owner') return;
          const other = tasks.keys.indexOf(hold.key);
          expect(planned.finish[other]).toBeCloseTo(planned.start[task]!);
          expect(roadmap.items[other]!.finish).toBe(hold.until);
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('a date that cannot hold', () => {
  const missed = (item: Partial<NonNullable<Parts['items']>[number]>, parts: Parts = {}) =>
    missedDates(
      workshopOf({ people: ['p_1'], items: [week, { id: 'wi_2', ownerId: 'p_1', ...item }], ...parts }),
    );
  const hold = { by: 'owner', key: 'item:wi_1', until: '2027-03-05' };

  it('is a pin before which something else ends', () => {
    expect(missed({ effort: exactly(1), pinned: '2027-03-03' })).toEqual([
      { key: 'item:wi_2', kind: 'pinned', wanted: '2027-03-03', planned: '2027-03-08', hold },
    ]);
  });

  it('is a pin before the roadmap’s start', () => {
    expect(missed({ ownerId: null, effort: exactly(1), pinned: '2027-02-01' })).toMatchObject([
      { kind: 'pinned', planned: '2027-03-01', hold: { by: 'start' } },
    ]);
  });

  it('is not a pin on a day on which nobody works', () => {
    expect(missed({ effort: exactly(1), pinned: '2027-03-06' })).toEqual([]);
    expect(missed({ effort: exactly(1), dependsOn: ['item:wi_1'], pinned: '2027-03-07' })).toEqual([]);
  });

  it('is a day by which work has to be finished, and is not', () => {
    expect(missed({ effort: exactly(2), due: '2027-03-08' })).toEqual([
      { key: 'item:wi_2', kind: 'due', wanted: '2027-03-08', planned: '2027-03-09', hold },
    ]);
    expect(missed({ effort: exactly(2), due: '2027-03-09' })).toEqual([]);
  });

  it('is none of what is done', () => {
    const overrides = { 'item:wi_2': { status: 'done' as const } };
    expect(missed({ due: '2027-02-01', pinned: '2027-02-01' }, { overrides })).toEqual([]);
  });
});

describe('why an item does not begin earlier', () => {
  const translate = translator('en');
  const why = (second: Partial<NonNullable<Parts['items']>[number]>, details: Partial<Workshop> = {}) => {
    const workshop = workshopOf({
      people: ['p_1', 'p_2'],
      items: [
        { ...week, title: 'Index' },
        { id: 'wi_2', ownerId: 'p_2', effort: exactly(1), ...second },
      ],
      details,
    });
    const item = scheduleRoadmap(workshop).items.find(({ key }) => key === 'item:wi_2')!;
    const { key, params } = holdMessage(workshop, item, holdOf(workshop, item.key)!);
    return translate(key, params);
  };

  it('is said in words', () => {
    expect(why({})).toBe('the roadmap begins on 1 Mar 2027');
    expect(why({ dependsOn: ['item:wi_1'] })).toBe('it waits for “Index” until 5 Mar 2027');
    expect(why({ ownerId: 'p_1' })).toBe('p_1 is busy with “Index” until 5 Mar 2027');
    expect(why({ pinned: '2027-03-10' })).toBe('it is not to begin before 10 Mar 2027');
    expect(why({}, { availability: away('2027-03-03') })).toBe('its owner is not there earlier');
  });
});
