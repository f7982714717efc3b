/** The versions of workshops in the database. Whoever changes something here does it within one change of the library. */
import { same } from '#shared/commands/same';
import { published } from '#shared/model/published';
import { SCHEMA_VERSION, type Workshop } from '#shared/model/workshop';
import { isAutomatic, keptVersions, type KeptVersion } from '#shared/history/retention';
import type { CausewayDatabase, RevisionRow } from './database';

export type NewVersion = Pick<KeptVersion, 'reason' | 'name'>;

/** A version that is not in the database, or not any more. */
export interface RemovedVersion {
  /** Without a key it is given one. */
  row: Omit<RevisionRow, 'key'> & { key?: number };
  document: unknown;
}

/** The versions of a workshop, the newest first. */
export async function versionsOf(database: CausewayDatabase, workshopId: string): Promise<RevisionRow[]> {
  const rows = await database.revisions.where('workshopId').equals(workshopId).toArray();
  return rows.sort((a, b) => b.at - a.at || b.key - a.key);
}

/**
 * Keeps the stored state of a workshop, and lets go of automatic versions that are not kept any longer.
 * @param at milliseconds since 1970
 */
export async function keepVersion(
  database: CausewayDatabase,
  workshopId: string,
  version: NewVersion,
  at: number,
): Promise<void> {
  const stored = (await database.workshops.get(workshopId))?.document;
  const document = asVersion(stored);
  const summary = await database.summaries.get(workshopId);
  if (document === undefined || !summary) return;
  const [newest] = await versionsOf(database, workshopId);
  if (newest && isSameState((await database.revisionDocuments.get(newest.key))?.document, document)) {
    const adds = !isAutomatic(version) && (isAutomatic(newest) || version.name !== null);
    if (!adds) return;
    if (isAutomatic(newest)) await removeVersion(database, newest.key);
  }
  const { components, risks } = summary;
  await addVersion(database, { row: { workshopId, at, components, risks, ...version }, document });

  const all = await versionsOf(database, workshopId);
  const kept = new Set(keptVersions(all));
  for (const { key } of all.filter((row) => !kept.has(row))) await removeVersion(database, key);
}

/** A version outlives a vote that is under way: what nobody may know yet is not kept in it. */
const asVersion = (document: unknown): unknown => (knowsVotes(document) ? published(document) : document);

/** The first schema with votes under way: since then, what is not published is where it is today. */
const FIRST_WITH_VOTES = 2;

/** A document that nobody has edited since an upgrade is still of an earlier schema. */
const knowsVotes = (document: unknown): document is Workshop =>
  typeof document === 'object' &&
  document !== null &&
  'schemaVersion' in document &&
  typeof document.schemaVersion === 'number' &&
  document.schemaVersion >= FIRST_WITH_VOTES &&
  document.schemaVersion <= SCHEMA_VERSION;

/** Whether two documents have the same content; the day of the last edit is none. */
const isSameState = (one: unknown, other: unknown): boolean =>
  same({ ...(one as object), updatedOn: null }, { ...(other as object), updatedOn: null });

/** Adds a version, a moment later than it says where the workshop has one of that moment already. */
export async function addVersion(
  database: CausewayDatabase,
  { row, document }: RemovedVersion,
): Promise<void> {
  const taken = new Set((await versionsOf(database, row.workshopId)).map(({ at }) => at));
  let { at } = row;
  while (taken.has(at)) at += 1;
  const key = await database.revisions.add({ ...row, at });
  await database.revisionDocuments.add({ key, document });
}

/** @returns what was removed; null where there is no such version */
export async function removeVersion(database: CausewayDatabase, key: number): Promise<RemovedVersion | null> {
  const row = await database.revisions.get(key);
  const content = await database.revisionDocuments.get(key);
  await database.revisions.delete(key);
  await database.revisionDocuments.delete(key);
  return row && content ? { row, document: content.document } : null;
}

/** Removes all versions of workshops. */
export async function removeVersionsOf(
  database: CausewayDatabase,
  workshopIds: readonly string[],
): Promise<void> {
  const keys = await database.revisions.where('workshopId').anyOf(workshopIds).primaryKeys();
  await database.revisions.bulkDelete(keys);
  await database.revisionDocuments.bulkDelete(keys);
}
