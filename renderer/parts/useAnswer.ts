/** An answer of the planning worker, as soon as it is there; until then that to the workshop before. */
import { useEffect, useState } from 'react';
import type { Workshop } from '#shared/model/workshop';
import type { Question } from '../workers/plan';

interface Given<Answer> {
  workshop: Workshop;
  answer: Answer | null;
}

/** @returns the answer, null while there is none or where there cannot be one, and whether a newer one is under way */
export function useAnswer<Answer>(
  question: Question<Answer>,
  workshop: Workshop,
): { answer: Answer | null; isStale: boolean } {
  const [given, setGiven] = useState<Given<Answer> | null>(null);
  useEffect(() => {
    let isWanted = true;
    question(workshop).then(
      (answer) => isWanted && answer && setGiven({ workshop, answer }),
      () => isWanted && setGiven({ workshop, answer: null }),
    );
    return () => {
      isWanted = false;
    };
  }, [question, workshop]);
  return { answer: given?.answer ?? null, isStale: given?.workshop !== workshop };
}
