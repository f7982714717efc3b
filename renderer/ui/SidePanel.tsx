/** A panel beside a list or a plan, with its heading and its way out. */
import type { ReactNode } from 'react';
import { ActionIcon, Stack } from '@mantine/core';
import { X } from 'lucide-react';
import { t } from './text';
import classes from './SidePanel.module.css';

type Own = { title: string; closeLabel?: string; onClose: () => void; children: ReactNode };

export function SidePanel({ title, closeLabel = t('app.close'), onClose, children }: Own) {
  return (
    <aside className={classes.panel} aria-label={title}>
      <div className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        <ActionIcon variant="subtle" color="gray" aria-label={closeLabel} onClick={onClose}>
          <X size={16} aria-hidden />
        </ActionIcon>
      </div>
      <Stack gap="sm">{children}</Stack>
    </aside>
  );
}
