/** The time, second by second, for what counts from a moment on. */
import { useEffect, useState } from 'react';
import { useSession } from '../session/hooks';

const SECOND = 1000;

/**
 * The present moment, in milliseconds since 1970. It goes on only while something counts and the window is seen, and
 * just after the moments at which the seconds since then are rounded up.
 * @param since moment from which is counted; null while nothing is
 */
export function useNow(since: string | null): number {
  const { now } = useSession();
  const [moment, setMoment] = useState(now);
  useEffect(() => {
    if (since === null) return;
    const start = Date.parse(since);
    let timeout: ReturnType<typeof setTimeout> | undefined;
    const schedule = () => {
      clearTimeout(timeout);
      if (document.visibilityState !== 'visible') return;
      const beyond = (((now() - start + SECOND / 2) % SECOND) + SECOND) % SECOND;
      timeout = setTimeout(tick, SECOND - beyond);
    };
    const tick = () => {
      setMoment(now());
      schedule();
    };
    schedule();
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearTimeout(timeout);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [now, since]);
  return moment;
}
