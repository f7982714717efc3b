/** What leads from one state of a workshop to another: every entity and every other field that differs. */
import { same } from '../commands/same';
import { COLLECTIONS, type Collection, type Entity, type Workshop } from '../model/workshop';

/** Everything of a workshop but its collections. */
export type Fields = Omit<Workshop, Collection>;

export interface Delta {
  /** Fields that differ, as they are afterwards. */
  fields: Partial<Fields>;
  /** Entities that differ, by collection and id, as they are afterwards; null where one is gone. */
  entities: { [C in Collection]?: { [id: string]: Entity<C> | null } };
}

/** Whether nothing differs. */
export const isNothing = ({ fields, entities }: Delta): boolean =>
  Object.keys(fields).length === 0 && Object.keys(entities).length === 0;

/**
 * What leads from one state to another; from nothing where there is none before. States that share what they have in
 * common are compared at the cost of what differs.
 */
export function deltaBetween(before: Workshop | null, after: Workshop): Delta {
  const fields = Object.fromEntries(
    fieldsOf(after)
      .filter((name) => !before || !same(before[name], after[name]))
      .map((name) => [name, after[name]]),
  ) as Partial<Fields>;
  // From nothing, the collections that are empty are named as well: a delta knows no schema when it is applied.
  const entities = Object.fromEntries(
    COLLECTIONS.map((name) => [name, changedEntities(before?.[name] ?? {}, after[name])] as const).filter(
      ([, changed]) => before === null || Object.keys(changed).length > 0,
    ),
  ) as Delta['entities'];
  return { fields, entities };
}

const isCollection = (name: string): name is Collection => (COLLECTIONS as readonly string[]).includes(name);
const fieldsOf = (workshop: Workshop) =>
  Object.keys(workshop).filter((name): name is keyof Fields => !isCollection(name));

type Records = Record<string, unknown>;

function changedEntities(before: Records, after: Records): Records {
  if (before === after) return {};
  const changed: Records = {};
  for (const [id, entity] of Object.entries(after))
    if (!Object.hasOwn(before, id) || !same(before[id], entity)) changed[id] = entity;
  for (const id of Object.keys(before)) if (!Object.hasOwn(after, id)) changed[id] = null;
  return changed;
}

/** The state that a delta leads to. What it does not name keeps its identity. */
export function applyDelta(before: Workshop | null, { fields, entities }: Delta): Workshop {
  const collections = (Object.keys(entities) as Collection[]).map((name) => [
    name,
    applied(before?.[name] ?? {}, entities[name]!),
  ]);
  return { ...before, ...fields, ...Object.fromEntries(collections) } as Workshop;
}

function applied(before: Records, changed: Records): Records {
  const after = { ...before };
  for (const [id, entity] of Object.entries(changed)) {
    if (entity === null) delete after[id];
    else after[id] = entity;
  }
  return after;
}
