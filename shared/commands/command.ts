/** Every edit of a workshop, as data. Buttons, shortcuts, menus and the command palette all send these. */
import type { Collection, Details, Entity, Workshop } from '../model/workshop';

/** Entities by collection. */
export type EntitiesByCollection = { [C in Collection]?: Entity<C>[] };

type UpdateOf<C extends Collection> = {
  type: 'update';
  collection: C;
  /** All changes are one step. Fields that are not named stay. */
  changes: { id: string; patch: Partial<Omit<Entity<C>, 'id'>> }[];
};

export type Command =
  /** Adds entities; an id that exists already is refused. */
  | { type: 'insert'; entities: EntitiesByCollection }
  | { [C in Collection]: UpdateOf<C> }[Collection]
  /** Removes entities and what cannot exist without them (product.md, "What happens to what refers…"). */
  | { type: 'remove'; ids: { [C in Collection]?: string[] } }
  | { type: 'setDetails'; patch: Partial<Details> }
  /** Places components and boundaries; what is inside a moved boundary, and not itself named, moves along. */
  | {
      type: 'move';
      components: { id: string; x: number; y: number; boundaryId: string | null }[];
      boundaries: {
        id: string;
        x: number;
        y: number;
        width?: number;
        height?: number;
        parentId: string | null;
      }[];
    }
  /** Takes over the whole content of another version of this workshop; the id stays. */
  | { type: 'restore'; workshop: Workshop }
  /** Several commands as one step; if one is refused, none is done. */
  | { type: 'batch'; commands: Command[] };

/** Why a command was refused; the code is a key of the texts. */
export class CommandRefused extends Error {
  constructor(
    readonly code:
      'refused.invalid' | 'refused.duplicateId' | 'refused.dangling' | 'refused.cycle' | 'refused.tooMany',
    readonly params: Record<string, string>,
  ) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'CommandRefused';
  }
}
