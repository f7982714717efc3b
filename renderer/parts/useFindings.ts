/** What the plan checker finds in the open workshop; worked out when there is time, so that typing never waits. */
import { useDeferredValue, useMemo } from 'react';
import { findFindings, type Finding } from '#shared/method/findings';
import { useSessionState } from '../session/hooks';

export function useFindings(): Finding[] {
  const workshop = useDeferredValue(useSessionState((state) => state.workshop));
  return useMemo(() => findFindings(workshop), [workshop]);
}
