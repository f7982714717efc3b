import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { serialize } from '#shared/file/serialize';
import type { Workshop } from '#shared/model/workshop';
import type { Backup } from '../../../electron/backup/backup';
import type { CausewayDatabase } from '../../../renderer/storage/database';
import type { Library } from '../../../renderer/storage/library';
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
async function made(
  disk: ForgettingDisk,
): Promise<{ database: CausewayDatabase; backup: Backup; library: Library }> {
  const [database, backup] = [newDatabase(), await openBackup(disk)];
  const library = libraryOf(database, desktopOf(backup));
  await library.start();
  for (const title of TITLES) await library.save(newWorkshop(title));
  return { database, backup, library };
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

  it('keeps a workshop as it is now that cannot be read at the point that is brought back', async () => {
    const disk = new ForgettingDisk();
    const { database, backup, library } = await made(disk);
    await backup.takeSnapshot('work');
    const [edited, ...others] = (await database.workshops.toArray()).map(
      ({ document }) => document as Workshop,
    );
    for (const file of await disk.list('/data/backup/documents')) {
      const text = String(await disk.read(`/data/backup/documents/${file}`));
      if (text.includes(edited!.id)) await disk.write(`/data/backup/documents/${file}`, new Uint8Array());
    }
    await library.save({ ...edited!, title: 'Edited' });
    await library.save({ ...others[0]!, title: 'Edited too' });
    const now = await inDatabase(database);
    const point = (await library.restorePoints()).find(({ reason }) => reason === 'work')!;
    expect(await library.restoreFrom(point)).toMatchObject({ count: 2, unreadable: [edited!.title] });
    const restored = await inDatabase(database);
    expect(restored[edited!.id]).toEqual(now[edited!.id]);
    for (const workshop of others) expect(restored[workshop.id]!.text).toBe(serialize(workshop));
    expect(await inBackup(backup)).toEqual(restored);
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

  it('writes all of the database down where it is taken as it is, also with the number of what is written', async () => {
    const { database, backup, library, found } = await startedAgain(
      async (database) => drop(database, (await idsIn(database)).slice(0, 1)),
      () => Promise.resolve(),
    );
    expect(found).toMatchObject({ state: 'doubtful', doubt: 'uncertain' });
    expect(await database.sequence()).toBe(backup.sequence);
    await library.goOn();
    await library.save(newWorkshop('New'));
    expect(await inBackup(backup)).toEqual(await inDatabase(database));
  });

  it('leaves alone what cannot be read here and was never written down, while it mends the rest', async () => {
    const [broken, newer] = [newWorkshop('Broken').id, newWorkshop('Newer').id];
    const rows = [
      { id: broken, document: 'nonsense' },
      { id: newer, document: { ...newWorkshop('Newer'), id: newer, schemaVersion: 99 } },
    ];
    const { database, backup, written, found } = await startedAgain(async (database) => {
      await drop(database, (await idsIn(database)).slice(0, 1));
      await database.workshops.bulkPut(rows);
    });
    expect(found).toMatchObject({ state: 'mended' });
    expect(await database.workshops.bulkGet([broken, newer])).toEqual(rows);
    expect(await inDatabase(database)).toEqual(written);
    expect(await inBackup(backup)).toEqual(written);
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

describe('a start with a damaged backup', () => {
  interface Gone {
    library: Library;
    database: CausewayDatabase;
    backup: Backup;
    disk: ForgettingDisk;
  }

  /** What is written down is what the database has: after the next change, and at the starts after it. */
  async function expectGoesOn({ library, database, backup, disk }: Gone) {
    await library.save(newWorkshop('New'));
    await backup.close();
    for (const end of ['quit', 'kill', 'quit']) {
      const next = await openBackup(disk);
      expect(await inBackup(next)).toEqual(await inDatabase(database));
      const again = libraryOf(database, desktopOf(next));
      expect(await again.start()).toEqual({ state: 'sound' });
      await again.save(newWorkshop(`Before a ${end}`));
      if (end === 'quit') await next.close();
    }
  }

  /** The library after a snapshot and a kill, its journal lost and the newest file of a folder damaged. */
  async function damagedIn(
    folder: 'documents' | 'snapshots',
    change: (database: CausewayDatabase) => unknown,
  ) {
    const disk = new ForgettingDisk();
    const { database, backup } = await made(disk);
    await backup.takeSnapshot('work');
    const [file] = await disk.list(`/data/backup/${folder}`);
    await disk.write(`/data/backup/${folder}/${file}`, new Uint8Array());
    const [segment] = await disk.list('/data/backup/journal');
    await disk.remove(`/data/backup/journal/${segment}`);
    await change(database);
    const damaged = await openBackup(disk);
    const library = libraryOf(database, desktopOf(damaged));
    return { disk, database, backup: damaged, library, found: await library.start() };
  }

  it.each([
    [1, 'behind'],
    [0, 'empty'],
  ])(
    'asks where there is nothing to bring back, the database being at %i, and goes on',
    async (at, doubt) => {
      const life = await damagedIn('snapshots', (database) => database.skipTo(at));
      expect(life.backup.status).toMatchObject({ isDamaged: true, sequence: 0, last: TITLES.length });
      expect(life.found).toEqual({ state: 'doubtful', doubt, hasBackup: false });
      await life.library.goOn();
      await expectGoesOn(life);
    },
  );

  it('mends what can be read beside a document that cannot, and keeps that one as the database has it', async () => {
    const life = await damagedIn('documents', async (database) => {
      for (const row of await database.workshops.toArray())
        await database.workshops.put({ ...row, document: { ...newWorkshop('Older'), id: row.id } });
      await database.skipTo(1);
    });
    expect(life.found).toMatchObject({ state: 'mended' });
    const titles = (await life.database.workshops.toArray()).map(
      ({ document }) => (document as Workshop).title,
    );
    expect(titles.filter((title) => TITLES.includes(title))).toHaveLength(TITLES.length - 1);
    expect(titles).toContain('Older');
  });

  const AFTER_LOSS = ['Fifth', 'Sixth', 'Seventh'];
  const LAST = TITLES.length + 1 + AFTER_LOSS.length;

  /** One that has lost the fourth change, and so cannot follow those after it. */
  async function damaged(how: 'quit' | 'kill', change: (database: CausewayDatabase) => Promise<unknown>) {
    const disk = new ForgettingDisk();
    const { database, backup, library } = await made(disk);
    await backup.takeSnapshot('work');
    await library.save(newWorkshop('Fourth'));
    await backup.takeSnapshot('work');
    for (const title of AFTER_LOSS) await library.save(newWorkshop(title));
    if (how === 'quit') await backup.close();
    const inFolder = async (folder: string) =>
      (await disk.list(`/data/backup/${folder}`)).map((name) => `/data/backup/${folder}/${name}`);
    for (const snapshot of (await inFolder('snapshots')).slice(1)) await disk.remove(snapshot);
    await disk.remove((await inFolder('journal')).at(-2)!);
    await change(database);
    const again = await openBackup(disk);
    expect(again.status).toMatchObject({ isDamaged: true, sequence: TITLES.length, last: LAST });
    const desktop = desktopOf(again);
    const started = libraryOf(database, desktop);
    return { disk, database, backup: again, desktop, library: started, found: await started.start() };
  }

  /** The database lost as much as the backup did. */
  async function loseLast(database: CausewayDatabase): Promise<void> {
    const lost = await database.summaries.filter(({ title }) => AFTER_LOSS.includes(title)).primaryKeys();
    await drop(database, lost);
    await database.skipTo(LAST - AFTER_LOSS.length);
  }

  const loseAll = (database: CausewayDatabase) => Promise.all(database.tables.map((table) => table.clear()));

  it.each([
    ['behind', 'quit', loseLast],
    ['empty', 'quit', loseAll],
    ['uncertain', 'kill', loseLast],
    ['uncertain', 'kill', loseAll],
  ] as const)(
    'asks where more was written down than the database has, which is %s',
    async (doubt, how, change) => {
      const { found, desktop } = await damaged(how, change);
      expect(found).toEqual({ state: 'doubtful', doubt, hasBackup: true });
      expect(desktop.told).toEqual({ times: 0, settled: [] });
    },
  );

  it.each(['quit', 'kill'] as const)('goes on with what a person takes after a %s', async (how) => {
    const taken = await damaged(how, loseLast);
    await taken.library.goOn();
    await expectGoesOn(taken);
  });

  it('goes on with what a person takes, also where that could not be written down at first', async () => {
    const taken = await damaged('quit', loseLast);
    const { takeSnapshot } = taken.desktop;
    taken.desktop.takeSnapshot = () => Promise.reject(new Error('no space'));
    await taken.library.goOn();
    taken.desktop.takeSnapshot = takeSnapshot;
    await expectGoesOn(taken);
  });

  it('goes on with what was brought back', async () => {
    const restored = await damaged('quit', loseAll);
    const [latest] = await restored.library.restorePoints();
    expect(await restored.library.restoreFrom(latest!)).toMatchObject({
      count: TITLES.length,
      unreadable: [],
    });
    await expectGoesOn(restored);
  });

  it('leads to what was brought back, and not back, also where it ends right then', async () => {
    const { disk, database, desktop, library } = await damaged('quit', loseAll);
    const [latest] = await library.restorePoints();
    const { takeSnapshot } = desktop;
    // The one before it is the last thing that is written down.
    desktop.takeSnapshot = async (reason) => {
      await takeSnapshot(reason);
      desktop.takeSnapshot = desktop.writeJournal = () => Promise.reject(new Error('killed'));
    };
    await library.restoreFrom(latest!);
    const restored = await inDatabase(database);
    const again = libraryOf(database, desktopOf(await openBackup(disk)));
    expect(await again.start()).toEqual({ state: 'sound' });
    expect(await inDatabase(database)).toEqual(restored);
  });

  it.each(['quit', 'kill'] as const)(
    'goes on where the database has all that was ever written down, after a %s',
    async (how) => {
      const { found } = await damaged(how, async () => undefined);
      expect(found).toEqual({ state: 'sound' });
    },
  );
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
  expect(await library.start()).toEqual({ state: 'unguarded', reason: 'no folder', isEmpty: true });
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
