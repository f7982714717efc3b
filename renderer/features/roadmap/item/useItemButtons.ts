/** What can be done with a work item as a whole. */
import type { PlannedItem } from '#shared/roadmap/plan';
import { useRemove } from '../../../parts/useRemove';
import { useSession, useWorkshop } from '../../../session/hooks';
import { t } from '../../../ui/text';
import { editOverride, handMadeId, resetItem } from '#shared/roadmap/edits';
import { moveInTurn, splitItem } from '#shared/roadmap/regroup';
import { itemTitle } from '../itemTitle';

interface ItemButton {
  label: string;
  run: () => void;
  isGrave?: boolean;
}

/** An item is done sooner or later among its owner's, and split. */
function useGroupButtons(item: PlannedItem): ItemButton[] {
  const session = useSession();
  if (item.status === 'done') return [];
  const inTurn = (['sooner', 'later'] as const).flatMap((when) => {
    const by = when === 'sooner' ? -1 : 1;
    if (!moveInTurn(session.workshop, item.key, by)) return [];
    const run = () => {
      const command = moveInTurn(session.workshop, item.key, by);
      if (command) session.dispatch(command, { label: { key: `roadmapScreen.panel.${when}` } });
    };
    return [{ label: t(`roadmapScreen.panel.${when}`), run }];
  });
  const split = () => {
    const title = t('roadmapScreen.panel.firstHalf', { title: itemTitle(item) });
    session.dispatch(splitItem(session.workshop, item, title, session.newId), {
      label: { key: 'roadmapScreen.panel.split' },
    });
  };
  return [...inTurn, { label: t('roadmapScreen.panel.split'), run: split }];
}

/** A hand-made item is deleted; a derived one is left out, or loses the changes that people made. */
export function useItemButtons(item: PlannedItem, isHandMade: boolean, onDone: () => void): ItemButton[] {
  const session = useSession();
  const remove = useRemove();
  const isChanged = useWorkshop((workshop) => Object.hasOwn(workshop.overrides, item.key));
  const others = useGroupButtons(item);
  if (isHandMade)
    return [
      ...others,
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
  return isChanged ? [...others, reset, leaveOut] : [...others, leaveOut];
}
