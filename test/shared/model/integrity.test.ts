import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closingBoundaries, isConsistent, repair } from '#shared/model/integrity';
import { mapKey } from '#shared/model/references';
import { COLLECTIONS, workshopSchema, type Workshop } from '#shared/model/workshop';
import { anyWorkshop } from '../../support/arbitraries';
import { claimsWorkshop } from '../../support/causewayFile';
import { deepFreeze } from '../../support/freeze';

const boundary = claimsWorkshop().boundaries['b_cloud']!;
/** Boundaries by what each of them is in: `[1, null]` is one in another. */
const boundariesIn = (parents: (number | null)[]): Workshop['boundaries'] =>
  Object.fromEntries(
    parents.map((parent, index) => [
      `b_${index}`,
      { ...boundary, id: `b_${index}`, parentId: parent === null ? null : `b_${parent}` },
    ]),
  );

describe('circles of boundaries', () => {
  it.each([
    ['one in itself', [0], 1],
    ['two in each other', [1, 0], 1],
    ['a chain', [1, 2, null], 0],
    ['a chain into a circle', [1, 2, 3, 2], 1],
    ['two circles', [1, 0, 3, 2], 2],
    ['one in none that exists', [7], 0],
  ])('are found: %s', (_, parents, circles) => {
    expect(closingBoundaries(boundariesIn(parents))).toHaveLength(circles);
  });

  it('are gone once the links that close them are cut, and nothing else is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat({ max: 12 })), { maxLength: 12 }), (parents) => {
        const boundaries = boundariesIn(parents);
        const closing = closingBoundaries(boundaries);
        for (const id of closing) boundaries[id] = { ...boundaries[id]!, parentId: null };
        expect(closingBoundaries(boundaries)).toEqual([]);
        for (const id of closing) {
          const open = {
            ...boundaries,
            [id]: { ...boundaries[id]!, parentId: boundariesIn(parents)[id]!.parentId },
          };
          expect(closingBoundaries(open)).toHaveLength(1);
        }
      }),
    );
  });
});

describe('repairing', () => {
  it('gives the very same workshop where all is well', () => {
    fc.assert(
      fc.property(anyWorkshop(), (workshop) => {
        expect(repair(workshop).workshop).toBe(workshop);
        expect(repair(workshop).repairs).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('makes any workshop whole again that has lost any of its entities, and says so', () => {
    fc.assert(
      fc.property(anyWorkshop(), fc.array(fc.nat(), { minLength: 19, maxLength: 19 }), (workshop, masks) => {
        const torn = Object.fromEntries(
          COLLECTIONS.map((name, index) => [
            name,
            Object.fromEntries(Object.entries(workshop[name]).filter((_, at) => (masks[index]! >> at) & 1)),
          ]),
        );
        const broken = deepFreeze({ ...workshop, ...torn } as Workshop);
        const { workshop: mended, repairs } = repair(broken);
        expect(isConsistent(mended)).toBe(true);
        expect(workshopSchema.safeParse(mended).success).toBe(true);
        expect(repairs.length > 0).toBe(mended !== broken);
      }),
      { numRuns: 200 },
    );
  });
});

describe('keys that name an entity', () => {
  const toNew = (_: string, id: string) => (id === 'c_gone' ? null : `${id}x`);

  it.each([
    ['component:c_1', 'component:c_1x'],
    ['component:c_1:rewrite', 'component:c_1x:rewrite'],
    ['risk:r_1', 'risk:r_1x'],
    ['component:c_gone:rewrite', null],
    ['check:data.permissions', 'check:data.permissions'],
    ['constructor:c_gone', 'constructor:c_gone'],
  ])('%s leads to %s', (key, mapped) => {
    expect(mapKey(key, toNew)).toBe(mapped);
  });
});
