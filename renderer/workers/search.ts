/** A search for a better plan, in a worker of its own that ends with it. */
import { wrap } from 'comlink';
import type { Workshop } from '#shared/model/workshop';
import type { RoadmapSearch } from '#shared/roadmap/search';
import type { SearchWorker } from './search.worker';

export type { RoadmapSearch };

/** Between two reports, in milliseconds. */
const TURN = 250;

/**
 * Reports the best plan so far, several times a second, until there can be no better one or the signal is aborted.
 * Leaving the loop ends the worker.
 */
export async function* searchPlans(workshop: Workshop, signal: AbortSignal): AsyncGenerator<RoadmapSearch> {
  const worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
  try {
    const searcher = wrap<SearchWorker>(worker);
    await searcher.begin(workshop);
    while (!signal.aborted) {
      const found = await searcher.goOn(TURN);
      yield found;
      if (found.isOptimal) return;
    }
  } finally {
    worker.terminate();
  }
}
