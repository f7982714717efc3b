import { describe, expect, it } from 'vitest';
import { apply } from '#shared/commands/apply';
import { CommandRefused, type Command } from '#shared/commands/command';
import { newComponent, newFlow, newRisk } from '#shared/model/empty';
import { NODES_MAX, type Workshop } from '#shared/model/workshop';
import { translator, type TextKey } from '#shared/texts/index';
import { claimsWorkshop } from '../../support/causewayFile';
import { deepFreeze } from '../../support/freeze';

const before = deepFreeze(claimsWorkshop());
const TODAY = '2026-12-01';
const applied = (command: Command, workshop: Workshop = before) => apply(workshop, command, { today: TODAY });

function refusalOf(command: unknown): CommandRefused {
  try {
    applied(command as Command);
  } catch (error) {
    if (error instanceof CommandRefused) return error;
    throw error;
  }
  throw new Error('was not refused');
}

const component = (id: string) => newComponent(() => id, 'service', 'New', { x: 0, y: 0, boundaryId: null });
const insert = (entities: Extract<Command, { type: 'insert' }>['entities']): Command => ({
  type: 'insert',
  entities,
});
const rename = (id: string, name: string): Command => ({
  type: 'update',
  collection: 'components',
  changes: [{ id, patch: { name } }],
});

describe('an edit', () => {
  it('notes the day, unless it changes nothing', () => {
    expect(applied(rename('c_core', 'Core')).updatedOn).toBe(TODAY);
    expect(applied(rename('c_core', before.components['c_core']!.name))).toBe(before);
    expect(applied(rename('c_gone', 'Nobody'))).toBe(before);
  });

  it('tags many components as one step and leaves the others alone', () => {
    const next = applied({
      type: 'update',
      collection: 'components',
      changes: ['c_core', 'c_store'].map((id) => ({ id, patch: { disposition: 'rewrite' } })),
    });
    expect(next.components['c_core']!.disposition).toBe('rewrite');
    expect(next.components['c_store']).toEqual({ ...before.components['c_store'], disposition: 'rewrite' });
    expect(next.components['c_rules']).toBe(before.components['c_rules']);
    expect(next.flows).toBe(before.flows);
  });

  it('inserts what is linked to each other in one step', () => {
    const source = component('c_a');
    const flow = newFlow(() => 'f_new', source, 'c_b');
    const next = applied(insert({ flows: [flow], components: [source, component('c_b')] }));
    expect(next.flows['f_new']).toEqual(flow);
    expect(next.components['c_b']).toEqual(component('c_b'));
  });

  it('names each link once', () => {
    const risk = newRisk(() => 'r_new', 'Twice', ['c_core', 'c_core']);
    expect(applied(insert({ risks: [risk] })).risks['r_new']!.componentIds).toEqual(['c_core']);
  });

  it('keeps the id of an entity, whatever the patch says', () => {
    const patch = { id: 'c_other', name: 'Core' } as { name: string };
    const next = applied({ type: 'update', collection: 'components', changes: [{ id: 'c_core', patch }] });
    expect(next.components['c_core']).toMatchObject({ id: 'c_core', name: 'Core' });
    expect(next.components['c_other']).toBeUndefined();
  });
});

describe('an edit that would leave the workshop broken is refused, and says why', () => {
  it.each<[what: string, command: unknown, code: string, field?: string]>([
    [
      'a value out of bounds',
      { type: 'update', collection: 'risks', changes: [{ id: 'r_drift', patch: { likelihood: 6 } }] },
      'invalid',
      'risks.likelihood',
    ],
    ['a text too long', rename('c_core', 'x'.repeat(2001)), 'invalid', 'components.name'],
    ['an id taken', insert({ components: [component('c_core')] }), 'duplicateId'],
    ['two of one id', insert({ components: [component('c_a'), component('c_a')] }), 'duplicateId'],
    ['an unsafe id', insert({ components: [component('constructor')] }), 'invalid', 'components.id'],
    [
      'a flow to nowhere',
      insert({ flows: [newFlow(() => 'f_new', component('c_core'), 'c_gone')] }),
      'dangling',
    ],
    [
      'an owner who is not there',
      { type: 'update', collection: 'risks', changes: [{ id: 'r_drift', patch: { ownerId: 'p_gone' } }] },
      'dangling',
    ],
    [
      'a check’s owner who is not there',
      {
        type: 'setDetails',
        patch: { readiness: { 'check:a': { answer: 'met', evidence: '', ownerId: 'p_gone', due: null } } },
      },
      'dangling',
    ],
    [
      'a calendar that is not there',
      { type: 'setDetails', patch: { schedule: { ...before.schedule, calendarId: 'cal_gone' } } },
      'dangling',
    ],
    [
      'work that waits for what is not there',
      { type: 'setDetails', patch: { overrides: { 'risk:r_drift': { dependsOn: ['component:c_gone'] } } } },
      'dangling',
    ],
    [
      'a boundary in itself',
      {
        type: 'update',
        collection: 'boundaries',
        changes: [{ id: 'b_cloud', patch: { parentId: 'b_reading' } }],
      },
      'cycle',
    ],
    ['a detail that is none', { type: 'setDetails', patch: { components: {} } }, 'invalid', 'components'],
    [
      'an effort out of order',
      {
        type: 'update',
        collection: 'risks',
        changes: [{ id: 'r_drift', patch: { effort: { low: 3, likely: 2, high: 4 } } }],
      },
      'invalid',
      'risks.effort',
    ],
  ])('%s', (_, command, code, field) => {
    const refused = refusalOf(command);
    expect(refused.code).toBe(`refused.${code}`);
    if (field !== undefined) expect(refused.params['field']).toBe(field);
    const sentence = translator('en')(`errors.${refused.code}` as TextKey, refused.params);
    expect(sentence).toMatch(/Nothing was changed\.$/);
    expect(sentence).not.toContain('{{');
  });

  it('more components and boundaries than a file may have', () => {
    const many = Array.from({ length: NODES_MAX - 7 }, (_, index) => component(`c_n${index}`));
    expect(refusalOf(insert({ components: many })).code).toBe('refused.tooMany');
    expect(Object.keys(applied(insert({ components: many.slice(1) })).components)).toHaveLength(
      NODES_MAX - 3,
    );
  });
});

describe('several edits as one step', () => {
  it('are all done, or none', () => {
    const batch: Command = {
      type: 'batch',
      commands: [rename('c_core', 'Core'), rename('c_gate', 'x'.repeat(2001))],
    };
    expect(() => applied(batch)).toThrow(CommandRefused);
    expect(applied({ type: 'batch', commands: batch.commands.slice(0, 1) }).components['c_core']!.name).toBe(
      'Core',
    );
  });

  it('see what those before them did', () => {
    const { components } = applied({
      type: 'batch',
      commands: [insert({ components: [component('c_a')] }), rename('c_a', 'Named')],
    });
    expect(components['c_a']!.name).toBe('Named');
  });

  it('give the very same workshop where they take each other back', () => {
    const there = rename('c_core', 'Core');
    const back = rename('c_core', before.components['c_core']!.name);
    expect(applied({ type: 'batch', commands: [there, back] })).toBe(before);
    const add = insert({ components: [component('c_a')] });
    expect(
      applied({ type: 'batch', commands: [add, { type: 'remove', ids: { components: ['c_a'] } }] }),
    ).toBe(before);
    expect(applied({ type: 'batch', commands: [] })).toBe(before);
  });
});

describe('restoring another version', () => {
  it('takes over its content under the id of this workshop', () => {
    const version = { ...claimsWorkshop(), id: 'w_other', title: 'Earlier', updatedOn: '2026-01-01' };
    expect(applied({ type: 'restore', workshop: version })).toEqual({
      ...version,
      id: before.id,
      updatedOn: TODAY,
    });
  });

  it('gives the very same workshop where only the day of its last edit differs', () => {
    const version = { ...claimsWorkshop(), updatedOn: '2026-01-01' };
    expect(applied({ type: 'restore', workshop: version })).toBe(before);
  });
});
