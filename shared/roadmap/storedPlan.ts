/** A plan as it was on a day, item by item, and how the plan of today differs from it. */
import { daysBetween } from '../model/dates';
import type { Baseline } from '../model/entities';
import { cutToLine } from '../model/primitives';
import type { Workshop } from '../model/workshop';
import { translator } from '../texts/whole';
import type { PlannedItem } from './plan';
import { latest, scheduleRoadmap } from './planRoadmap';

export type StoredItem = Baseline['items'][number];

/** Items of a plan to be kept, with their titles in the workshop's language. */
export function storedItems({ locale }: Workshop, items: readonly PlannedItem[]): StoredItem[] {
  const translate = translator(locale);
  return items.map(({ key, title, ownerId, start, finish }) => ({
    key,
    title: cutToLine(typeof title === 'string' ? title : translate(title.key, title.params)),
    ownerId,
    start,
    finish,
  }));
}

/** How items differ from those of a stored plan. */
export const CHANGES = ['moved', 'added', 'gone'] as const;

/** An item with the day on which it was to be finished. */
export interface MovedItem extends PlannedItem {
  before: string;
}

export interface PlanChanges {
  /** When all was to be done, and when it is to be now; null where there was, or is, nothing to do. */
  finish: string | null;
  finishNow: string | null;
  /** Days by which all is done later now; negative where it is earlier, 0 where one of the two is not known. */
  days: number;
  /** Items that end on another day, in the order of the plan. */
  moved: MovedItem[];
  /** Items that were not in it. */
  added: PlannedItem[];
  /** Items of it that are not there any more. */
  gone: StoredItem[];
}

export function changesSince(stored: readonly StoredItem[], workshop: Workshop): PlanChanges {
  const before = new Map(stored.map((item) => [item.key, item.finish]));
  const { items, finish: finishNow } = scheduleRoadmap(workshop);
  const now = new Set(items.map(({ key }) => key));
  const finish = latest(stored);
  return {
    finish,
    finishNow,
    days: finish === null || finishNow === null ? 0 : daysBetween(finish, finishNow),
    moved: items.flatMap((item) => {
      const then = before.get(item.key) ?? item.finish;
      return then === item.finish ? [] : [{ ...item, before: then }];
    }),
    added: items.filter(({ key }) => !before.has(key)),
    gone: stored.filter(({ key }) => !now.has(key)),
  };
}
