/** Looks for a better plan off the window's thread, for as long as it is asked to go on. */
import { expose } from 'comlink';
import type { Workshop } from '#shared/model/workshop';
import { searchRoadmap, type RoadmapSearch } from '#shared/roadmap/search';

/** Plans between two looks at the clock. */
const STRIDE = 20;
/** Any: the same one gives the same plans. */
const SEED = 1;

let search: ((until: number) => RoadmapSearch) | null = null;
let generated = 0;

const searcher = {
  begin(workshop: Workshop): void {
    search = searchRoadmap(workshop, SEED);
    generated = 0;
  },
  /** Goes on for some milliseconds. */
  goOn(time: number): RoadmapSearch {
    if (!search) throw new Error('not begun');
    const end = performance.now() + time;
    let found = search(generated + STRIDE);
    while (!found.isOptimal && performance.now() < end) found = search(found.generated + STRIDE);
    generated = found.generated;
    return found;
  },
};
export type SearchWorker = typeof searcher;

expose(searcher);
