/** Which work waits for which. */
import { endsOf } from '../model/queries';
import type { Workshop } from '../model/workshop';
import { deriveItems } from './derive';
import { wayBetween } from './graph';
import { changesInterface, workOn } from './items/component';
import { waitingAtSeam } from './items/seam';
import type { DraftItem } from './plan';

/**
 * For each item the places, in `items`, of those that must be finished before it, ascending.
 * - A consumer waits for its provider, where both are built, refactored or rewritten. Removing shortcuts leaves an
 *   interface as it is, so nobody waits for that.
 * - A mitigation waits for the component that is built or rewritten: on the old one it would be thrown away, on a
 *   missing one it cannot be done. On one that is kept or refactored it can begin at once, as can every other response.
 * - A rewrite waits for the contracts of its flows at the seam. Data moves once the new component is there; the change to
 *   it waits for that, and for all foundations: nothing new goes live on ground that is not there. Then the old one ends.
 * - What people chose on a derived item replaces all this. Keys that name no item of the roadmap are passed over.
 */
export function dependenciesOf(workshop: Workshop, items: readonly DraftItem[]): number[][] {
  const places = new Map(items.map((item, place) => [item.key, place]));
  const waitsFor = items.map(() => new Set<number>());

  const placeOfComponent = (id: string): number | undefined => {
    const component = workshop.components[id];
    return component && changesInterface(workOn(component)) ? places.get(`component:${id}`) : undefined;
  };
  for (const flow of Object.values(workshop.flows)) {
    const { providerId, consumerId } = endsOf(flow);
    const provider = placeOfComponent(providerId);
    const consumer = placeOfComponent(consumerId);
    if (provider !== undefined && consumer !== undefined) waitsFor[consumer]!.add(provider);
  }
  const foundations = items.filter((item) => item.foundation).map((item) => item.key);
  const waitsAtSeam = waitingAtSeam(workshop, foundations);
  items.forEach((item, place) => {
    if (item.source === 'component' || item.source === 'seam')
      for (const key of waitsAtSeam(item.key)) add(place, key);
    if (item.source === 'risk') for (const key of replacedBeforeRisk(workshop, item)) add(place, key);
    const chosen = workshop.overrides[item.key]?.dependsOn;
    if (chosen) waitsFor[place]!.clear();
    for (const key of chosen ?? handMadeDependencies(workshop, item)) add(place, key);
  });
  function add(place: number, key: string): void {
    const other = places.get(key);
    if (other !== undefined) waitsFor[place]!.add(other);
  }
  return waitsFor.map((places, own) => [...places].filter((place) => place !== own).sort((a, b) => a - b));
}

/** The keys of what one item waits for; none for a key that is not in the roadmap. */
export function dependencyKeys(workshop: Workshop, key: string): string[] {
  const items = deriveItems(workshop);
  const place = items.findIndex((item) => item.key === key);
  return (dependenciesOf(workshop, items)[place] ?? []).map((other) => items[other]!.key);
}

/**
 * The loop that would arise if an item waited for another: the keys from the item along what each waits for back to it,
 * which is not named twice. Null where there would be none, or where both are one move already: what the map has as a
 * circle is planned as such.
 */
export function loopThrough(workshop: Workshop, key: string, otherKey: string): string[] | null {
  const items = deriveItems(workshop);
  const place = items.findIndex((item) => item.key === key);
  const other = items.findIndex((item) => item.key === otherKey);
  if (place < 0 || other < 0) return null;
  const waitsFor = dependenciesOf(workshop, items);
  const way = wayBetween(waitsFor, other, place);
  if (way === null || wayBetween(waitsFor, place, other) !== null) return null;
  return [key, ...way.slice(0, -1).map((at) => items[at]!.key)];
}

function replacedBeforeRisk(workshop: Workshop, item: DraftItem): string[] {
  const risk = workshop.risks[item.key.slice('risk:'.length)];
  if (risk?.response !== 'mitigate') return [];
  return risk.componentIds
    .filter((id) => {
      const component = workshop.components[id];
      const work = component && workOn(component);
      return work === 'build' || work === 'rewrite';
    })
    .map((id) => `component:${id}`);
}

function handMadeDependencies(workshop: Workshop, item: DraftItem): string[] {
  return item.source === 'item' ? (workshop.workItems[item.key.slice('item:'.length)]?.dependsOn ?? []) : [];
}
