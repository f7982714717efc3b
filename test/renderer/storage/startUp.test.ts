import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Backup } from '../../../electron/backup/backup';
import type { CausewayDatabase } from '../../../renderer/storage/database';
import { NotWrittenDown } from '../../../renderer/storage/safekeeping';
import { summarize } from '../../../renderer/storage/summary';
import { ForgettingDisk } from '../../support/forgettingDisk';
import {
  deleteDatabases,
  desktopOf,
  inBackup,
  inDatabase,
  libraryOf,
  newDatabase,
  newWorkshop,
  openBackup,
} from '../../support/storedLibrary';

afterEach(deleteDatabases);

const TITLES = ['First', 'Second', 'Third'];

/** A library of three workshops on a disk, and the session in which it was made. */
async function made(disk: ForgettingDisk): Promise<{ database: CausewayDatabase; backup: Backup }> {
  const [database, backup] = [newDatabase(), await openBackup(disk)];
  const library = libraryOf(database, desktopOf(backup));
  await library.start();
  for (const title of TITLES) await library.save(newWorkshop(title));
  return { database, backup };
}

const idsIn = (database: CausewayDatabase) => database.workshops.toCollection().primaryKeys();

async function drop(database: CausewayDatabase, ids: readonly string[]): Promise<void> {
  await database.workshops.bulkDelete([...ids]);
  await database.summaries.bulkDelete([...ids]);
}

describe('a start after the app ended by itself', () => {
  async function startedAgain(change: (database: CausewayDatabase) => Promise<unknown>) {
    const disk = new ForgettingDisk();
    const { database, backup } = await made(disk);
    await backup.close();
    await change(database);
    const again = await openBackup(disk);
    const desktop = desktopOf(again);
    const library = libraryOf(database, desktop, () => 7);
    return { database, backup: again, desktop, library, found: await library.start() };
  }

  it('goes on where database and backup agree', async () => {
    const { found, desktop } = await startedAgain(async () => undefined);
    expect(found).toEqual({ state: 'sound' });
    expect(desktop.told).toEqual({ times: 0, settled: [false] });
  });

  it('asks where the database is behind, and where it is empty, and changes nothing', async () => {
    const behind = await startedAgain(async (database) => database.skipTo(2));
    expect(behind.found).toEqual({ state: 'doubtful', doubt: 'behind', hasBackup: true });
    expect(behind.desktop.told).toEqual({ times: 0, settled: [] });
    const empty = await startedAgain(async (database) =>
      Promise.all(database.tables.map((table) => table.clear())),
    );
    expect(empty.found).toEqual({ state: 'doubtful', doubt: 'empty', hasBackup: true });
    expect(await idsIn(empty.database)).toEqual([]);
    expect(Object.keys(await inBackup(empty.backup))).toHaveLength(TITLES.length);
  });

  it('takes the database as it is where a person says so, and keeps what was written down', async () => {
    const { database, backup, desktop, library } = await startedAgain(async (database) => {
      await drop(database, await idsIn(database));
      await database.skipTo(0);
    });
    await library.goOn();
    expect(desktop.told.settled).toEqual([true]);
    await library.save(newWorkshop('New'));
    expect(await inBackup(backup)).toEqual(await inDatabase(database));
    const point = (await backup.listRestorePoints()).find(({ reason }) => reason === 'restore')!;
    expect(point.workshops.map(({ title }) => title).sort()).toEqual(TITLES);
  });

  it('brings everything back from what was written down, and goes on from there', async () => {
    const { database, backup, library } = await startedAgain(async (database) => {
      await drop(database, await idsIn(database));
      await database.skipTo(0);
    });
    const before = await inBackup(backup);
    const [latest] = await library.restorePoints();
    expect(await library.restoreFrom(latest!)).toEqual({ count: 3, unreadable: [], asideIn: null });
    expect(await inDatabase(database)).toEqual(before);
    expect(await inBackup(backup)).toEqual(before);
    await library.save(newWorkshop('New'));
    expect(await inBackup(backup)).toEqual(await inDatabase(database));
    expect(await libraryOf(database, desktopOf(backup)).start()).toEqual({ state: 'sound' });
  });

  it('shows what a workshop was like', async () => {
    const { library } = await startedAgain(async () => undefined);
    const [latest] = await library.restorePoints();
    const { id, title } = latest!.workshops[0]!;
    expect((await library.previewOf(latest!, id))!.title).toBe(title);
    expect(await library.previewOf(latest!, 'w_unknown')).toBeNull();
  });
});

describe('a start after an end without a word', () => {
  /** Such a start, on what `change` has made of the database. */
  async function startedAgain(
    change: (database: CausewayDatabase) => Promise<unknown>,
    patience?: () => Promise<void>,
  ) {
    const disk = new ForgettingDisk();
    const { database } = await made(disk);
    await change(database);
    const backup = await openBackup(disk);
    const desktop = desktopOf(backup);
    const library = libraryOf(database, desktop, () => 7, patience);
    const written = await inBackup(backup);
    return { database, backup, desktop, library, written, found: await library.start() };
  }

  it('goes on where nothing was lost', async () => {
    const { found } = await startedAgain(async () => undefined);
    expect(found).toEqual({ state: 'sound' });
  });

  it('mends whatever the database lost or got wrong', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('kept', 'lost', 'halfLost', 'changed', 'broken'), {
          minLength: TITLES.length,
          maxLength: TITLES.length,
        }),
        fc.boolean(),
        fc.constantFrom(0, 1, TITLES.length),
        async (fates, hasStranger, sequence) => {
          const { database, backup, desktop, written, found } = await startedAgain(async (database) => {
            for (const [index, id] of (await idsIn(database)).entries()) {
              const fate = fates[index];
              if (fate === 'lost') await drop(database, [id]);
              if (fate === 'halfLost') await database.summaries.delete(id);
              if (fate === 'changed')
                await database.workshops.put({ id, document: { ...newWorkshop('Other'), id } });
              if (fate === 'broken') await database.workshops.put({ id, document: 'nonsense' });
            }
            if (hasStranger) {
              const stranger = newWorkshop('Stranger');
              await database.workshops.put({ id: stranger.id, document: stranger });
              await database.summaries.put({
                ...summarize(stranger),
                state: 'active',
                editedAt: 1,
                deletedAt: null,
              });
            }
            await database.skipTo(sequence);
          });
          const isSame = fates.every((fate) => fate === 'kept') && !hasStranger && sequence === TITLES.length;
          expect(found.state).toBe(isSame ? 'sound' : 'mended');
          expect(desktop.told.settled).toEqual([!isSame]);
          expect(await inDatabase(database)).toEqual(written);
          expect(await inBackup(backup)).toEqual(written);
          expect(await database.sequence()).toBe(backup.sequence);
        },
      ),
      { numRuns: 40 },
    ));

  it('keeps what the database has beyond what was written down, and brings back what it lacks', async () => {
    const later = newWorkshop('Later');
    const { database, backup, library, found } = await startedAgain(async (database) => {
      await drop(database, (await idsIn(database)).slice(0, 1));
      await libraryOf(database, desktopOf(await openBackup(new ForgettingDisk()))).save(later);
    });
    expect(found).toMatchObject({ state: 'mended' });
    expect(await idsIn(database)).toHaveLength(TITLES.length + 1);
    await library.save(newWorkshop('New'));
    expect(await inBackup(backup)).toEqual(await inDatabase(database));
  });

  it('asks where comparing takes too long, and changes nothing', async () => {
    const { database, found } = await startedAgain(
      async (database) => drop(database, await idsIn(database)),
      () => Promise.resolve(),
    );
    expect(found).toEqual({ state: 'doubtful', doubt: 'uncertain', hasBackup: true });
    expect(await idsIn(database)).toEqual([]);
  });

  it('asks where the backup is damaged and the database is behind it', async () => {
    const disk = new ForgettingDisk();
    const { database, backup } = await made(disk);
    await backup.takeSnapshot('work');
    const [document] = await disk.list('/data/backup/documents');
    await disk.write(`/data/backup/documents/${document}`, new Uint8Array());
    const [segment] = await disk.list('/data/backup/journal');
    await disk.remove(`/data/backup/journal/${segment}`);
    await database.skipTo(1);
    const damaged = await openBackup(disk);
    expect(damaged.status.isDamaged).toBe(true);
    const found = await libraryOf(database, desktopOf(damaged)).start();
    // Nothing can be brought back, and the database is what there is.
    expect(found).toEqual({ state: 'sound' });
  });

  it('leaves alone a workshop that a newer Causeway wrote', async () => {
    const { database, found } = await startedAgain(async (database) => {
      const [id] = await idsIn(database);
      await database.workshops.put({ id: id!, document: { ...newWorkshop('Newer'), id, schemaVersion: 99 } });
    });
    expect(found).toEqual({ state: 'sound' });
    const documents = await database.workshops.toArray();
    expect(documents.map(({ document }) => (document as { title: string }).title)).toContain('Newer');
  });
});

it('a start without a backup goes on, and tells it everything as soon as it is there', async () => {
  const disk = new ForgettingDisk();
  const { backup } = await made(disk);
  const written = await inBackup(backup);
  const database = newDatabase();
  const desktop = desktopOf(await openBackup(disk));
  let isThere = false;
  const status = desktop.backupStatus;
  desktop.backupStatus = () => (isThere ? status() : Promise.reject(new Error('no folder')));
  const library = libraryOf(database, desktop);
  expect(await library.start()).toEqual({ state: 'unguarded', reason: 'no folder' });
  // As many changes as there were: the sequence numbers are the same, what they stand for is not.
  for (const title of TITLES.slice(1))
    await expect(library.save(newWorkshop(title))).rejects.toThrow(NotWrittenDown);
  isThere = true;
  await library.save(newWorkshop('Third'));
  const again = await openBackup(disk);
  expect(await inBackup(again)).toEqual(await inDatabase(database));
  const kept = (await again.listRestorePoints()).find(({ reason }) => reason === 'restore')!;
  expect(kept.workshops.map(({ id }) => id).sort()).toEqual(Object.keys(written).sort());
});

describe('a database that is not this app’s to use', () => {
  it('is refused, unwritten, where a newer Causeway changed its schema', async () => {
    const disk = new ForgettingDisk();
    const { database, backup } = await made(disk);
    await backup.close();
    database.close();
    const newer = new Dexie(database.name);
    newer.version(2).stores({ workshops: 'id', summaries: 'id', meta: 'key', novelties: 'id' });
    await newer.open();
    await newer.table('novelties').put({ id: 'n_1' });
    const tables = newer.backendDB().objectStoreNames.length;
    newer.close();
    const desktop = desktopOf(await openBackup(disk));
    const library = libraryOf(database, desktop);
    expect(await library.start()).toEqual({ state: 'newer' });
    await newer.open();
    expect(await newer.table('workshops').count()).toBe(TITLES.length);
    expect(await newer.table('novelties').count()).toBe(1);
    expect(newer.backendDB().objectStoreNames).toHaveLength(tables);
    newer.close();
  });

  it('gives place to a restored one where it cannot be opened', async () => {
    const disk = new ForgettingDisk();
    const { database, backup } = await made(disk);
    const written = await inBackup(backup);
    await backup.close();
    const again = await openBackup(disk);
    let isBroken = true;
    const open = database.open.bind(database);
    database.open = () => (isBroken ? (Dexie.Promise.reject(new Error('broken')) as never) : open());
    const desktop = { ...desktopOf(again), discardDatabase: async () => void (isBroken = false) };
    const library = libraryOf(database, desktop);
    expect(await library.start()).toEqual({ state: 'doubtful', doubt: 'unreadable', hasBackup: true });
    const [latest] = await library.restorePoints();
    await library.restoreFrom(latest!);
    expect(await inDatabase(database)).toEqual(written);
  });

  it('is left to a newer Causeway that upgrades it while this one runs', async () => {
    const { database } = await made(new ForgettingDisk());
    const newer = new Dexie(database.name);
    newer.version(2).stores({ workshops: 'id', summaries: 'id', meta: 'key' });
    await newer.open();
    await expect(database.summaries.count()).rejects.toThrow('closed');
    expect(newer.backendDB().version).toBe(20);
    newer.close();
  });

  it('is waited for while another window holds it in an older schema', async () => {
    const database = newDatabase();
    const older = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(database.name, 1);
      opening.onsuccess = () => resolve(opening.result);
    });
    const library = libraryOf(database, desktopOf(await openBackup(new ForgettingDisk())));
    expect(await library.start()).toEqual({ state: 'blocked' });
    older.close();
    expect(await library.start()).toEqual({ state: 'sound' });
  });
});

it('documents of an older version are kept before any of them is written anew', async () => {
  const disk = new ForgettingDisk();
  const { database, backup } = await made(disk);
  await database.meta.put({ key: 'documents', value: 0 });
  const library = libraryOf(database, desktopOf(backup));
  await library.start();
  await library.save(newWorkshop('New'));
  const points = await backup.listRestorePoints();
  expect(points.map(({ reason, workshops }) => [reason, workshops.length])).toEqual([
    ['latest', TITLES.length + 1],
    ['upgrade', TITLES.length],
  ]);
});
