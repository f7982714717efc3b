/** Brings what is written down beside the database in line with it, before anything else is written down. */
import type { Desktop } from '#shared/desktop';
import type { CausewayDatabase } from './database';
import { Recorder, type News } from './recorder';
import type { Shelves } from './shelving';
import { readable } from './startUp';

export interface Times {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Settles when one record may follow another. */
  pause: () => Promise<void>;
}

export type Backup = Pick<
  Desktop,
  | 'backupStatus'
  | 'writeJournal'
  | 'takeSnapshot'
  | 'listRestorePoints'
  | 'readRestorePoint'
  | 'settleStart'
  | 'discardDatabase'
> &
  Shelves;

/**
 * @param isCompared whether the database is known to be what is written down where both have the same sequence number
 * @returns what writes changes down; null where that is not done here
 */
export async function startRecorder(
  database: CausewayDatabase,
  backup: Backup,
  isCompared: boolean,
  { now, pause }: Times,
): Promise<Recorder | null> {
  const status = await backup.backupStatus();
  if (!status) return null;
  const recorder = new Recorder({
    write: (record) => backup.writeJournal(record),
    now,
    pause,
  });
  const stored = await database.sequence();
  if (stored === status.sequence && isCompared) return recorder;
  if (stored <= status.last) {
    // What the database has lost is kept as it was written down.
    if (status.ids.length > 0) await backup.takeSnapshot('restore');
    // Past all that was ever written down: what could not be followed then must not follow what is written now.
    await database.skipTo(status.last + 1);
  }
  const { sequence, news } = await everything(database, status.ids);
  await recorder.record(status.sequence + 1, sequence, news);
  return recorder;
}

/** All that is in the library, and what is not in it any more. */
async function everything(
  database: CausewayDatabase,
  known: readonly string[],
): Promise<{ sequence: number; news: Map<string, News> }> {
  return database.transaction('r', database.tables, async () => {
    const news = new Map<string, News>(known.map((id) => [id, 'purged']));
    for (const { id, state, editedAt, deletedAt } of await database.summaries.toArray()) {
      const workshop = readable((await database.workshops.get(id))?.document);
      // What cannot be read here is left there as it is.
      if (workshop) news.set(id, { workshop, standing: { state, editedAt, deletedAt } });
      else news.delete(id);
    }
    return { sequence: await database.sequence(), news };
  });
}
