import { describe, expect, it } from 'vitest';
import { mapEach, mapValues, patched } from '#shared/model/identity';
import {
  emptyWorkshop,
  newBoundary,
  newComponent,
  newDecision,
  newFlow,
  newParticipant,
  newRisk,
  newWorkItem,
} from '#shared/model/empty';
import { idSource } from '#shared/model/ids';
import { idSchema, keySchema } from '#shared/model/primitives';
import { boundaryWithDescendants, endsOf, initialsOf, riskLevel } from '#shared/model/queries';
import { COLLECTIONS, entitySchemas, workshopSchema } from '#shared/model/workshop';
import { claimsWorkshop } from '../../support/causewayFile';

const TODAY = '2026-11-22';
const newId = (() => {
  let count = 0;
  return idSource(() => count++ % 256);
})();

describe('new things', () => {
  it('are valid as they are', () => {
    const waves = [
      { name: 'Foundation', goal: '', exitCriteria: '' },
      { name: 'Scale', goal: '', exitCriteria: '' },
    ];
    const workshop = emptyWorkshop('New', waves, { newId, today: TODAY });
    expect(workshopSchema.parse(workshop)).toStrictEqual(workshop);
    expect(Object.values(workshop.waves).map(({ order }) => order)).toEqual([0, 1]);
    expect(workshop.schedule.start).toBe('2026-11-23');
    const component = newComponent(newId, 'queue', 'Jobs', { x: 0, y: 0, boundaryId: null });
    const made = {
      components: component,
      boundaries: newBoundary(newId, 'Zone', { x: 0, y: 0, width: 10, height: 10, parentId: null }),
      flows: newFlow(newId, component, component.id),
      risks: newRisk(newId, 'Risk'),
      participants: newParticipant(newId, { name: 'Ada', discipline: 'data' }),
      decisions: newDecision(newId, 'Decided', TODAY),
      workItems: newWorkItem(newId, 'Work', null),
    };
    for (const [name, entity] of Object.entries(made))
      expect(entitySchemas[name as keyof typeof made].parse(entity)).toStrictEqual(entity);
  });

  it('have ids that fit, for every collection, and never the same twice', () => {
    const ids = [...COLLECTIONS, 'workshop' as const].flatMap((name) => [newId(name), newId(name)]);
    for (const id of ids) expect(idSchema.safeParse(id).success).toBe(true);
    expect(new Set(ids)).toHaveLength(ids.length);
  });
});

it('no id or key is the name of something that every object has', () => {
  for (const name of [...Object.getOwnPropertyNames(Object.prototype), 'prototype']) {
    expect(idSchema.safeParse(name).success).toBe(false);
    expect(keySchema.safeParse(name).success).toBe(false);
  }
});

describe('questions about a workshop', () => {
  it('tell provider and consumer by the flow’s direction', () => {
    const ends = { sourceId: 'c_a', targetId: 'c_b' };
    expect(endsOf({ ...ends, direction: 'calls' })).toEqual({ consumerId: 'c_a', providerId: 'c_b' });
    expect(endsOf({ ...ends, direction: 'delivers' })).toEqual({ consumerId: 'c_b', providerId: 'c_a' });
  });

  it('put every score on the ramp', () => {
    expect([1, 3, 4, 6, 8, 10, 12, 15, 16, 25].map(riskLevel)).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
  });

  it.each([
    ['Amara Okafor', 'AO'],
    ['林美', '林'],
    ['Mary Ann  van Berg', 'MB'],
    ['  ', '?'],
    ['🙂 smile', '🙂S'],
  ])('write %s as %s', (name, initials) => {
    expect(initialsOf({ name })).toBe(initials);
  });

  it('find boundaries in boundaries, and end where these are in each other', () => {
    const { boundaries } = claimsWorkshop();
    expect(boundaryWithDescendants(boundaries, 'b_cloud')).toEqual(new Set(['b_cloud', 'b_reading']));
    boundaries['b_cloud']!.parentId = 'b_reading';
    expect(boundaryWithDescendants({ ...boundaries }, 'b_cloud')).toEqual(new Set(['b_cloud', 'b_reading']));
  });
});

describe('changing data keeps what stays', () => {
  it('the very same object, record or list where nothing changes', () => {
    const object = { a: 1, b: { c: 2 } };
    expect(patched(object, { a: 1, b: object.b })).toBe(object);
    const record = { a: object };
    expect(mapValues(record, (value) => value)).toBe(record);
    const list = [object];
    expect(mapEach(list, (entry) => entry)).toBe(list);
  });

  it('a new one where something does, with the rest shared', () => {
    const object = { a: 1, b: { c: 2 } };
    expect(patched(object, { a: 2 })).toEqual({ a: 2, b: { c: 2 } });
    expect(patched(object, { a: 2 }).b).toBe(object.b);
    expect(mapValues({ a: 1, b: 2 }, (value) => (value === 1 ? null : value))).toEqual({ b: 2 });
    expect(mapEach([1, 2], (entry) => entry * 2)).toEqual([2, 4]);
  });
});
