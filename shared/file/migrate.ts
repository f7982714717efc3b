/** Documents of earlier versions, brought up to the version that this code knows: one version at a time. */
import { SCHEMA_VERSION } from '../model/workshop';
import { FileRejected } from './rejected';
import { toVersion2 } from './migrations/toVersion2';
import { toVersion3 } from './migrations/toVersion3';

export type Document = Record<string, unknown>;
/** Steps by the version that they start from; each gives the document as the next version has it. */
export type Migrations = Readonly<Record<number, (document: Document) => Document>>;

/** A version counts as released once a file of it can exist; its step then never changes. */
export const migrations: Migrations = { 1: toVersion2, 2: toVersion3 };

/**
 * The document in the version `target`.
 * @param document of any version, not yet checked: a step takes it as it comes
 * @param file what messages call the document
 * @throws FileRejected where it has no version, or a newer one
 */
export function migrate(
  document: Document,
  file: string,
  chain: Migrations = migrations,
  target: number = SCHEMA_VERSION,
): Document {
  const version = document['schemaVersion'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    throw new FileRejected({ key: 'errors.file.notWorkshop', params: { file } });
  if (version > target)
    throw new FileRejected({ key: 'errors.file.newer', params: { file, version, known: target } });
  let current = document;
  for (let from = version; from < target; from++)
    current = { ...chain[from]!(current), schemaVersion: from + 1 };
  return current;
}
