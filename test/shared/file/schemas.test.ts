/** One real file of every released schema version opens, with all that was in it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '#shared/file/parse';
import { serialize } from '#shared/file/serialize';
import { COLLECTIONS, SCHEMA_VERSION, workshopSchema } from '#shared/model/workshop';
import { fieldValues } from '../../support/fields';

const nameOf = (version: number) => `schema-${version}.causeway`;
const textOf = (version: number) =>
  readFileSync(new URL(`../../fixtures/${nameOf(version)}`, import.meta.url), 'utf8');
const open = (version: number) => parse(textOf(version), nameOf(version));

/** The file's document with its collections by id, as a workshop has them. */
function documentOf(version: number): Record<string, unknown> {
  const document = JSON.parse(textOf(version)) as Record<string, { id: string }[]>;
  const records = COLLECTIONS.map((name) => [
    name,
    Object.fromEntries((document[name] ?? []).map((entity) => [entity.id, entity])),
  ]);
  return { ...document, ...Object.fromEntries(records) };
}

const EARLIER = Array.from({ length: SCHEMA_VERSION - 1 }, (_, index) => index + 1);

describe.each(EARLIER)('a file of schema version %i', (version) => {
  it('opens with everything that is in it, in the present version', () => {
    const { workshop, repairs } = open(version);
    expect(repairs).toEqual([]);
    const { reportOptions, ...kept } = documentOf(version) as { reportOptions: { sections: string[] } };
    expect(workshop).toMatchObject({ ...kept, schemaVersion: SCHEMA_VERSION });
    expect(workshop.reportOptions.sections).toEqual(expect.arrayContaining(reportOptions.sections));
  });

  it('is written in the present version, and opens again as the same', () => {
    const { workshop } = open(version);
    expect(parse(serialize(workshop), 'again')).toStrictEqual({ workshop, repairs: [] });
  });
});

describe('a file of the present schema version', () => {
  it('opens with everything that is in it', () => {
    expect(open(SCHEMA_VERSION)).toStrictEqual({ workshop: documentOf(SCHEMA_VERSION), repairs: [] });
  });

  it('is written again byte by byte', () => {
    expect(serialize(open(SCHEMA_VERSION).workshop)).toBe(textOf(SCHEMA_VERSION));
  });

  it('has every field of every collection and detail', () => {
    const fields = fieldValues(workshopSchema, [open(SCHEMA_VERSION).workshop]);
    const empty = [...fields].filter(([, values]) => values.size === 0).map(([field]) => field);
    expect(fields.size).toBeGreaterThan(250);
    expect(empty).toEqual([]);
  });
});
