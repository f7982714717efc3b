/** What can be done with the open workshop's file. */
import { useMemo } from 'react';
import { useSession, useSessionState } from '../session/hooks';
import { useServices } from '../session/services';
import type { Action } from '../ui/actions';
import { leaveField } from '../ui/leaveField';
import { t } from '../ui/text';
import type { AskConflict } from './FileConflict';
import { fileDeeds } from './fileDeeds';

/** @param ask asks what to do with a file that another program has changed */
export function useFileActions(ask: AskConflict): Action[] {
  const session = useSession();
  const services = useServices();
  const deeds = useMemo(() => fileDeeds(session, services, ask), [session, services, ask]);
  // A file that went to a browser's downloads has no link to read it by.
  const canRevert = useSessionState(
    ({ fileCopy, workshop }) => fileCopy !== null && fileCopy.link !== null && fileCopy.content !== workshop,
  );
  return useMemo(() => {
    const group = t('app.group.file');
    /** A field that still has the focus hands over what was typed in it. */
    const after = (deed: () => Promise<void>) => () => {
      leaveField();
      void deed();
    };
    return [
      {
        id: 'file.save',
        label: t('app.file.save'),
        group,
        shortcut: 'mod+S',
        inText: true,
        run: after(deeds.save),
      },
      {
        id: 'file.saveAs',
        label: t('app.file.saveAs'),
        group,
        shortcut: 'mod+shift+S',
        inText: true,
        run: after(deeds.saveAs),
      },
      {
        id: 'file.revert',
        label: t('app.file.revert'),
        group,
        disabled: !canRevert,
        run: after(deeds.revert),
      },
    ];
  }, [deeds, canRevert]);
}
