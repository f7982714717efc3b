import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '#shared/commands/apply';
import type { Command } from '#shared/commands/command';
import { newParticipant } from '#shared/model/empty';
import type { Discipline } from '#shared/model/vocabulary';
import type { Workshop } from '#shared/model/workshop';
import { findFindings } from '#shared/method/findings';
import { acceptPlan, driftOf, planHash, reportedPlan } from '#shared/roadmap/accepted';
import { planRoadmap } from '#shared/roadmap/planRoadmap';
import { aPlan, exactly, reversed, workshopOf } from './workshops';

const today = '2027-02-25';
const after = (workshop: Workshop, command: Command) => apply(workshop, command, { today });
const accepted = (workshop: Workshop) => after(workshop, acceptPlan(workshop, today));

const two = workshopOf({
  people: ['p_1'],
  items: [
    { id: 'wi_1', title: 'One', ownerId: 'p_1', effort: exactly(2) },
    { id: 'wi_2', title: 'Two', ownerId: 'p_1', effort: { low: 1, likely: 2, high: 9 } },
  ],
});
const editItem = (id: string, patch: object): Command => ({
  type: 'update',
  collection: 'workItems',
  changes: [{ id, patch }],
});

describe('an accepted plan', () => {
  it('of schema 2, which knew no pinned days and no availability of disciplines, is not stale for that', () => {
    const away = {
      ...{ id: 'av_1', participantId: 'p_1', discipline: null, note: '' },
      ...{ from: '2027-03-04', to: '2027-03-05', share: 0 },
    };
    // As the code of schema 2 said it.
    expect(planHash({ ...two, availability: { av_1: away } })).toBe('b8e194c58d5957410caf69a13917aa25');
  });

  it('is the plan of its day, for any workshop, and is not stale', () => {
    fc.assert(
      fc.property(aPlan(), (workshop) => {
        const now = accepted(workshop);
        expect(driftOf(now)).toMatchObject({ on: today, isStale: false, moved: [], added: [], gone: [] });
        const { waveRanges, ...plan } = planRoadmap(workshop);
        const { waveRanges: stored, ...reported } = reportedPlan(now);
        expect(reported).toEqual(plan);
        expect(stored.map((range) => range && [range.p50, range.p80])).toEqual(
          waveRanges.map((range) => range && [range.p50, range.p80]),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('is not stale because a record is in another order, as after a file', () => {
    const away = (id: string, from: string) => ({
      id,
      participantId: 'p_1',
      discipline: null,
      from,
      to: null,
      share: 0.5,
      note: '',
    });
    const workshop = after(two, {
      type: 'insert',
      entities: { availability: [away('av_2', '2027-03-08'), away('av_1', '2027-03-10')] },
    });
    expect(planHash(reversed(workshop))).toBe(planHash(workshop));
    fc.assert(
      fc.property(aPlan(), (plan) => {
        expect(planHash(reversed(plan))).toBe(planHash(plan));
      }),
      { numRuns: 100 },
    );
  });

  it('is stale where two owners change disciplines of which one is there half the time', () => {
    const half = {
      ...{ id: 'av_1', participantId: null, discipline: 'engineering' as const, note: '' },
      ...{ from: null, to: null, share: 0.5 },
    };
    const person = (id: string, discipline: Discipline) => newParticipant(() => id, { name: id, discipline });
    const plan = workshopOf({
      items: [
        { id: 'wi_1', ownerId: 'p_1', effort: exactly(10) },
        { id: 'wi_2', ownerId: 'p_2', effort: exactly(1) },
      ],
      details: {
        participants: { p_1: person('p_1', 'engineering'), p_2: person('p_2', 'data') },
        availability: { av_1: half, av_2: { ...half, id: 'av_2', discipline: 'data', share: 1 } },
      },
    });
    const before = accepted(plan);
    const swapped = {
      ...before,
      participants: { p_1: person('p_1', 'data'), p_2: person('p_2', 'engineering') },
    };
    expect(planRoadmap(swapped).finish! < planRoadmap(plan).finish!).toBe(true);
    expect(driftOf(swapped)!.isStale).toBe(true);
    expect(findFindings(swapped).map(({ key }) => key)).toContain('acceptedPlanStale:workshop');
  });

  it('is none before it is accepted', () => {
    expect(driftOf(two)).toBeNull();
    expect(reportedPlan(two)).toBe(planRoadmap(two));
  });

  it('keeps its dates while the plan moves on, and tells what moved, came and went', () => {
    const before = accepted(two);
    const longer = after(before, editItem('wi_1', { effort: exactly(4) }));
    const drift = driftOf(longer)!;
    expect(drift.isStale).toBe(true);
    expect(drift.moved.map(({ key }) => key)).toEqual(['item:wi_1', 'item:wi_2']);
    expect(drift.finish! < planRoadmap(longer).finish!).toBe(true);
    const stored = planRoadmap(two);
    expect(reportedPlan(longer)).toMatchObject({
      finish: stored.finish,
      p50: stored.p50,
      p80: stored.p80,
      drivers: stored.drivers,
    });

    expect(planRoadmap(longer).items.some(({ critical }) => critical)).toBe(true);
    expect(reportedPlan(longer).items.some(({ critical, slack }) => critical || slack > 0)).toBe(false);
    expect(reportedPlan(before).items).toEqual(stored.items);

    const gone = after(before, { type: 'remove', ids: { workItems: ['wi_2'] } });
    expect(driftOf(gone)!.gone.map(({ title }) => title)).toEqual(['Two']);
    const another = before.workItems['wi_1']!;
    const more = after(before, {
      type: 'insert',
      entities: { workItems: [{ ...another, id: 'wi_3', title: 'Three' }] },
    });
    expect(driftOf(more)!.added.map(({ key }) => key)).toEqual(['item:wi_3']);
    expect(reportedPlan(more).items.find(({ key }) => key === 'item:wi_3')!.finish).toBe(
      planRoadmap(more).items.find(({ key }) => key === 'item:wi_3')!.finish,
    );
  });

  it('is stale with all that dates and ranges follow from, and with nothing else', () => {
    const hash = planHash(two);
    const stale: Command[] = [
      editItem('wi_2', { effort: { low: 1, likely: 2, high: 10 } }),
      editItem('wi_1', { ownerId: null }),
      editItem('wi_1', { status: 'doing' }),
      editItem('wi_2', { dependsOn: ['item:wi_1'] }),
      editItem('wi_2', { waveId: 'wv_2' }),
      { type: 'setDetails', patch: { schedule: { ...two.schedule, reserve: 0.1 } } },
      {
        type: 'setDetails',
        patch: { schedule: { ...two.schedule, priorities: ['item:wi_2', 'item:wi_1'] } },
      },
      {
        type: 'insert',
        entities: {
          availability: [
            {
              id: 'av_1',
              participantId: 'p_1',
              discipline: null,
              from: null,
              to: null,
              share: 0.5,
              note: '',
            },
          ],
        },
      },
    ];
    for (const command of stale) expect(planHash(after(two, command))).not.toBe(hash);
    const fresh: Command[] = [
      editItem('wi_1', { title: 'One more', description: 'Words' }),
      { type: 'setDetails', patch: { title: 'Other', schedule: { ...two.schedule, currency: 'USD' } } },
    ];
    for (const command of fresh) expect(planHash(after(two, command))).toBe(hash);
  });
});
