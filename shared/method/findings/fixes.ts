/** Commands that more than one fix is made of. */
import type { Command } from '../../commands/command';
import type { Collection, Entity, Workshop } from '../../model/workshop';

/** Changes fields of one thing. */
export const updateOf = <C extends Collection>(
  collection: C,
  id: string,
  patch: Partial<Omit<Entity<C>, 'id'>>,
): Command => ({ type: 'update', collection, changes: [{ id, patch }] }) as Command;

/** Changes what people say of a derived work item. */
export const overrideOf = (
  { overrides }: Workshop,
  key: string,
  patch: Workshop['overrides'][string],
): Command => ({
  type: 'setDetails',
  patch: { overrides: { ...overrides, [key]: { ...overrides[key], ...patch } } },
});

/** Puts a work item, made by hand or derived, into a wave. */
export function moveToWave(workshop: Workshop, key: string, waveId: string): Command {
  const id = key.slice('item:'.length);
  return key.startsWith('item:') && Object.hasOwn(workshop.workItems, id)
    ? updateOf('workItems', id, { waveId })
    : overrideOf(workshop, key, { waveId });
}
