/** The native menu. Its own items send a command that the window's action runs, as its buttons and shortcuts do. */
import path from 'node:path';
import { Menu, type MenuItemConstructorOptions } from 'electron';
import { MENU_COMMANDS, type MenuCommand } from '#shared/desktop';
import { t } from './text';

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

export interface MenuSurroundings {
  platform: NodeJS.Platform;
  isPackaged: boolean;
  /** Paths of the files that were opened or saved lately, the latest first. */
  recentFiles: readonly string[];
  run: (command: MenuCommand) => void;
  openRecent: (file: string) => void;
  clearRecent: () => void;
}

export function menuTemplate(surroundings: MenuSurroundings): MenuItemConstructorOptions[] {
  const isMac = surroundings.platform === 'darwin';
  const item = (command: MenuCommand): MenuItemConstructorOptions => ({
    id: command,
    label: t(`desktop.menu.command.${command}`),
    // Enabled by the window, as soon as it can run the command.
    enabled: false,
    ...acceleratorOf(command),
    click: () => surroundings.run(command),
  });
  const developing: MenuItemConstructorOptions[] = surroundings.isPackaged
    ? []
    : [SEPARATOR, { role: 'reload' }, { role: 'toggleDevTools' }];
  const about = item('window.about');
  const macApp: MenuItemConstructorOptions = {
    role: 'appMenu',
    submenu: [
      about,
      SEPARATOR,
      { role: 'services' },
      SEPARATOR,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      SEPARATOR,
      { role: 'quit' },
    ],
  };
  return [
    ...(isMac ? [macApp] : []),
    {
      label: t('desktop.menu.file'),
      submenu: [
        item('library.new'),
        item('file.open'),
        recentMenu(surroundings),
        SEPARATOR,
        item('file.save'),
        item('file.saveAs'),
        SEPARATOR,
        item('file.revert'),
        item('file.history'),
        SEPARATOR,
        item('report.export'),
        SEPARATOR,
        item('go.backups'),
        SEPARATOR,
        { role: isMac ? 'close' : 'quit' },
      ],
    },
    {
      label: t('desktop.menu.edit'),
      submenu: [
        item('edit.undo'),
        item('edit.redo'),
        SEPARATOR,
        item('capture.open'),
        SEPARATOR,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: t('desktop.menu.view'),
      submenu: [
        item('go.library'),
        item('window.palette'),
        SEPARATOR,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
        ...developing,
      ],
    },
    ...(isMac ? [{ role: 'windowMenu' } as const] : []),
    {
      role: 'help',
      label: t('desktop.menu.help'),
      submenu: [item('window.shortcuts'), ...(isMac ? [] : [SEPARATOR, about])],
    },
  ];
}

function recentMenu({ recentFiles, openRecent, clearRecent }: MenuSurroundings): MenuItemConstructorOptions {
  const files = recentFiles.map((file, index) => ({
    id: `recent.${index}`,
    label: t('desktop.menu.recentFile', {
      name: path.basename(file),
      folder: path.basename(path.dirname(file)),
    }).replaceAll('&', '&&'), // One alone would underline the letter after it.
    click: () => openRecent(file),
  }));
  const clear = { id: 'recent.clear', label: t('desktop.menu.clearRecent'), click: clearRecent };
  return {
    label: t('desktop.menu.recent'),
    enabled: files.length > 0,
    submenu: files.length > 0 ? [...files, SEPARATOR, clear] : [],
  };
}

/** Shows the menu in place of the one that is there; what the window has enabled stays so. */
export function showMenu(surroundings: MenuSurroundings): void {
  const enabled = enabledCommands();
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(surroundings)));
  enableCommands(enabled);
}

/** Shows the keys without taking them: the window hears them itself, and in a text field they belong to the text. */
function acceleratorOf(
  command: MenuCommand,
): Pick<MenuItemConstructorOptions, 'accelerator' | 'registerAccelerator'> {
  const keys = MENU_COMMANDS[command];
  if (keys === null) return {};
  const accelerator = keys.replace('mod', 'CmdOrCtrl').replace('shift', 'Shift').replace('alt', 'Alt');
  return { accelerator, registerAccelerator: false };
}

const COMMANDS = Object.keys(MENU_COMMANDS) as MenuCommand[];

function enabledCommands(): MenuCommand[] {
  const menu = Menu.getApplicationMenu();
  return COMMANDS.filter((command) => menu?.getMenuItemById(command)?.enabled);
}

/** Enables the commands that can run now, and only them. */
export function enableCommands(commands: readonly MenuCommand[]): void {
  const menu = Menu.getApplicationMenu();
  for (const command of COMMANDS) {
    const item = menu?.getMenuItemById(command);
    if (item) item.enabled = commands.includes(command);
  }
}
