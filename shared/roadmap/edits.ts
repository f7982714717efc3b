/** Edits of work items: of the item itself where people made it, of what they changed on it where it is derived. */
import type { Command } from '../commands/command';
import type { HandMadeItem, WorkItemOverride } from '../model/entities';
import type { Workshop } from '../model/workshop';
import type { WorkItem } from './plan';

/** What can be changed on any item. */
export type ItemPatch = Pick<
  Partial<HandMadeItem>,
  'title' | 'waveId' | 'ownerId' | 'effort' | 'status' | 'dependsOn' | 'pinned' | 'due' | 'acceptance'
>;

/** The id of a hand-made item; null for a derived one. */
export const handMadeId = (key: string): string | null =>
  key.startsWith('item:') ? key.slice('item:'.length) : null;

export function editItem(workshop: Workshop, { key }: Pick<WorkItem, 'key'>, patch: ItemPatch): Command {
  const id = handMadeId(key);
  // What lies over an item hides what is beneath it; a file may have that of one made by hand as well.
  return id !== null && workshop.workItems[id] && !Object.hasOwn(workshop.overrides, key)
    ? { type: 'update', collection: 'workItems', changes: [{ id, patch }] }
    : editOverride(workshop, key, patch);
}

/** Changes what people changed on a derived item. */
export function editOverride(workshop: Workshop, key: string, patch: WorkItemOverride): Command {
  const { overrides } = workshop;
  return {
    type: 'setDetails',
    patch: { overrides: { ...overrides, [key]: { ...overrides[key], ...patch } } },
  };
}

/** The item as it is derived, without anybody's changes; one that was left out is back. */
export function resetItem(workshop: Workshop, key: string): Command {
  const others = Object.entries(workshop.overrides).filter(([other]) => other !== key);
  return { type: 'setDetails', patch: { overrides: Object.fromEntries(others) } };
}

/** Puts a wave one place up (-1) or down (+1) by giving all waves their new order. */
export function moveWave(waveIds: readonly string[], id: string, by: -1 | 1): Command {
  const from = waveIds.indexOf(id);
  const order = waveIds.filter((other) => other !== id);
  order.splice(from + by, 0, id);
  return {
    type: 'update',
    collection: 'waves',
    changes: order.map((waveId, place) => ({ id: waveId, patch: { order: place } })),
  };
}
