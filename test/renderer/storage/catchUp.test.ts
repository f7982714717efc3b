import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { serialize } from '#shared/file/serialize';
import { emptyWorkshop } from '#shared/model/empty';
import { idSource } from '#shared/model/ids';
import { Backup } from '../../../electron/backup/backup';
import { CausewayDatabase } from '../../../renderer/storage/database';
import { Library, NotWrittenDown } from '../../../renderer/storage/library';
import { ForgettingDisk } from '../../support/forgettingDisk';

const FOLDER = '/data/backup';
let byte = 0;
const newId = idSource(() => (byte = (byte * 31 + 17) % 252));
const workshop = (title: string) => emptyWorkshop(title, [], { newId, today: '2026-11-23' });

const databases: CausewayDatabase[] = [];
afterEach(async () => {
  await Promise.all(databases.splice(0).map((database) => database.delete()));
});

function newDatabase(): CausewayDatabase {
  const database = new CausewayDatabase(`catch-up-${newId('workshop')}`);
  databases.push(database);
  return database;
}

/** A desktop that keeps this backup, and how often it was told something. */
function desktopOf(backup: Backup) {
  const told = { times: 0 };
  return {
    told,
    backupStatus: async () => ({ sequence: backup.sequence, ids: backup.ids }),
    writeJournal: (record: Parameters<Backup['append']>[0]) => {
      told.times += 1;
      return backup.append(record);
    },
    takeSnapshot: (reason: Parameters<Backup['takeSnapshot']>[0]) => backup.takeSnapshot(reason),
  };
}

const opened = (disk: ForgettingDisk) => Backup.open(disk, FOLDER, () => 0);

/** A library whose records follow each other without a pause. */
const libraryOf = (database: CausewayDatabase, desktop: ReturnType<typeof desktopOf>, now: () => number) =>
  new Library(database, now, desktop, () => Promise.resolve());

/** What is in a database, and what is written down, in the same words. */
async function inDatabase(database: CausewayDatabase) {
  const rows = await database.summaries.toArray();
  return new Map(
    await Promise.all(
      rows.map(async ({ id, state, editedAt, deletedAt }) => {
        const { document } = (await database.workshops.get(id))!;
        return [
          id,
          { standing: { state, editedAt, deletedAt }, text: serialize(document as never) },
        ] as const;
      }),
    ),
  );
}
const inBackup = async (backup: Backup) =>
  new Map((await backup.contents()).map(({ id, kept: { standing }, text }) => [id, { standing, text }]));

describe('what is written down beside the database', () => {
  it('is what is in it, after every change', async () => {
    const [database, backup] = [newDatabase(), await opened(new ForgettingDisk())];
    let now = 5;
    const library = libraryOf(database, desktopOf(backup), () => now);
    const [first, second] = [workshop('First'), workshop('Second')];
    await Promise.all([
      library.save(first),
      library.save(second),
      library.save({ ...first, title: 'Renamed' }),
    ]);
    expect(await inBackup(backup)).toEqual(await inDatabase(database));
    await Promise.all([library.setState(first.id, 'archived'), library.setState(second.id, 'deleted')]);
    expect(await inBackup(backup)).toEqual(await inDatabase(database));
    now += 40 * 86_400_000;
    await library.purge();
    expect((await inBackup(backup)).size).toBe(1);
    expect(backup.sequence).toBe(await database.sequence());
  });

  it('takes in a library that was there before it', async () => {
    const database = newDatabase();
    const before = new Library(database, () => 5);
    await before.save(workshop('First'));
    await before.save(workshop('Second'));
    const backup = await opened(new ForgettingDisk());
    await libraryOf(database, desktopOf(backup), () => 6).save(workshop('Third'));
    expect(await inBackup(backup)).toEqual(await inDatabase(database));
  });

  it('is told nothing at a start at which both agree', async () => {
    const [database, disk] = [newDatabase(), new ForgettingDisk()];
    const backup = await opened(disk);
    await libraryOf(database, desktopOf(backup), () => 5).save(workshop('First'));
    await backup.close();
    const again = desktopOf(await opened(disk));
    await libraryOf(database, again, () => 6).save(workshop('Second'));
    expect(again.told.times).toBe(1);
  });

  it('takes in what the database got while it could not be written', async () => {
    const [database, disk] = [newDatabase(), new ForgettingDisk()];
    const backup = await opened(disk);
    const kept = workshop('First');
    await libraryOf(database, desktopOf(backup), () => 5).save(kept);
    await new Library(database, () => 6).save({ ...kept, title: 'Renamed' });
    const again = await opened(disk);
    await libraryOf(database, desktopOf(again), () => 7).save(workshop('Second'));
    expect(await inBackup(again)).toEqual(await inDatabase(database));
  });

  it('is kept, for ever, where the database has lost something', async () => {
    const disk = new ForgettingDisk();
    const backup = await opened(disk);
    const lost = workshop('Lost');
    await libraryOf(newDatabase(), desktopOf(backup), () => 5).save(lost);
    const [empty, again] = [newDatabase(), await opened(disk)];
    await libraryOf(empty, desktopOf(again), () => 6).save(workshop('New'));
    expect(await inBackup(again)).toEqual(await inDatabase(empty));
    const [snapshot] = await again.listSnapshots();
    expect(snapshot!.manifest!.reason).toBe('restore');
    const [entry] = snapshot!.manifest!.workshops;
    expect(await again.readDocument(entry!.hash)).toBe(serialize(lost));
  });

  it('fails a change that could not be written down, and takes it with the next one', async () => {
    let isFull = false;
    const disk = new ForgettingDisk({ refuseAt: () => isFull });
    const [database, backup] = [newDatabase(), await opened(disk)];
    const library = libraryOf(database, desktopOf(backup), () => 5);
    const first = workshop('First');
    await library.save(first);
    isFull = true;
    await expect(library.save({ ...first, title: 'Second' })).rejects.toThrow(NotWrittenDown);
    isFull = false;
    await library.setState(first.id, 'archived');
    expect(await inBackup(backup)).toEqual(await inDatabase(database));
  });
});
