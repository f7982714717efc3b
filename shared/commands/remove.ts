/** What goes, stays or moves when something is deleted (product.md, "What happens to what refers to something deleted"). */
import { mapDetailReferences, mapKey, mapReferences, type MapReference } from '../model/references';
import { hasBegun, wavesInOrder } from '../model/queries';
import { mapEach, mapValues, patched } from '../model/identity';
import { COLLECTIONS, type Collection, type Details, type Entity, type Workshop } from '../model/workshop';
import { scheduleRoadmap } from '../roadmap/planRoadmap';
import type { Byline, WorkItemOverride } from '../model/entities';

type IsGone = (collection: Collection, id: string) => boolean;

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

  const isGone: IsGone = (collection, id) => gone.get(collection)?.has(id) ?? false;
  const follow: MapReference = (to, id) => {
    if (!isGone(to, id)) return id;
    if (to === 'boundaries') return survivingParent(workshop, id, isGone);
    if (to === 'waves') return survivingWave(workshop, id, isGone);
    return null;
  };

  // What a removal takes along can itself be linked to (a flow by a key), so removing goes on until nothing follows.
  let next = withSettledMilestones(withSignedNames(workshop, isGone), gone.get('waves') ?? new Set());
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
  const lost = (key: string) => mapKey(key, follow) === null;
  const begun = withBegunResponses(next, workshop, gone.get('risks') ?? []);
  next = withoutIdleOverrides(begun, lost, (key) => sourceOf(workshop, key));
  return { ...next, ...mapDetailReferences(next, follow) };
}

/** What stays of a collection, with links followed, and the ids of what goes. */
function survivors<C extends Collection>(
  workshop: Workshop,
  collection: C,
  isGone: IsGone,
  follow: MapReference,
): { record: Record<string, Entity<C>>; dropped: string[] } {
  const before = workshop[collection] as Record<string, Entity<C>>;
  const dropped: string[] = [];
  const record = mapValues(before, (entity) => {
    const kept = isGone(collection, entity.id) ? null : mapReferences(collection, entity, follow);
    if (kept === null) dropped.push(entity.id);
    return kept;
  });
  return { record, dropped };
}

function survivingParent(workshop: Workshop, id: string, isGone: IsGone): string | null {
  const seen = new Set<string>();
  let parent: string | null = id;
  while (parent !== null && isGone('boundaries', parent) && !seen.has(parent)) {
    seen.add(parent);
    parent = workshop.boundaries[parent]?.parentId ?? null;
  }
  return parent !== null && isGone('boundaries', parent) ? null : parent;
}

/** The nearest wave before that stays; the first one after, where the first of all is deleted; null where none is left. */
function survivingWave(workshop: Workshop, id: string, isGone: IsGone): string | null {
  const waves = wavesInOrder(workshop.waves);
  const place = waves.findIndex((wave) => wave.id === id);
  const stays = (wave: { id: string }) => !isGone('waves', wave.id);
  return (waves.slice(0, place).findLast(stays) ?? waves.slice(place + 1).find(stays))?.id ?? null;
}

/** Votes, sign-offs and decisions keep the last name and discipline of a participant who is deleted. */
function withSignedNames(workshop: Workshop, isGone: IsGone): Workshop {
  const sign = <B extends Byline>(byline: B): B => {
    const id = byline.participantId;
    const person = id !== null && isGone('participants', id) ? workshop.participants[id] : undefined;
    return person ? { ...byline, name: person.name, discipline: person.discipline } : byline;
  };
  return patched(workshop, {
    ballots: mapValues(workshop.ballots, (ballot) => patched(ballot, { by: sign(ballot.by) })),
    decisions: mapValues(workshop.decisions, (decision) =>
      patched(decision, { by: mapEach(decision.by, sign) }),
    ),
    risks: mapValues(workshop.risks, (risk) =>
      patched(risk, { signOff: risk.signOff && sign(risk.signOff) }),
    ),
  });
}

/**
 * Milestones that come after all of a wave that goes keep coming after what is in it: its items move to another wave, with
 * more in it.
 */
function withSettledMilestones(workshop: Workshop, waveIds: ReadonlySet<string>): Workshop {
  const isNamed = Object.values(workshop.milestones).some(({ after }) =>
    after.some((key) => waveIds.has(key.replace(/^wave:/u, ''))),
  );
  if (!isNamed) return workshop;
  const { items } = scheduleRoadmap(workshop);
  const keysOf = (waveId: string) => items.flatMap((item) => (item.waveId === waveId ? [item.key] : []));
  return {
    ...workshop,
    milestones: mapValues(workshop.milestones, (milestone) => {
      const after = milestone.after.flatMap((key) => {
        const id = key.replace(/^wave:/u, '');
        return key.startsWith('wave:') && waveIds.has(id) ? keysOf(id) : [key];
      });
      return { ...milestone, after: [...new Set(after)] };
    }),
  };
}

/** The workshop without what people planned for work derived from readiness answers that are gone. */
export function withoutItemsOfAnswers(workshop: Workshop, before: Details['readiness']): Workshop {
  const lost = (key: string) => Object.hasOwn(before, key) && !Object.hasOwn(workshop.readiness, key);
  return withoutIdleOverrides(workshop, lost, () => ({}));
}

/**
 * The workshop with an override for each response to a deleted risk that was under way: the risk alone said so.
 */
function withBegunResponses(workshop: Workshop, before: Workshop, riskIds: Iterable<string>): Workshop {
  const begun = [...riskIds].flatMap((id) => {
    const { status, response } = before.risks[id]!;
    const key = `risk:${id}`;
    const override = workshop.overrides[key] ?? {};
    const isBegun = status === 'inProgress' && response !== 'accept' && override.status === undefined;
    return isBegun ? [[key, { ...override, status: 'doing' as const }] as const] : [];
  });
  if (begun.length === 0) return workshop;
  return { ...workshop, overrides: { ...workshop.overrides, ...Object.fromEntries(begun) } };
}

/**
 * The workshop without the overrides of derived items whose source is lost and that nobody has begun. One that has
 * progress stays, under its key, and remembers what its source said.
 */
function withoutIdleOverrides(
  workshop: Workshop,
  isLost: (key: string) => boolean,
  sourceOf: (key: string) => WorkItemOverride,
): Workshop {
  const keep = (overrides: Details['overrides']) =>
    mapValues(overrides, (override, key) => {
      if (!isLost(key)) return override;
      return hasBegun(override) ? patched(override, { ...sourceOf(key), ...override }) : null;
    });
  return patched(workshop, {
    overrides: keep(workshop.overrides),
    scenarios: mapValues(workshop.scenarios, (scenario) =>
      patched(scenario, { overrides: keep(scenario.overrides) }),
    ),
  });
}

/** What the work on a component or a risk has from it. */
function sourceOf(workshop: Workshop, key: string): WorkItemOverride {
  const [kind, id = ''] = key.split(':');
  if (kind === 'component' && Object.hasOwn(workshop.components, id)) {
    const { name, ownerId, effort } = workshop.components[id]!;
    return { title: name, ownerId, effort };
  }
  if (kind === 'risk' && Object.hasOwn(workshop.risks, id)) {
    const { title, ownerId, effort } = workshop.risks[id]!;
    return { title, ownerId, effort };
  }
  return {};
}
