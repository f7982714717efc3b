/** Commands that more than one fix is made of. */
import type { Command } from '../../commands/command';
import type { Collection, Entity } from '../../model/workshop';

/** Changes fields of one thing. */
export const updateOf = <C extends Collection>(
  collection: C,
  id: string,
  patch: Partial<Omit<Entity<C>, 'id'>>,
): Command => ({ type: 'update', collection, changes: [{ id, patch }] }) as Command;
