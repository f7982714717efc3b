import { describe, expect, it } from 'vitest';
import { scheduleRoadmap } from '#shared/roadmap/planRoadmap';
import { byComponent, byOwner } from '../../../../renderer/features/roadmap/gantt/groups';
import { workshopOf } from '../../../shared/roadmap/workshops';

const workshop = workshopOf({
  people: ['pa_zoe', 'pa_ann'],
  components: [{ id: 'cm_b' }, { id: 'cm_a' }],
  items: [
    { id: 'wi_1', ownerId: null, componentIds: [], effort: { low: 1, likely: 1, high: 1 } },
    { id: 'wi_2', ownerId: 'pa_zoe', componentIds: ['cm_b', 'cm_a'], effort: { low: 3, likely: 3, high: 3 } },
    { id: 'wi_3', ownerId: 'pa_ann', componentIds: ['cm_a'], effort: { low: 1, likely: 1, high: 1 } },
    { id: 'wi_4', ownerId: 'pa_zoe', componentIds: ['cm_gone'], effort: { low: 2, likely: 2, high: 2 } },
  ],
});
const { items } = scheduleRoadmap(workshop);
const named = (names: Record<string, string>) =>
  Object.fromEntries(Object.entries(names).map(([id, name]) => [id, { name }]));
const shown = (groups: ReturnType<typeof byOwner>) =>
  groups.map(({ id, items }) => [id, items.map(({ key }) => key)]);

describe('groups of items', () => {
  it('are by owner, by name, with what nobody owns at the end', () => {
    const groups = byOwner(items, named({ pa_zoe: 'Zoe', pa_ann: 'Ann' }));
    expect(shown(groups)).toEqual([
      ['pa_ann', ['item:wi_3']],
      ['pa_zoe', ['item:wi_2', 'item:wi_4']],
      [null, ['item:wi_1']],
    ]);
    expect(groups[1]).toMatchObject({ start: '2027-03-01', finish: '2027-03-05' });
  });

  it('are by the first component, with what concerns none at the end', () => {
    expect(shown(byComponent(items, named({ cm_b: 'Bell', cm_a: 'Arch' })))).toEqual([
      ['cm_a', ['item:wi_3']],
      ['cm_b', ['item:wi_2']],
      [null, ['item:wi_1', 'item:wi_4']],
    ]);
  });
});
