import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '#shared/commands/apply';
import type { Command } from '#shared/commands/command';
import type { Workshop } from '#shared/model/workshop';
import { baselinesInOrder, driftFrom, keepBaseline } from '#shared/roadmap/baselines';
import { planRoadmap } from '#shared/roadmap/planRoadmap';
import { countingIds } from '../../support/ids';
import { aPlan, exactly, workshopOf } from './workshops';

const today = '2027-02-25';
const after = (workshop: Workshop, command: Command) => apply(workshop, command, { today });
const kept = (workshop: Workshop) =>
  after(workshop, keepBaseline(workshop, planRoadmap(workshop), 'Kick-off', { today, newId: countingIds() }));
const baselineOf = ({ baselines }: Workshop) => Object.values(baselines)[0]!;

const two = workshopOf({
  people: ['p_1'],
  items: [
    { id: 'wi_1', title: 'One', ownerId: 'p_1', effort: exactly(2) },
    { id: 'wi_2', title: 'Two', ownerId: 'p_1', effort: exactly(2) },
  ],
});

describe('a baseline', () => {
  it('is the plan of its day, for any workshop, without drift', () => {
    fc.assert(
      fc.property(aPlan(), (workshop) => {
        const now = kept(workshop);
        const { items, p50, p80, finish } = planRoadmap(workshop);
        expect(baselineOf(now)).toMatchObject({ name: 'Kick-off', on: today, p50, p80 });
        expect(baselineOf(now).items.map(({ key, finish }) => [key, finish])).toEqual(
          items.map(({ key, finish }) => [key, finish]),
        );
        expect(driftFrom(now, baselineOf(now))).toEqual({
          finish,
          finishNow: finish,
          days: 0,
          moved: [],
          added: [],
          gone: [],
        });
      }),
      { numRuns: 60 },
    );
  });

  it('stays as it is while the plan drifts from it', () => {
    const before = kept(two);
    const longer = after(before, {
      type: 'update',
      collection: 'workItems',
      changes: [{ id: 'wi_1', patch: { effort: exactly(4) } }],
    });
    const another = after(after(longer, { type: 'remove', ids: { workItems: ['wi_2'] } }), {
      type: 'insert',
      entities: { workItems: [{ ...two.workItems['wi_2']!, id: 'wi_3' }] },
    });
    const drift = driftFrom(another, baselineOf(before));
    // One and Two took until Thursday, 4 March; now the first takes until then, and the other until Monday.
    expect(drift).toMatchObject({ finish: '2027-03-04', finishNow: '2027-03-08', days: 4 });
    expect(drift.moved.map(({ key, before: then, finish }) => [key, then, finish])).toEqual([
      ['item:wi_1', '2027-03-02', '2027-03-04'],
    ]);
    expect(drift.added.map(({ key }) => key)).toEqual(['item:wi_3']);
    expect(drift.gone.map(({ title }) => title)).toEqual(['Two']);
  });

  it('has no drift in days where there was nothing to do', () => {
    const before = kept(workshopOf({}));
    expect(driftFrom({ ...two, baselines: before.baselines }, baselineOf(before))).toMatchObject({
      finish: null,
      finishNow: '2027-03-04',
      days: 0,
    });
  });

  it('stands before older ones', () => {
    const newId = countingIds();
    const both = ['2027-02-20', '2027-02-25'].reduce(
      (workshop, on) =>
        after(workshop, keepBaseline(workshop, { p50: null, p80: null }, on, { today: on, newId })),
      two,
    );
    expect(baselinesInOrder(both.baselines).map(({ name }) => name)).toEqual(['2027-02-25', '2027-02-20']);
  });
});
