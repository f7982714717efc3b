/** The one way in: a document of any source and version to a workshop that holds together, or a reason why not. */
import { repair } from '../model/integrity';
import { COLLECTIONS, NODES_MAX, entitySchemas, workshopSchema, type Workshop } from '../model/workshop';
import type { Message } from '../texts/index';
import { tame } from './json';
import { migrate, type Document } from './migrate';
import { FileRejected } from './rejected';
import { readCollection, validate, type Reading } from './validate';

export interface Restored {
  workshop: Workshop;
  /** What had to be changed so that the workshop holds together. */
  repairs: Message[];
}

/** Everything of a workshop but its collections. */
const detailsSchema = workshopSchema.omit(
  Object.fromEntries(COLLECTIONS.map((name) => [name, true])) as Record<(typeof COLLECTIONS)[number], true>,
);

/**
 * Reads a document, as it was in a file or in the database. The document itself is not changed.
 * @param file what messages call it; its own title where nothing better is known
 * @throws FileRejected
 */
export function restore(value: unknown, file: string = titleOf(value)): Restored {
  const { value: copy, unsafe } = tame(value, file);
  if (typeof copy !== 'object' || copy === null || Array.isArray(copy))
    throw new FileRejected({ key: 'errors.file.notWorkshop', params: { file } });
  const reading: Reading = { file, repairs: [] };
  if (unsafe > 0) reading.repairs.push({ key: 'errors.file.repaired.names', params: { count: unsafe } });

  const document = migrate(copy as Document, file);
  refuseTooManyNodes(document, file);
  const details = validate(detailsSchema, withoutCollections(document), [], reading);
  const collections = COLLECTIONS.map((name) => [name, readCollection(name, document[name], reading)]);
  const { workshop, repairs } = repair({ ...details, ...Object.fromEntries(collections) } as Workshop);
  return { workshop, repairs: [...reading.repairs, ...repairs] };
}

function withoutCollections(document: Document): Document {
  return Object.fromEntries(Object.entries(document).filter(([name]) => !Object.hasOwn(entitySchemas, name)));
}

function titleOf(value: unknown): string {
  const title = typeof value === 'object' && value !== null && 'title' in value ? value.title : '';
  return typeof title === 'string' ? title : '';
}

function refuseTooManyNodes({ components, boundaries }: Document, file: string): void {
  if (countEntries(components) + countEntries(boundaries) > NODES_MAX)
    throw new FileRejected({ key: 'errors.file.tooManyNodes', params: { file, max: NODES_MAX } });
}

function countEntries(collection: unknown): number {
  if (Array.isArray(collection)) return collection.length;
  return typeof collection === 'object' && collection !== null ? Object.keys(collection).length : 0;
}
