/** How a field of the schema becomes values that can be shown, one reader for each sort of field. */
import type { Byline, Effort } from '../model/entities';
import type { Disposition } from '../model/vocabulary';
import type { Collection, Workshop } from '../model/workshop';
import type { TextKey } from '../texts/index';
import { bylineValue, entityName, keyName, NOTHING, textValue, wordValue, type Value } from './values';

/** Names a field among the texts. */
export type FieldName<Key = TextKey> = Key extends `history.field.${infer Name}` ? Name : never;

/** Part of what a field holds: most fields have one, some several. */
export interface Piece {
  /** Tells the pieces of one field apart. */
  key: string;
  /** Its own name, where it has one. */
  name?: FieldName;
  /** What it is about, where the field holds the same of several things. */
  about?: Value;
  value: Value | Value[];
}

export interface Reader<T> {
  /** The pieces of a field; a field without any is said to have changed, and no more. */
  read: (value: T, workshop: Workshop) => Piece[];
  /** Name under which it is shown, together with others that have the same. */
  shownAs?: FieldName;
  /** A change that nobody decided on. */
  isQuiet?: true;
}

/** A reader for every field. */
export type Readers<T> = { [F in keyof T & string]-?: Reader<Exclude<T[F], undefined>> };

const one = <T>(valueOf: (value: NonNullable<T>, workshop: Workshop) => Value): Reader<T> => ({
  read: (value, workshop) => [
    { key: '', value: value === null || value === undefined ? NOTHING : valueOf(value, workshop) },
  ],
});

const many = <T>(valueOf: (entry: T, workshop: Workshop) => Value): Reader<T[]> => ({
  read: (list, workshop) => [{ key: '', value: list.map((entry) => valueOf(entry, workshop)) }],
});

export const text = one<string | null>(textValue);
export const number = one<number | null>((number) => ({ type: 'number', number }));
export const days = one<number | null>((days) => ({ type: 'days', days }));
export const share = one<number | null>((share) => ({ type: 'share', share }));
export const date = one<string | null>((date) => ({ type: 'date', date }));
export const moment = one<string | null>((moment) => ({ type: 'moment', moment }));
export const effort = one<Effort | null>((effort) => ({ type: 'effort', ...effort }));
export const disposition = one<Disposition>((disposition) => ({ type: 'disposition', disposition }));
export const yesOrNo = one<boolean>((isSo) => wordValue(isSo ? 'history.yes' : 'history.no'));

/** A word of a closed list. @param group where the texts have it, such as `words.kind` */
export const word = (group: string) => one<string | null>((code) => wordValue(`${group}.${code}`));
export const words = (group: string) => many<string>((code) => wordValue(`${group}.${code}`));

export const link = (to: Collection) => one<string | null>((id, workshop) => entityName(workshop, to, id));
export const links = (to: Collection) => many<string>((id, workshop) => entityName(workshop, to, id));
export const keyed = one<string | null>((key, workshop) => keyName(workshop, key));
export const keys = many<string>((key, workshop) => keyName(workshop, key));

/** Who owns it: that nobody does is said. */
export const owner: Reader<string | null> = {
  read: (id, workshop) => [
    {
      key: '',
      value: id === null ? wordValue('words.unowned') : entityName(workshop, 'participants', id),
    },
  ],
};

export const byline = one<Byline>((by) => bylineValue(by, null));
export const bylines = many<Byline>((by) => bylineValue(by, null));
export const signature = one<(Byline & { on: string }) | null>((by) => bylineValue(by, by.on));

interface Dated {
  name: string;
  from: string;
  to: string;
  ownerId: string | null;
}

/** A list of what has dates. */
export const dated = <T>(describe: (entry: T) => Dated): Reader<T[]> =>
  many((entry, workshop) => {
    const { ownerId, ...rest } = describe(entry);
    const person = ownerId === null ? undefined : workshop.participants[ownerId];
    return { type: 'dated', ...rest, owner: person?.name ?? null };
  });

/** People who would come: their names, or where they have none their disciplines. */
export const hires = many<{ name: string; discipline: string }>(({ name, discipline }) =>
  name.trim() === '' ? wordValue(`words.discipline.${discipline}`) : textValue(name),
);

/** A field whose content would tell nobody anything: only that it has changed. */
export const untold: Reader<unknown> = { read: () => [] };

/** The same, where several fields are shown as one. */
export const untoldAs = (shownAs: FieldName): Reader<unknown> => ({ ...untold, shownAs });

/** ISO weekdays, 1 Monday to 7 Sunday. */
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export const weekdays = many<number>((day) =>
  wordValue(`roadmapScreen.schedule.weekday.${WEEKDAYS[day - 1]}`),
);

/** The same, of what changes by itself or by the way. */
export const quiet = <T>(reader: Reader<T>): Reader<T> => ({ ...reader, isQuiet: true });

/** The fields of an object, each a piece of its own; none where it is missing. */
export const nested = <T extends object>(
  readers: Readers<T>,
  names: { [F in keyof T]?: FieldName } = {},
): Reader<T | null> => ({
  read: (object, workshop) => (object === null ? [] : piecesOf(object, readers, names, workshop)),
});

/** The same for every entry of a record; each piece says which it is about. */
export const each = <T extends object>(
  aboutOf: (key: string, workshop: Workshop) => Value,
  readers: Readers<T>,
): Reader<Partial<Record<string, T>>> => ({
  read: (record, workshop) =>
    Object.entries(record).flatMap(([key, object]) =>
      piecesOf(object as T, readers, {}, workshop).map((piece) => ({
        ...piece,
        key: `${key} ${piece.key}`,
        about: aboutOf(key, workshop),
      })),
    ),
});

/** A record of single values. */
export const eachOne = <T>(
  aboutOf: (key: string, workshop: Workshop) => Value,
  reader: Reader<T>,
): Reader<Record<string, T>> => ({
  read: (record, workshop) =>
    Object.entries(record).flatMap(([key, value]) =>
      reader.read(value, workshop).map((piece) => ({ ...piece, key, about: aboutOf(key, workshop) })),
    ),
});

function piecesOf<T extends object>(
  object: T,
  readers: Readers<T>,
  names: { [F in keyof T]?: FieldName },
  workshop: Workshop,
): Piece[] {
  return Object.entries(readers).flatMap(([field, reader]) => {
    const value = object[field as keyof T];
    if (value === undefined) return [];
    return (reader as Reader<unknown>).read(value, workshop).map((piece) => ({
      ...piece,
      key: `${field} ${piece.key}`,
      name: names[field as keyof T] ?? (field as FieldName),
    }));
  });
}
