/**
 * What differs between two states of a workshop, for people to read: which things, which of their fields, from what to
 * what. It rests on the delta, so that nothing that differs goes untold, but for what is not published.
 */
import { deltaBetween } from '../backup/delta';
import { same } from '../commands/same';
import { published } from '../model/published';
import { compareText } from '../model/queries';
import { COLLECTIONS, type Workshop } from '../model/workshop';
import { KEYED, kinds, SINGLE, thingName, type Kind } from './kinds';
import type { FieldName, Piece, Reader } from './readers';
import { NOTHING, type Value } from './values';

/** How a field differs. */
export type FieldChange = {
  name: FieldName;
  /** What it is about, where the field holds the same of several things. */
  about: Value | null;
} & (
  | { type: 'value'; from: Value; to: Value }
  /** Entries that are gone from a list, and new ones; none of either where only their order differs. */
  | { type: 'list'; gone: Value[]; added: Value[] }
  /** It differs, and there is nothing to show of it. */
  | { type: 'untold' }
);

export interface Entry {
  /** An entity's id, or the key that a thing has in its field of the workshop. */
  id: string;
  /** As it is called afterwards, or before where it is gone; null where there is only one of its kind. */
  name: Value | null;
  change: 'added' | 'removed' | 'changed';
  /** What differs, the most telling first; of what was added or removed, what says most of it. */
  fields: FieldChange[];
  /** Nobody decided on it: something was moved, or put in another order. */
  isQuiet: boolean;
}

export interface Group {
  kind: Kind;
  entries: Entry[];
}

/** Groups of what differs, the most telling first; none where nothing does. */
export type Difference = readonly Group[];

export function differenceBetween(before: Workshop, after: Workshop): Difference {
  const [from, to] = [published(before), published(after)];
  const delta = deltaBetween(from, to);
  const found = new Map<Kind, Entry[]>();
  const note = (kind: Kind, id: string, [left, right]: [unknown, unknown]) => {
    const entries = found.get(kind) ?? [];
    entries.push(entryOf(kind, id, { thing: left, workshop: from }, { thing: right, workshop: to }));
    found.set(kind, entries);
  };

  for (const collection of COLLECTIONS)
    for (const id of Object.keys(delta.entities[collection] ?? {}))
      note(collection, id, [from[collection][id], to[collection][id]]);

  const changed = Object.keys(delta.fields) as (keyof typeof delta.fields)[];
  for (const field of KEYED.filter((field) => changed.includes(field)))
    for (const [id, pair] of pairs(from[field], to[field])) if (!same(...pair)) note(field, id, pair);
  for (const field of SINGLE.filter((field) => changed.includes(field)))
    note(field, field, [from[field], to[field]]);
  if (changed.some((field) => Object.hasOwn(kinds.workshop.fields, field)))
    note('workshop', to.id, [from, to]);

  return (Object.keys(kinds) as Kind[]).flatMap((kind) => {
    const entries = found.get(kind);
    return entries ? [{ kind, entries: inOrder(kind, entries) }] : [];
  });
}

type Records = Readonly<Record<string, unknown>>;

/** What two records have under each key of either. */
const pairs = (before: Records, after: Records) =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].map(
    (key) => [key, [before[key], after[key]] as [unknown, unknown]] as const,
  );

/** A thing as it is on one side. */
interface Side {
  /** Undefined where it is not there. */
  thing: unknown;
  workshop: Workshop;
}

function entryOf(kind: Kind, id: string, before: Side, after: Side): Entry {
  const change = before.thing === undefined ? 'added' : after.thing === undefined ? 'removed' : 'changed';
  const { fields, telling } = kinds[kind] as {
    fields: Record<string, Reader<unknown>>;
    telling: readonly string[];
  };
  const shown = change === 'changed' ? Object.keys(fields) : telling;
  const differing = shown.filter((field) => !same(valueOf(before, field), valueOf(after, field)));
  const changes = differing.flatMap((field) =>
    fieldChanges(field as FieldName, fields[field]!, before, after),
  );
  return {
    id,
    name: thingName(change === 'removed' ? before.workshop : after.workshop, kind, id),
    change,
    // Several fields can be shown as one.
    fields: changes.filter(
      (one, index) => one.type !== 'untold' || changes.findIndex(({ name }) => name === one.name) === index,
    ),
    isQuiet: change === 'changed' && differing.every((field) => fields[field]!.isQuiet),
  };
}

const valueOf = ({ thing }: Side, field: string): unknown => (thing as Records | undefined)?.[field];

/** At least one change; of a thing that is on one side only, as many as there is something to show of. */
function fieldChanges(field: FieldName, reader: Reader<unknown>, before: Side, after: Side): FieldChange[] {
  const [left, right] = [before, after].map((side) => {
    const value = valueOf(side, field);
    const pieces = value === undefined ? [] : reader.read(value, side.workshop);
    return new Map(pieces.map((piece) => [piece.key, piece]));
  }) as [Map<string, Piece>, Map<string, Piece>];
  const changes = [...new Set([...left.keys(), ...right.keys()])].flatMap((key) => {
    const { name = reader.shownAs ?? field, about = null } = (right.get(key) ?? left.get(key))!;
    const change = changeOf(left.get(key)?.value, right.get(key)?.value);
    return change ? [{ name, about, ...change }] : [];
  });
  if (changes.length > 0 || before.thing === undefined || after.thing === undefined) return changes;
  return [{ name: reader.shownAs ?? field, about: null, type: 'untold' }];
}

type Shown = Value | Value[] | undefined;

/** How two pieces differ; null where they look the same. */
function changeOf(from: Shown, to: Shown) {
  if (Array.isArray(from) || Array.isArray(to)) {
    const [left, right] = [[from ?? []].flat(), [to ?? []].flat()];
    if (same(left, right)) return null;
    return { type: 'list', gone: without(left, right), added: without(right, left) } as const;
  }
  const change = { type: 'value', from: from ?? NOTHING, to: to ?? NOTHING } as const;
  return same(change.from, change.to) ? null : change;
}

/** The entries of a list that another one has not, or has less often. */
function without(list: readonly Value[], others: readonly Value[]): Value[] {
  const left = new Map<string, number>();
  const keyOf = (value: Value) => JSON.stringify(value);
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1);
  return list.filter((value) => {
    const count = left.get(keyOf(value)) ?? 0;
    left.set(keyOf(value), count - 1);
    return count <= 0;
  });
}

/** Changes of what is telling, then what was added and removed, then other changes, quiet ones last; then by name. */
function inOrder(kind: Kind, entries: Entry[]): Entry[] {
  const telling: readonly string[] = kinds[kind].telling;
  const rank = ({ change, fields, isQuiet }: Entry): number => {
    if (change === 'added') return 1;
    if (change === 'removed') return 2;
    if (isQuiet) return 4;
    return fields.some(({ name }) => telling.includes(name)) ? 0 : 3;
  };
  const nameOf = ({ name }: Entry) =>
    name?.type === 'text' ? name.text : name?.type === 'flow' ? `${name.source} ${name.target}` : '';
  return entries.toSorted(
    (a, b) => rank(a) - rank(b) || compareText(nameOf(a), nameOf(b)) || compareText(a.id, b.id),
  );
}
