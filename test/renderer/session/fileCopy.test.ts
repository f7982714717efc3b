import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { linkFile } from '../../../renderer/session/fileCopy';
import type { Services } from '../../../renderer/session/services';
import { Session } from '../../../renderer/session/session';
import { Library } from '../../../renderer/storage/library';
import { deleteDatabases, newDatabase, newWorkshop } from '../../support/storedLibrary';

const file = { name: 'Plan.causeway', link: 'b:plan' };
let library: Library;
let isRefused: boolean;
let session: Session;
/** What was reported as an error that nobody waits for. */
let reported: unknown[];

beforeEach(() => {
  library = new Library(newDatabase(), () => 0);
  isRefused = false;
  const services = { newId: () => 'c_1', today: () => '2026-11-23', now: () => 0 };
  const write = () => (isRefused ? Promise.reject(new Error('no space')) : Promise.resolve());
  session = new Session(newWorkshop('Plan'), { ...services, write });
  reported = [];
  // The browser's own, which Node lacks.
  vi.stubGlobal('reportError', (error: unknown) => void reported.push(error));
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await deleteDatabases();
});

const link = () => linkFile(session, session.workshop, file, { library } as Services);
const edit = (title: string) => {
  session.dispatch({ type: 'setDetails', patch: { title } });
  return session.flush();
};

describe('linking the open workshop to a file', () => {
  it('is over once the library remembers it', async () => {
    await link();
    expect(session.store.getState().fileCopy).toEqual({ ...file, content: session.workshop });
    expect(await library.fileLink(session.workshop.id)).toMatchObject({
      ...file,
      textHash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
    });
  });

  it('waits for a storage that is slow', async () => {
    const asked = new Promise<() => void>((ask) => {
      library.setFileLink = () => new Promise((answer) => ask(answer));
    });
    let isOver = false;
    const linked = link().then(() => (isOver = true));
    const answer = await asked;
    expect(isOver).toBe(false);
    answer();
    await linked;
  });

  it('does not wait for a storage that fails or gives no answer, and links in this window at once', async () => {
    isRefused = true;
    await edit('Edited');
    expect(session.store.getState().saveState).toBe('failed');
    library.setFileLink = () => new Promise(() => undefined);
    await link();
    expect(session.store.getState().fileCopy).toEqual({ ...file, content: session.workshop });
    isRefused = false;
    await session.flush();
  });

  it('reports a library that does not remember it, and links in this window all the same', async () => {
    const refusal = new Error('no space');
    library.setFileLink = () => Promise.reject(refusal);
    await link();
    expect(reported).toEqual([refusal]);
    expect(session.store.getState().fileCopy).toMatchObject(file);
  });
});
