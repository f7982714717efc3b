/** Chance that is the same on every machine: SplitMix (Steele, Lea, Flood 2014) in 32 bits with Murmur3's mixer. */

/** A whole number from 0 to 2³² − 1: the `step`th of a seed's sequence, which needs none of those before it. */
export const drawn = (seed: number, step: number): number => mix(seed + Math.imul(step + 1, 0x9e3779b9));

/** A number from 0 to below 1. */
export const uniform = (seed: number, step: number): number => drawn(seed, step) / 0x1_0000_0000;

/** A seed's sequence, one after the other: each call gives a whole number from 0 to below `limit`. */
export function wholeNumbers(seed: number): (limit: number) => number {
  let step = 0;
  return (limit) => Math.floor(uniform(seed, step++) * limit);
}

/** FNV-1a over a text's code units. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}

function mix(bits: number): number {
  let mixed = bits | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
