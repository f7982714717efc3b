/** The field types that all entities are made of. Every number is finite, every text capped, every id harmless. */
import { z } from 'zod';

// The window's content security policy forbids code made from strings, which zod would otherwise try.
z.config({ jitless: true });

/** Characters a long text may have; a single line of text may have TEXT_LINE_MAX. */
export const TEXT_MAX = 20_000;
export const TEXT_LINE_MAX = 2_000;
/** Canvas coordinates stay within ± this many units, so that no sum of them loses precision. */
export const COORDINATE_MAX = 1_000_000;

/**
 * An id is a lower-case prefix, an underscore and letters or digits. The underscore after a letter keeps out every
 * name of Object.prototype (`constructor`, `__proto__` …), so ids are safe as keys of plain objects.
 */
export const idSchema = z.string().regex(/^[a-z]{1,4}_[A-Za-z0-9]{1,40}$/);

/**
 * A key that names where something derived comes from, such as `component:c_4f` or `risk:r_9`; safe as an object key
 * because it always has a colon.
 */
export const keySchema = z.string().regex(/^[A-Za-z][A-Za-z0-9_.-]{0,60}(:[A-Za-z0-9_.-]{1,80}){1,3}$/);

export const line = z.string().max(TEXT_LINE_MAX);
export const text = z.string().max(TEXT_MAX);

/** A text as it fits a single line's length, never cut within a character that takes two code units. */
export const cutToLine = (whole: string): string =>
  whole.length <= TEXT_LINE_MAX ? whole : whole.slice(0, TEXT_LINE_MAX).replace(/[\uD800-\uDBFF]$/u, '');

/** Calendar date without time, ISO 8601 `YYYY-MM-DD`, and a day that exists. */
export const dateSchema = z.iso.date();
/** Moment in UTC, ISO 8601 with milliseconds. */
export const momentSchema = z.iso.datetime({ precision: 3 });

/** Turns -0 into 0: JSON writes both as 0, and a round trip must be the identity. */
export const unsignedZero = (value: number): number => value + 0;
/** Whole canvas coordinate. */
export const coordinate = z.int().min(-COORDINATE_MAX).max(COORDINATE_MAX).transform(unsignedZero);
/** Whole canvas length. */
export const extent = z.int().min(1).max(COORDINATE_MAX);
/** Person-days, to a hundredth. */
export const days = z.number().min(0).max(100_000).transform(unsignedZero);
/** A share from 0 to 1. */
export const share = z.number().min(0).max(1).transform(unsignedZero);
/** 1 (lowest) to 5 (highest). */
export const score = z.int().min(1).max(5);
/** Place in a list that people order by hand. */
export const order = z.int().min(-COORDINATE_MAX).max(COORDINATE_MAX).transform(unsignedZero);
