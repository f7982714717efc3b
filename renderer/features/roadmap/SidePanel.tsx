/** The panel beside the plan, with its heading and its way out. */
import type { ReactNode } from 'react';
import { ActionIcon, Stack } from '@mantine/core';
import { X } from 'lucide-react';
import { t } from '../../ui/text';
import classes from './RoadmapScreen.module.css';

type Own = { title: string; onClose: () => void; children: ReactNode };

export function SidePanel({ title, onClose, children }: Own) {
  return (
    <aside className={classes.panel} aria-label={title}>
      <div className={classes.panelHead}>
        <h2 className={classes.panelTitle}>{title}</h2>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('roadmapScreen.panel.close')}
          onClick={onClose}
        >
          <X size={16} aria-hidden />
        </ActionIcon>
      </div>
      <Stack gap="sm">{children}</Stack>
    </aside>
  );
}
