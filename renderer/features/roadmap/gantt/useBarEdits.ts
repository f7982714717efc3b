/** What is done to items by their bars, each as one step of undo. */
import type { Effort } from '#shared/model/entities';
import { dependencyKeys } from '#shared/roadmap/dependencies';
import { editItem, type ItemPatch } from '#shared/roadmap/edits';
import { missedDates } from '#shared/roadmap/held';
import type { PlannedItem } from '#shared/roadmap/plan';
import { timedRoadmap } from '#shared/roadmap/planRoadmap';
import { useSession } from '../../../session/hooks';
import type { DispatchOptions } from '../../../session/session';
import { stretched } from './barEdits';
import { useLoopCheck } from '../useLoopCheck';

export function useBarEdits(items: readonly PlannedItem[], onOpen: (key: string) => void) {
  const session = useSession();
  const mayWaitFor = useLoopCheck(items);
  const edit = (item: PlannedItem, patch: ItemPatch, options: DispatchOptions) =>
    session.dispatch(editItem(session.workshop, item, patch), options);
  return {
    /** From now on it begins no earlier than on a day. Where it cannot begin then, its panel says why. */
    pin(item: PlannedItem, date: string, options: DispatchOptions = {}): boolean {
      const label = { key: 'roadmapScreen.gesture.undoPin' } as const;
      if (!edit(item, { pinned: date }, { label, ...options })) return false;
      const isMissed = missedDates(session.workshop).some(
        ({ key, kind }) => key === item.key && kind === 'pinned',
      );
      if (isMissed) onOpen(item.key);
      return true;
    },
    /** Its effort follows from its end. @returns the new effort; null where nothing changed */
    stretch(item: PlannedItem, byDays: number): Effort | null {
      if (!item.effort) return null;
      const { calendar } = timedRoadmap(session.workshop);
      const { effort } = stretched({ ...item, effort: item.effort }, byDays, calendar);
      const label = { key: 'roadmapScreen.gesture.undoStretch' } as const;
      return edit(item, { effort }, { label }) ? effort : null;
    },
    /** From now on one waits for another. */
    link(before: PlannedItem, after: PlannedItem): boolean {
      const dependsOn = dependencyKeys(session.workshop, after.key);
      if (dependsOn.includes(before.key) || !mayWaitFor(after.key, before.key)) return false;
      return edit(
        after,
        { dependsOn: [...dependsOn, before.key] },
        { label: { key: 'roadmapScreen.gesture.undoLink' } },
      );
    },
  };
}
