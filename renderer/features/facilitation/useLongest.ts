/** The scale of the agenda's bars. */
import { measuredAgenda } from '#shared/method/timer';
import { useSessionState } from '../../session/hooks';

/** Seconds of the longest item, planned or actual without the stretch that is running; at least a minute. */
export function useLongest(): number {
  return useSessionState(({ workshop }) =>
    measuredAgenda(workshop, null).reduce(
      (most, { plannedSeconds, actualSeconds }) => Math.max(most, plannedSeconds, actualSeconds),
      60,
    ),
  );
}
