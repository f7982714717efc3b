/** What can be done with a work item as a whole. */
import type { PlannedItem } from '#shared/roadmap/plan';
import { useRemove } from '../../parts/useRemove';
import { useSession, useWorkshop } from '../../session/hooks';
import { t } from '../../ui/text';
import { editOverride, handMadeId, resetItem } from './edits';
import { itemTitle } from './itemTitle';

interface ItemButton {
  label: string;
  run: () => void;
  isGrave?: boolean;
}

/** A hand-made item is deleted; a derived one is left out, or loses the changes that people made. */
export function useItemButtons(item: PlannedItem, isHandMade: boolean, onDone: () => void): ItemButton[] {
  const session = useSession();
  const remove = useRemove();
  const isChanged = useWorkshop((workshop) => Object.hasOwn(workshop.overrides, item.key));
  if (isHandMade)
    return [
      {
        label: t('roadmapScreen.panel.delete'),
        isGrave: true,
        run: () => {
          const id = handMadeId(item.key)!;
          onDone();
          remove(
            { type: 'remove', ids: { workItems: [id] } },
            t('roadmapScreen.panel.deleted', { title: itemTitle(item) }),
          );
        },
      },
    ];
  const leaveOut = {
    label: t('roadmapScreen.panel.leaveOut'),
    run: () => {
      onDone();
      session.dispatch(editOverride(session.workshop, item.key, { excluded: true }));
    },
  };
  const reset = {
    label: t('roadmapScreen.panel.reset'),
    run: () => session.dispatch(resetItem(session.workshop, item.key)),
  };
  return isChanged ? [reset, leaveOut] : [leaveOut];
}
