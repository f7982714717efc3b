/** A button with an icon for an action on offer; its name and its key are told by the action itself. */
import type { ReactNode } from 'react';
import { ActionIcon, Tooltip } from '@mantine/core';
import { runAction, shortcutText, useOfferedActions } from './actions';

export function ActionButton({ id, icon }: { id: string; icon: ReactNode }) {
  const action = useOfferedActions().find((candidate) => candidate.id === id);
  const label = action?.label ?? '';
  return (
    <Tooltip label={action?.shortcut ? `${label} · ${shortcutText(action.shortcut)}` : label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        aria-label={label}
        disabled={!action || action.disabled}
        onClick={() => runAction(id)}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
