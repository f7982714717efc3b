/** Ctrl/Cmd+K: every action on offer, and everything in the open workshop, by name. */
import { useState } from 'react';
import { Kbd } from '@mantine/core';
import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { Search } from 'lucide-react';
import { shortcutText, useOfferedActions } from '../ui/actions';
import { t } from '../ui/text';

/** More results than these help nobody. */
const LIMIT = 30;

export function CommandPalette() {
  const [isOpen, setOpen] = useState(false);
  const actions = useOfferedActions();
  const listed: SpotlightActionData[] = isOpen
    ? actions
        .filter((action) => !action.hidden && !action.disabled)
        .map((action) => ({
          id: action.id,
          label: action.label,
          group: action.group,
          // A dialog that opens another gives the focus back first; the action follows in the next task.
          onClick: () => void setTimeout(action.run),
          rightSection: action.shortcut ? <Kbd>{shortcutText(action.shortcut)}</Kbd> : undefined,
        }))
    : [];
  return (
    <Spotlight
      actions={groupActions(listed)}
      // An action opens it: not over a dialog, which has the keyboard to itself.
      shortcut={null}
      // What is typed right after the key is meant for it.
      transitionProps={{ duration: 0 }}
      onSpotlightOpen={() => setOpen(true)}
      onSpotlightClose={() => setOpen(false)}
      nothingFound={t('app.palette.nothing')}
      highlightQuery
      limit={LIMIT}
      scrollable
      maxHeight={420}
      searchProps={{
        leftSection: <Search size={18} aria-hidden />,
        placeholder: t('app.palette.placeholder'),
        'aria-label': t('app.palette.placeholder'),
      }}
    />
  );
}

function groupActions(actions: SpotlightActionData[]) {
  const groups = Map.groupBy(actions, (action) => action.group ?? '');
  return [...groups].map(([group, grouped]) => ({ group, actions: grouped }));
}
