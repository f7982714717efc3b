import type { MenuItemConstructorOptions } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MENU_COMMANDS, type MenuCommand } from '#shared/desktop';
import { enableCommands, menuTemplate, type MenuSurroundings } from '../../electron/menu';

const items = new Map<string, { enabled: boolean }>();
vi.mock('electron', () => ({
  Menu: { getApplicationMenu: () => ({ getMenuItemById: (id: string) => items.get(id) ?? null }) },
}));

const COMMANDS = Object.keys(MENU_COMMANDS) as MenuCommand[];

const surroundings: MenuSurroundings = {
  platform: 'linux',
  isPackaged: true,
  recentFiles: [],
  run: () => undefined,
  openRecent: () => undefined,
  clearRecent: () => undefined,
};

function flatten(template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])]);
}

describe.each(['linux', 'win32', 'darwin'] as const)('the menu on %s', (platform) => {
  const sent: MenuCommand[] = [];
  const template = menuTemplate({ ...surroundings, platform, run: (command) => sent.push(command) });
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
      flatten(menuTemplate({ ...surroundings, platform, isPackaged })).map(({ role }) => role);
    expect(roles(false)).toEqual(expect.arrayContaining(['reload', 'toggleDevTools']));
    for (const role of ['reload', 'forceReload', 'toggleDevTools'] as const)
      expect(roles(true)).not.toContain(role);
  });
});

describe('the files of late', () => {
  const recentMenu = (given: Partial<MenuSurroundings>) =>
    flatten(menuTemplate({ ...surroundings, ...given })).find(({ label }) => label === 'Open recent')!;
  const click = (item: MenuItemConstructorOptions) => item.click?.({} as never, undefined, {} as never);

  it('are listed by name and folder, and opened by their paths', () => {
    const opened: string[] = [];
    const menu = recentMenu({
      recentFiles: ['/home/a/Plan.causeway', '/home/R&D/Plan.causeway'],
      openRecent: (file) => opened.push(file),
    });
    const [first, second] = menu.submenu as MenuItemConstructorOptions[];
    expect([first!.label, second!.label]).toEqual(['Plan.causeway – a', 'Plan.causeway – R&&D']);
    click(second!);
    expect(opened).toEqual(['/home/R&D/Plan.causeway']);
  });

  it('can be cleared, where there are any', () => {
    expect(recentMenu({}).enabled).toBe(false);
    let cleared = 0;
    const menu = recentMenu({ recentFiles: ['/a.causeway'], clearRecent: () => cleared++ });
    expect(menu.enabled).toBe(true);
    const last = (menu.submenu as MenuItemConstructorOptions[]).at(-1)!;
    expect(last.label).toBe('Clear list');
    click(last);
    expect(cleared).toBe(1);
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
