import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { serialize } from '#shared/file/serialize';
import { Library } from '../../../renderer/storage/library';
import { NotWrittenDown } from '../../../renderer/storage/safekeeping';
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

describe('what is written down beside the database', () => {
  it('is what is in it, after every change', async () => {
    const [database, backup] = [newDatabase(), await openBackup(new ForgettingDisk())];
    let now = 5;
    const library = libraryOf(database, desktopOf(backup), () => now);
    const [first, second] = [newWorkshop('First'), newWorkshop('Second')];
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
    expect(Object.keys(await inBackup(backup))).toHaveLength(1);
    expect(backup.sequence).toBe(await database.sequence());
  });

  it('takes in a library that was there before it', async () => {
    const database = newDatabase();
    const before = new Library(database, () => 5);
    await before.save(newWorkshop('First'));
    await before.save(newWorkshop('Second'));
    const backup = await openBackup(new ForgettingDisk());
    await libraryOf(database, desktopOf(backup), () => 6).save(newWorkshop('Third'));
    expect(await inBackup(backup)).toEqual(await inDatabase(database));
  });

  it('is told nothing at a start at which both agree', async () => {
    const [database, disk] = [newDatabase(), new ForgettingDisk()];
    const backup = await openBackup(disk);
    await libraryOf(database, desktopOf(backup), () => 5).save(newWorkshop('First'));
    await backup.close();
    const again = desktopOf(await openBackup(disk));
    const library = libraryOf(database, again, () => 6);
    await library.start();
    await library.save(newWorkshop('Second'));
    expect(again.told.times).toBe(1);
  });

  it('takes in what the database got while it could not be written', async () => {
    const [database, disk] = [newDatabase(), new ForgettingDisk()];
    const backup = await openBackup(disk);
    const kept = newWorkshop('First');
    await libraryOf(database, desktopOf(backup), () => 5).save(kept);
    await new Library(database, () => 6).save({ ...kept, title: 'Renamed' });
    const again = await openBackup(disk);
    await libraryOf(database, desktopOf(again), () => 7).save(newWorkshop('Second'));
    expect(await inBackup(again)).toEqual(await inDatabase(database));
  });

  it('is kept, for ever, where the database has lost something', async () => {
    const disk = new ForgettingDisk();
    const backup = await openBackup(disk);
    const lost = newWorkshop('Lost');
    await libraryOf(newDatabase(), desktopOf(backup), () => 5).save(lost);
    const [empty, again] = [newDatabase(), await openBackup(disk)];
    await libraryOf(empty, desktopOf(again), () => 6).save(newWorkshop('New'));
    expect(await inBackup(again)).toEqual(await inDatabase(empty));
    const point = (await again.listRestorePoints()).find(({ reason }) => reason === 'restore')!;
    expect(await again.readRestorePoint(point.name, lost.id)).toBe(serialize(lost));
  });

  it('fails a change that could not be written down, and takes it with the next one', async () => {
    let isFull = false;
    const disk = new ForgettingDisk({ refuseAt: () => isFull });
    const [database, backup] = [newDatabase(), await openBackup(disk)];
    const library = libraryOf(database, desktopOf(backup), () => 5);
    const first = newWorkshop('First');
    await library.save(first);
    isFull = true;
    await expect(library.save({ ...first, title: 'Second' })).rejects.toThrow(NotWrittenDown);
    isFull = false;
    await library.setState(first.id, 'archived');
    expect(await inBackup(backup)).toEqual(await inDatabase(database));
  });
});
