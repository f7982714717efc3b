import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '#shared/file/parse';
import { restore } from '#shared/file/restore';
import { serialize } from '#shared/file/serialize';
import { COLLECTIONS, workshopSchema } from '#shared/model/workshop';
import { anyWorkshop } from '../../support/arbitraries';
import { expectEqual } from '../../support/expectEqual';

/** The same content, with the keys of every object the other way round. */
function withKeysReversed<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withKeysReversed) as T;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, entry]) => [key, withKeysReversed(entry)])) as T;
}

describe('a workshop written to a file and read again', () => {
  it(
    'is the same, for 1,000 generated workshops, and is written as the same text',
    { timeout: 180_000 },
    () => {
      fc.assert(
        fc.property(anyWorkshop(), (workshop) => {
          const text = serialize(workshop);
          const { workshop: read, repairs } = parse(text, 'any.causeway');
          expectEqual(read, workshop);
          expect(repairs).toEqual([]);
          expect(serialize(read)).toBe(text);
        }),
        { numRuns: 1000 },
      );
    },
  );

  it('is the same when it comes from the database, whose document is left alone', () => {
    fc.assert(
      fc.property(anyWorkshop(), (workshop) => {
        const row = structuredClone(workshop);
        expectEqual(restore(row), { workshop, repairs: [] });
        expectEqual(row, workshop);
      }),
      { numRuns: 200 },
    );
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(anyWorkshop(), (workshop) => {
        expect(serialize(withKeysReversed(workshop))).toBe(serialize(workshop));
      }),
      { numRuns: 200 },
    );
  });

  it('survives UTF-8, with lone surrogates as they were typed', () => {
    fc.assert(
      fc.property(anyWorkshop({ most: 2 }), (workshop) => {
        const text = serialize(workshop);
        expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  it('survives a byte order mark and the line ends of Windows', () => {
    fc.assert(
      fc.property(anyWorkshop({ most: 2 }), (workshop) => {
        const text = `\uFEFF${serialize(workshop).replaceAll('\n', '\r\n')}`;
        expectEqual(parse(text, 'windows.causeway').workshop, workshop);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the text of a file', () => {
  it('starts with its version, ends with images and a newline, and lists entities by id', () => {
    fc.assert(
      fc.property(anyWorkshop(), (workshop) => {
        const text = serialize(workshop);
        const document = JSON.parse(text) as Record<string, { id: string }[]>;
        expect(Object.keys(document)).toEqual(Object.keys(workshopSchema.shape));
        expect(Object.keys(document)[0]).toBe('schemaVersion');
        expect(Object.keys(document).at(-1)).toBe('images');
        expect(text.endsWith('\n}\n')).toBe(true);
        for (const name of COLLECTIONS) {
          const ids = document[name]!.map(({ id }) => id);
          expect(ids).toEqual(Object.keys(workshop[name]).sort());
        }
      }),
      { numRuns: 100 },
    );
  });
});
