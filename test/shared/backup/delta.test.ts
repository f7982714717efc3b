import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDelta, deltaBetween, isNothing } from '#shared/backup/delta';
import { anyWorkshop } from '../../support/arbitraries';
import { claimsWorkshop } from '../../support/causewayFile';
import { deepFreeze } from '../../support/freeze';

describe('a delta between two states of a workshop', () => {
  it('leads from the first to the second, whatever they are', () => {
    fc.assert(
      fc.property(anyWorkshop(), anyWorkshop(), (before, after) => {
        const delta = JSON.parse(
          JSON.stringify(deltaBetween(deepFreeze(before), deepFreeze(after))),
        ) as never;
        expect(applyDelta(deepFreeze(before), delta)).toEqual(after);
      }),
      { numRuns: 200 },
    );
  });

  it('leads from nothing to all of it', () => {
    fc.assert(
      fc.property(anyWorkshop(), (workshop) => {
        expect(applyDelta(null, deltaBetween(null, workshop))).toEqual(workshop);
      }),
      { numRuns: 100 },
    );
  });

  it('is nothing between equals, the same ones or not', () => {
    fc.assert(
      fc.property(anyWorkshop(), (workshop) => {
        expect(isNothing(deltaBetween(workshop, workshop))).toBe(true);
        expect(isNothing(deltaBetween(workshop, structuredClone(workshop)))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('names what differs and nothing else', () => {
    const before = claimsWorkshop();
    const [first, second] = Object.keys(before.components);
    const { [second!]: gone, ...rest } = before.components;
    const renamed = { ...before.components[first!]!, name: 'Renamed' };
    const after = { ...before, title: 'New title', components: { ...rest, [first!]: renamed } };
    expect(gone).toBeDefined();
    expect(deltaBetween(before, after)).toEqual({
      fields: { title: 'New title' },
      entities: { components: { [first!]: renamed, [second!]: null } },
    });
  });

  it('keeps the identity of what it does not name', () => {
    const before = claimsWorkshop();
    const after = applyDelta(before, { fields: { title: 'New title' }, entities: {} });
    expect(after.components).toBe(before.components);
  });
});
