/** Who comes first, where several items could be next: what people settled on, laid over the plan's own order. */

/**
 * The rank of each item, the lowest first. An item that nobody gave a priority follows the one before it in the plan's
 * order: what is new finds its place without moving the others.
 * @param keys of the items, in the plan's order
 * @param priorities keys of items, the first one first; keys of no item are passed over
 */
export function ranksOf(keys: readonly string[], priorities: readonly string[]): number[] {
  if (priorities.length === 0) return keys.map((_, place) => place);
  const places = new Map(priorities.map((key, place) => [key, place]));
  let before = -1;
  return keys.map((key, place) => {
    before = places.get(key) ?? before;
    return before * keys.length + place;
  });
}
