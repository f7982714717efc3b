/** Keeps the desktop around the window in step: menu and window title. */
import { useEffect, useRef } from 'react';
import { MENU_COMMANDS, type MenuCommand } from '#shared/desktop';
import { useSessionState } from '../session/hooks';
import { useServices } from '../session/services';
import { runAction, useOfferedActions } from '../ui/actions';
import { leaveField } from '../ui/leaveField';
import { t } from '../ui/text';

const COMMANDS = Object.keys(MENU_COMMANDS) as MenuCommand[];

/** The native menu: its commands run the window's actions, and are enabled as these are. */
export function MenuBridge() {
  const { desktop } = useServices();
  useEffect(() => {
    const stop = desktop.on('menuCommand', (command) => {
      // A native menu leaves the focus where it is, and a field there would write its text again over an undo.
      leaveField();
      runAction(command);
    });
    void desktop.windowReady();
    return stop;
  }, [desktop]);

  const actions = useOfferedActions();
  const enabled = COMMANDS.filter((id) => actions.some((action) => action.id === id && !action.disabled));
  const names = enabled.join(' ');
  const latest = useRef(enabled);
  useEffect(() => {
    latest.current = enabled;
  });
  useEffect(() => void desktop.enableCommands(latest.current), [desktop, names]);
  return null;
}

/** The window's title of an open workshop. */
export function WorkshopBridge() {
  const { desktop } = useServices();
  const title = useSessionState((state) => state.workshop.title);
  const fileName = useSessionState((state) => state.fileCopy?.name ?? '');
  const isBehind = useSessionState(
    (state) => state.fileCopy !== null && state.fileCopy.content !== state.workshop,
  );
  const isDirty = useSessionState((state) => state.saveState !== 'saved');

  useEffect(() => {
    const shown = isBehind
      ? t('app.file.titleBehind', { title, name: fileName })
      : t('app.file.title', { title });
    void desktop.showTitle(shown, isDirty);
    return () => void desktop.showTitle(t('app.name'), false);
  }, [desktop, title, fileName, isBehind, isDirty]);
  return null;
}
