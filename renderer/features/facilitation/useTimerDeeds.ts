/** What can be done with the timer, wherever it is done from. */
import { useMemo } from 'react';
import { extendTimer, nextItem, pauseTimer, resumeTimer, startItem, stopTimer } from '#shared/method/timer';
import { useSession } from '../../session/hooks';

/** Minutes by which an item is extended at once. */
export const EXTENSION = 5;

export function useTimerDeeds() {
  const session = useSession();
  return useMemo(() => {
    const { dispatch, now } = session;
    return {
      start: (itemId: string) => dispatch(startItem(session.workshop, itemId, now())),
      pause: () => dispatch(pauseTimer(session.workshop, now())),
      resume: () => dispatch(resumeTimer(session.workshop, now())),
      extend: () => dispatch(extendTimer(session.workshop, EXTENSION)),
      next: () => dispatch(nextItem(session.workshop, now())),
      finish: () => dispatch(stopTimer(session.workshop, now())),
    };
  }, [session]);
}
