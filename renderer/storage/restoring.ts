/** Bringing workshops back from what is kept beside the database. */
import type { Standing } from '#shared/backup/record';
import type { Desktop, RestorePoint } from '#shared/desktop';
import { parse } from '#shared/file/parse';
import { attempt } from '#shared/file/rejected';
import type { Workshop } from '#shared/model/workshop';
import type { CausewayDatabase } from './database';
import { summarize } from './summary';

export type Shelf = Pick<Desktop, 'readRestorePoint'>;

export interface Restored {
  workshop: Workshop;
  standing: Standing;
}

/** What changes in the library. */
export interface Replacement {
  put: readonly Restored[];
  remove: readonly string[];
}

/** A workshop at a restore point; null where it cannot be read. */
export async function readWorkshop(shelf: Shelf, point: string, id: string): Promise<Workshop | null> {
  const text = await shelf.readRestorePoint(point, id);
  if (text === null) return null;
  const read = attempt(() => parse(text, id));
  return 'reason' in read ? null : read.workshop;
}

/** All workshops of a restore point, and the titles of those that cannot be read. */
export async function readAll(
  shelf: Shelf,
  { name, workshops }: RestorePoint,
): Promise<{ restored: Restored[]; unreadable: string[] }> {
  const restored: Restored[] = [];
  const unreadable: string[] = [];
  // One after the other: a library is larger than what should cross at once.
  for (const { id, title, standing } of workshops) {
    const workshop = await readWorkshop(shelf, name, id);
    if (workshop) restored.push({ workshop, standing });
    else unreadable.push(title);
  }
  return { restored, unreadable };
}

/** Changes the library, within a transaction. */
export async function replace(database: CausewayDatabase, { put, remove }: Replacement): Promise<void> {
  await database.workshops.bulkDelete([...remove]);
  await database.summaries.bulkDelete([...remove]);
  await database.workshops.bulkPut(put.map(({ workshop }) => ({ id: workshop.id, document: workshop })));
  await database.summaries.bulkPut(
    put.map(({ workshop, standing }) => ({ ...standing, ...summarize(workshop) })),
  );
}
