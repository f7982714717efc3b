/** Generators of single values, the texts and numbers that break things among them, and what puts them together. */
import fc from 'fast-check';
import { COORDINATE_MAX, TEXT_LINE_MAX } from '#shared/model/primitives';

const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const from = (characters: string, minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...characters), minLength, maxLength });

export const anyId = fc
  .tuple(from('abcdefghijklmnopqrstuvwxyz', 1, 4), from(ALPHANUMERIC, 1, 6))
  .map(([prefix, rest]) => `${prefix}_${rest}`);

/** Keys that name no entity, as checks and findings have them. */
export const freeKey = fc
  .tuple(fc.constantFrom('check', 'finding', 'LLM01', 'store.q'), from(`${ALPHANUMERIC}_.-`, 1, 8))
  .map(([kind, rest]) => `${kind}:${rest}`);

/** What texts are made of: plain characters, and those that writing systems, JSON and HTML trip over. */
const TEXT_UNITS = [
  ..."abcdefghij KLMNOPQR 0123456789 .,:;-_/()[]{}<>&'`$%",
  ...['架', '构', '日', '本', '한', '글', '𠮷', 'م', 'ر', 'ح', 'ب', 'ا', 'ש', 'ל', 'ו', 'ם'],
  ...['👩‍💻', '🏳️‍🌈', '🙂', 'e\u0301', 'a\u0308\u0323', '\u0301', 'ß', 'İ', 'ﬁ'],
  ...['\ud83d', '\ude42', '\udfff', '\ud800'],
  ...['\u202e', '\u202d', '\u2066', '\u2069', '\u200f', '\ufeff'],
  ...['\0', '\t', '\n', '\r\n', '\u2028', '\u007f', '"', '\\'],
  ...['{{x}}', '<script>', 'javascript:', '=1+1', '__proto__', '$t(app.name)'],
];

export const anyLine: fc.Arbitrary<string> = fc.oneof(
  { weight: 150, arbitrary: fc.string({ unit: fc.constantFrom(...TEXT_UNITS), maxLength: 8 }) },
  { weight: 1, arbitrary: fc.constantFrom('x', '界', '\ud83d').map((unit) => unit.repeat(TEXT_LINE_MAX)) },
);

const dates = { min: new Date('0000-01-01'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true };
export const anyMoment = fc.date(dates).map((date) => date.toISOString());
export const anyDate: fc.Arbitrary<string> = anyMoment.map((moment) => moment.slice(0, 10));

export const anyCoordinate = fc.oneof(
  fc.integer({ min: -2000, max: 2000 }),
  fc.constantFrom(-COORDINATE_MAX, 0, COORDINATE_MAX),
);
export const anyExtent = fc.oneof(fc.integer({ min: 1, max: 2000 }), fc.constantFrom(1, COORDINATE_MAX));
export const upTo = (max: number) =>
  fc.oneof(
    fc.integer({ min: 0, max }),
    fc.double({ min: 0, max, noNaN: true }),
    fc.constantFrom(0, max, Number.MIN_VALUE, 0.1 + 0.2),
  );
export const anyDays = upTo(100_000);
export const anyScore = fc.integer({ min: 1, max: 5 });
export const anyEffort = fc
  .tuple(anyDays, anyDays, anyDays)
  .map((days) => days.sort((a, b) => a - b) as [number, number, number])
  .map(([low, likely, high]) => ({ low, likely, high }));

export const word = <T extends string>(list: readonly T[]) => fc.constantFrom(...list);
export const some = <T extends string>(list: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...list]);
export const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2 });
export const few = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 3 });
export const record = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record(fields, { noNullPrototype: true }) as fc.Arbitrary<T>;
/** A record that has any of the fields. */
export const partial = <T>(fields: {
  [K in keyof T]-?: fc.Arbitrary<Exclude<T[K], undefined>>;
}): fc.Arbitrary<T> =>
  fc.record(fields, { noNullPrototype: true, requiredKeys: [] }) as unknown as fc.Arbitrary<T>;
export const byKey = <T>(key: fc.Arbitrary<string>, value: fc.Arbitrary<T>) =>
  fc.dictionary(key, value, { maxKeys: 3, noNullPrototype: true });
export const byWord = <K extends string, T>(list: readonly K[], value: fc.Arbitrary<T>) =>
  fc.record(Object.fromEntries(list.map((name) => [name, value])), {
    noNullPrototype: true,
    requiredKeys: [],
  }) as fc.Arbitrary<Partial<Record<K, T>>>;
