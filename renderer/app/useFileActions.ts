/** Saving the open workshop to a file. */
import { useMemo } from 'react';
import { notifications } from '@mantine/notifications';
import { saveToFile } from '../session/fileCopy';
import { useSession } from '../session/hooks';
import { useServices } from '../session/services';
import type { Action } from '../ui/actions';
import { leaveField } from '../ui/leaveField';
import { say, t } from '../ui/text';

export function useFileActions(): Action[] {
  const session = useSession();
  const services = useServices();
  return useMemo(() => {
    const group = t('app.group.file');
    const save = async (askWhere: boolean) => {
      // A field that still has the focus hands over what was typed in it.
      leaveField();
      const result = await saveToFile(session, services, { askWhere });
      if (!result) return;
      if ('saved' in result) notifications.show({ message: t('app.file.saved', { name: result.saved }) });
      else
        notifications.show({
          title: t('app.file.notSaved'),
          message: say(result.failed),
          color: 'red',
          autoClose: false,
        });
    };
    return [
      {
        id: 'file.save',
        label: t('app.file.save'),
        group,
        shortcut: 'mod+S',
        inText: true,
        run: () => void save(false),
      },
      {
        id: 'file.saveAs',
        label: t('app.file.saveAs'),
        group,
        shortcut: 'mod+shift+S',
        inText: true,
        run: () => void save(true),
      },
    ];
  }, [session, services]);
}
