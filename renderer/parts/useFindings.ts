/** What the plan checker finds in the open workshop; worked out in a worker, so that nobody waits for it. */
import { useDeferredValue } from 'react';
import type { Finding } from '#shared/method/findings';
import { useSessionState } from '../session/hooks';
import { planFindings } from '../workers/plan';
import { useAnswer } from './useAnswer';

/** @returns the findings, the grave ones first; null until they are known */
export function useFindings(): Finding[] | null {
  const workshop = useDeferredValue(useSessionState((state) => state.workshop));
  return useAnswer(planFindings, workshop).answer;
}
