import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from '#shared/file/parse';
import { FileRejected } from '#shared/file/rejected';
import type { Restored } from '#shared/file/restore';
import { serialize } from '#shared/file/serialize';
import { isConsistent } from '#shared/model/integrity';
import { workshopSchema } from '#shared/model/workshop';
import { translator, type Message } from '#shared/texts/index';
import { anyWorkshop } from '../../support/arbitraries';
import { claimsText } from '../../support/causewayFile';
import { cpuTime } from '../../support/cpu';
import { anyDamage } from '../../support/mutations';

/** Milliseconds of work that are a hang: what is slow on a busy machine takes a fifth of it. */
const HANG = 10_000;
const translate = translator('en');
const texts = [claimsText, ...fc.sample(anyWorkshop({ most: 2 }), { numRuns: 40, seed: 1 }).map(serialize)];

/** What opening a text comes to; whatever else is thrown is a crash. */
function attempt(text: string): Restored | FileRejected {
  try {
    return parse(text, 'damaged.causeway');
  } catch (error) {
    if (error instanceof FileRejected) return error;
    throw error;
  }
}

function expectSaid({ key, params }: Message): void {
  expect(translate(key, params)).not.toMatch(/errors\.|\{\{/);
}

function expectSound({ workshop, repairs }: Restored): void {
  expect(workshopSchema.parse(workshop)).toStrictEqual(workshop);
  expect(isConsistent(workshop)).toBe(true);
  expect(parse(serialize(workshop), 'again.causeway')).toStrictEqual({ workshop, repairs: [] });
  repairs.forEach(expectSaid);
}

it(
  '2,000 damaged files are refused, or open as workshops that hold together, without a hang, crash or pollution',
  { timeout: 180_000 },
  () => {
    const prototypes = () =>
      [Object.prototype, Array.prototype, Function.prototype].map(Object.getOwnPropertyNames);
    const clean = prototypes();
    let opened = 0;
    let refused = 0;
    fc.assert(
      fc.property(fc.constantFrom(...texts), anyDamage, (text, damage) => {
        const damaged = damage(text);
        let result: Restored | FileRejected | undefined;
        expect(cpuTime(() => (result = attempt(damaged)))).toBeLessThan(HANG);
        if (result instanceof FileRejected) {
          refused++;
          expectSaid(result.reason);
        } else {
          opened++;
          expectSound(result!);
        }
        expect(prototypes()).toEqual(clean);
      }),
      { numRuns: 2000 },
    );
    // The damage is of both kinds, so that both ways are tried.
    expect(opened).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(500);
  },
);
