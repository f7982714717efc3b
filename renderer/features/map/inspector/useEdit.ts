/** Editing one thing: at once, or as part of one stay in a text field. */
import { useMemo } from 'react';
import type { Command } from '#shared/commands/command';
import type { Entity } from '#shared/model/workshop';
import { useSession } from '../../../session/hooks';

type Edited = 'components' | 'boundaries' | 'flows';
type Patch<C extends Edited> = Partial<Omit<Entity<C>, 'id'>>;

export interface Edit<C extends Edited> {
  command: (patch: Patch<C>) => Command;
  set: (patch: Patch<C>) => void;
  /** @param visit the same for all that is typed in one stay in a field, which is one step */
  commit: (patch: Patch<C>, visit: string) => void;
}

export function useEdit<C extends Edited>(collection: C, id: string): Edit<C> {
  const session = useSession();
  return useMemo(() => {
    const command = (patch: Patch<C>) =>
      ({ type: 'update', collection, changes: [{ id, patch }] }) as unknown as Command;
    return {
      command,
      set: (patch) => void session.dispatch(command(patch)),
      commit: (patch, visit) => void session.dispatch(command(patch), { mergeKey: visit }),
    };
  }, [session, collection, id]);
}
