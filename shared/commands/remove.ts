/** What goes, stays or moves when something is deleted (product.md, "What happens to what refers to something deleted"). */
import { mapDetailReferences, mapKey, mapReferences, type MapReference } from '../model/references';
import { wavesInOrder } from '../model/queries';
import { COLLECTIONS, type Collection, type Details, type Entity, type Workshop } from '../model/workshop';
import type { Byline, WorkItemOverride } from '../model/entities';

/**
 * The workshop without some entities. Links to them are cut, led to the boundary around or the wave before, and what
 * cannot exist without them goes as well. Ids that do not exist are ignored.
 */
export function remove(workshop: Workshop, ids: { [C in Collection]?: string[] }): Workshop {
  const gone = new Map<Collection, Set<string>>();
  for (const collection of COLLECTIONS) {
    const existing = (ids[collection] ?? []).filter((id) => Object.hasOwn(workshop[collection], id));
    if (existing.length) gone.set(collection, new Set(existing));
  }
  if (gone.size === 0) return workshop;

  const isGone = (collection: Collection, id: string) => gone.get(collection)?.has(id) ?? false;
  const follow: MapReference = (to, id) => {
    if (!isGone(to, id)) return id;
    if (to === 'boundaries') return survivingParent(workshop, id, isGone);
    if (to === 'waves') return survivingWave(workshop, id, isGone);
    return null;
  };

  // What a removal takes along can itself be linked to (a flow by a key), so removing goes on until nothing follows.
  let next = withSignedNames(workshop, isGone);
  for (let growing = true; growing;) {
    growing = false;
    for (const collection of COLLECTIONS) {
      const { record, dropped } = survivors(next, collection, isGone, follow);
      next = record === next[collection] ? next : { ...next, [collection]: record };
      for (const id of dropped) {
        if (isGone(collection, id)) continue;
        gone.set(collection, (gone.get(collection) ?? new Set()).add(id));
        growing = true;
      }
    }
  }
  const overrides = withoutIdleOverrides(workshop, next.overrides, follow);
  next = overrides === next.overrides ? next : { ...next, overrides };
  return { ...next, ...mapDetailReferences(next, follow) };
}

function survivors<C extends Collection>(
  workshop: Workshop,
  collection: C,
  isGone: (collection: Collection, id: string) => boolean,
  follow: MapReference,
): { record: Record<string, Entity<C>>; dropped: string[] } {
  const before = workshop[collection] as Record<string, Entity<C>>;
  const record: Record<string, Entity<C>> = {};
  const dropped: string[] = [];
  let touched = false;
  for (const entity of Object.values(before)) {
    const kept = isGone(collection, entity.id) ? null : mapReferences(collection, entity, follow);
    if (kept === null) dropped.push(entity.id);
    else record[entity.id] = kept;
    touched ||= kept !== entity;
  }
  return { record: touched ? record : before, dropped };
}

function survivingParent(
  workshop: Workshop,
  id: string,
  isGone: (collection: Collection, id: string) => boolean,
): string | null {
  const seen = new Set<string>();
  let parent: string | null = id;
  while (parent !== null && isGone('boundaries', parent) && !seen.has(parent)) {
    seen.add(parent);
    parent = workshop.boundaries[parent]?.parentId ?? null;
  }
  return parent !== null && isGone('boundaries', parent) ? null : parent;
}

/** The nearest wave before that stays; the first one after, where the first of all is deleted; null where none is left. */
function survivingWave(
  workshop: Workshop,
  id: string,
  isGone: (collection: Collection, id: string) => boolean,
): string | null {
  const waves = wavesInOrder(workshop.waves);
  const place = waves.findIndex((wave) => wave.id === id);
  const stays = (wave: { id: string }) => !isGone('waves', wave.id);
  return (waves.slice(0, place).findLast(stays) ?? waves.slice(place + 1).find(stays))?.id ?? null;
}

/** Votes, sign-offs and decisions keep the last name and discipline of a participant who is deleted. */
function withSignedNames(
  workshop: Workshop,
  isGone: (collection: Collection, id: string) => boolean,
): Workshop {
  const sign = <B extends Byline>(byline: B): B => {
    const id = byline.participantId;
    const person = id !== null && isGone('participants', id) ? workshop.participants[id] : undefined;
    return person ? { ...byline, name: person.name, discipline: person.discipline } : byline;
  };
  const mapRecord = <T extends { id: string }>(record: Record<string, T>, map: (entity: T) => T) => {
    const entries = Object.values(record).map((entity) => [entity, map(entity)] as const);
    return entries.some(([before, after]) => before !== after)
      ? Object.fromEntries(entries.map(([, after]) => [after.id, after]))
      : record;
  };
  return {
    ...workshop,
    ballots: mapRecord(workshop.ballots, (ballot) => {
      const by = sign(ballot.by);
      return by === ballot.by ? ballot : { ...ballot, by };
    }),
    decisions: mapRecord(workshop.decisions, (decision) => {
      const by = decision.by.map(sign);
      return by.every((byline, index) => byline === decision.by[index]) ? decision : { ...decision, by };
    }),
    risks: mapRecord(workshop.risks, (risk) => {
      const signOff = risk.signOff && sign(risk.signOff);
      return signOff === risk.signOff ? risk : { ...risk, signOff };
    }),
  };
}

/** Work on a derived item that was begun or finished outlives the item's source. */
export const hasProgress = (override: WorkItemOverride): boolean =>
  override.status === 'doing' || override.status === 'done';

/**
 * The overrides without those of derived items whose source is gone and that nobody has begun. One that has progress
 * stays, under its key, and remembers a title.
 */
function withoutIdleOverrides(
  before: Workshop,
  overrides: Details['overrides'],
  follow: MapReference,
): Details['overrides'] {
  const entries = Object.entries(overrides);
  const kept = entries.flatMap(([key, override]) => {
    if (mapKey(key, follow) !== null) return [[key, override] as const];
    if (!hasProgress(override)) return [];
    return [[key, { ...override, title: override.title ?? sourceTitle(before, key) }] as const];
  });
  const same =
    kept.length === entries.length && kept.every(([, override], index) => override === entries[index]![1]);
  return same ? overrides : Object.fromEntries(kept);
}

function sourceTitle(workshop: Workshop, key: string): string {
  const [kind, id = ''] = key.split(':');
  if (kind === 'component') return workshop.components[id]?.name ?? '';
  if (kind === 'risk') return workshop.risks[id]?.title ?? '';
  return '';
}
