/** What the roadmap is once it is computed: work items in waves, in order, with dates. */
import type { Disposition, WorkStatus } from '../model/vocabulary';
import type { Effort } from '../model/entities';
import type { Message } from '../texts/index';

/**
 * Where an item comes from. Its key starts with it: `component:<id>`, `risk:<id>`, `item:<id>` (made by hand),
 * `cycle:<id>` is never used: items of a cycle keep their keys and name each other in `movesWith`.
 */
export type WorkItemSource = 'component' | 'risk' | 'item' | 'orphan';

export interface WorkItem {
  /** Stable key, the one that overrides are stored under. */
  key: string;
  source: WorkItemSource;
  /** What people wrote, or a sentence of the catalog. */
  title: string | Message;
  description: string;
  componentIds: string[];
  disposition: Disposition | null;
  waveId: string | null;
  ownerId: string | null;
  effort: Effort | null;
  status: WorkStatus;
  foundation: boolean;
  /** Keys of the items that must be finished before. */
  dependsOn: string[];
  /** Keys of the other items of the same dependency cycle, which are planned as one move. */
  movesWith: string[];
}

/** An item with its days, `YYYY-MM-DD`, both included. */
export interface PlannedItem extends WorkItem {
  start: string;
  finish: string;
  critical: boolean;
}

export interface PlannedWave {
  /** Null for items that no wave holds. */
  id: string | null;
  name: string;
  goal: string;
  items: PlannedItem[];
  start: string | null;
  finish: string | null;
}

export interface RoadmapPlan {
  waves: PlannedWave[];
  /** All items in the order in which they can be done. */
  items: PlannedItem[];
  /** Groups of keys that depend on each other in a circle. */
  cycles: string[][];
  start: string;
  finish: string | null;
  /** Dates by which all is done in half and in four of five simulated runs; null where nothing is estimated. */
  p50: string | null;
  p80: string | null;
  /** Person-days: sum of the low, the PERT mean and the high figures. */
  effort: { low: number; mean: number; high: number };
}
