import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isConsistent } from '#shared/model/integrity';
import { workshopSchema } from '#shared/model/workshop';
import { anyWorkshop } from './arbitraries';
import { fieldValues } from './fields';

describe('generated workshops', () => {
  it('are valid and hold together', () => {
    fc.assert(
      fc.property(anyWorkshop(), (workshop) => {
        expect(workshopSchema.parse(workshop)).toStrictEqual(workshop);
        expect(isConsistent(workshop)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('have every field, each with more than one value, there and not there', () => {
    const seen = fieldValues(workshopSchema, fc.sample(anyWorkshop(), { numRuns: 200, seed: 1 }));
    const constant = [...seen].filter(([, values]) => values.size < 2).map(([field]) => field);
    expect(seen.size).toBeGreaterThan(200);
    // So far there is one version and one language.
    expect(constant).toEqual(['.schemaVersion', '.locale']);
  });
});
