/** How far the dates of a plan can be counted on: in it, work that nobody estimated takes no time. */
import type { WorkItem } from './plan';

export interface EstimatedWork {
  /** Items that are not done. */
  open: number;
  /** Those of them that nobody estimated. */
  missing: number;
  /**
   * What dates are worth: there are none where no open work takes time, and they are too early where much of it is not
   * estimated.
   */
  dates: 'none' | 'tooEarly' | 'sound';
}

/** With a larger share of the open work not estimated, what else takes time does not tell when all is done. */
const MOST_MISSING = 0.25;

export function estimatedWork(items: readonly Pick<WorkItem, 'status' | 'effort'>[]): EstimatedWork {
  const open = items.filter(({ status }) => status !== 'done');
  const missing = open.filter(({ effort }) => effort === null).length;
  const takesTime = open.some(({ effort }) => effort !== null && effort.high > 0);
  return {
    open: open.length,
    missing,
    dates: !takesTime ? 'none' : missing > MOST_MISSING * open.length ? 'tooEarly' : 'sound',
  };
}
