import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Workshop } from '#shared/model/workshop';
import { Overtaken } from '../../../renderer/session/services';
import { Writing } from '../../../renderer/session/writing';
import type { CausewayDatabase } from '../../../renderer/storage/database';
import { Library } from '../../../renderer/storage/library';
import { NotWrittenDown } from '../../../renderer/storage/safekeeping';
import { ForgettingDisk } from '../../support/forgettingDisk';
import {
  deleteDatabases,
  desktopOf,
  libraryOf,
  newDatabase,
  newWorkshop,
  openBackup,
} from '../../support/storedLibrary';

let database: CausewayDatabase;
let library: Library;
let workshop: Workshop;
const titled = (title: string): Workshop => ({ ...workshop, title });
const stored = async () => ((await library.read(workshop.id))?.document as Workshop).title;

beforeEach(async () => {
  database = newDatabase();
  library = new Library(database, () => 0);
  workshop = newWorkshop('First');
});
afterEach(deleteDatabases);

/** What writes on top of the state that is stored now. */
async function writing(over = library): Promise<Writing> {
  return new Writing({ library: over, now: () => 0 }, (await library.read(workshop.id))!.sequence);
}

/** The next state is stored, and not written down beside the database. */
function failOnce(): void {
  const { save } = library;
  library.save = async (...args) => {
    library.save = save;
    const sequence = await library.save(...args);
    throw new NotWrittenDown(sequence, new Error('The disk is full'));
  };
}

it('each state follows the one written before', async () => {
  await library.save(workshop);
  const mine = await writing();
  for (const title of ['Second', 'Third']) await mine.write(titled(title));
  expect(await stored()).toBe('Third');
});

it('of two that began with the same state the later one is refused, and told', async () => {
  await library.save(workshop);
  const [first, second] = [await writing(), await writing()];
  let isTold = false;
  second.onOvertaken = () => (isTold = true);
  await first.write(titled('New'));
  await expect(second.write(titled('Old'))).rejects.toThrow(Overtaken);
  expect(isTold).toBe(true);
  expect(await stored()).toBe('New');
  second.goOnFrom((await library.claim(workshop.id))!.sequence);
  await second.write(titled('Newer'));
  expect(await stored()).toBe('Newer');
});

it('what is stored and not written down beside the database is followed all the same', async () => {
  await library.save(workshop);
  const mine = await writing();
  failOnce();
  await expect(mine.write(titled('Second'))).rejects.toThrow(NotWrittenDown);
  await mine.write(titled('Second'));
  expect(await stored()).toBe('Second');
});

it('the version that was due is kept with the next state where the one before could not be saved', async () => {
  await library.save(workshop);
  const mine = await writing();
  const { save } = library;
  library.save = () => Promise.reject(new Error('The disk is full'));
  await expect(mine.write(titled('Second'))).rejects.toThrow('full');
  library.save = save;
  expect(await database.revisions.count()).toBe(0);
  for (const title of ['Third', 'Fourth']) await mine.write(titled(title));
  const kept = await database.revisions.toArray();
  expect(kept.map(({ reason }) => reason)).toEqual(['opened']);
  expect((await library.readVersion(kept[0]!.key)) as Workshop).toEqual(workshop);
});

it('the version that was due is kept once where the state after it is in the database alone', async () => {
  await library.save(workshop);
  const mine = await writing();
  failOnce();
  await expect(mine.write(titled('Second'))).rejects.toThrow(NotWrittenDown);
  await mine.write(titled('Third'));
  expect(await database.revisions.count()).toBe(1);
});

it('what was brought back from a backup is not written over by what was open before', async () => {
  library = libraryOf(database, desktopOf(await openBackup(new ForgettingDisk())));
  await library.start();
  await library.save(workshop);
  const mine = await writing();
  const [latest] = await library.restorePoints();
  await mine.write(titled('Second'));
  await library.restoreFrom(latest!);
  const restored = await stored();
  await expect(mine.write(titled('Third'))).rejects.toThrow(Overtaken);
  expect(await stored()).toBe(restored);
});
