/** Opening a workshop from the library, and holding it so that no second window writes over this one. */
import type { FileLink } from '#shared/desktop';
import { attempt } from '#shared/file/rejected';
import { restore } from '#shared/file/restore';
import type { Workshop } from '#shared/model/workshop';
import { AutomaticVersions } from './automaticVersions';
import { linkFile, recallFileCopy } from './fileCopy';
import { Session } from './session';
import type { Services } from './services';
import type { Message } from '#shared/texts/index';

export type Opened =
  | { state: 'open'; session: Session; release: () => void }
  /** Another window has it. */
  | { state: 'elsewhere' }
  | { state: 'missing' }
  /** The stored document cannot be read, or a newer Causeway wrote it; it stays as it is. */
  | { state: 'unreadable'; reason: Message }
  /** The storage itself gave no answer. */
  | { state: 'failed' };

/** A state of a workshop that comes from a file. */
export interface Replacement {
  workshop: Workshop;
  file: { name: string; link: FileLink };
}

/** The sessions of this window, and what is to take a workshop's place when it is opened next. */
const live = new Map<string, Session>();
const waiting = new Map<string, Replacement>();

/** Puts another state in a workshop's place as an undoable step: at once where it is open here, else when it opens. */
export async function replaceWhenOpen(replacement: Replacement, services: Services): Promise<void> {
  const { id } = replacement.workshop;
  const session = live.get(id);
  if (session) await replace(session, replacement, services);
  else waiting.set(id, replacement);
}

/** What waits to take a workshop's place is not put there any more. */
export function giveUpReplacing(id: string): void {
  waiting.delete(id);
}

async function replace(session: Session, { workshop, file }: Replacement, services: Services): Promise<void> {
  session.dispatch({ type: 'restore', workshop });
  await linkFile(session, session.workshop, file, services);
}

/** Opens a stored workshop. Nothing is written by opening, unless something waits to take its place. */
export async function openWorkshop(id: string, services: Services): Promise<Opened> {
  const release = await hold(id);
  if (!release) return { state: 'elsewhere' };
  // It takes the place at this opening, or never: later it would be unasked for.
  const replacement = waiting.get(id);
  waiting.delete(id);
  const opened = await openHeld(id, replacement, services).catch((error: unknown): Opened => {
    reportError(error);
    return { state: 'failed' };
  });
  if (opened.state !== 'open') {
    release();
    return opened;
  }
  return {
    ...opened,
    release: () => {
      opened.release();
      release();
    },
  };
}

async function openHeld(
  id: string,
  replacement: Replacement | undefined,
  services: Services,
): Promise<Opened> {
  const { library } = services;
  const document = await library.read(id);
  if (document === undefined) return { state: 'missing' };
  const stored = attempt(() => restore(document));
  const isDamaged = 'reason' in stored && stored.reason.key !== 'errors.file.newer';
  if ('reason' in stored && !(replacement && isDamaged))
    return { state: 'unreadable', reason: stored.reason };

  const workshop = 'reason' in stored ? replacement!.workshop : stored.workshop;
  // There is no state before that undo could lead to: the file's is written in place of the damaged one.
  if (isDamaged) await library.save(workshop);
  const automatic = new AutomaticVersions(services.now);
  const session = new Session(workshop, {
    newId: services.newId,
    today: services.today,
    write: (next) => library.save(next, automatic.due()),
  });
  live.set(id, session);
  if (replacement) await replace(session, replacement, services);
  else void recallFileCopy(session, services);
  return {
    state: 'open',
    session,
    release: () => {
      live.delete(id);
      session.close();
    },
  };
}

/**
 * Settles once no other window has the workshop, and none that only loads anew comes back for it; rejects with an
 * `AbortError` where the signal ends the wait.
 */
export async function untilFree(id: string, signal: AbortSignal): Promise<void> {
  let isTaken = true;
  while (isTaken) {
    await navigator.locks.request(lockOf(id), { signal }, () => undefined);
    await new Promise((resolve) => setTimeout(resolve, RETURN_MS));
    signal.throwIfAborted();
    const held = (await navigator.locks.query()).held ?? [];
    isTaken = held.some(({ name }) => name === lockOf(id));
  }
}

const lockOf = (id: string) => `workshop:${id}`;

/** A window that is loaded anew is back within this time. */
const RETURN_MS = 2000;

/** A window that is being closed or reloaded mostly gives its lock back within this time. */
const LOCK_PATIENCE_MS = 1500;

/** Takes a workshop's lock among all windows of this app. @returns what gives it back, or null where another has it */
function hold(id: string): Promise<(() => void) | null> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(
        lockOf(id),
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
