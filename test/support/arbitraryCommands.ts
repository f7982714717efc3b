/** Generators of edits: sensible ones, refused ones, and ones that change nothing. */
import fc from 'fast-check';
import type { Command } from '#shared/commands/command';
import { COLLECTIONS, type Collection, type Workshop } from '#shared/model/workshop';
import { detailsOver, workshopOver } from './arbitraries';
import { entitiesOver, type Ids } from './arbitraryEntities';
import { anyCoordinate, anyExtent, maybe } from './arbitraryValues';

/** The ids that workshops have at first. All collections share them, so that a mix-up of collections shows. */
const POOL = ['x_1', 'x_2', 'x_3'];
/** Ids that can be added. */
const FRESH = ['y_1', 'y_2'];
const KNOWN = [...POOL, ...FRESH];

const everywhere = <T>(value: (collection: Collection) => T) =>
  Object.fromEntries(COLLECTIONS.map((name) => [name, value(name)])) as Record<Collection, T>;
const pool: Ids = everywhere(() => POOL);
const pooledWorkshop = workshopOver(pool);
const knownId = fc.constantFrom(...POOL, ...KNOWN);

// Any boundary may be put into any other: circles are refused.
const entities = entitiesOver(pool, () => POOL);
const content = everywhere((collection) => entities[collection]('x_1') as fc.Arbitrary<object>);
const inserted = everywhere((collection) =>
  fc
    .tuple(content[collection], fc.constantFrom(...FRESH, ...KNOWN))
    .map(([entity, id]) => ({ ...entity, id })),
);

/** Part of an object's fields. */
const partOf = (whole: fc.Arbitrary<object>): fc.Arbitrary<object> =>
  fc
    .tuple(whole, fc.nat())
    .map(([object, mask]) =>
      Object.fromEntries(Object.entries(object).filter((_, index) => (mask >> index) & 1)),
    );

/** Lists for a few of the collections. */
const inSome = (listOf: (name: Collection) => fc.Arbitrary<unknown[]>) =>
  fc
    .subarray(COLLECTIONS, { minLength: 1, maxLength: 3 })
    .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, listOf(name)]))));

const insert = inSome((name) =>
  fc.uniqueArray(inserted[name], { maxLength: 2, selector: ({ id }) => id }),
).map((added) => ({ type: 'insert', entities: added }));

const update = fc.constantFrom(...COLLECTIONS).chain((collection) =>
  fc.record({
    type: fc.constant('update'),
    collection: fc.constant(collection),
    changes: fc.array(fc.record({ id: knownId, patch: partOf(content[collection]) }), { maxLength: 3 }),
  }),
);

const remove = fc
  .oneof(
    { weight: 6, arbitrary: inSome(() => fc.subarray(KNOWN, { maxLength: 2 })) },
    { weight: 1, arbitrary: fc.constant(everywhere(() => KNOWN)) },
  )
  .map((ids) => ({ type: 'remove', ids }));

const setDetails = partOf(fc.record(detailsOver(pool))).map((patch) => ({ type: 'setDetails', patch }));

const somewhere = fc.oneof(
  { weight: 10, arbitrary: anyCoordinate },
  { weight: 2, arbitrary: fc.double({ min: -1e9, max: 1e9 }) },
  { weight: 1, arbitrary: fc.constantFrom(NaN, Infinity, -0, 1e308) },
);
const move = fc.record({
  type: fc.constant('move'),
  components: fc.array(fc.record({ id: knownId, x: somewhere, y: somewhere, boundaryId: maybe(knownId) }), {
    maxLength: 3,
  }),
  boundaries: fc.array(
    fc.record(
      {
        id: knownId,
        x: somewhere,
        y: somewhere,
        width: anyExtent,
        height: anyExtent,
        parentId: maybe(knownId),
      },
      { requiredKeys: ['id', 'x', 'y', 'parentId'] },
    ),
    { maxLength: 2 },
  ),
});

const restore = pooledWorkshop.map((workshop) => ({ type: 'restore', workshop }));

/** Values that no schema takes, and names that no schema has. */
const hostile = fc.constantFrom(
  { type: 'update', collection: 'risks', changes: [{ id: 'x_1', patch: { likelihood: 9 } }] },
  { type: 'update', collection: 'components', changes: [{ id: 'x_1', patch: { x: NaN } }] },
  { type: 'update', collection: 'components', changes: [{ id: 'constructor', patch: { name: 'lost' } }] },
  { type: 'setDetails', patch: { lenses: { unheardOf: {} } } },
  { type: 'setDetails', patch: { components: {} } },
);

const single = fc.oneof(
  { weight: 6, arbitrary: insert },
  { weight: 8, arbitrary: update },
  { weight: 3, arbitrary: remove },
  { weight: 4, arbitrary: setDetails },
  { weight: 6, arbitrary: move },
  { weight: 1, arbitrary: restore },
  { weight: 1, arbitrary: hostile },
) as fc.Arbitrary<Command>;

const batch = fc.array(single, { maxLength: 4 }).map((commands): Command => ({ type: 'batch', commands }));

export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 6, arbitrary: single },
  { weight: 1, arbitrary: batch },
);

/** A workshop and edits of it, of which most change something, and some are refused. */
export const anyEdits: fc.Arbitrary<{ start: Workshop; commands: Command[] }> = fc.record({
  start: pooledWorkshop,
  commands: fc.array(anyCommand, { minLength: 1, maxLength: 8 }),
});
