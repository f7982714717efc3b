/** What the roadmap is once it is computed: work items in waves, in order, with dates. */
import type { Disposition, WorkStatus } from '../model/vocabulary';
import type { Effort } from '../model/entities';
import type { Message } from '../texts/index';

/**
 * Where an item comes from. Its key says it, and never changes: `component:<id>`, `risk:<id>`, `item:<id>` (made by
 * hand), `check:<area>.<name>`; at the seam `flow:<id>:contract` and `component:<id>:<step>`. An orphan is begun or
 * finished work whose source is gone or asks for it no longer; it keeps the key of its source.
 */
export type WorkItemSource = 'component' | 'risk' | 'check' | 'seam' | 'item' | 'orphan';

export interface WorkItem {
  /** Stable key, the one that overrides are stored under. */
  key: string;
  source: WorkItemSource;
  /** What people wrote, or a sentence of the catalog with the source's name as its parameter `name`. */
  title: string | Message;
  description: string;
  componentIds: string[];
  disposition: Disposition | null;
  waveId: string | null;
  ownerId: string | null;
  effort: Effort | null;
  status: WorkStatus;
  foundation: boolean;
  /** The day before which it does not begin, `YYYY-MM-DD`; null where people set none. */
  pinned: string | null;
  /** The day by which it has to be finished; null where nobody said so. */
  due: string | null;
  /** What people wrote of when it is done, one criterion a line; empty where the criteria follow from its source. */
  acceptance: string;
  /** Keys of the items that must be finished before, in the order of the plan. */
  dependsOn: string[];
  /** Keys of all items of its dependency cycle, itself among them, which are planned as one move; empty outside cycles. */
  movesWith: readonly string[];
}

/** An item before it is known what it waits for. Its wave is the one that people chose; null where they chose none. */
export type DraftItem = Omit<WorkItem, 'dependsOn' | 'movesWith'>;

/** An item with its days, `YYYY-MM-DD`, both included. */
export interface PlannedItem extends WorkItem {
  start: string;
  finish: string;
  critical: boolean;
  /** Whole working days by which it can end later without the end of all moving. */
  slack: number;
}

export interface PlannedWave {
  /** Null for items that no wave holds. */
  id: string | null;
  name: string;
  goal: string;
  /** What holds before the next wave may count on it, one criterion a line. */
  exitCriteria: string;
  items: PlannedItem[];
  start: string | null;
  finish: string | null;
}

/** Person-days: sums of the low, the PERT mean and the high figures. */
export interface EffortSum {
  low: number;
  mean: number;
  high: number;
}

/** The roadmap with dates, but without what only a simulation can say. */
export interface ScheduledRoadmap {
  waves: PlannedWave[];
  /** All items in the order in which they can be done. */
  items: PlannedItem[];
  /** Groups of keys that depend on each other in a circle. */
  cycles: string[][];
  /** The first working day. */
  start: string;
  finish: string | null;
  /** Of all items, finished ones included. */
  effort: EffortSum;
}

/** Dates by which something is done in half, and in four of five simulated runs. */
export interface DateRange {
  p50: string;
  p80: string;
}

/** An item whose effort goes along with the end, run by run. */
export interface Driver {
  key: string;
  /** Of the end's variance, in whole percent. */
  percent: number;
}

export interface RoadmapPlan extends ScheduledRoadmap {
  /** Dates by which all is done; null where nothing open is estimated. */
  p50: string | null;
  p80: string | null;
  /** Of each of the waves; null for one without items, and where nothing open is estimated. */
  waveRanges: (DateRange | null)[];
  /** The items that make the end uncertain, the strongest first; none that counts for little. */
  drivers: Driver[];
}
