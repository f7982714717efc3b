/** Opening a workshop from the library, and holding it so that no second window writes over this one. */
import { restore } from '#shared/file/restore';
import type { Workshop } from '#shared/model/workshop';
import { recallFileCopy } from './fileCopy';
import { Session } from './session';
import type { Services } from './services';
import type { Message } from '#shared/texts/index';

export type Opened =
  | { state: 'open'; session: Session; release: () => void }
  /** Another window has it. */
  | { state: 'elsewhere' }
  | { state: 'missing' }
  /** The stored document cannot be read, or a newer Causeway wrote it; it stays as it is. */
  | { state: 'unreadable'; reason: Message };

/** The sessions of this window, and what is to take a workshop's place when it is opened next. */
const live = new Map<string, Session>();
const waiting = new Map<string, Workshop>();

/** Puts another state in a workshop's place as an undoable step: at once where it is open here, else when it opens. */
export function replaceWhenOpen(workshop: Workshop): void {
  const session = live.get(workshop.id);
  if (session) session.dispatch({ type: 'restore', workshop });
  else waiting.set(workshop.id, workshop);
}

/** Opens a stored workshop. Nothing is written by opening, unless something waits to take its place. */
export async function openWorkshop(id: string, services: Services): Promise<Opened> {
  const release = await hold(`workshop:${id}`);
  if (!release) return { state: 'elsewhere' };
  const document = await services.library.read(id);
  if (document === undefined) {
    release();
    return { state: 'missing' };
  }
  try {
    const { workshop } = restore(document);
    const session = new Session(workshop, {
      newId: services.newId,
      today: services.today,
      write: (next) => services.library.save(next),
    });
    live.set(id, session);
    const replacement = waiting.get(id);
    waiting.delete(id);
    if (replacement) session.dispatch({ type: 'restore', workshop: replacement });
    void recallFileCopy(session, services);
    return {
      state: 'open',
      session,
      release: () => {
        live.delete(id);
        release();
      },
    };
  } catch (error) {
    release();
    if (error instanceof Error && 'reason' in error)
      return { state: 'unreadable', reason: error.reason as Message };
    throw error;
  }
}

/** A window that is being closed or reloaded gives its lock back within this time. */
const LOCK_PATIENCE_MS = 1500;

/** Takes a lock among all windows of this app. @returns what gives it back, or null where another window keeps it */
function hold(name: string): Promise<(() => void) | null> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(
        name,
        { signal: AbortSignal.timeout(LOCK_PATIENCE_MS) },
        () => new Promise<void>((release) => resolve(release)),
      )
      .catch((error: unknown) => {
        if (error instanceof DOMException && ['TimeoutError', 'AbortError'].includes(error.name))
          resolve(null);
        else reject(error);
      });
  });
}
