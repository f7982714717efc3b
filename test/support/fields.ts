/** Which fields a schema has, and what is in them. */
import { z } from 'zod';

type Seen = Map<string, Set<string>>;

/**
 * The different values, as JSON, that each field of a schema has among some values; and of each field that may be
 * missing, whether it is.
 */
export function fieldValues(
  schema: z.core.$ZodType,
  values: unknown[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const seen: Seen = new Map();
  note(schema, values, '', seen);
  return seen;
}

function note(schema: z.core.$ZodType, values: unknown[], field: string, seen: Seen): void {
  if (schema instanceof z.ZodOptional) noteAbsence(schema.unwrap(), values, undefined, field, seen);
  else if (schema instanceof z.ZodNullable) noteAbsence(schema.unwrap(), values, null, field, seen);
  else if (schema instanceof z.ZodArray) note(schema.element, values.flat(), `${field}[]`, seen);
  else if (schema instanceof z.ZodRecord)
    note(
      schema.valueType,
      values.flatMap((value) => Object.values(value as object)),
      `${field}{}`,
      seen,
    );
  else if (schema instanceof z.ZodObject)
    for (const [name, inner] of Object.entries(schema.shape))
      note(
        inner,
        values.map((value) => (value as Record<string, unknown>)[name]),
        `${field}.${name}`,
        seen,
      );
  else seen.set(field, new Set(values.map((value) => JSON.stringify(value))));
}

function noteAbsence(
  schema: z.core.$ZodType,
  values: unknown[],
  absent: null | undefined,
  field: string,
  seen: Seen,
): void {
  seen.set(`${field} is ${absent}`, new Set(values.map((value) => String(value === absent))));
  note(
    schema,
    values.filter((value) => value !== absent),
    field,
    seen,
  );
}
