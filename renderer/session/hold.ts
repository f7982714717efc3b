/** Holding a workshop: among all windows of this app, one at a time has its lock. */

export interface Hold {
  release: () => void;
  /** Settles when another window took it by force; never where it was released. */
  lost: Promise<void>;
}

const lockOf = (id: string) => `workshop:${id}`;

/** A window that is being closed or reloaded mostly gives its lock back within this time. */
const LOCK_PATIENCE_MS = 1500;

/** A window that is loaded anew is back within this time. */
const RETURN_MS = 2000;

/**
 * Takes a workshop's lock.
 * @param giveUp ends the wait for a window that has it; sooner or later it ends by itself
 * @returns null where another window has it, and keeps it
 */
export async function hold(id: string, giveUp = new AbortController()): Promise<Hold | null> {
  const patience = setTimeout(() => giveUp.abort(), LOCK_PATIENCE_MS);
  try {
    return await request(id, { signal: giveUp.signal });
  } finally {
    clearTimeout(patience);
  }
}

/** Takes a workshop's lock, from whoever has it. */
export async function seize(id: string): Promise<Hold> {
  return (await request(id, { steal: true }))!;
}

function request(id: string, options: LockOptions): Promise<Hold | null> {
  return new Promise((resolve, reject) => {
    let isHeld = false;
    let lose = () => {};
    const lost = new Promise<void>((settle) => (lose = settle));
    // Chromium was seen to miss an abort that comes right after the request, and to grant the lock later.
    options.signal?.addEventListener('abort', () => resolve(null));
    navigator.locks
      .request(
        lockOf(id),
        options,
        () =>
          !options.signal?.aborted &&
          new Promise<void>((release) => {
            isHeld = true;
            resolve({ release, lost });
          }),
      )
      .catch((error: unknown) => {
        if (isHeld) lose();
        else if (isAbort(error)) resolve(null);
        else reject(error);
      });
  });
}

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/**
 * Settles once no other window has the workshop, and none that only loads anew comes back for it; rejects with an
 * `AbortError` where the signal ends the wait.
 */
export async function untilFree(id: string, signal: AbortSignal): Promise<void> {
  let isTaken = true;
  while (isTaken) {
    await navigator.locks
      .request(lockOf(id), { signal }, () => undefined)
      .catch((error: unknown) => {
        // Taken by force in the moment that it was ours: it is taken again.
        if (signal.aborted || !isAbort(error)) throw error;
      });
    await new Promise((resolve) => setTimeout(resolve, RETURN_MS));
    signal.throwIfAborted();
    const held = (await navigator.locks.query()).held ?? [];
    isTaken = held.some(({ name }) => name === lockOf(id));
  }
}
