/** The dates of the simulation, as soon as the worker has them; until then those of the plan before. */
import { useEffect, useState } from 'react';
import type { Workshop } from '#shared/model/workshop';
import { planRange, type PlanRange } from '../../workers/plan';

interface Answer {
  workshop: Workshop;
  range: PlanRange | null;
}

/** @returns the range, null where it cannot be worked out, and whether a newer one is under way */
export function useRange(workshop: Workshop): { range: PlanRange | null; isStale: boolean } {
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    let isWanted = true;
    planRange(workshop).then(
      (range) => isWanted && range && setAnswer({ workshop, range }),
      () => isWanted && setAnswer({ workshop, range: null }),
    );
    return () => {
      isWanted = false;
    };
  }, [workshop]);
  return { range: answer?.range ?? null, isStale: answer?.workshop !== workshop };
}
