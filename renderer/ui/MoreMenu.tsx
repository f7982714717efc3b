/** What else can be done with one thing of a list: three dots that open a menu. */
import type { ReactNode } from 'react';
import { ActionIcon, Menu } from '@mantine/core';
import { Ellipsis } from 'lucide-react';

type Own = {
  /** Names the thing. */
  label: string;
  size?: number;
  disabled?: boolean;
  /** `Menu.Item`s. */
  children: ReactNode;
};

export function MoreMenu({ label, size = 28, disabled = false, children }: Own) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={size} disabled={disabled} aria-label={label}>
          <Ellipsis size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
