/** Saving the open workshop to a file. */
import { useMemo } from 'react';
import { notifications } from '@mantine/notifications';
import { saveToFile } from '../session/fileCopy';
import { useSession } from '../session/hooks';
import { useServices } from '../session/services';
import type { Action } from '../ui/actions';
import { leaveField } from '../ui/leaveField';
import { tellError } from '../ui/tellError';
import { say, t } from '../ui/text';

export function useFileActions(): Action[] {
  const session = useSession();
  const services = useServices();
  return useMemo(() => {
    const group = t('app.group.file');
    const save = async (askWhere: boolean) => {
      // A field that still has the focus hands over what was typed in it.
      leaveField();
      try {
        const result = await saveToFile(session, services, { askWhere });
        if (!result) return;
        if ('failed' in result) tellNotSaved(say(result.failed));
        else notifications.show({ message: t('app.file.saved', { name: result.saved }) });
      } catch (error) {
        reportError(error);
        tellNotSaved(t('app.file.saveFailed'));
      }
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

const tellNotSaved = (message: string) => tellError(t('app.file.notSaved'), message);
