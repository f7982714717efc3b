/** Damage to workshop files: to their text, as disks and merges do it, and to their content, as people and attackers do. */
import fc from 'fast-check';

/** Damages a file's text. */
type Mutation = (text: string) => string;

/** A place within something of any length. */
const anyPlace = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const at = (place: number, length: number) => Math.floor(place * length);

const TOKENS = [
  ...['{', '}', '[', ']', ',', ':', '"', '\\', '\\u0000', '\0', '\ufeff', '\ud83d', '<<<<<<< HEAD\n'],
  ...['null', 'true', '-0', '1e999', '-1e999', '1e308', '0.1', '""', '[]', '{}', '[[[[', '{"a":{"a":'],
  ...['"__proto__":{"polluted":true},', '"constructor":{"prototype":{"polluted":true}},', '"id":"x",'],
];

const textMutation: fc.Arbitrary<Mutation> = fc
  .tuple(
    fc.constantFrom('insert', 'delete', 'repeat', 'swap', 'truncate', 'replace'),
    anyPlace,
    anyPlace,
    fc.constantFrom(...TOKENS),
  )
  .map(([kind, first, second, token]) => (text) => {
    const [start, end] = [at(first, text.length), at(second, text.length)].sort((a, b) => a - b) as [
      number,
      number,
    ];
    const [before, middle, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
    switch (kind) {
      case 'insert':
        return before + token + middle + after;
      case 'delete':
        return before + after;
      case 'repeat':
        return before + middle + middle + after;
      case 'swap':
        return middle + before + after;
      case 'truncate':
        return before + middle;
      default:
        return before + token + after;
    }
  });

type Place = { holder: Record<string, unknown>; key: string };

/** Every place in a value that something can be put. */
function placesIn(value: unknown, places: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return places;
  const holder = value as Record<string, unknown>;
  for (const key of Object.keys(holder)) {
    places.push({ holder, key });
    placesIn(holder[key], places);
  }
  return places;
}

const anyValue = fc.oneof(
  fc.constantFrom('', 'x', 'c_gone', '__proto__', 'constructor', 'x'.repeat(3000), '2026-02-30', '\ud83d'),
  fc.constantFrom(null, true, 0, -1, 0.5, 1e308, -1e308, 2 ** 53),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Changes the value at one place, or moves values between two places: ids, links, whole entities and collections. */
const contentMutation: fc.Arbitrary<Mutation> = fc
  .tuple(fc.constantFrom('set', 'delete', 'copy', 'nest', 'rename'), anyPlace, anyPlace, anyValue)
  .map(([kind, first, second, value]) => (text) => {
    const document: unknown = parsed(text);
    const places = placesIn(document);
    if (places.length === 0) return text;
    const to = places[at(first, places.length)]!;
    const from = places[at(second, places.length)]!;
    if (kind === 'delete') delete to.holder[to.key];
    else if (kind === 'copy') to.holder[to.key] = structuredClone(from.holder[from.key]);
    else if (kind === 'nest') to.holder[to.key] = { [from.key]: structuredClone(to.holder[to.key]) };
    else if (kind === 'rename')
      Object.defineProperty(to.holder, String(value), { value: to.holder[to.key], enumerable: true });
    else to.holder[to.key] = value;
    return JSON.stringify(document);
  });

/** The document of a text; nothing where earlier damage made it unreadable. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Damage in one to four places, mostly such that the text is still JSON. */
export const anyDamage: fc.Arbitrary<Mutation> = fc
  .array(fc.oneof({ weight: 1, arbitrary: textMutation }, { weight: 4, arbitrary: contentMutation }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((mutations) => (text) => mutations.reduce((damaged, mutate) => mutate(damaged), text));
