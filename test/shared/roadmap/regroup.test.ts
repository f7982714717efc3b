import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '#shared/commands/apply';
import type { Command } from '#shared/commands/command';
import { workshopSchema, type Workshop } from '#shared/model/workshop';
import { dependencyKeys } from '#shared/roadmap/dependencies';
import type { PlannedItem } from '#shared/roadmap/plan';
import { scheduleRoadmap } from '#shared/roadmap/planRoadmap';
import { mergeItem, moveInTurn, splitItem } from '#shared/roadmap/regroup';
import { aPlan, exactly, workshopOf } from './workshops';

const after = (workshop: Workshop, command: Command | null) =>
  apply(workshop, command!, { today: '2027-03-01' });
const itemOf = (workshop: Workshop, key: string): PlannedItem =>
  scheduleRoadmap(workshop).items.find((item) => item.key === key)!;
const effortOf = (workshop: Workshop) =>
  scheduleRoadmap(workshop).items.reduce((sum, { effort }) => sum + (effort?.likely ?? 0), 0);
const newId = () => 'wi_new';

/** One is before Two, and Two before Three, all of one person; Portal uses Index, which is rewritten. */
const plan = workshopOf({
  people: ['p_1'],
  components: [
    { id: 'c_1', name: 'Index', kind: 'cache', disposition: 'rewrite', effort: exactly(4), ownerId: 'p_1' },
  ],
  items: [
    { id: 'wi_1', title: 'One', ownerId: 'p_1', effort: exactly(2) },
    { id: 'wi_2', title: 'Two', ownerId: 'p_1', effort: exactly(3), dependsOn: ['item:wi_1'] },
    { id: 'wi_3', title: 'Three', ownerId: 'p_1', effort: null, dependsOn: ['item:wi_2'] },
    { id: 'wi_4', title: 'Four', ownerId: 'p_1', effort: exactly(1), dependsOn: ['component:c_1'] },
  ],
});

describe('splitting an item', () => {
  it('puts half of it before it, for which it waits; who waits for it still does', () => {
    const split = after(plan, splitItem(plan, itemOf(plan, 'item:wi_2'), 'Two, first half', newId));
    expect(itemOf(split, 'item:wi_new')).toMatchObject({
      title: 'Two, first half',
      ownerId: 'p_1',
      effort: exactly(1.5),
      dependsOn: ['item:wi_1'],
    });
    expect(itemOf(split, 'item:wi_2')).toMatchObject({ effort: exactly(1.5), dependsOn: ['item:wi_new'] });
    expect(itemOf(split, 'item:wi_3').dependsOn).toEqual(['item:wi_2']);
  });

  it('changes neither the effort nor the validity of any plan', () => {
    fc.assert(
      fc.property(aPlan(), fc.nat(), (workshop, at) => {
        const { items } = scheduleRoadmap(workshop);
        const open = items.filter(({ status }) => status !== 'done');
        const item = open[at % open.length];
        if (!item) return;
        const split = after(workshop, splitItem(workshop, item, 'First', newId));
        expect(workshopSchema.safeParse(split).error).toBeUndefined();
        expect(effortOf(split)).toBeCloseTo(effortOf(workshop), 9);
        expect(scheduleRoadmap(split).items).toHaveLength(items.length + 1);
      }),
      { numRuns: 200 },
    );
  });
});

describe('merging an item into another', () => {
  it('adds its effort, and what it waits for; who waited for it waits for the other', () => {
    const merged = after(
      plan,
      mergeItem(plan, itemOf(plan, 'item:wi_2'), itemOf(plan, 'component:c_1'), 'Done with Rewrite Index.'),
    );
    expect(Object.keys(merged.workItems)).toEqual(['wi_1', 'wi_3', 'wi_4']);
    expect(itemOf(merged, 'component:c_1')).toMatchObject({ effort: exactly(7), dependsOn: ['item:wi_1'] });
    expect(itemOf(merged, 'item:wi_3').dependsOn).toEqual(['component:c_1']);
  });

  it('leaves a derived one out, with a note of where it is done', () => {
    const merged = after(
      plan,
      mergeItem(plan, itemOf(plan, 'component:c_1'), itemOf(plan, 'item:wi_1'), 'Done with One.'),
    );
    expect(merged.overrides['component:c_1']).toEqual({ excluded: true, notes: 'Done with One.' });
    expect(itemOf(merged, 'item:wi_1').effort).toEqual(exactly(6));
    expect(itemOf(merged, 'item:wi_4').dependsOn).toEqual(['item:wi_1']);
  });

  it('is not done where something else stands between the two', () => {
    expect(mergeItem(plan, itemOf(plan, 'item:wi_3'), itemOf(plan, 'item:wi_1'), '')).toBeNull();
    expect(mergeItem(plan, itemOf(plan, 'item:wi_1'), itemOf(plan, 'item:wi_3'), '')).toBeNull();
    expect(mergeItem(plan, itemOf(plan, 'item:wi_1'), itemOf(plan, 'item:wi_2'), '')).not.toBeNull();
  });

  it('makes no circle, and keeps the effort of any plan', () => {
    fc.assert(
      fc.property(aPlan(), fc.nat(), fc.nat(), (workshop, one, other) => {
        const { items, cycles } = scheduleRoadmap(workshop);
        const open = items.filter(({ status }) => status !== 'done');
        const [item, into] = [open[one % open.length], open[other % open.length]];
        if (!item || !into || item === into) return;
        const command = mergeItem(workshop, item, into, 'Done elsewhere.');
        if (command === null) return;
        const merged = after(workshop, command);
        expect(workshopSchema.safeParse(merged).error).toBeUndefined();
        expect(effortOf(merged)).toBeCloseTo(effortOf(workshop), 9);
        expect(scheduleRoadmap(merged).items.map(({ key }) => key)).not.toContain(item.key);
        expect(dependencyKeys(merged, into.key)).not.toContain(into.key);
        if (cycles.length === 0) expect(scheduleRoadmap(merged).cycles).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('moving an item in its owner’s turn', () => {
  const startsOf = (workshop: Workshop) =>
    scheduleRoadmap(workshop)
      .items.filter(({ effort }) => effort !== null)
      .toSorted((a, b) => (a.start < b.start ? -1 : 1))
      .map(({ key }) => key.split('_')[1]);
  const free = workshopOf({
    people: ['p_1'],
    items: ['wi_1', 'wi_2', 'wi_3'].map((id) => ({ id, ownerId: 'p_1', effort: exactly(2) })),
  });

  it('puts it before, or after, its neighbour there', () => {
    expect(startsOf(free)).toEqual(['1', '2', '3']);
    expect(startsOf(after(free, moveInTurn(free, 'item:wi_3', -1)))).toEqual(['1', '3', '2']);
    expect(startsOf(after(free, moveInTurn(free, 'item:wi_1', 1)))).toEqual(['2', '1', '3']);
    expect(moveInTurn(free, 'item:wi_1', -1)).toBeNull();
    expect(moveInTurn(free, 'item:wi_3', 1)).toBeNull();
    expect(moveInTurn(free, 'item:gone', 1)).toBeNull();
  });

  it('never puts it before what it waits for', () => {
    expect(startsOf(after(plan, moveInTurn(plan, 'item:wi_2', -1)))).not.toEqual([]);
    const moved = after(plan, moveInTurn(plan, 'item:wi_2', -1));
    expect(itemOf(moved, 'item:wi_1').finish <= itemOf(moved, 'item:wi_2').start).toBe(true);
  });
});
