/** A search for a better plan: begun and ended by hand, over by itself after a while, and with the first edit. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Workshop } from '#shared/model/workshop';
import { searchPlans, type RoadmapSearch } from '../../workers/search';
import { tellError } from '../../ui/tellError';
import { t } from '../../ui/text';

/** After so many milliseconds a better plan is seldom found. */
const LONGEST = 30_000;

export interface PlanSearch {
  /** The best so far; null before a search. */
  found: RoadmapSearch | null;
  isRunning: boolean;
  begin: () => void;
  /** Ends the search, and leaves what it found. */
  stop: () => void;
  /** Forgets what was found. */
  clear: () => void;
}

export function usePlanSearch(workshop: Workshop): PlanSearch {
  const [found, setFound] = useState<RoadmapSearch | null>(null);
  const [isRunning, setRunning] = useState(false);
  const running = useRef<AbortController | null>(null);

  const stop = useCallback(() => running.current?.abort(), []);
  const clear = useCallback(() => {
    stop();
    setFound(null);
  }, [stop]);
  // What was found for another plan says nothing of this one.
  useEffect(() => clear, [workshop, clear]);

  const begin = useCallback(() => {
    clear();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const timer = setTimeout(() => controller.abort(), LONGEST);
    const isMine = () => running.current === controller;
    setRunning(true);
    void (async () => {
      // What was under way when it was ended still comes in.
      for await (const best of searchPlans(workshop, signal)) if (!signal.aborted) setFound(best);
    })()
      .catch((error: Error) => tellError(t('roadmapScreen.search.failed'), error.message))
      .finally(() => {
        clearTimeout(timer);
        if (isMine()) setRunning(false);
      });
  }, [workshop, clear]);
  return { found, isRunning, begin, stop, clear };
}
