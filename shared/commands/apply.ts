/** How a command changes a workshop. Pure: the same workshop where nothing changes, and shared structure where little does. */
import {
  COLLECTIONS,
  SCHEMA_VERSION,
  detailSchemas,
  entitySchemas,
  type Collection,
  type Details,
  type Entity,
  type Workshop,
} from '../model/workshop';
import { mapReferences, type MapReference } from '../model/references';
import { CommandRefused, type Command, type EntitiesByCollection } from './command';
import { move } from './move';
import { remove } from './remove';
import { same } from './same';

/** What a command may not know by itself. */
export interface CommandContext {
  /** Local date, `YYYY-MM-DD`. */
  today: string;
}

/**
 * The workshop after a command. The same reference where the command changes nothing.
 * @throws CommandRefused where the result would not be a valid workshop; the workshop is left as it is
 */
export function apply(workshop: Workshop, command: Command, context: CommandContext): Workshop {
  const next = step(workshop, command);
  return next === workshop || next.updatedOn === context.today ? next : { ...next, updatedOn: context.today };
}

function step(workshop: Workshop, command: Command): Workshop {
  switch (command.type) {
    case 'insert':
      return insert(workshop, command.entities);
    case 'update':
      return update(workshop, command.collection, command.changes as Change<Collection>[]);
    case 'remove':
      return remove(workshop, command.ids);
    case 'setDetails':
      return setDetails(workshop, command.patch);
    case 'move':
      return move(workshop, command);
    case 'restore':
      return restore(workshop, command.workshop);
    case 'batch':
      return command.commands.reduce(step, workshop);
  }
}

type Change<C extends Collection> = { id: string; patch: Partial<Omit<Entity<C>, 'id'>> };

/** Changes part of the entities of one collection, checking each against its schema. */
function update<C extends Collection>(workshop: Workshop, collection: C, changes: Change<C>[]): Workshop {
  const before = workshop[collection] as Record<string, Entity<C>>;
  const after = { ...before };
  let touched = false;
  for (const { id, patch } of changes) {
    const entity = after[id];
    if (!entity) continue;
    const next = validEntity(collection, { ...entity, ...patch, id });
    if (same(entity, next)) continue;
    after[id] = next;
    touched = true;
  }
  if (!touched) return workshop;
  const next = { ...workshop, [collection]: after };
  for (const { id } of changes) if (after[id]) refuseDangling(next, collection, after[id]);
  if (collection === 'boundaries') refuseBoundaryCycles(next);
  return next;
}

function insert(workshop: Workshop, entities: EntitiesByCollection): Workshop {
  let next = workshop;
  const added: [Collection, Entity<Collection>][] = [];
  for (const collection of COLLECTIONS) {
    const list = entities[collection] as Entity<Collection>[] | undefined;
    if (!list?.length) continue;
    const record = { ...(next[collection] as Record<string, Entity<Collection>>) };
    for (const entity of list) {
      if (Object.hasOwn(record, entity.id))
        throw new CommandRefused('refused.duplicateId', { id: entity.id });
      const valid = validEntity(collection, entity);
      record[valid.id] = valid;
      added.push([collection, valid]);
    }
    next = { ...next, [collection]: record };
  }
  for (const [collection, entity] of added) refuseDangling(next, collection, entity);
  if (entities.boundaries?.length) refuseBoundaryCycles(next);
  return next;
}

function setDetails(workshop: Workshop, patch: Partial<Details>): Workshop {
  const changed: Partial<Record<keyof Details, unknown>> = {};
  for (const name of Object.keys(patch) as (keyof Details)[]) {
    if (!Object.hasOwn(detailSchemas, name)) throw new CommandRefused('refused.invalid', { field: name });
    const parsed = detailSchemas[name].safeParse(patch[name]);
    if (!parsed.success) throw invalid(name, parsed.error);
    if (!same(workshop[name], parsed.data)) changed[name] = parsed.data;
  }
  return Object.keys(changed).length ? ({ ...workshop, ...changed } as Workshop) : workshop;
}

function restore(workshop: Workshop, version: Workshop): Workshop {
  const next = { ...version, schemaVersion: SCHEMA_VERSION, id: workshop.id } as Workshop;
  return same(workshop, next) ? workshop : next;
}

function validEntity<C extends Collection>(collection: C, entity: unknown): Entity<C> {
  const parsed = entitySchemas[collection].safeParse(entity);
  if (!parsed.success) throw invalid(collection, parsed.error);
  return parsed.data as Entity<C>;
}

function invalid(
  where: string,
  error: { issues: { path: PropertyKey[]; message: string }[] },
): CommandRefused {
  const issue = error.issues[0];
  return new CommandRefused('refused.invalid', {
    field: [where, ...(issue?.path ?? [])].join('.'),
    reason: issue?.message ?? '',
  });
}

function refuseDangling<C extends Collection>(workshop: Workshop, collection: C, entity: Entity<C>): void {
  const check: MapReference = (to, id) => {
    if (!Object.hasOwn(workshop[to], id))
      throw new CommandRefused('refused.dangling', { collection: to, id });
    return id;
  };
  mapReferences(collection, entity, check);
}

function refuseBoundaryCycles(workshop: Workshop): void {
  const safe = new Set<string>();
  for (const start of Object.values(workshop.boundaries)) {
    const trail = new Set<string>();
    for (
      let boundary: Entity<'boundaries'> | undefined = start;
      boundary && !safe.has(boundary.id);
      boundary = boundary.parentId === null ? undefined : workshop.boundaries[boundary.parentId]
    ) {
      if (trail.has(boundary.id)) throw new CommandRefused('refused.cycle', { id: boundary.id });
      trail.add(boundary.id);
    }
    for (const id of trail) safe.add(id);
  }
}
