/** How steps give fields to what is in a document. What a released step needs of it never changes. */
import type { Document } from '../migrate';

export const isObject = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields that follow from those that are there. */
export type Derive = (value: Document) => Document;

/** What is not an object is left for the schema to refuse. */
export const withFields = (value: unknown, fields: Document, derive?: Derive): unknown =>
  isObject(value) ? { ...value, ...fields, ...derive?.(value) } : value;

export function eachValue(record: unknown, fields: Document, derive?: Derive): unknown {
  if (!isObject(record)) return record;
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, withFields(value, fields, derive)]),
  );
}

/** Collections are lists in files, and records in the database. */
export const eachEntity = (collection: unknown, fields: Document, derive?: Derive): unknown =>
  Array.isArray(collection)
    ? collection.map((entity) => withFields(entity, fields, derive))
    : eachValue(collection, fields, derive);
