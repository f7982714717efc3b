/**
 * Every link from one thing of a workshop to another, in one place. Deleting, repairing a file and pasting all follow
 * links through `mapReferences` and `mapDetailReferences`, so none of them can forget one.
 */
import type { Byline } from './entities';
import type { Collection, Details, Entity, Workshop } from './workshop';

/**
 * What becomes of a link: another id, or null where there is nothing to link to any more.
 * @param to the collection that the id belongs to
 */
export type MapReference = (to: Collection, id: string) => string | null;

const REQUIRED_GONE = Symbol('required reference gone');

type Visitor = {
  optional(to: Collection, id: string | null): string | null;
  required(to: Collection, id: string): string;
  many(to: Collection, ids: string[]): string[];
  byline<B extends Byline>(byline: B): B;
  keys(keys: string[]): string[];
};

function visitor(map: MapReference): Visitor {
  const optional: Visitor['optional'] = (to, id) => (id === null ? null : map(to, id));
  return {
    optional,
    required: (to, id) => {
      const mapped = map(to, id);
      if (mapped === null) throw REQUIRED_GONE;
      return mapped;
    },
    many: (to, ids) => mapList(ids, (id) => map(to, id)),
    byline: (byline) => {
      const participantId = optional('participants', byline.participantId);
      return participantId === byline.participantId ? byline : { ...byline, participantId };
    },
    keys: (keys) => mapList(keys, (key) => mapKey(key, map)),
  };
}

/** The list mapped, without nulls and doubles; the same list where nothing changed. */
function mapList(list: string[], map: (entry: string) => string | null): string[] {
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
  availability: (entity, visit) => ({ participantId: visit.required('participants', entity.participantId) }),
  scenarios: (entity, visit) => ({
    dispositions: mapRecord(
      entity.dispositions,
      (id) => visit.optional('components', id),
      (disposition) => disposition,
    ),
    overrides: mapOverrides(entity.overrides, visit),
  }),
  baselines: (entity, visit) => ({
    items: mapSame(entity.items, (item) => {
      const ownerId = visit.optional('participants', item.ownerId);
      return ownerId === item.ownerId ? item : { ...item, ownerId };
    }),
  }),
  decisions: (entity, visit) => ({
    by: mapSame(entity.by, visit.byline),
    componentIds: visit.many('components', entity.componentIds),
    riskIds: visit.many('risks', entity.riskIds),
  }),
  sittings: (entity, visit) => ({ participantIds: visit.many('participants', entity.participantIds) }),
};

function mapSame<T>(list: T[], map: (entry: T) => T): T[] {
  const mapped = list.map(map);
  return mapped.every((entry, index) => entry === list[index]) ? list : mapped;
}

function mapRecord<T>(
  record: Record<string, T>,
  mapId: (id: string) => string | null,
  mapValue: (value: T) => T,
): Record<string, T> {
  const entries = Object.entries(record);
  const mapped = entries.flatMap(([id, value]) => {
    const newId = mapId(id);
    return newId === null ? [] : [[newId, mapValue(value)] as const];
  });
  const same =
    mapped.length === entries.length &&
    mapped.every(([id, value], index) => id === entries[index]![0] && value === entries[index]![1]);
  return same ? record : Object.fromEntries(mapped);
}

function mapOverrides(overrides: Details['overrides'], visit: Visitor): Details['overrides'] {
  return mapRecord(
    overrides,
    (key) => key,
    (override) => {
      const mapped = { ...override };
      if (override.ownerId !== undefined) mapped.ownerId = visit.optional('participants', override.ownerId);
      if (override.waveId !== undefined) mapped.waveId = visit.optional('waves', override.waveId);
      if (override.dependsOn !== undefined) mapped.dependsOn = visit.keys(override.dependsOn);
      return changed(override, mapped) ? mapped : override;
    },
  );
}

function changed<T extends object>(before: T, after: Partial<T>): boolean {
  return (Object.keys(after) as (keyof T)[]).some((key) => before[key] !== after[key]);
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
    const mapped = rule(entity, visitor(map));
    return changed(entity, mapped) ? { ...entity, ...mapped } : entity;
  } catch (error) {
    if (error === REQUIRED_GONE) return null;
    throw error;
  }
}

/** The details of a workshop whose links changed, mapped; an empty object where none did. */
export function mapDetailReferences(workshop: Workshop, map: MapReference): Partial<Details> {
  const visit = visitor(map);
  const calendarId = visit.optional('calendars', workshop.schedule.calendarId);
  const logoId = visit.optional('images', workshop.reportOptions.logoId);
  const mapped: Partial<Details> = {
    readiness: mapRecord(
      workshop.readiness,
      (key) => key,
      (check) => {
        const ownerId = visit.optional('participants', check.ownerId);
        return ownerId === check.ownerId ? check : { ...check, ownerId };
      },
    ),
    overrides: mapOverrides(workshop.overrides, visit),
    schedule:
      calendarId === workshop.schedule.calendarId ? workshop.schedule : { ...workshop.schedule, calendarId },
    reportOptions:
      logoId === workshop.reportOptions.logoId
        ? workshop.reportOptions
        : { ...workshop.reportOptions, logoId },
  };
  return Object.fromEntries(
    Object.entries(mapped).filter(([name, value]) => workshop[name as keyof Details] !== value),
  );
}
