/** Whether a part that shows an item has to be drawn again: a plan is computed anew after every edit, its items with it. */
import type { PlannedItem } from '#shared/roadmap/plan';
import { itemTitle } from './itemTitle';

const SHOWN = [
  'key',
  'source',
  'disposition',
  'status',
  'ownerId',
  'waveId',
  'effort',
  'start',
  'finish',
  'critical',
  'pinned',
  'due',
] as const satisfies (keyof PlannedItem)[];

const isSame = (a: PlannedItem, b: PlannedItem): boolean =>
  a === b || (SHOWN.every((field) => a[field] === b[field]) && itemTitle(a) === itemTitle(b));

/** For `memo`: all props are the same, and the item looks the same. */
export function sameProps<Props extends { item: PlannedItem }>(before: Props, after: Props): boolean {
  return (
    isSame(before.item, after.item) &&
    (Object.keys(after) as (keyof Props)[]).every(
      (name) => name === 'item' || Object.is(before[name], after[name]),
    )
  );
}
