/** A button with an icon for an action on offer; its name and its key are told by the action itself. */
import type { ReactNode } from 'react';
import { ActionIcon, Tooltip } from '@mantine/core';
import { runAction, shortcutText, useOfferedActions } from './actions';

/** @param isQuiet whether it shows no tooltip, which would take Escape for itself */
export function ActionButton({
  id,
  icon,
  isQuiet = false,
}: {
  id: string;
  icon: ReactNode;
  isQuiet?: boolean;
}) {
  const action = useOfferedActions().find((candidate) => candidate.id === id);
  const label = action?.label ?? '';
  return (
    <Tooltip
      label={action?.shortcut ? `${label} · ${shortcutText(action.shortcut)}` : label}
      disabled={isQuiet}
    >
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
