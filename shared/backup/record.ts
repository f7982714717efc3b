/**
 * What the desktop writes down of the library beside the database: records of what changed, in the order of the
 * database's sequence numbers, and the image of the library that they add up to.
 */
import { z } from 'zod';
import { idSchema } from '../model/primitives';
import type { Delta } from './delta';

export const LIBRARY_STATES = ['active', 'archived', 'deleted'] as const;
export type LibraryState = (typeof LIBRARY_STATES)[number];

/** Where a workshop stands in the library. */
export const standingSchema = z.strictObject({
  state: z.enum(LIBRARY_STATES),
  /** Milliseconds since 1970. */
  editedAt: z.number(),
  /** Milliseconds since 1970; null unless deleted. */
  deletedAt: z.number().nullable(),
});
export type Standing = z.infer<typeof standingSchema>;

/** A name in a workshop; none that reaches into an object's prototype. */
const nameSchema = z
  .string()
  .regex(/^[a-z][A-Za-z]{0,40}$/)
  .refine((name) => name !== 'constructor' && name !== 'prototype');

const deltaSchema = z.strictObject({
  fields: z.record(nameSchema, z.unknown()),
  entities: z.record(nameSchema, z.record(idSchema, z.unknown())),
}) as unknown as z.ZodType<Delta>;

/** One workshop as it is after a change. */
export const changeSchema = z.union([
  z.strictObject({
    id: idSchema,
    standing: standingSchema,
    /** What differs from the state before, or from nothing; null where its content stays as it is. */
    delta: deltaSchema.nullable(),
    isWhole: z.boolean(),
  }),
  z.strictObject({ id: idSchema, isPurged: z.literal(true) }),
]);
export type Change = z.infer<typeof changeSchema>;

export const recordSchema = z.strictObject({
  /** Sequence numbers of the first and the last change of the database that are in it. */
  from: z.int().min(1),
  to: z.int().min(1),
  /** Milliseconds since 1970. */
  at: z.number(),
  changes: z.array(changeSchema),
});
export type JournalRecord = z.infer<typeof recordSchema>;
