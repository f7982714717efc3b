/** Links that lead nowhere and boundaries inside themselves: found, and mended where they came in from outside. */
import type { Message } from '../texts/index';
import { mapValues } from './identity';
import { linksInto, mapDetailReferences, mapReferences } from './references';
import { COLLECTIONS, type Collection, type Entity, type Workshop } from './workshop';

/**
 * The boundaries whose link to their parent closes a circle: with these links cut, no circle is left. Takes time in
 * proportion to the number of boundaries, whatever their links are.
 */
export function closingBoundaries(boundaries: Workshop['boundaries']): string[] {
  const settled = new Set<string>();
  const closing: string[] = [];
  for (const start of Object.keys(boundaries)) {
    const trail = new Set<string>();
    let id: string | null = start;
    while (id !== null && !settled.has(id)) {
      trail.add(id);
      const parentId: string | null = boundaries[id]?.parentId ?? null;
      if (parentId !== null && trail.has(parentId)) {
        closing.push(id);
        break;
      }
      id = parentId;
    }
    for (const passed of trail) settled.add(passed);
  }
  return closing;
}

/** Whether every link of a workshop leads somewhere, once, and no boundary is inside itself. */
export const isConsistent = (workshop: Workshop): boolean => repair(workshop).workshop === workshop;

/**
 * The workshop with every link cut that leads nowhere, without what cannot exist without such a link, and with
 * circles of boundaries opened; and what was done, one message each. The same workshop where all was well.
 */
export function repair(workshop: Workshop): { workshop: Workshop; repairs: Message[] } {
  const repairs: Message[] = [];
  let next = openCircles(workshop, repairs);
  // A flow that is left out can be named by a key, so cutting goes on until nothing follows.
  for (let before: Workshop | null = null; before !== next;) {
    before = next;
    next = cutDangling(next, repairs);
  }
  return { workshop: next, repairs };
}

function openCircles(workshop: Workshop, repairs: Message[]): Workshop {
  const closing = new Set(closingBoundaries(workshop.boundaries));
  for (const id of closing) repairs.push({ key: 'errors.file.repaired.circle', params: { id } });
  const boundaries = mapValues(workshop.boundaries, (boundary) =>
    closing.has(boundary.id) ? { ...boundary, parentId: null } : boundary,
  );
  return boundaries === workshop.boundaries ? workshop : { ...workshop, boundaries };
}

function cutDangling(workshop: Workshop, repairs: Message[]): Workshop {
  const existing = linksInto(workshop);
  let next = workshop;
  for (const collection of COLLECTIONS) {
    const before = workshop[collection] as Record<string, Entity<Collection>>;
    const after = mapValues(before, (entity) => {
      const linked = mapReferences(collection, entity, existing);
      if (linked !== entity)
        repairs.push({
          key: linked ? 'errors.file.repaired.link' : 'errors.file.repaired.leftOut',
          params: { place: `${collection}.${entity.id}` },
        });
      return linked;
    });
    if (after !== before) next = { ...next, [collection]: after };
  }
  const details = mapDetailReferences(workshop, existing);
  for (const place of Object.keys(details))
    repairs.push({ key: 'errors.file.repaired.link', params: { place } });
  return Object.keys(details).length ? { ...next, ...details } : next;
}
