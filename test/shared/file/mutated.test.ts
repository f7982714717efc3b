import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from '#shared/file/parse';
import { FileRejected } from '#shared/file/rejected';
import { serialize } from '#shared/file/serialize';
import { isConsistent } from '#shared/model/integrity';
import { workshopSchema } from '#shared/model/workshop';
import { translator } from '#shared/texts/index';
import { anyWorkshop } from '../../support/arbitraries';
import { schema1Text } from '../../support/causewayFile';
import { anyDamage } from '../../support/mutations';

const HANG_MS = 2000;
const translate = translator('en');
const texts = [schema1Text, ...fc.sample(anyWorkshop({ most: 2 }), { numRuns: 40, seed: 1 }).map(serialize)];

it('2,000 damaged files are refused, or open as workshops that hold together, without a hang, crash or pollution', () => {
  const prototypes = () =>
    [Object.prototype, Array.prototype, Function.prototype].map(Object.getOwnPropertyNames);
  const clean = prototypes();
  let opened = 0;
  let refused = 0;
  fc.assert(
    fc.property(fc.constantFrom(...texts), anyDamage, (text, damage) => {
      const damaged = damage(text);
      const started = performance.now();
      try {
        const { workshop, repairs } = parse(damaged, 'damaged.causeway');
        opened++;
        expect(workshopSchema.parse(workshop)).toStrictEqual(workshop);
        expect(isConsistent(workshop)).toBe(true);
        expect(parse(serialize(workshop), 'again.causeway')).toStrictEqual({ workshop, repairs: [] });
        for (const { key, params } of repairs) expect(translate(key, params)).not.toBe(key);
      } catch (error) {
        if (!(error instanceof FileRejected)) throw error;
        refused++;
        expect(translate(error.reason.key, error.reason.params)).toContain('damaged.causeway');
      }
      expect(performance.now() - started).toBeLessThan(HANG_MS);
      expect(prototypes()).toEqual(clean);
    }),
    { numRuns: 2000 },
  );
  // The damage is of both kinds, so that both ways are tried.
  expect(opened).toBeGreaterThan(100);
  expect(refused).toBeGreaterThan(500);
});
