/** What can be done on every screen: look, palette, list of shortcuts, what this program is. */
import { useMemo, useState } from 'react';
import { useMantineColorScheme } from '@mantine/core';
import { notifications, notificationsStore, useNotifications } from '@mantine/notifications';
import { spotlight } from '@mantine/spotlight';
import { goToBackups } from '../session/route';
import { useServices } from '../session/services';
import { useActions, type Action } from '../ui/actions';
import { t } from '../ui/text';
import { AboutDialog } from './AboutDialog';
import { ShortcutList } from './ShortcutList';

export function GlobalActions() {
  const { desktop } = useServices();
  const { setColorScheme } = useMantineColorScheme();
  const [isListOpen, setListOpen] = useState(false);
  const [isAboutOpen, setAboutOpen] = useState(false);
  const hasNotices = useNotifications().notifications.length > 0;
  const actions = useMemo<Action[]>(() => {
    const group = t('app.group.window');
    return [
      {
        id: 'window.palette',
        label: t('app.palette.open'),
        group,
        shortcut: 'mod+K',
        alsoOn: ['mod+P'],
        hidden: true,
        inText: true,
        run: spotlight.open,
      },
      {
        id: 'window.shortcuts',
        label: t('app.shortcuts.title'),
        group,
        shortcut: '?',
        run: () => setListOpen(true),
      },
      { id: 'window.about', label: t('app.about.title'), group, run: () => setAboutOpen(true) },
      {
        id: 'window.closeNotices',
        label: t('app.closeNotices'),
        group,
        shortcut: 'Escape',
        disabled: !hasNotices,
        run: closeNotices,
      },
      {
        id: 'go.backups',
        label: t('restore.backups.open'),
        group,
        disabled: desktop.target === 'browser',
        run: goToBackups,
      },
      { id: 'window.light', label: t('app.look.light'), group, run: () => setColorScheme('light') },
      { id: 'window.dark', label: t('app.look.dark'), group, run: () => setColorScheme('dark') },
      { id: 'window.auto', label: t('app.look.auto'), group, run: () => setColorScheme('auto') },
    ];
  }, [setColorScheme, hasNotices, desktop]);
  useActions(actions);
  return (
    <>
      <ShortcutList opened={isListOpen} onClose={() => setListOpen(false)} />
      <AboutDialog opened={isAboutOpen} onClose={() => setAboutOpen(false)} />
    </>
  );
}

/** Those that are seen, each as by its cross: what waits to be shown is not lost unread. */
function closeNotices(): void {
  for (const { id } of notificationsStore.getState().notifications) if (id) notifications.hide(id);
}
