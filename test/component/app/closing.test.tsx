import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cleanup } from 'vitest-browser-react';
import { emptyWorkshop } from '../../../shared/model/empty';
import type { Workshop } from '../../../shared/model/workshop';
import { CloseGuard, LEAVE_LIMIT_MS } from '../../../renderer/app/CloseGuard';
import { WorkshopWindow } from '../../../renderer/app/WorkshopWindow';
import { browserDesktop } from '../../../renderer/platform/browser';
import { RETRY_MS } from '../../../renderer/session/autosave';
import { openSessions } from '../../../renderer/session/open';
import { ServicesContext, type Services } from '../../../renderer/session/services';
import type { Session } from '../../../renderer/session/session';
import { CausewayDatabase } from '../../../renderer/storage/database';
import { Library } from '../../../renderer/storage/library';
import { countingIds } from '../../support/ids';
import { renderWith, testSession, TODAY } from '../support/withSession';

const newId = countingIds();
const NOT_SAFE = /^Not saved yet: Edited\. Causeway keeps trying\. Open the workshop/;
let database: CausewayDatabase;
let library: Library;
let services: Services;
let workshop: Workshop;
/** What the desktop was answered. */
let answers: boolean[];
let requestClose: () => void;

beforeEach(async () => {
  database = new CausewayDatabase(`closing-${crypto.randomUUID()}`);
  library = new Library(database, () => 0);
  answers = [];
  const desktop: Services['desktop'] = {
    ...browserDesktop(),
    on: (event, listener) => {
      if (event === 'closeRequested') requestClose = listener as () => void;
      return () => undefined;
    },
    answerClose: async (close) => void answers.push(close),
  };
  services = { library, desktop, newId, today: () => TODAY, now: () => 0 };
  workshop = emptyWorkshop('Plan', [], { newId, today: TODAY });
  await library.save(workshop);
});

afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await cleanup();
  // Whatever a test left unsaved can be saved now, which ends its session.
  await Promise.all(openSessions().map((session) => session.flush()));
  await vi.waitFor(() => expect(openSessions()).toEqual([]));
  await database.delete();
});

const shell = (content: React.ReactNode = null) => (
  <ServicesContext value={services}>
    <CloseGuard />
    {content}
  </ServicesContext>
);

/** The window, with or without the workshop. */
const show = (content?: React.ReactNode) =>
  renderWith(
    testSession((one) => one),
    shell(content),
  );

/** The window with the workshop open, its session, and what leaves the workshop. */
async function opened() {
  const screen = await show(<WorkshopWindow id={workshop.id} place="people" isPresenting={false} />);
  await expect.element(screen.getByRole('main')).toBeVisible();
  const session = openSessions()[0]!;
  return { screen, session, leave: () => screen.unmount().then(() => show()) };
}

const edit = (session: Session) => session.dispatch({ type: 'setDetails', patch: { title: 'Edited' } });

const refuse = () => vi.spyOn(library, 'save').mockRejectedValue(new Error('no space'));
const storedTitle = async () => ((await library.read(workshop.id))?.document as Workshop).title;
/** Settles with the next answer. */
const answered = (count = 1) => vi.waitFor(() => expect(answers).toHaveLength(count));

describe('the window, asked to close,', () => {
  it('does so where nothing is open', async () => {
    await show();
    requestClose();
    await answered();
    expect(answers).toEqual([true]);
  });

  it('does so once what was edited, and what is still typed, is saved', async () => {
    const { screen, session } = await opened();
    edit(session);
    await screen.getByRole('textbox', { name: 'Title of the workshop' }).fill('Typed');
    requestClose();
    await answered();
    expect(answers).toEqual([true]);
    expect(await storedTitle()).toBe('Typed');
  });

  it('stays, and says what is not saved; it closes all the same where that is wanted', async () => {
    const { screen, session } = await opened();
    refuse();
    edit(session);
    requestClose();
    await answered();
    expect(answers).toEqual([false]);
    await expect.element(screen.getByText(NOT_SAFE)).toBeVisible();
    await screen.getByRole('button', { name: 'Close anyway' }).click();
    expect(answers).toEqual([false, true]);
  });

  it('stays for a workshop that was left before it could be saved, and closes once it is', async () => {
    const { session, leave } = await opened();
    const refused = refuse();
    edit(session);
    const screen = await leave();
    requestClose();
    await answered();
    expect(answers).toEqual([false]);
    await expect.element(screen.getByText(NOT_SAFE)).toBeVisible();
    refused.mockRestore();
    requestClose();
    await answered(2);
    expect(answers).toEqual([false, true]);
    expect(await storedTitle()).toBe('Edited');
  });

  it('stays for a storage that gives no answer', async () => {
    const { session } = await opened();
    let goOn = () => {};
    vi.spyOn(library, 'save').mockReturnValueOnce(new Promise((resolve) => (goOn = () => resolve(2))));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    edit(session);
    requestClose();
    await vi.advanceTimersByTimeAsync(LEAVE_LIMIT_MS - 1);
    const before = [...answers];
    await vi.advanceTimersByTimeAsync(1);
    goOn();
    expect([before, answers]).toEqual([[], [false]]);
  });

  it('stays for edits that another window’s taking over came before, until they are kept as a copy', async () => {
    const { session, leave } = await opened();
    const refused = refuse();
    edit(session);
    await session.follow();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    addEventListener('error', (event) => event.preventDefault(), { once: true });
    const left = leave();
    await vi.advanceTimersByTimeAsync(0);
    await left;
    requestClose();
    await vi.advanceTimersByTimeAsync(0);
    await answered();
    expect(answers).toEqual([false]);
    expect(openSessions()).toEqual([session]);
    refused.mockRestore();
    await vi.advanceTimersByTimeAsync(RETRY_MS);
    await vi.waitFor(() => expect(openSessions()).toEqual([]));
    requestClose();
    await answered(2);
    expect(answers).toEqual([false, true]);
  });
});

describe('the window', () => {
  it.each(['blur', 'pagehide'])('writes what is unsaved at a “%s”', async (event) => {
    const { session } = await opened();
    const refused = refuse();
    edit(session);
    await session.flush();
    refused.mockRestore();
    const flush = vi.spyOn(session, 'flush');
    dispatchEvent(new Event(event));
    expect(flush).toHaveBeenCalledOnce();
    await flush.mock.results[0]!.value;
    expect(await storedTitle()).toBe('Edited');
  });

  it('is not to be unloaded before everything is saved', async () => {
    const { session } = await opened();
    const unload = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(unload()).toBe(false);
    edit(session);
    expect(unload()).toBe(true);
    await session.flush();
    expect(unload()).toBe(false);
  });
});
