/** Values from outside, checked against the schemas: texts that are too long are cut, all else that does not fit is refused. */
import type { z } from 'zod';
import { TEXT_LINE_MAX, TEXT_MAX } from '../model/primitives';
import { entitySchemas, type Collection, type Entity } from '../model/workshop';
import type { Message, TextKey } from '../texts/index';
import { FileRejected, placeOf, type Path } from './rejected';

/** What is being read: what messages call it, and what had to be changed so far. */
export interface Reading {
  file: string;
  repairs: Message[];
}

/**
 * The value as its schema has it. Cuts texts in `value` itself, which therefore has to be a private copy.
 * @throws FileRejected where it does not fit
 */
export function validate<T>(schema: z.ZodType<T>, value: unknown, at: Path, reading: Reading): T {
  if (countValues(value) > ENTITY_VALUES_MAX) throw rejected('errors.file.tooMuch', at, reading);
  const first = schema.safeParse(value);
  if (first.success) return first.data;
  const cuts = first.error.issues.filter((issue) => cutText(value, issue, at, reading));
  // Noting all mistakes of a long list takes a second, so it is not done in vain.
  const result = cuts.length > 0 ? schema.safeParse(value) : first;
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  throw rejected(reasonOf(issue, value), [...at, ...issue.path], reading);
}

/** Zod notes every single mistake, which takes seconds, and then overflows the stack, for hundreds of thousands of them. */
const ENTITY_VALUES_MAX = 100_000;

/** How many objects, lists, texts and numbers a value is made of; it is no deeper than `tame` lets through. */
function countValues(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, entry) => sum + countValues(entry), 1);
}

/** @returns whether a text was too long, and is cut */
function cutText(value: unknown, issue: z.core.$ZodIssue, at: Path, { repairs }: Reading): boolean {
  if (issue.code !== 'too_big' || issue.origin !== 'string') return false;
  const max = issue.maximum;
  // An image's data is a string too, but no part of it is an image.
  if (max !== TEXT_MAX && max !== TEXT_LINE_MAX) return false;
  const holder = valueAt(value, issue.path.slice(0, -1)) as Record<PropertyKey, string>;
  const name = issue.path.at(-1)!;
  // Half of a surrogate pair is not left behind.
  holder[name] = holder[name]!.slice(0, max).replace(/[\uD800-\uDBFF]$/, '');
  repairs.push({ key: 'errors.file.repaired.cut', params: { place: placeOf([...at, ...issue.path]), max } });
  return true;
}

const isNumber = (expected: string): boolean => expected === 'number' || expected === 'int';

function reasonOf(issue: z.core.$ZodIssue, value: unknown): TextKey {
  const found = valueAt(value, issue.path);
  if (found === undefined) return 'errors.file.missing';
  const outOfRange =
    issue.code === 'too_big' ||
    issue.code === 'too_small' ||
    // Infinity and fractions are of the wrong type to Zod.
    (issue.code === 'invalid_type' && typeof found === 'number' && isNumber(issue.expected));
  if (outOfRange) return 'errors.file.range';
  return issue.code === 'invalid_type' ? 'errors.file.type' : 'errors.file.form';
}

function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const step of path) found = (found as Record<PropertyKey, unknown> | undefined)?.[step];
  return found;
}

/** The refusal of what is at a place. */
export function rejected(key: TextKey, at: Path, { file }: Reading): FileRejected {
  return new FileRejected({ key, params: { file, place: placeOf(at) } });
}

/**
 * The entities of a collection, by id, from a list as files have it or from a record as the database has it. Of several
 * with one id the first is kept.
 * @throws FileRejected where one does not fit
 */
export function readCollection<C extends Collection>(
  collection: C,
  value: unknown,
  reading: Reading,
): Record<string, Entity<C>> {
  const record: Record<string, Entity<C>> = {};
  for (const [step, entry] of entriesOf(value, [collection], reading)) {
    const at = [collection, step];
    const entity = validate(entitySchemas[collection] as unknown as z.ZodType<Entity<C>>, entry, at, reading);
    if (Object.hasOwn(record, entity.id))
      reading.repairs.push({
        key: 'errors.file.repaired.duplicate',
        params: { place: placeOf(at), id: entity.id },
      });
    else record[entity.id] = entity;
  }
  return record;
}

/** The entries of a list or record with the step that leads to each. */
function entriesOf(value: unknown, at: Path, reading: Reading): Iterable<[string | number, unknown]> {
  if (Array.isArray(value)) return value.entries();
  if (typeof value === 'object' && value !== null) return Object.entries(value);
  throw rejected(value === undefined ? 'errors.file.missing' : 'errors.file.type', at, reading);
}
