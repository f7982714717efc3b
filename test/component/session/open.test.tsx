import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyWorkshop } from '../../../shared/model/empty';
import type { Workshop } from '../../../shared/model/workshop';
import { giveUpReplacing, openWorkshop, replaceWhenOpen, untilFree } from '../../../renderer/session/open';
import type { Services } from '../../../renderer/session/services';
import { CausewayDatabase } from '../../../renderer/storage/database';
import { Library } from '../../../renderer/storage/library';
import { steadyIds, TODAY } from '../support/withSession';

let database: CausewayDatabase;
let services: Services;
const file = { name: 'Plan.causeway', link: 'b:plan' };
const stored = (): Workshop => emptyWorkshop('Stored', [], { newId: services.newId, today: TODAY });
const retitled = (workshop: Workshop): Workshop => ({ ...workshop, title: 'From the file' });

beforeEach(() => {
  database = new CausewayDatabase(`open-${crypto.randomUUID()}`);
  services = {
    library: new Library(database, () => 0),
    desktop: {} as Services['desktop'],
    newId: steadyIds(),
    today: () => TODAY,
    now: () => 0,
  };
});
afterEach(() => database.delete());

async function opened(id: string) {
  const result = await openWorkshop(id, services);
  if (result.state !== 'open') throw new Error(`It is ${result.state}.`);
  return result;
}

/** Another window takes the workshop. @returns what lets go of it */
function heldElsewhere(id: string): Promise<() => void> {
  return new Promise((held) => {
    void navigator.locks.request(`workshop:${id}`, () => new Promise<void>((done) => held(done)));
  });
}

describe('a file in place of a stored workshop', () => {
  it('is one undoable step, whose file Save writes, and is not behind', async () => {
    const workshop = stored();
    await services.library.save(workshop);
    const { session, release } = await opened(workshop.id);
    await replaceWhenOpen({ workshop: retitled(workshop), file }, services);
    const { fileCopy } = session.store.getState();
    expect(session.workshop.title).toBe('From the file');
    expect(fileCopy).toEqual({ ...file, content: session.workshop });
    session.undo();
    expect(session.workshop).toEqual(workshop);
    await session.flush();
    release();
  });

  it('waits for the opening, and only for the next one', async () => {
    const workshop = stored();
    await services.library.save(workshop);
    await replaceWhenOpen({ workshop: retitled(workshop), file }, services);
    const first = await opened(workshop.id);
    expect(first.session.workshop.title).toBe('From the file');
    first.session.undo();
    await first.session.flush();
    first.release();
    const second = await opened(workshop.id);
    expect(second.session.workshop.title).toBe('Stored');
    second.release();
  });

  it('waits where another window has the workshop, until it is free or the wait is given up', async () => {
    const workshop = stored();
    await services.library.save(workshop);
    for (const isGivenUp of [true, false]) {
      const letGo = await heldElsewhere(workshop.id);
      await replaceWhenOpen({ workshop: retitled(workshop), file }, services);
      expect((await openWorkshop(workshop.id, services)).state).toBe('elsewhere');
      if (isGivenUp) giveUpReplacing(workshop.id);
      const free = untilFree(workshop.id, new AbortController().signal);
      letGo();
      await free;
      const { session, release } = await opened(workshop.id);
      expect(session.workshop.title).toBe(isGivenUp ? 'Stored' : 'From the file');
      release();
    }
  });

  it('takes the place of one that cannot be read', async () => {
    const workshop = stored();
    await services.library.save(workshop);
    await database.workshops.put({ id: workshop.id, document: { schemaVersion: 1, id: 7 } });
    expect((await openWorkshop(workshop.id, services)).state).toBe('unreadable');
    await replaceWhenOpen({ workshop: retitled(workshop), file }, services);
    const { session, release } = await opened(workshop.id);
    expect(session.workshop).toEqual(retitled(workshop));
    expect(await services.library.read(workshop.id)).toEqual(retitled(workshop));
    release();
  });

  it('leaves what a newer Causeway wrote as it is', async () => {
    const workshop = stored();
    const document = { ...workshop, schemaVersion: 99 };
    await services.library.save(workshop);
    await database.workshops.put({ id: workshop.id, document });
    await replaceWhenOpen({ workshop: retitled(workshop), file }, services);
    expect((await openWorkshop(workshop.id, services)).state).toBe('unreadable');
    expect(await services.library.read(workshop.id)).toEqual(document);
  });
});

describe('waiting for a workshop that another window has', () => {
  it('goes on while that window is only loaded anew', async () => {
    const letGo = await heldElsewhere('w_1');
    let isFree = false;
    const free = untilFree('w_1', new AbortController().signal).then(() => (isFree = true));
    letGo();
    const letGoAgain = await heldElsewhere('w_1');
    const patient = openWorkshop('w_1', services);
    expect((await patient).state).toBe('elsewhere');
    expect(isFree).toBe(false);
    letGoAgain();
    await free;
  });

  it('ends when it is given up', async () => {
    const letGo = await heldElsewhere('w_1');
    const wait = new AbortController();
    const free = untilFree('w_1', wait.signal);
    wait.abort();
    await expect(free).rejects.toThrow('abort');
    letGo();
  });
});

describe('opening', () => {
  it('says so where the storage fails, and opens once it answers', async () => {
    const workshop = stored();
    await services.library.save(workshop);
    const broken = { ...services, library: new Library(new CausewayDatabase('other'), () => 0) };
    broken.library.read = () => Promise.reject(new Error('The storage is gone'));
    addEventListener('error', (event) => event.preventDefault(), { once: true });
    expect((await openWorkshop(workshop.id, broken)).state).toBe('failed');
    (await opened(workshop.id)).release();
  });

  it('of a workshop that was let go leaves the session before without any effect', async () => {
    const workshop = stored();
    await services.library.save(workshop);
    const { session, release } = await opened(workshop.id);
    session.dispatch({ type: 'setDetails', patch: { title: 'First' } });
    await session.flush();
    release();
    session.undo();
    expect(session.dispatch({ type: 'setDetails', patch: { title: 'Second' } })).toBe(false);
    await session.flush();
    expect(await services.library.read(workshop.id)).toMatchObject({ title: 'First' });
  });
});
