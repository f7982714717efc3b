/** What is typed in fields and not handed over yet: nothing may be called saved while there is any. */
import { useLayoutEffect, useSyncExternalStore } from 'react';

let count = 0;
const listeners = new Set<() => void>();

function add(change: 1 | -1): void {
  count += change;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** To be called by a field that keeps what is typed to itself for a while. */
export function useDraftMark(isPending: boolean): void {
  useLayoutEffect(() => {
    if (!isPending) return;
    add(1);
    return () => add(-1);
  }, [isPending]);
}

/** Whether some field of this window has not handed over what is typed in it. */
export function useHasDraft(): boolean {
  return useSyncExternalStore(subscribe, () => count > 0);
}
