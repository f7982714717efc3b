import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { deltaBetween, isNothing } from '#shared/backup/delta';
import { differenceBetween, type Difference, type Entry } from '#shared/history/difference';
import { KEYED, kinds, SINGLE, type Kind } from '#shared/history/kinds';
import type { Value } from '#shared/history/values';
import { same } from '#shared/commands/same';
import { published } from '#shared/model/published';
import { COLLECTIONS, entitySchemas, workshopSchema, type Workshop } from '#shared/model/workshop';
import { early } from '#shared/texts/en/early';
import { later } from '#shared/texts/en/later';
import { anyWorkshop, workshopOver } from '../../support/arbitraries';
import type { Ids } from '../../support/arbitraryEntities';
import { claimsWorkshop } from '../../support/causewayFile';
import { deepFreeze } from '../../support/freeze';
import { sample } from '../../support/sample';

const KINDS = Object.keys(kinds) as Kind[];
const groupOf = (difference: Difference, kind: Kind): readonly Entry[] =>
  difference.find((group) => group.kind === kind)?.entries ?? [];
const all = (difference: Difference) => difference.flatMap(({ entries }) => entries);

/** Workshops that mostly have the same ids, so that things are changed, come and go. */
const related = fc
  .subarray(['x_1', 'x_2', 'x_3'], { minLength: 1 })
  .chain((ids) => workshopOver(Object.fromEntries(COLLECTIONS.map((name) => [name, ids])) as Ids));
const workshops = fc.oneof({ weight: 4, arbitrary: related }, { weight: 1, arbitrary: anyWorkshop() });
const open = workshops.map(published);

describe('a difference', () => {
  it('is there exactly where a delta is, and names every entity in it', () => {
    fc.assert(
      fc.property(open, open, fc.boolean(), (before, other, isSame) => {
        const after = isSame ? structuredClone(before) : other;
        const delta = deltaBetween(before, after);
        const difference = differenceBetween(deepFreeze(before), deepFreeze(after));
        expect(difference.length === 0).toBe(isNothing(delta));
        for (const collection of COLLECTIONS)
          expect(new Set(groupOf(difference, collection).map(({ id }) => id))).toEqual(
            new Set(Object.keys(delta.entities[collection] ?? {})),
          );
      }),
      { numRuns: 200 },
    );
  });

  it('says of everything that changed at least one field', () => {
    fc.assert(
      fc.property(open, open, (before, after) => {
        for (const { change, fields } of all(differenceBetween(before, after)))
          if (change === 'changed') expect(fields).not.toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('shows a field that alone differs, and nothing else', () => {
    fc.assert(
      fc.property(related, related, (before, other) => {
        for (const collection of COLLECTIONS)
          for (const [field, { shownAs }] of Object.entries(kinds[collection].fields)) {
            const [entity, donor] = [before, other].map(
              (workshop) => Object.values(workshop[collection])[0] as object & { id: string },
            ) as [Record<string, unknown> & { id: string }, Record<string, unknown>];
            const next = { ...entity, [field]: donor[field] };
            const after = {
              ...before,
              [collection]: { ...before[collection], [entity.id]: next },
            } as Workshop;
            const entries = all(differenceBetween(before, after));
            const isHidden = collection === 'ballots' && !(entity['revealed'] && next.revealed);
            if (isHidden) continue;
            expect(entries.map(({ id, change }) => [id, change])).toEqual(
              same(entity, next) ? [] : [[entity.id, 'changed']],
            );
            const parts = ['answer', 'state', 'lessons', 'specification', 'migrationRule', 'notRebuilt'];
            const overridden = Object.keys(kinds.overrides.fields);
            for (const { name } of entries[0]?.fields ?? [])
              expect([shownAs ?? field, ...parts, ...overridden]).toContain(name);
          }
      }),
      { numRuns: 100 },
    );
  });

  it('has a word for every code and a label for every field', () => {
    const catalog = (key: string) =>
      key
        .split('.')
        .reduce<unknown>((texts, step) => (texts as Record<string, unknown>)?.[step], { ...early, ...later });
    const words = (value: Value | null) => (value?.type === 'word' ? [value.key] : []);
    fc.assert(
      fc.property(open, open, (before, after) => {
        for (const { kind, entries } of differenceBetween(before, after)) {
          expect(catalog(`history.kind.${kind}`)).toBeTypeOf('string');
          for (const { name, fields } of entries)
            for (const field of fields) {
              const values =
                field.type === 'value'
                  ? [field.from, field.to]
                  : field.type === 'list'
                    ? [...field.gone, ...field.added]
                    : [];
              const keys = [name, field.about, ...values].flatMap(words);
              for (const key of [`history.field.${field.name}`, ...keys])
                expect(catalog(key), key).toBeTypeOf('string');
            }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('says nothing of what is not published', () => {
    fc.assert(
      fc.property(workshops, workshops, (before, after) => {
        expect(differenceBetween(before, after)).toEqual(
          differenceBetween(published(before), published(after)),
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('every field of the schema', () => {
  const fieldsOf = (schema: z.core.$ZodType): string[] =>
    Object.keys((schema as z.ZodObject).shape).filter((name) => name !== 'id');
  const valueOf = (schema: z.ZodType) => (schema as z.ZodRecord).valueType as z.ZodObject;
  const { shape } = workshopSchema;

  it.each(COLLECTIONS)('of %s has a place in the difference and a label', (collection) => {
    expect(Object.keys(kinds[collection].fields).toSorted()).toEqual(
      fieldsOf(entitySchemas[collection]).toSorted(),
    );
  });

  it('of a workshop itself has one as well', () => {
    for (const field of SINGLE)
      expect(Object.keys(kinds[field].fields).toSorted()).toEqual(fieldsOf(shape[field]).toSorted());
    for (const field of KEYED)
      expect(Object.keys(kinds[field].fields).toSorted()).toEqual(fieldsOf(valueOf(shape[field])).toSorted());
    const elsewhere: readonly string[] = [...COLLECTIONS, ...SINGLE, ...KEYED];
    expect(Object.keys(kinds.workshop.fields).toSorted()).toEqual(
      Object.keys(shape)
        .filter((name) => !elsewhere.includes(name))
        .toSorted(),
    );
  });

  it('has a label, and so has every kind of thing', () => {
    const labels = Object.keys(early.history.field);
    for (const kind of KINDS) {
      expect(Object.keys(early.history.kind)).toContain(kind);
      for (const [field, { shownAs }] of Object.entries(kinds[kind].fields))
        expect(labels, `${kind}.${field}`).toContain(shownAs ?? field);
    }
  });
});

const without = <T>(record: Record<string, T>, id: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== id));

describe('what a difference says', () => {
  const before = sample;
  const [component, other] = Object.values(before.components);
  const risk = Object.values(before.risks).find(({ due, ownerId }) => due !== null && ownerId !== null)!;
  const [ada, ben] = Object.values(before.participants);

  it('has what people decided from one to another, by name', () => {
    const after: Workshop = {
      ...before,
      components: {
        ...before.components,
        [component!.id]: { ...component!, disposition: 'rewrite', ownerId: ada!.id },
        [other!.id]: { ...other!, x: other!.x + 40, y: other!.y + 40 },
      },
      risks: { ...before.risks, [risk.id]: { ...risk, ownerId: ben!.id, due: '2027-01-31' } },
    };
    const from = {
      ...before,
      components: {
        ...before.components,
        [component!.id]: { ...component!, disposition: 'undecided' as const, ownerId: null },
      },
      risks: { ...before.risks, [risk.id]: { ...risk, ownerId: ada!.id } },
    };
    const difference = differenceBetween(from, after);
    expect(difference.map(({ kind }) => kind)).toEqual(['components', 'risks']);
    expect(groupOf(difference, 'components')).toEqual([
      {
        id: component!.id,
        name: { type: 'text', text: component!.name },
        change: 'changed',
        isQuiet: false,
        fields: [
          {
            name: 'disposition',
            about: null,
            type: 'value',
            from: { type: 'disposition', disposition: 'undecided' },
            to: { type: 'disposition', disposition: 'rewrite' },
          },
          {
            name: 'ownerId',
            about: null,
            type: 'value',
            from: { type: 'word', key: 'words.unowned' },
            to: { type: 'text', text: ada!.name },
          },
        ],
      },
      {
        id: other!.id,
        name: { type: 'text', text: other!.name },
        change: 'changed',
        isQuiet: true,
        fields: [{ name: 'place', about: null, type: 'untold' }],
      },
    ]);
    expect(groupOf(difference, 'risks')[0]!.fields).toEqual([
      {
        name: 'ownerId',
        about: null,
        type: 'value',
        from: { type: 'text', text: ada!.name },
        to: { type: 'text', text: ben!.name },
      },
      {
        name: 'due',
        about: null,
        type: 'value',
        from: { type: 'date', date: risk.due },
        to: { type: 'date', date: '2027-01-31' },
      },
    ]);
  });

  it('has the name that a removed thing had, and what mattered of it', () => {
    const risks = without(before.risks, risk.id);
    const [entry] = groupOf(differenceBetween(before, { ...before, risks }), 'risks');
    expect(entry).toMatchObject({ change: 'removed', name: { type: 'text', text: risk.title } });
    expect(entry!.fields).toContainEqual({
      name: 'due',
      about: null,
      type: 'value',
      from: { type: 'date', date: risk.due },
      to: { type: 'nothing' },
    });
  });

  it('has of a list what is new in it and what is gone', () => {
    const claims = claimsWorkshop();
    const one = Object.values(claims.components)[0]!;
    const withSafeguards = (safeguards: typeof one.safeguards): Workshop => ({
      ...claims,
      components: { ...claims.components, [one.id]: { ...one, safeguards } },
    });
    const fields = (from: typeof one.safeguards, to: typeof one.safeguards) =>
      all(differenceBetween(withSafeguards(from), withSafeguards(to)))[0]!.fields;
    const safeguards = { name: 'safeguards', about: null, type: 'list' };
    expect(fields(['fallback', 'audit'], ['audit', 'costLimit'])).toEqual([
      {
        ...safeguards,
        gone: [{ type: 'word', key: 'words.safeguard.fallback' }],
        added: [{ type: 'word', key: 'words.safeguard.costLimit' }],
      },
    ]);
    expect(fields(['fallback', 'audit'], ['audit', 'fallback'])).toEqual([
      { ...safeguards, gone: [], added: [] },
    ]);
  });

  it('tells two people of the same name from each other no further than that it changed', () => {
    const twins = {
      ...before,
      participants: { ...before.participants, [ben!.id]: { ...ben!, name: ada!.name } },
    };
    const owned = (ownerId: string): Workshop => ({
      ...twins,
      risks: { ...twins.risks, [risk.id]: { ...risk, ownerId } },
    });
    expect(all(differenceBetween(owned(ada!.id), owned(ben!.id)))[0]!.fields).toEqual([
      { name: 'ownerId', about: null, type: 'untold' },
    ]);
  });

  it('has changed decisions first, then what came and went, and what was only moved last', () => {
    const [first, second, third, fourth] = Object.values(before.components);
    const rest = without(before.components, third!.id);
    const after: Workshop = {
      ...before,
      components: {
        ...rest,
        [first!.id]: { ...first!, x: first!.x + 1 },
        [second!.id]: { ...second!, notes: 'Another note' },
        [fourth!.id]: { ...fourth!, disposition: fourth!.disposition === 'keep' ? 'rewrite' : 'keep' },
        c_new: { ...first!, id: 'c_new' },
      },
    };
    expect(groupOf(differenceBetween(before, after), 'components').map(({ id }) => id)).toEqual([
      fourth!.id,
      'c_new',
      third!.id,
      second!.id,
      first!.id,
    ]);
  });
});
