/** Whether one item may wait for another. */
import { useCallback } from 'react';
import { loopThrough } from '#shared/roadmap/dependencies';
import type { PlannedItem } from '#shared/roadmap/plan';
import { useSession } from '../../session/hooks';
import { tellError } from '../../ui/tellError';
import { t } from '../../ui/text';
import { itemTitle } from './itemTitle';

/** What would make an item wait for itself is not taken: the function says no, and shows the loop. */
export function useLoopCheck(items: readonly PlannedItem[]): (key: string, otherKey: string) => boolean {
  const session = useSession();
  return useCallback(
    (key, otherKey) => {
      const loop = loopThrough(session.workshop, key, otherKey);
      if (loop === null) return true;
      const titleOf = new Map(items.map((item) => [item.key, itemTitle(item)]));
      const steps = [...loop, key].map((step) => titleOf.get(step) ?? step);
      tellError(t('roadmapScreen.loop.title'), t('roadmapScreen.loop.steps', { steps: steps.join(' → ') }));
      return false;
    },
    [session, items],
  );
}
