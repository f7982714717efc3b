/** A workshop to text: whole, for its backup, or as it may leave the machine in a `.causeway` file. */
import { z } from 'zod';
import { published } from '../model/published';
import { COLLECTIONS, workshopSchema, type Workshop } from '../model/workshop';

/**
 * JSON that diffs well: fields in the order of the schema, collections as lists by id, with images last, records by
 * key, two spaces, a newline at the end. Equal workshops give equal texts.
 */
export function serialize(workshop: Workshop): string {
  const ordered = inOrder(workshop) as Record<string, Record<string, unknown>>;
  const lists = COLLECTIONS.map((name) => [name, Object.values(ordered[name]!)]);
  return `${JSON.stringify({ ...ordered, ...Object.fromEntries(lists) }, null, 2)}\n`;
}

/** The text of a file: nothing that is nobody's to know is in it. */
export const fileText = (workshop: Workshop): string => serialize(published(workshop));

type Order = (value: unknown) => unknown;

const inOrder = orderOf(workshopSchema);

/** What puts the keys of a schema's values in order: objects as the schema has them, records by code unit. */
function orderOf(schema: z.core.$ZodType): Order {
  if (schema instanceof z.ZodNullable) {
    const order = orderOf(schema.unwrap());
    return (value) => (value === null ? null : order(value));
  }
  if (schema instanceof z.ZodOptional) return orderOf(schema.unwrap());
  if (schema instanceof z.ZodArray) {
    const order = orderOf(schema.element);
    return (value) => (value as unknown[]).map(order);
  }
  if (schema instanceof z.ZodRecord) {
    const order = orderOf(schema.valueType);
    return (value) => {
      const record = value as Record<string, unknown>;
      return Object.fromEntries(
        Object.keys(record)
          .sort()
          .map((key) => [key, order(record[key])]),
      );
    };
  }
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape).map(([name, field]) => [name, orderOf(field)] as const);
    return (value) => {
      const object = value as Record<string, unknown>;
      const present = fields.filter(([name]) => object[name] !== undefined);
      return Object.fromEntries(present.map(([name, order]) => [name, order(object[name])]));
    };
  }
  return (value) => value;
}
