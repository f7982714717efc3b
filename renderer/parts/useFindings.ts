/** What the plan checker finds in the open workshop; worked out in a worker, so that nobody waits for it. */
import { useDeferredValue } from 'react';
import type { PlanCheck } from '#shared/method/findings';
import { useSessionState } from '../session/hooks';
import { planCheck } from '../workers/plan';
import { useAnswer } from './useAnswer';

/** @returns what is open and what is lived with, the grave ones first; null until it is known */
export function useFindings(): PlanCheck | null {
  const workshop = useDeferredValue(useSessionState((state) => state.workshop));
  return useAnswer(planCheck, workshop).answer;
}
