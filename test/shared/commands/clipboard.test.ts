import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '#shared/commands/apply';
import {
  copyFragment,
  duplicateCommand,
  parseFragment,
  pasteCommand,
  serializeFragment,
} from '#shared/commands/clipboard';
import { emptyWorkshop } from '#shared/model/empty';
import { isConsistent } from '#shared/model/integrity';
import { boundaryWithDescendants } from '#shared/model/queries';
import { workshopSchema, type Workshop } from '#shared/model/workshop';
import { anyWorkshop } from '../../support/arbitraries';
import { claimsWorkshop } from '../../support/causewayFile';
import { deepFreeze } from '../../support/freeze';
import { anyDamage } from '../../support/mutations';
import { countingIds } from '../../support/ids';

const context = { today: '2026-11-22' };
const claims = deepFreeze(claimsWorkshop());

const other = () => emptyWorkshop('Another', [], { newId: countingIds(), today: context.today });

describe('copying', () => {
  it('takes boundaries with all that is in them, and the flows between what is copied', () => {
    const fragment = copyFragment(claims, { componentIds: ['c_rules'], boundaryIds: ['b_reading'] });
    expect(fragment.components.map(({ id }) => id)).toEqual(['c_reader', 'c_rules', 'c_store']);
    expect(fragment.boundaries.map(({ id }) => id)).toEqual(['b_reading']);
    // The flow to the core system leads out.
    expect(fragment.flows.map(({ id }) => id)).toEqual(['f_ask', 'f_read']);
  });

  it('takes boundaries in boundaries along', () => {
    const { boundaries, components } = copyFragment(claims, { componentIds: [], boundaryIds: ['b_cloud'] });
    expect(boundaries.map(({ id }) => id)).toEqual(['b_cloud', 'b_reading']);
    expect(components).toHaveLength(4);
  });

  it('takes nothing where nothing of that id is there', () => {
    expect(copyFragment(claims, { componentIds: ['c_gone'], boundaryIds: ['b_gone'] })).toEqual({
      components: [],
      boundaries: [],
      flows: [],
    });
  });
});

describe('pasting into the same workshop', () => {
  const fragment = copyFragment(claims, { componentIds: ['c_rules'], boundaryIds: ['b_reading'] });
  const { command, componentIds, boundaryIds } = pasteCommand(claims, fragment, {
    newId: countingIds(),
    offset: 24,
  });
  const next = apply(claims, command, context);

  it('adds copies under new ids, moved by the offset', () => {
    expect(componentIds).toHaveLength(3);
    expect(new Set([...componentIds, ...Object.keys(claims.components)])).toHaveLength(8);
    const [readerId, rulesId] = componentIds;
    expect(next.components[rulesId!]).toEqual({
      ...claims.components['c_rules'],
      id: rulesId,
      x: 624,
      y: 64,
    });
    expect(next.components[readerId!]).toMatchObject({ x: 64, y: 64, boundaryId: boundaryIds[0] });
    expect(next.boundaries[boundaryIds[0]!]).toMatchObject({ x: 24, y: 24, parentId: 'b_cloud' });
  });

  it('joins the copies as the originals are joined, and leaves the originals', () => {
    const added = Object.values(next.flows).filter(({ id }) => !(id in claims.flows));
    expect(added.map(({ label }) => label).sort()).toEqual(['what was read', 'which clause?']);
    for (const flow of added)
      expect(componentIds).toEqual(expect.arrayContaining([flow.sourceId, flow.targetId]));
    for (const id of Object.keys(claims.components)) expect(next.components[id]).toBe(claims.components[id]);
  });

  it('is one step back to where it was', () => {
    const ids = { components: componentIds, boundaries: boundaryIds };
    expect({ ...apply(next, { type: 'remove', ids }, context), updatedOn: claims.updatedOn }).toEqual(claims);
  });

  it('duplicates what is selected in the same way', () => {
    const selection = { componentIds: ['c_rules'], boundaryIds: ['b_reading'] };
    expect(duplicateCommand(claims, selection, { newId: countingIds(), offset: 24 }).command).toEqual(
      command,
    );
  });

  it('puts the top left corner where it is asked to, into the boundary that is there', () => {
    const { command: placed } = pasteCommand(claims, fragment, {
      newId: countingIds(),
      offset: 0,
      at: { x: 1300, y: 50.4, boundaryId: 'b_vendor' },
    });
    const pasted = apply(claims, placed, context);
    const added = <T extends { id: string }>(list: Record<string, T>, old: Record<string, T>) =>
      Object.values(list).filter(({ id }) => !(id in old));
    const [boundary] = added(pasted.boundaries, claims.boundaries);
    expect(boundary).toMatchObject({ x: 1300, y: 50, parentId: 'b_vendor' });
    const components = added(pasted.components, claims.components);
    expect(components.find(({ name }) => name === 'Payout rules')).toMatchObject({
      boundaryId: 'b_vendor',
      x: 1900,
    });
    expect(components.find(({ name }) => name === 'Claim reader')).toMatchObject({
      boundaryId: boundary!.id,
    });
  });
});

describe('pasting into another workshop', () => {
  it('brings everything along but links to what is not there', () => {
    const target = deepFreeze(other());
    const text = serializeFragment(
      copyFragment(claims, { componentIds: ['c_rules'], boundaryIds: ['b_reading'] }),
    );
    const { command, componentIds } = pasteCommand(target, parseFragment(text)!, {
      newId: countingIds(),
      offset: 0,
    });
    const next = apply(target, command, context);
    const rules = next.components[componentIds[1]!]!;
    expect(rules).toEqual({ ...claims.components['c_rules'], id: rules.id, ownerId: null, boundaryId: null });
    expect(Object.values(next.boundaries)[0]!.parentId).toBeNull();
    expect(Object.values(next.flows)).toHaveLength(2);
    expect(isConsistent(next)).toBe(true);
  });
});

describe('a fragment as text', () => {
  it('is the same after the clipboard', () => {
    fc.assert(
      fc.property(anyWorkshop(), (workshop) => {
        const fragment = copyAll(workshop);
        expect(parseFragment(serializeFragment(fragment))).toStrictEqual(fragment);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['nothing', ''],
    ['a sentence', 'Payout rules'],
    ['a whole workshop file', JSON.stringify(claims)],
    ['half a fragment', serializeFragment(copyAll(claims)).slice(0, 2000)],
    ['a fragment of a newer version', serializeFragment(copyAll(claims)).replace('Version":3', 'Version":4')],
    ['a fragment without components', '{"causeway":"fragment","schemaVersion":3,"boundaries":[],"flows":[]}'],
    [
      'a fragment nested without end',
      `{"causeway":"fragment","schemaVersion":3,"components":${'['.repeat(1e6)}`,
    ],
    ['a fragment of something else', '{"causeway":"fragment","schemaVersion":3,"components":[{"id":"x"}]}'],
  ])('is not read from %s', (_, text) => {
    expect(parseFragment(text)).toBeNull();
  });

  it('is read from a fragment of an earlier version', () => {
    const fragment = copyAll(claims);
    const earlier = {
      causeway: 'fragment',
      schemaVersion: 1,
      ...fragment,
      components: fragment.components.map(
        ({ dissent: _dissent, layer: _layer, costAfter: _costAfter, ...component }) => component,
      ),
    };
    expect(parseFragment(JSON.stringify(earlier))).toEqual({
      ...fragment,
      components: fragment.components.map((component) => ({
        ...component,
        layer: null,
        dissent: '',
        costAfter: null,
      })),
    });
  });

  it('does not bring a circle of boundaries in', () => {
    const fragment = copyFragment(claims, { componentIds: [], boundaryIds: ['b_cloud'] });
    const circular = fragment.boundaries.map((boundary) => ({ ...boundary, parentId: 'b_reading' }));
    const read = parseFragment(serializeFragment({ ...fragment, boundaries: circular }))!;
    const { command } = pasteCommand(other(), read, { newId: countingIds(), offset: 0 });
    expect(isConsistent(apply(other(), command, context))).toBe(true);
  });

  it('can be damaged in any way: it is no fragment, or pastes as a sound one', () => {
    const text = serializeFragment(copyAll(claims));
    fc.assert(
      fc.property(anyDamage, (damage) => {
        const read = parseFragment(damage(text));
        if (read === null) return;
        const { command } = pasteCommand(claims, read, { newId: countingIds(), offset: 0 });
        const next = apply(claims, command, context);
        expect(workshopSchema.safeParse(next).success).toBe(true);
        expect(isConsistent(next)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

it('any selection of any workshop pastes into any workshop', () => {
  const anySelection = fc.tuple(anyWorkshop(), anyWorkshop(), fc.nat(), fc.nat());
  fc.assert(
    fc.property(anySelection, ([source, target, components, boundaries]) => {
      const picked = (ids: string[], mask: number) => ids.filter((_, index) => (mask >> index) & 1);
      const selection = {
        componentIds: picked(Object.keys(source.components), components),
        boundaryIds: picked(Object.keys(source.boundaries), boundaries),
      };
      const fragment = copyFragment(source, selection);
      const inside = new Set(
        selection.boundaryIds.flatMap((id) => [...boundaryWithDescendants(source.boundaries, id)]),
      );
      expect(fragment.boundaries.map(({ id }) => id).sort()).toEqual([...inside].sort());
      const pasting = pasteCommand(target, fragment, { newId: countingIds(), offset: 24 });
      const next = apply(deepFreeze(target), pasting.command, context);
      expect(workshopSchema.safeParse(next).success).toBe(true);
      expect(isConsistent(next)).toBe(true);
      for (const id of pasting.componentIds) expect(next.components).toHaveProperty(id);
    }),
    { numRuns: 200 },
  );
});

function copyAll({ components, boundaries, flows }: Workshop) {
  return {
    components: Object.values(components),
    boundaries: Object.values(boundaries),
    flows: Object.values(flows),
  };
}
