import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyWorkshop } from '../../../shared/model/empty';
import type { Workshop } from '../../../shared/model/workshop';
import { RETRY_MS } from '../../../renderer/session/autosave';
import { untilFree } from '../../../renderer/session/hold';
import {
  giveUpReplacing,
  joinWorkshop,
  leaveWorkshop,
  openSessions,
  openWorkshop,
  readStored,
  replaceWhenOpen,
} from '../../../renderer/session/open';
import type { Session, SessionState } from '../../../renderer/session/session';
import type { Services } from '../../../renderer/session/services';
import { CausewayDatabase } from '../../../renderer/storage/database';
import { Library } from '../../../renderer/storage/library';
import { TODAY } from '../support/withSession';
import { countingIds } from '../../support/ids';

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
    newId: countingIds(),
    today: () => TODAY,
    now: () => 0,
  };
});
afterEach(() => database.delete());

/** The workshop as a window has it. */
async function opened(id: string, leaveFields = () => {}) {
  const result = await joinWorkshop(id, services, leaveFields);
  if (result.state !== 'open') throw new Error(`It is ${result.state}.`);
  return result;
}

const storedTitle = async (id: string) =>
  ((await services.library.read(id))?.document as Workshop | undefined)?.title;

/** Settles once the session's state is as wanted. */
function until(session: Session, isSo: (state: SessionState) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = session.store.subscribe((state) => {
      if (!isSo(state)) return;
      stop();
      resolve();
    });
    if (isSo(session.store.getState())) {
      stop();
      resolve();
    }
  });
}

/** Another window takes the workshop. @returns what lets go of it */
function heldElsewhere(id: string): Promise<() => void> {
  return new Promise((held) => {
    navigator.locks
      .request(`workshop:${id}`, () => new Promise<void>((done) => held(done)))
      // It may be taken from it by force.
      .catch(() => undefined);
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

  it('waits where another window has the workshop, until this one edits it', async () => {
    const workshop = stored();
    await services.library.save(workshop);
    const letGo = await heldElsewhere(workshop.id);
    await replaceWhenOpen({ workshop: retitled(workshop), file }, services);
    const { session, turn, release } = await opened(workshop.id);
    expect(session.store.getState()).toMatchObject({ isFollower: true, waitingFile: file.name });
    expect(session.workshop.title).toBe('Stored');
    await turn.takeOver();
    expect(session.workshop.title).toBe('From the file');
    expect(session.store.getState().waitingFile).toBe(null);
    session.undo();
    expect(session.workshop.title).toBe('Stored');
    await session.flush();
    release();
    letGo();
  });

  it('comes to a window that follows already, and not where the wait is given up', async () => {
    const workshop = stored();
    await services.library.save(workshop);
    const letGo = await heldElsewhere(workshop.id);
    const { session, turn, release } = await opened(workshop.id);
    await replaceWhenOpen({ workshop: retitled(workshop), file }, services);
    expect(session.store.getState().waitingFile).toBe(file.name);
    giveUpReplacing(workshop.id);
    await turn.takeOver();
    expect(session.workshop.title).toBe('Stored');
    release();
    letGo();
  });

  it('takes the place of one that cannot be read', async () => {
    const workshop = stored();
    await services.library.save(workshop);
    await database.workshops.put({ id: workshop.id, document: { schemaVersion: 1, id: 7 } });
    expect((await readStored(workshop.id, services)).state).toBe('unreadable');
    await replaceWhenOpen({ workshop: retitled(workshop), file }, services);
    const { session, release } = await opened(workshop.id);
    expect(session.workshop).toEqual(retitled(workshop));
    expect((await services.library.read(workshop.id))?.document).toEqual(retitled(workshop));
    release();
  });

  it('leaves what a newer Causeway wrote as it is', async () => {
    const workshop = stored();
    const document = { ...workshop, schemaVersion: 99 };
    await services.library.save(workshop);
    await database.workshops.put({ id: workshop.id, document });
    await replaceWhenOpen({ workshop: retitled(workshop), file }, services);
    expect((await joinWorkshop(workshop.id, services, () => {})).state).toBe('unreadable');
    expect((await services.library.read(workshop.id))?.document).toEqual(document);
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
    expect((await joinWorkshop(workshop.id, broken, () => {})).state).toBe('failed');
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
    expect(await storedTitle(workshop.id)).toBe('First');
  });
});

describe('a workshop that was left', () => {
  /** Left with an edit that the library does not take for now. @returns what lets it be taken */
  async function left() {
    const workshop = stored();
    await services.library.save(workshop);
    const here = await opened(workshop.id);
    const { save } = services.library;
    services.library.save = () => Promise.reject(new Error('no space'));
    here.session.dispatch({ type: 'setDetails', patch: { title: 'Not saved' } });
    await here.session.flush();
    const leave = () => leaveWorkshop(here, (session) => session.untilSaved());
    const recover = async () => {
      services.library.save = save;
      await here.session.flush();
    };
    return { id: workshop.id, session: here.session, leave, recover };
  }

  it('is given back as it is while its edits are not saved, and can be left again', async () => {
    const { id, session, leave, recover } = await left();
    const first = leave();
    const again = await opened(id);
    expect(again.session).toBe(session);
    expect(session.workshop.title).toBe('Not saved');
    await recover();
    await first;
    // The first leaving is over, and has not ended what was opened again.
    expect(session.dispatch({ type: 'setDetails', patch: { title: 'Gone on' } })).toBe(true);
    await session.flush();
    await leave();
    expect(session.mayEdit()).toBe(false);
    expect(await storedTitle(id)).toBe('Gone on');
  });

  it('is what is saved to a file from outside', async () => {
    const { id, session, leave, recover } = await left();
    const leaving = leave();
    const outside = await openWorkshop(id, services);
    expect(outside).toMatchObject({ state: 'open', session });
    if (outside.state === 'open') outside.release();
    expect(openSessions()).toContain(session);
    await recover();
    await leaving;
    expect(openSessions()).not.toContain(session);
  });

  it('is opened anew once everything is saved', async () => {
    const { id, session, leave, recover } = await left();
    await recover();
    await leave();
    const again = await opened(id);
    expect(again.session).not.toBe(session);
    again.release();
  });
});

it('what could not be renamed from outside is not tried again once it is let go', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const workshop = stored();
  await services.library.save(workshop);
  const outside = await openWorkshop(workshop.id, services);
  if (outside.state !== 'open') throw new Error(outside.state);
  const { save } = services.library;
  services.library.save = () => Promise.reject(new Error('no space'));
  outside.session.dispatch({ type: 'setDetails', patch: { title: 'Late' } });
  await outside.session.flush();
  outside.release();
  services.library.save = save;
  await vi.advanceTimersByTimeAsync(2 * RETRY_MS);
  vi.useRealTimers();
  expect(await storedTitle(workshop.id)).toBe('Stored');
});

describe('two windows on one workshop', () => {
  const edit = (session: Session, title: string) =>
    session.dispatch({ type: 'setDetails', patch: { title } });

  async function two(leaveFields?: () => void) {
    const workshop = stored();
    await services.library.save(workshop);
    const first = await opened(workshop.id, leaveFields);
    const second = await opened(workshop.id);
    const end = () => {
      first.release();
      second.release();
    };
    return { id: workshop.id, first, second, end };
  }

  it('are one that edits and one that shows what is saved there', async () => {
    const { id, first, second, end } = await two();
    expect(edit(second.session, 'Refused')).toBe(false);
    edit(first.session, 'Saved');
    await until(second.session, ({ workshop }) => workshop.title === 'Saved');
    expect(await storedTitle(id)).toBe('Saved');
    end();
  });

  it('change places when the second takes over, with everything that was typed in the first', async () => {
    const typed = { text: '' };
    const { first, second, end } = await two(() => {
      if (typed.text) edit(first.session, typed.text);
    });
    typed.text = 'Typed';
    await second.turn.takeOver();
    expect(second.session.isFollower).toBe(false);
    expect(second.session.workshop.title).toBe('Typed');
    expect(first.session.store.getState()).toMatchObject({ isFollower: true, unsaved: [] });
    edit(second.session, 'Taken over');
    await until(first.session, ({ workshop }) => workshop.title === 'Taken over');
    typed.text = '';
    await first.turn.takeOver();
    expect(first.session.isFollower).toBe(false);
    await until(second.session, ({ isFollower }) => isFollower);
    expect(edit(first.session, 'Taken back')).toBe(true);
    await first.session.flush();
    end();
  });

  it('go on in the second one when the first is closed', async () => {
    const { first, second, end } = await two();
    edit(first.session, 'Saved');
    await first.session.flush();
    first.release();
    await until(second.session, ({ isFollower }) => !isFollower);
    expect(edit(second.session, 'Gone on')).toBe(true);
    await second.session.flush();
    end();
  });

  it('lose nothing that the first could not save before the second took over', async () => {
    const { id, first, second, end } = await two();
    const { save } = services.library;
    let goOn = () => {};
    // Its writing hangs, and so does its answer.
    services.library.save = async (...args) => {
      services.library.save = save.bind(services.library);
      await new Promise<void>((resolve) => (goOn = resolve));
      return services.library.save(...args);
    };
    edit(first.session, 'Late');
    await second.turn.takeOver();
    edit(second.session, 'New');
    await second.session.flush();
    goOn();
    await until(first.session, ({ unsaved }) => unsaved.length > 0);
    expect(await storedTitle(id)).toBe('New');
    expect(first.session.store.getState().unsaved[0]?.workshop.title).toBe('Late');
    await until(first.session, ({ workshop }) => workshop.title === 'New');
    expect(first.session.isFollower).toBe(true);
    end();
  });

  it('follow again, and then go on, where something else wrote the workshop', async () => {
    const { id, first, second, end } = await two();
    await services.library.save({ ...first.session.workshop, title: 'From a backup' });
    edit(first.session, 'Old');
    await until(first.session, ({ unsaved }) => unsaved[0]?.workshop.title === 'Old');
    expect(await storedTitle(id)).toBe('From a backup');
    await until(first.session, ({ workshop }) => workshop.title === 'From a backup');
    await second.turn.takeOver();
    expect(second.session.workshop.title).toBe('From a backup');
    end();
  });

  it('say so when the workshop is gone', async () => {
    const { id, second, end } = await two();
    await database.workshops.delete(id);
    await until(second.session, ({ isGone }) => isGone);
    end();
  });

  it('leave renaming from the library to the one that edits', async () => {
    const { id, end } = await two();
    expect((await openWorkshop(id, services)).state).toBe('elsewhere');
    expect((await readStored(id, services)).state).toBe('read');
    end();
  });
});
