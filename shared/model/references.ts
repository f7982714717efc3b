/**
 * Every link from one thing of a workshop to another, in one place. Deleting, repairing a file and pasting all follow
 * links through `mapReferences` and `mapDetailReferences`, so none of them can forget one.
 */
import type { Byline, WorkItemOverride } from './entities';
import { mapEach, mapValues, patched } from './identity';
import { memoByIdentity } from './queries';
import type { Collection, Details, Entity, Voting, Workshop } from './workshop';

/**
 * What becomes of a link: another id, or null where there is nothing to link to any more.
 * @param to the collection that the id belongs to
 */
export type MapReference = (to: Collection, id: string) => string | null;

/** Keeps the links that lead to something in a workshop, and cuts the others. */
export const linksInto =
  (workshop: Workshop): MapReference =>
  (to, id) =>
    Object.hasOwn(workshop[to], id) ? id : null;

const REQUIRED_GONE = Symbol('required reference gone');

type Visitor = {
  optional(to: Collection, id: string | null): string | null;
  required(to: Collection, id: string): string;
  many(to: Collection, ids: string[]): string[];
  byline<B extends Byline>(byline: B): B;
  keys(keys: string[]): string[];
};

const visitorOf = memoByIdentity((map: MapReference): Visitor => {
  const optional: Visitor['optional'] = (to, id) => (id === null ? null : map(to, id));
  return {
    optional,
    required: (to, id) => {
      const mapped = map(to, id);
      if (mapped === null) throw REQUIRED_GONE;
      return mapped;
    },
    many: (to, ids) => mapLinks(ids, (id) => map(to, id)),
    byline: <B extends Byline>(byline: B) =>
      patched<Byline>(byline, { participantId: optional('participants', byline.participantId) }) as B,
    keys: (keys) => mapLinks(keys, (key) => mapKey(key, map)),
  };
});

/** The list mapped, without nulls and doubles; the same list where nothing changed. */
function mapLinks(list: string[], map: (entry: string) => string | null): string[] {
  const mapped = [...new Set(list.map(map).filter((entry) => entry !== null))];
  return mapped.length === list.length && mapped.every((entry, index) => entry === list[index])
    ? list
    : mapped;
}

/** The collections whose entities can be the source of a key, by the key's first part. */
export const KEY_COLLECTIONS: Readonly<Record<string, Collection>> = {
  component: 'components',
  flow: 'flows',
  risk: 'risks',
  item: 'workItems',
  boundary: 'boundaries',
  participant: 'participants',
  decision: 'decisions',
  wave: 'waves',
};

/** Maps the entity that a key such as `component:c_1:rewrite` names; keys that name no entity stay as they are. */
export function mapKey(key: string, map: MapReference): string | null {
  const [kind = '', id = '', ...rest] = key.split(':');
  const to = Object.hasOwn(KEY_COLLECTIONS, kind) ? KEY_COLLECTIONS[kind] : undefined;
  if (to === undefined) return key;
  const mapped = map(to, id);
  return mapped === null ? null : [kind, mapped, ...rest].join(':');
}

type Rules = { [C in Collection]?: (entity: Entity<C>, visit: Visitor) => Partial<Entity<C>> };

const rules: Rules = {
  boundaries: (entity, visit) => ({ parentId: visit.optional('boundaries', entity.parentId) }),
  components: (entity, visit) => ({
    boundaryId: visit.optional('boundaries', entity.boundaryId),
    ownerId: visit.optional('participants', entity.ownerId),
  }),
  flows: (entity, visit) => ({
    sourceId: visit.required('components', entity.sourceId),
    targetId: visit.required('components', entity.targetId),
  }),
  risks: (entity, visit) => ({
    componentIds: visit.many('components', entity.componentIds),
    ownerId: visit.optional('participants', entity.ownerId),
    signOff: entity.signOff && visit.byline(entity.signOff),
  }),
  ballots: (entity, visit) => ({
    componentId: visit.required('components', entity.componentId),
    by: visit.byline(entity.by),
  }),
  workItems: (entity, visit) => ({
    componentIds: visit.many('components', entity.componentIds),
    waveId: visit.optional('waves', entity.waveId),
    ownerId: visit.optional('participants', entity.ownerId),
    dependsOn: visit.keys(entity.dependsOn),
  }),
  milestones: (entity, visit) => ({ after: visit.keys(entity.after) }),
  availability: ({ participantId }, visit) =>
    participantId === null ? {} : { participantId: visit.required('participants', participantId) },
  scenarios: (entity, visit) => ({
    dispositions: mapIds(entity.dispositions, (id) => visit.optional('components', id)),
    overrides: mapValues(entity.overrides, (override) => mapOverride(override, visit)),
  }),
  baselines: (entity, visit) => ({ items: mapEach(entity.items, (item) => mapOwner(item, visit)) }),
  decisions: (entity, visit) => ({
    by: mapEach(entity.by, visit.byline),
    componentIds: visit.many('components', entity.componentIds),
    riskIds: visit.many('risks', entity.riskIds),
    flowIds: visit.many('flows', entity.flowIds),
  }),
  sittings: (entity, visit) => ({ participantIds: visit.many('participants', entity.participantIds) }),
};

function mapOwner<T extends { ownerId: string | null }>(owned: T, visit: Visitor): T {
  return patched<{ ownerId: string | null }>(owned, {
    ownerId: visit.optional('participants', owned.ownerId),
  }) as T;
}

/** The record under mapped ids, without those that map to null; the same record where no id changed. */
function mapIds<T>(record: Record<string, T>, map: (id: string) => string | null): Record<string, T> {
  const entries = Object.entries(record).map(([id, value]) => [id, map(id), value] as const);
  if (entries.every(([id, mapped]) => id === mapped)) return record;
  return Object.fromEntries(
    entries.flatMap(([, mapped, value]) => (mapped === null ? [] : [[mapped, value] as const])),
  );
}

function mapOverride(override: WorkItemOverride, visit: Visitor): WorkItemOverride {
  const links: WorkItemOverride = {};
  if (override.ownerId !== undefined) links.ownerId = visit.optional('participants', override.ownerId);
  if (override.waveId !== undefined) links.waveId = visit.optional('waves', override.waveId);
  if (override.dependsOn === undefined) return patched(override, links);
  const dependsOn = visit.keys(override.dependsOn);
  if (dependsOn.length > 0 || override.dependsOn.length === 0)
    return patched(override, { ...links, dependsOn });
  // Nothing is left of what people chose: the item waits again for what follows from the map.
  const rest = { ...override };
  delete rest.dependsOn;
  return patched(rest, links);
}

function mapSchedule(schedule: Details['schedule'], visit: Visitor): Details['schedule'] {
  const { accepted } = schedule;
  return patched(schedule, {
    calendarId: visit.optional('calendars', schedule.calendarId),
    priorities: visit.keys(schedule.priorities),
    accepted:
      accepted &&
      patched(accepted, {
        items: mapEach(accepted.items, (item) => mapOwner(item, visit)),
        waves: mapEach(accepted.waves, (wave) =>
          patched(wave, { waveId: visit.optional('waves', wave.waveId) }),
        ),
      }),
  });
}

function mapVoting(voting: Voting, visit: Visitor): Voting {
  return patched(voting, {
    componentIds: visit.many('components', voting.componentIds),
    voterIds: visit.many('participants', voting.voterIds),
    doneIds: visit.many('participants', voting.doneIds),
    voterId: visit.optional('participants', voting.voterId),
    ballotIds: visit.many('ballots', voting.ballotIds),
  });
}

/** A timer whose item is gone stands still. */
function mapTimer(timer: Details['timer'], visit: Visitor): Details['timer'] {
  const itemId = visit.optional('agenda', timer.itemId);
  const isGone = timer.itemId !== null && itemId === null;
  return patched(timer, { itemId, since: isGone ? null : timer.since });
}

/**
 * The entity with every link mapped; the same entity where no link changed; null where a link that it cannot exist
 * without (a flow's ends, a ballot's component) maps to nothing.
 */
export function mapReferences<C extends Collection>(
  collection: C,
  entity: Entity<C>,
  map: MapReference,
): Entity<C> | null {
  const rule = rules[collection] as ((entity: Entity<C>, visit: Visitor) => Partial<Entity<C>>) | undefined;
  if (!rule) return entity;
  try {
    return patched(entity, rule(entity, visitorOf(map)));
  } catch (error) {
    if (error === REQUIRED_GONE) return null;
    throw error;
  }
}

/** The details of a workshop whose links changed, mapped; an empty object where none did. */
export function mapDetailReferences(workshop: Workshop, map: MapReference): Partial<Details> {
  const visit = visitorOf(map);
  const mapped: Partial<Details> = {
    readiness: mapValues(workshop.readiness, (check) => mapOwner(check, visit)),
    overrides: mapValues(workshop.overrides, (override) => mapOverride(override, visit)),
    schedule: mapSchedule(workshop.schedule, visit),
    voting: workshop.voting && mapVoting(workshop.voting, visit),
    timer: mapTimer(workshop.timer, visit),
    reportOptions: patched(workshop.reportOptions, {
      logoId: visit.optional('images', workshop.reportOptions.logoId),
      signatoryIds: visit.many('participants', workshop.reportOptions.signatoryIds),
    }),
  };
  return Object.fromEntries(
    Object.entries(mapped).filter(([name, value]) => workshop[name as keyof Details] !== value),
  );
}
