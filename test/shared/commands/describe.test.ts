import { expect, it } from 'vitest';
import type { Command } from '#shared/commands/command';
import { describe as describeCommand } from '#shared/commands/describe';
import { newRisk } from '#shared/model/empty';
import { COLLECTIONS, detailSchemas } from '#shared/model/workshop';
import { translator } from '#shared/texts/index';
import { claimsWorkshop } from '../../support/causewayFile';

const translate = translator('en');
const labelOf = (command: unknown) => {
  const { key, params } = describeCommand(command as Command);
  return translate(key, params);
};
const { components, flows } = claimsWorkshop();
const risk = newRisk(() => 'r_new', 'New');
const update = (collection: string, ...patches: object[]) => ({
  type: 'update',
  collection,
  changes: patches.map((patch, index) => ({ id: `x_${index}`, patch })),
});
const move = (count: number, boundaries: object[] = []) => ({
  type: 'move',
  components: Array.from({ length: count }, (_, index) => ({
    id: `c_${index}`,
    x: 0,
    y: 0,
    boundaryId: null,
  })),
  boundaries,
});

it.each([
  ['Add risk', { type: 'insert', entities: { risks: [risk] } }],
  ['Add 5 components', { type: 'insert', entities: { components: Object.values(components), flows: [] } }],
  [
    'Add 8 things',
    { type: 'insert', entities: { components: Object.values(components), flows: Object.values(flows) } },
  ],
  ['Delete flow', { type: 'remove', ids: { flows: ['f_1'] } }],
  ['Delete 2 things', { type: 'remove', ids: { components: ['c_1'], boundaries: ['b_1'] } }],
  ['Edit risk', update('risks', { ownerId: 'p_1' })],
  ['Edit 2 boundaries', update('boundaries', { name: 'A' }, { name: 'B' })],
  ['Tag component', update('components', { disposition: 'keep' })],
  [
    'Tag 3 components',
    update('components', { disposition: 'keep' }, { disposition: 'keep' }, { disposition: 'keep' }),
  ],
  ['Edit component', update('components', { disposition: 'keep', rationale: 'It works.' })],
  ['Move 1 thing', move(1)],
  ['Move 3 things', move(2, [{ id: 'b_1', x: 0, y: 0, parentId: null }])],
  ['Resize boundary', move(0, [{ id: 'b_1', x: 0, y: 0, width: 10, height: 10, parentId: null }])],
  ['Rename workshop', { type: 'setDetails', patch: { title: 'New' } }],
  ['Edit workshop', { type: 'setDetails', patch: { title: 'New', team: 'North' } }],
  ['Restore another version', { type: 'restore', workshop: claimsWorkshop() }],
  [
    'Tag 2 components',
    { type: 'batch', commands: [1, 2].map(() => update('components', { disposition: 'keep' })) },
  ],
  ['Edit outcome', { type: 'batch', commands: [{ type: 'setDetails', patch: { outcome: {} } }] }],
  ['Several changes', { type: 'batch', commands: [update('risks', {}), move(1)] }],
])('says “%s”', (label, command) => {
  expect(labelOf(command)).toBe(label);
});

it('has words for every collection and every detail', () => {
  for (const name of COLLECTIONS) {
    for (const ids of [['x_1'], ['x_1', 'x_2']]) {
      expect(labelOf({ type: 'remove', ids: { [name]: ids } })).toMatch(/^Delete [a-z0-9 ]+$/);
      expect(labelOf(update(name, ...ids.map(() => ({}))))).toMatch(/^Edit [a-z0-9 ]+$/);
      expect(labelOf({ type: 'insert', entities: { [name]: ids } })).toMatch(/^Add [a-z0-9 ]+$/);
    }
  }
  for (const name of Object.keys(detailSchemas))
    expect(labelOf({ type: 'setDetails', patch: { [name]: null } })).toMatch(/^[A-Z][a-z ]+$/);
});
