import type { MenuItemConstructorOptions } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MENU_COMMANDS, type MenuCommand } from '#shared/desktop';
import { enableCommands, menuTemplate } from '../../electron/menu';

const items = new Map<string, { enabled: boolean }>();
vi.mock('electron', () => ({
  Menu: { getApplicationMenu: () => ({ getMenuItemById: (id: string) => items.get(id) ?? null }) },
}));

const COMMANDS = Object.keys(MENU_COMMANDS) as MenuCommand[];

function flatten(template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])]);
}

describe.each(['linux', 'win32', 'darwin'] as const)('the menu on %s', (platform) => {
  const sent: MenuCommand[] = [];
  const template = menuTemplate({ platform, isPackaged: true, run: (command) => sent.push(command) });
  const flat = flatten(template);

  it('has every command once, by a name, disabled until the window can run it', () => {
    const own = flat.filter((item) => item.id);
    expect(own.map(({ id }) => id).toSorted()).toEqual(COMMANDS.toSorted());
    for (const item of own) {
      expect(item.label).toMatch(/^[A-Z]/u);
      expect(item.label).not.toContain('desktop.');
      expect(item.enabled).toBe(false);
    }
  });

  it('sends the command of the item', () => {
    for (const item of flat) item.click?.({} as never, undefined, {} as never);
    expect(sent.toSorted()).toEqual(COMMANDS.toSorted());
  });

  it('has items that send a command, have a role of the system, or hold others', () => {
    for (const item of flat)
      expect(
        item.click ?? item.role ?? item.submenu ?? (item.type === 'separator' && 'separator'),
      ).toBeTruthy();
  });

  it('has its About where the system’s apps have it', () => {
    const place = template[platform === 'darwin' ? 0 : template.length - 1]!;
    expect(flatten([place]).map(({ id }) => id)).toContain('window.about');
    // Of what it replaces on a Mac, nothing is lost.
    if (platform === 'darwin')
      expect(flatten([place]).flatMap(({ role }) => role ?? [])).toEqual([
        'appMenu',
        'services',
        'hide',
        'hideOthers',
        'unhide',
        'quit',
      ]);
  });

  it('shows keys and leaves them to the window', () => {
    const keyed = flat.filter((item) => item.accelerator);
    expect(keyed.find(({ id }) => id === 'edit.redo')?.accelerator).toBe('CmdOrCtrl+Shift+Z');
    for (const item of keyed) expect(item.registerAccelerator).toBe(false);
    const keys = keyed.map(({ accelerator }) => accelerator);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('offers a reload and developer tools to who builds it alone', () => {
    const roles = (isPackaged: boolean) =>
      flatten(menuTemplate({ platform, isPackaged, run: () => undefined })).map(({ role }) => role);
    expect(roles(false)).toEqual(expect.arrayContaining(['reload', 'toggleDevTools']));
    for (const role of ['reload', 'forceReload', 'toggleDevTools'] as const)
      expect(roles(true)).not.toContain(role);
  });
});

describe('the commands of the menu', () => {
  beforeEach(() => {
    for (const command of COMMANDS) items.set(command, { enabled: true });
  });

  it('are enabled as the window says, and the others are not', () => {
    enableCommands(['edit.undo', 'file.save']);
    const enabled = COMMANDS.filter((command) => items.get(command)?.enabled);
    expect(enabled.toSorted()).toEqual(['edit.undo', 'file.save']);
  });
});
