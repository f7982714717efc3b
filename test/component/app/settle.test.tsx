import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { notifications } from '@mantine/notifications';
import type { Workshop } from '../../../shared/model/workshop';
import { emptyWorkshop } from '../../../shared/model/empty';
import { settle } from '../../../renderer/app/settle';
import { RETRY_MS } from '../../../renderer/session/autosave';
import { Session } from '../../../renderer/session/session';
import type { Services } from '../../../renderer/session/services';
import { countingIds } from '../../support/ids';
import { renderWith, TODAY } from '../support/withSession';

const LEFT = 'The last edits of “Edited” are not saved yet';
const newId = countingIds();
/** Whether the storage takes nothing. */
let isRefused: boolean;
let copies: Workshop[];
let session: Session;
let services: Services;

async function refusing<T>(work: () => T): Promise<T> {
  // Even what fails at once fails later.
  await Promise.resolve();
  if (isRefused) throw new Error('no space');
  return work();
}

beforeEach(() => {
  isRefused = false;
  copies = [];
  session = new Session(emptyWorkshop('Plan', [], { newId, today: TODAY }), {
    newId,
    today: () => TODAY,
    now: () => 0,
    write: () => refusing(() => undefined),
  });
  services = {
    library: { add: (workshop: Workshop) => refusing(() => copies.push(workshop)) },
    newId,
  } as unknown as Services;
});
afterEach(() => vi.useRealTimers());

const edit = (title: string) => session.dispatch({ type: 'setDetails', patch: { title } });

/** The end of the session, and whether it is over. */
function leave() {
  const end = { isOver: false, settled: Promise.resolve() };
  end.settled = settle(session, services).then(() => void (end.isOver = true));
  return end;
}

describe('the end of a session', () => {
  it('tells nothing where all can be saved', async () => {
    const screen = await renderWith(session, <></>);
    edit('Edited');
    await leave().settled;
    expect(session.isDirty).toBe(false);
    expect(screen.getByText(LEFT).elements()).toHaveLength(0);
  });

  it.each(['fails already', 'fails after it'])(
    'tells once where saving %s, and is over when it succeeds after all',
    async (when) => {
      const screen = await renderWith(session, <></>);
      const notice = screen.getByText(LEFT);
      isRefused = true;
      edit('Edited');
      if (when === 'fails already') await session.flush();
      const end = leave();
      if (when === 'fails after it') await session.flush();
      // Before it is tried again by itself.
      await expect.element(notice, { timeout: RETRY_MS / 2 }).toBeVisible();
      notifications.clean();
      await expect.element(notice).not.toBeInTheDocument();
      await session.flush();
      expect(session.store.getState().saveState).toBe('failed');
      expect(notice.elements()).toHaveLength(0);
      expect(end.isOver).toBe(false);
      isRefused = false;
      await session.flush();
      await end.settled;
      expect(session.isDirty).toBe(false);
    },
  );

  it('tells where a copy is not made, tries again, and is not over before', async () => {
    const screen = await renderWith(session, <></>);
    isRefused = true;
    edit('Edited');
    await session.follow();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const reported: unknown[] = [];
    const onError = (event: ErrorEvent) => {
      event.preventDefault();
      reported.push(event.message);
    };
    addEventListener('error', onError);
    const end = leave();
    await expect.element(screen.getByText(LEFT)).toBeInTheDocument();
    await vi.advanceTimersByTimeAsync(RETRY_MS);
    removeEventListener('error', onError);
    expect(reported).toHaveLength(2);
    expect([end.isOver, session.isDirty]).toEqual([false, true]);
    isRefused = false;
    await vi.advanceTimersByTimeAsync(RETRY_MS);
    await end.settled;
    await expect.element(screen.getByText(LEFT)).not.toBeInTheDocument();
    expect(copies.map(({ title }) => title)).toEqual(['Copy of Edited']);
    expect(session.isDirty).toBe(false);
  });
});
