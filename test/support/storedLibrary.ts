/** The library over a database and a disk in memory, and what is found in both. */
import { serialize } from '#shared/file/serialize';
import { emptyWorkshop } from '#shared/model/empty';
import type { ShelvedVersion } from '#shared/backup/shelvedVersion';
import type { Workshop } from '#shared/model/workshop';
import { Backup } from '../../electron/backup/backup';
import { CausewayDatabase } from '../../renderer/storage/database';
import { Library } from '../../renderer/storage/library';
import { newId, stateOf, type State } from '../electron/backup/library';
import type { ForgettingDisk } from './forgettingDisk';

const FOLDER = '/data/backup';
export const newWorkshop = (title: string): Workshop =>
  emptyWorkshop(title, [], { newId, today: '2026-11-23' });

const databases: CausewayDatabase[] = [];

/** A database of its own, to be removed by `deleteDatabases`. */
export function newDatabase(): CausewayDatabase {
  const database = new CausewayDatabase(`test-${newId('workshop')}`);
  databases.push(database);
  return database;
}

export async function deleteDatabases(): Promise<void> {
  await Promise.all(databases.splice(0).map((database) => database.delete()));
}

export const openBackup = (disk: ForgettingDisk): Promise<Backup> => Backup.open(disk, FOLDER, () => 0);

/** A desktop that keeps this backup, and what it was told. */
export function desktopOf(backup: Backup) {
  const told = { times: 0, settled: [] as boolean[] };
  return {
    told,
    backupStatus: async () => backup.status,
    writeJournal: (record: Parameters<Backup['append']>[0]) => {
      told.times += 1;
      return backup.append(record);
    },
    takeSnapshot: (reason: Parameters<Backup['takeSnapshot']>[0]) => backup.takeSnapshot(reason),
    listRestorePoints: () => backup.listRestorePoints(),
    readRestorePoint: (point: string, id: string) => backup.readRestorePoint(point, id),
    listVersions: (id: string | null) => backup.versions.list(id),
    readVersion: (id: string, at: number) => backup.versions.read(id, at),
    writeVersion: (id: string, ...version: [ShelvedVersion, string]) => backup.versions.put(id, ...version),
    removeVersion: (id: string, at: number) => backup.versions.remove(id, at),
    settleStart: async (isKept: boolean) => {
      backup.settle();
      told.settled.push(isKept);
      return null;
    },
    discardDatabase: async () => undefined,
  };
}

/** A library whose records follow each other without a pause, and that compares as long as it takes. */
export const libraryOf = (
  database: CausewayDatabase,
  desktop: ReturnType<typeof desktopOf>,
  now: () => number = () => 5,
  patience: () => Promise<void> = () => new Promise(() => undefined),
  untilNextTry?: () => Promise<void>,
): Library => new Library(database, now, desktop, () => Promise.resolve(), patience, untilNextTry);

/** What is in a database, in the words in which `inBackup` says it. */
export async function inDatabase(database: CausewayDatabase): Promise<State> {
  const rows = await database.summaries.toArray();
  const entries = rows.map(async ({ id, state, editedAt, deletedAt }) => {
    const { document } = (await database.workshops.get(id))!;
    return [id, { standing: { state, editedAt, deletedAt }, text: serialize(document as Workshop) }] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

export const inBackup = (backup: Backup): Promise<State> => stateOf(backup);
