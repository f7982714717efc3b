import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CausewayDatabase } from '../../../renderer/storage/database';
import { deleteDatabases, newDatabase } from '../../support/storedLibrary';

let database: CausewayDatabase;
beforeEach(() => (database = newDatabase()));
afterEach(deleteDatabases);

/** Something to wait for, and what makes it happen. */
function signalled(): [Promise<void>, () => void] {
  let signal = () => {};
  return [new Promise((resolve) => (signal = resolve)), () => signal()];
}

const row = (document: string) => ({ id: 'w_1', document });

describe('a change that is given up', () => {
  beforeEach(() => database.change(async () => void (await database.workshops.put(row('First')))));

  const expectUnchanged = async () => {
    expect(await database.workshops.toArray()).toEqual([row('First')]);
    expect(await database.sequence()).toBe(1);
  };

  it('before it begins is never begun', async () => {
    let isBegun = false;
    const signal = AbortSignal.abort();
    const change = database.change(async () => void (isBegun = true), { signal });
    await expect(change).rejects.toThrow(/abort/u);
    expect(isBegun).toBe(false);
    await expectUnchanged();
  });

  it('after it has written changes nothing', async () => {
    const giveUp = new AbortController();
    const change = database.change(
      async () => {
        await database.workshops.put(row('Second'));
        giveUp.abort();
      },
      { signal: giveUp.signal },
    );
    await expect(change).rejects.toThrow();
    await expectUnchanged();
  });

  it('while it waits for another window ends at once, and changes nothing when that one is done', async () => {
    const other = new CausewayDatabase(database.name);
    const [held, letGo] = signalled();
    const [holding, hold] = signalled();
    const long = other.transaction('rw', other.tables, async () => {
      await other.workshops.count();
      hold();
      await Dexie.waitFor(held);
    });
    await holding;
    const [waiting, wait] = signalled();
    const sequence = database.sequence.bind(database);
    // What a change asks for first, and gets no answer to.
    database.sequence = () => {
      wait();
      return sequence();
    };
    const giveUp = new AbortController();
    const { signal } = giveUp;
    const change = database.change(async () => void (await database.workshops.put(row('Second'))), {
      signal,
    });
    await waiting;
    giveUp.abort();
    await expect(change).rejects.toThrow(/abort/iu);
    letGo();
    await long;
    await expectUnchanged();
    other.close();
  });

  it('once it is done stays done', async () => {
    const giveUp = new AbortController();
    const { signal } = giveUp;
    await database.change(async () => void (await database.workshops.put(row('Second'))), { signal });
    giveUp.abort();
    expect(await database.workshops.toArray()).toEqual([row('Second')]);
    expect(await database.sequence()).toBe(2);
  });
});
