/** How a command changes a workshop. Pure: the same workshop where nothing changes, and shared structure where little does. */
import {
  COLLECTIONS,
  NODES_MAX,
  SCHEMA_VERSION,
  detailSchemas,
  entitySchemas,
  type Collection,
  type Details,
  type Entity,
  type Workshop,
} from '../model/workshop';
import { closingBoundaries } from '../model/integrity';
import { published } from '../model/published';
import { linksInto, mapDetailReferences, mapReferences, type MapReference } from '../model/references';
import { CommandRefused, type Command, type EntitiesByCollection } from './command';
import { move } from './move';
import { remove, withoutItemsOfAnswers } from './remove';
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
    case 'batch': {
      const next = command.commands.reduce(step, workshop);
      // One of them can take back what another did.
      return same(workshop, next) ? workshop : next;
    }
  }
}

type Change<C extends Collection> = { id: string; patch: Partial<Omit<Entity<C>, 'id'>> };

/** Changes part of the entities of one collection, checking each against its schema. */
function update<C extends Collection>(workshop: Workshop, collection: C, changes: Change<C>[]): Workshop {
  const before = workshop[collection] as Record<string, Entity<C>>;
  const after = { ...before };
  for (const { id, patch } of changes) {
    if (!Object.hasOwn(after, id)) continue;
    const next = linked(workshop, collection, validEntity(collection, { ...after[id], ...patch, id }));
    // A later change of the same entity can take back an earlier one.
    after[id] = same(before[id], next) ? before[id]! : next;
  }
  if (changes.every(({ id }) => after[id] === before[id])) return workshop;
  const next = { ...workshop, [collection]: after };
  if (collection === 'boundaries') refuseBoundaryCycles(next);
  return next;
}

function insert(workshop: Workshop, entities: EntitiesByCollection): Workshop {
  let next = workshop;
  for (const collection of COLLECTIONS) {
    const list = entities[collection];
    if (!list?.length) continue;
    const record: Record<string, Entity<Collection>> = { ...next[collection] };
    for (const entity of list) {
      if (Object.hasOwn(record, entity.id))
        throw new CommandRefused('refused.duplicateId', { id: entity.id });
      record[entity.id] = validEntity(collection, entity);
    }
    next = { ...next, [collection]: record };
  }
  // Only now, because what is inserted together may be linked to each other.
  for (const collection of COLLECTIONS) {
    const record = next[collection] as Record<string, Entity<Collection>>;
    for (const { id } of entities[collection] ?? []) record[id] = linked(next, collection, record[id]!);
  }
  refuseTooManyNodes(next);
  refuseBoundaryCycles(next);
  return next;
}

function setDetails(workshop: Workshop, patch: Partial<Details>): Workshop {
  const parsed: Partial<Record<keyof Details, unknown>> = {};
  for (const name of Object.keys(patch) as (keyof Details)[]) {
    if (!Object.hasOwn(detailSchemas, name)) throw new CommandRefused('refused.invalid', { field: name });
    const result = detailSchemas[name].safeParse(patch[name]);
    if (!result.success) throw invalid(name, result.error);
    parsed[name] = result.data;
  }
  const proposed = { ...workshop, ...parsed } as Workshop;
  Object.assign(parsed, mapDetailReferences(proposed, linksOf(proposed)));
  const changes = Object.entries(parsed).filter(
    ([name, value]) => !same(workshop[name as keyof Details], value),
  );
  if (!changes.length) return workshop;
  const next = { ...workshop, ...Object.fromEntries(changes) } as Workshop;
  return next.readiness === workshop.readiness ? next : withoutItemsOfAnswers(next, workshop.readiness);
}

function restore(workshop: Workshop, version: Workshop): Workshop {
  const present = linksInto(version);
  const hidden = Object.values(workshop.ballots).filter(({ revealed }) => !revealed);
  const kept = hidden.flatMap((ballot) => mapReferences('ballots', ballot, present) ?? []);
  const next: Workshop = {
    ...version,
    schemaVersion: SCHEMA_VERSION,
    id: workshop.id,
    // The day of the last edit is not content: it becomes today where anything differs.
    updatedOn: workshop.updatedOn,
    // A vote that is under way goes on, and the timer runs on.
    ballots: { ...published(version).ballots, ...Object.fromEntries(kept.map((vote) => [vote.id, vote])) },
    voting: workshop.voting,
    timer: workshop.timer,
  };
  const linked = { ...next, ...mapDetailReferences(next, linksInto(next)) };
  return same(workshop, linked) ? workshop : linked;
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

/** Lets through the links that lead somewhere, and refuses the others. */
function linksOf(workshop: Workshop): MapReference {
  return (to, id) => {
    if (!Object.hasOwn(workshop[to], id))
      throw new CommandRefused('refused.dangling', { collection: to, id });
    return id;
  };
}

/** The entity with each of its links named once; refused where one of them leads nowhere. */
function linked<C extends Collection>(workshop: Workshop, collection: C, entity: Entity<C>): Entity<C> {
  return mapReferences(collection, entity, linksOf(workshop)) ?? entity;
}

function refuseBoundaryCycles(workshop: Workshop): void {
  const [id] = closingBoundaries(workshop.boundaries);
  if (id !== undefined) throw new CommandRefused('refused.cycle', { id });
}

function refuseTooManyNodes({ components, boundaries }: Workshop): void {
  if (Object.keys(components).length + Object.keys(boundaries).length > NODES_MAX)
    throw new CommandRefused('refused.tooMany', { max: String(NODES_MAX) });
}
