import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serialize } from '#shared/file/serialize';
import type { Backup } from '../../../electron/backup/backup';
import type { CausewayDatabase } from '../../../renderer/storage/database';
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

describe('a change that is in the database alone', () => {
  const first = newWorkshop('First');
  const version = { reason: 'named', name: 'Kept' } as const;
  let isFull: boolean;
  let database: CausewayDatabase;
  let backup: Backup;
  let library: Library;
  /** What ends each wait for the next try. */
  let waits: (() => void)[];
  let told: boolean[];
  let stopTelling: () => void;

  beforeEach(async () => {
    isFull = false;
    database = newDatabase();
    backup = await openBackup(new ForgettingDisk({ refuseAt: () => isFull }));
    waits = [];
    const untilNextTry = () => new Promise<void>((resolve) => void waits.push(resolve));
    library = libraryOf(database, desktopOf(backup), undefined, undefined, untilNextTry);
    await library.save(first);
    await library.keepVersion(first.id, version);
    told = [];
    stopTelling = library.onSafety((isSafe) => void told.push(isSafe));
  });

  /** Settles when the next thing is told. */
  const nextTold = () =>
    new Promise<void>((resolve) => {
      const stop = library.onSafety(() => {
        stop();
        resolve();
      });
    });

  async function expectSafeAfterTry() {
    isFull = false;
    const safe = nextTold();
    waits.at(-1)!();
    await safe;
    expect(told).toEqual([false, true]);
    expect(await inBackup(backup)).toEqual(await inDatabase(database));
    expect(backup.sequence).toBe(await database.sequence());
  }

  it.each<[string, () => Promise<unknown>]>([
    ['a workshop', () => library.add(newWorkshop('Second'))],
    ['a place in the library', () => library.setState(first.id, 'archived')],
    ['a claim', () => library.claim(first.id)],
    ['a version', () => library.keepVersion(first.id, { reason: 'named', name: 'Kept too' })],
    ['a version’s name', () => library.renameVersion(1, 'Renamed')],
    ['a version’s end', () => library.deleteVersion(1)],
    ['a file', () => library.setFileLink({ workshopId: first.id, link: null, name: 'Plan', textHash: '' })],
  ])('is done, told and made up for: %s', async (_what, change) => {
    isFull = true;
    const before = await database.sequence();
    await change();
    expect(await database.sequence()).toBe(before + 1);
    expect(backup.sequence).toBe(before);
    expect(told).toEqual([false]);
    await expectSafeAfterTry();
  });

  it('is tried again until it is written down, and only then told to be safe', async () => {
    isFull = true;
    await library.setState(first.id, 'archived');
    waits[0]!();
    // The next wait begins once that try has failed.
    await vi.waitFor(() => expect(waits).toHaveLength(2));
    expect(told).toEqual([false]);
    await expectSafeAfterTry();
  });

  it('is made up for together with those that come after it', async () => {
    isFull = true;
    const second = newWorkshop('Second');
    await library.add(second);
    await library.setState(first.id, 'archived');
    expect(told).toEqual([false, false]);
    expect(waits).toHaveLength(1);
    told.shift();
    await expectSafeAfterTry();
  });

  it('is told to nobody who has stopped listening', async () => {
    isFull = true;
    stopTelling();
    await library.setState(first.id, 'archived');
    expect(told).toEqual([]);
  });

  it('fails a save, which is repeated by who saves, and is not told beside that', async () => {
    isFull = true;
    await expect(library.save({ ...first, title: 'Second' })).rejects.toThrow(NotWrittenDown);
    expect(told).toEqual([]);
    expect((await library.read(first.id))?.document).toMatchObject({ title: 'Second' });
  });

  it('fails a save that is given up because nothing answers, whose content is in the database', async () => {
    vi.spyOn(backup, 'append').mockReturnValue(new Promise(() => undefined));
    const giveUp = new AbortController();
    const saving = library.save({ ...first, title: 'Second' }, null, undefined, giveUp.signal);
    await vi.waitFor(async () =>
      expect((await library.read(first.id))?.document).toMatchObject({ title: 'Second' }),
    );
    giveUp.abort();
    await expect(saving).rejects.toThrow(NotWrittenDown);
    const sequence = await database.sequence();
    await expect(saving).rejects.toMatchObject({ sequence });
  });

  it('is no reason to call a change done that is not in the database', async () => {
    await database.delete({ disableAutoOpen: true });
    await expect(library.setState(first.id, 'archived')).rejects.toThrow();
    expect(told).toEqual([]);
  });
});
