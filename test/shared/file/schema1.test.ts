import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '#shared/file/parse';
import { serialize } from '#shared/file/serialize';
import { COLLECTIONS, workshopSchema } from '#shared/model/workshop';
import { fieldValues } from '../../support/fields';

const text = readFileSync(new URL('../../fixtures/schema-1.causeway', import.meta.url), 'utf8');

describe('a file of schema version 1', () => {
  it('opens with everything that is in it', () => {
    const document = JSON.parse(text) as Record<string, { id: string }[]>;
    const records = COLLECTIONS.map((name) => [
      name,
      Object.fromEntries(document[name]!.map((entity) => [entity.id, entity])),
    ]);
    expect(parse(text, 'schema-1.causeway')).toStrictEqual({
      workshop: { ...document, ...Object.fromEntries(records) },
      repairs: [],
    });
  });

  it('is written again byte by byte', () => {
    expect(serialize(parse(text, 'schema-1.causeway').workshop)).toBe(text);
  });

  it('has every field of every collection and detail', () => {
    const fields = fieldValues(workshopSchema, [parse(text, 'schema-1.causeway').workshop]);
    const empty = [...fields].filter(([, values]) => values.size === 0).map(([field]) => field);
    expect(fields.size).toBeGreaterThan(200);
    expect(empty).toEqual([]);
  });
});
