import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Workshop } from '#shared/model/workshop';
import type { Backup } from '../../../electron/backup/backup';
import type { CausewayDatabase } from '../../../renderer/storage/database';
import type { Library } from '../../../renderer/storage/library';
import { firstOf } from '../../support/firstOf';
import { ForgettingDisk } from '../../support/forgettingDisk';
import {
  deleteDatabases,
  desktopOf,
  libraryOf,
  newDatabase,
  newWorkshop,
  openBackup,
} from '../../support/storedLibrary';

const named = (name: string) => ({ reason: 'named', name }) as const;
let disk: ForgettingDisk;
let backup: Backup;
let database: CausewayDatabase;
let library: Library;
let workshop: Workshop;

beforeEach(async () => {
  disk = new ForgettingDisk();
  backup = await openBackup(disk);
  database = newDatabase();
  library = libraryOf(database, desktopOf(backup));
  await library.start();
  workshop = newWorkshop('First');
  await library.save(workshop);
});
afterEach(deleteDatabases);

/** Saves the workshop under another title, and keeps that as a version. */
async function keep(title: string): Promise<void> {
  workshop = { ...workshop, title };
  await library.save(workshop);
  await library.keepVersion(workshop.id, named(title));
}

/** Names and titles of the versions that a library has, the newest first. */
async function versionsIn(one: Library): Promise<[string | null, string][]> {
  const rows = await firstOf(one.versions(workshop.id));
  return Promise.all(
    rows.map(async ({ key, name }) => [name, ((await one.readVersion(key)) as Workshop).title] as const),
  ) as Promise<[string | null, string][]>;
}

const shelved = async () =>
  (await backup.versions.list(workshop.id))[0]?.versions.map(({ name }) => name) ?? [];

/** The library as the next start finds it, with another database where the first one was lost. */
async function startAgain(next: CausewayDatabase) {
  await backup.close();
  backup = await openBackup(disk);
  const desktop = desktopOf(backup);
  const again = libraryOf(next, desktop);
  return { again, found: await again.start() };
}

describe('versions', () => {
  it('are beside the database as they are in it: kept, renamed, deleted, brought back, gone for good', async () => {
    await keep('One');
    await keep('Two');
    expect(await shelved()).toEqual(['One', 'Two']);
    const [two, one] = await firstOf(library.versions(workshop.id));
    await library.renameVersion(two!.key, 'Second');
    const removed = await library.deleteVersion(one!.key);
    expect(await shelved()).toEqual(['Second']);
    await library.bringVersionBack(removed!);
    expect((await shelved()).sort()).toEqual(['One', 'Second']);
    await library.setState(workshop.id, 'deleted');
    await libraryOf(database, desktopOf(backup), () => 40 * 86_400_000).purge();
    expect(await shelved()).toEqual([]);
  });

  it('that are written with an edit are there as well', async () => {
    await library.save({ ...workshop, title: 'Later' }, { reason: 'opened', name: null });
    expect(await shelved()).toEqual([null]);
    expect(await versionsIn(library)).toEqual([[null, 'First']]);
  });

  it('come back with their workshop where the database is lost', async () => {
    await keep('One');
    await keep('Two');
    const before = await versionsIn(library);
    const { again, found } = await startAgain(newDatabase());
    expect(found).toMatchObject({ state: 'doubtful', doubt: 'empty' });
    const [latest] = await again.restorePoints();
    await again.restoreFrom(latest!);
    expect(await versionsIn(again)).toEqual(before);
    expect(await shelved()).toEqual(['One', 'Two']);
  });

  it('come back where the database has lost them alone', async () => {
    await keep('One');
    await database.revisions.clear();
    await database.revisionDocuments.clear();
    const { again } = await startAgain(database);
    expect(await versionsIn(again)).toEqual([['One', 'One']]);
  });

  it('that were kept before there was a place for them are brought there at the start', async () => {
    await keep('One');
    const [kept] = (await backup.versions.list(workshop.id))[0]!.versions;
    await backup.versions.remove(workshop.id, kept!.at);
    await startAgain(database);
    expect(await shelved()).toEqual(['One']);
  });

  it('of the same moment are both kept', async () => {
    await keep('One');
    await keep('Two');
    const moments = (await firstOf(library.versions(workshop.id))).map(({ at }) => at);
    expect(new Set(moments).size).toBe(2);
  });

  it('that could not be written there are told, made up for, and do not keep edits from being saved', async () => {
    const desktop = desktopOf(backup);
    let isFull = true;
    const writeVersion = desktop.writeVersion;
    desktop.writeVersion = (...version) =>
      isFull ? Promise.reject(new Error('no space')) : writeVersion(...version);
    let tryAgain = () => {};
    const untilNextTry = () => new Promise<void>((resolve) => (tryAgain = resolve));
    const other = libraryOf(database, desktop, undefined, undefined, untilNextTry);
    await other.start();
    await other.save({ ...workshop, title: 'Later' }, named('Before'));
    expect([other.isSafe, await shelved()]).toEqual([false, []]);
    isFull = false;
    const safe = new Promise((resolve) => other.onSafety(resolve));
    tryAgain();
    expect([await safe, await shelved()]).toEqual([true, ['Before']]);
  });

  it('without a document do not keep others from being written', async () => {
    await keep('One');
    await database.revisionDocuments.clear();
    await keep('Two');
    expect([library.isSafe, await shelved()]).toEqual([true, ['One', 'Two']]);
  });

  it('that are deleted stay so, though the comparison of the start failed and is made up for', async () => {
    await keep('One');
    const desktop = desktopOf(backup);
    const listVersions = desktop.listVersions;
    desktop.listVersions = () => Promise.reject(new Error('no answer'));
    const other = libraryOf(database, desktop);
    await other.start();
    desktop.listVersions = listVersions;
    const [version] = await firstOf(other.versions(workshop.id));
    await other.deleteVersion(version!.key);
    expect([await versionsIn(other), await shelved()]).toEqual([[], []]);
  });
});
