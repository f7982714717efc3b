/** Ids: a prefix that says what it is, and 16 random characters from a source that the caller brings. */
import type { Collection } from './workshop';

/** Gives the next id for an entity of a collection, or for a workshop. Never the same twice. */
export type NewId = (of: Collection | 'workshop') => string;

const PREFIXES: Record<Collection | 'workshop', string> = {
  workshop: 'w',
  participants: 'p',
  boundaries: 'b',
  components: 'c',
  flows: 'f',
  risks: 'r',
  signals: 'sg',
  ballots: 'bt',
  workItems: 'wi',
  waves: 'wv',
  milestones: 'ms',
  calendars: 'cal',
  availability: 'av',
  rates: 'rt',
  scenarios: 'sc',
  baselines: 'bl',
  decisions: 'd',
  parkingLot: 'pk',
  agenda: 'ag',
  sittings: 'si',
  images: 'im',
};

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

/**
 * Makes a source of ids.
 * @param randomByte gives a random whole number from 0 to 255 at each call
 */
export function idSource(randomByte: () => number): NewId {
  return (of) => {
    let id = `${PREFIXES[of]}_`;
    while (id.length < PREFIXES[of].length + 17) {
      const byte = randomByte();
      // Bytes past the last full round of the alphabet are thrown away, so that every character is equally likely.
      if (byte < 252) id += ALPHABET[byte % 36];
    }
    return id;
  };
}
