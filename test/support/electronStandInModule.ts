/** What `require('electron')` gives the bundled main in the stand-in: the part of Electron's interface that it uses. */
import { EventEmitter, once } from 'node:events';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { BrowserWindowConstructorOptions, MenuItemConstructorOptions } from 'electron';
import type { BrowserContext, Page } from 'playwright-core';
import { APP_ORIGIN, toWeb } from './electronStandInBridge';
import { Preventable, StandInWindow } from './electronStandInWindow';

type Handler = (event: object, ...args: unknown[]) => unknown;
type BeforeRequest = (details: { url: string }, decide: (response: { cancel?: boolean }) => void) => void;

/** A menu as main built it. */
export class StandInMenu {
  readonly items: (Omit<MenuItemConstructorOptions, 'submenu'> & { submenu?: StandInMenu })[];

  constructor(template: MenuItemConstructorOptions[]) {
    this.items = template.map(({ submenu, ...given }) => {
      const item = { enabled: true, ...given };
      return Array.isArray(submenu) ? { ...item, submenu: new StandInMenu(submenu) } : item;
    });
  }

  getMenuItemById(id: string): StandInMenu['items'][number] | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}

class StandInApp extends EventEmitter {
  readonly name = 'Causeway';
  readonly isPackaged = false;

  constructor(
    private readonly userData: string,
    private readonly closeWindows: () => boolean,
    private readonly end: () => void,
  ) {
    super();
  }

  enableSandbox(): void {}
  /** What the system would list. */
  readonly recentDocuments: string[] = [];
  addRecentDocument(file: string): void {
    this.recentDocuments.push(file);
  }
  clearRecentDocuments(): void {
    this.recentDocuments.length = 0;
  }
  whenReady = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  requestSingleInstanceLock = (): boolean => true;
  getVersion = (): string => '0.0.0';
  getPath(name: string): string {
    const folder = name === 'userData' ? this.userData : path.join(this.userData, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  }
  quit(): void {
    const event = new Preventable();
    this.emit('before-quit', event);
    if (!event.defaultPrevented && this.closeWindows()) this.leave();
  }
  private leave(): void {
    const event = new Preventable();
    this.emit('will-quit', event);
    if (!event.defaultPrevented) this.end();
  }
  exit(): void {
    this.end();
  }
}

const refuseUnanswered = async (): Promise<never> => {
  throw new Error('A native dialog was shown that the test did not answer.');
};

type Open = (options: BrowserWindowConstructorOptions) => StandInWindow;

/** What main makes windows of, with `new`. */
const windowClass = (open: Open, windows: readonly StandInWindow[]) =>
  class {
    static getAllWindows = () => [...windows];
    constructor(options: BrowserWindowConstructorOptions) {
      return open(options);
    }
  };

export class StandInModule {
  readonly quitted: Promise<void>;
  readonly app: StandInApp;
  private readonly windows: StandInWindow[] = [];
  private readonly handlers = new Map<string, Handler>();
  private beforeRequest: BeforeRequest = (_details, decide) => decide({});
  answer: (request: Request) => Promise<Response> = async () => new Response(null, { status: 404 });
  private menu: StandInMenu | null = null;

  constructor(
    userData: string,
    private readonly context: BrowserContext,
    /** Where the browser keeps the page's data. */
    storagePath: string,
  ) {
    this.session.defaultSession.storagePath = storagePath;
    let end = (): void => undefined;
    this.quitted = new Promise((resolve) => (end = resolve));
    this.app = new StandInApp(userData, () => this.closeWindows(), end);
  }

  readonly BrowserWindow = windowClass((options) => this.openWindow(options), this.windows);
  readonly ipcMain = {
    handle: (channel: string, handler: Handler) => void this.handlers.set(channel, handler),
  };
  readonly dialog = {
    showOpenDialog: refuseUnanswered,
    showSaveDialog: refuseUnanswered,
    showMessageBox: refuseUnanswered,
    showErrorBox: (title: string, text: string) => {
      throw new Error(`${title}: ${text}`);
    },
  };
  readonly Menu = {
    buildFromTemplate: (template: MenuItemConstructorOptions[]) => new StandInMenu(template),
    setApplicationMenu: (menu: StandInMenu) => (this.menu = menu),
    getApplicationMenu: () => this.menu,
  };
  readonly protocol = {
    registerSchemesAsPrivileged: () => undefined,
    handle: (_scheme: string, answer: StandInModule['answer']) => (this.answer = answer),
  };
  readonly session = {
    defaultSession: Object.assign(new EventEmitter(), {
      setPermissionRequestHandler: () => undefined,
      setPermissionCheckHandler: () => undefined,
      setDevicePermissionHandler: () => undefined,
      setSpellCheckerEnabled: () => undefined,
      clearStorageData: (options: { storages?: string[] }) => this.clearStorage(options),
      storagePath: '',
      webRequest: { onBeforeRequest: (listener: BeforeRequest) => (this.beforeRequest = listener) },
    }),
  };
  readonly shell = { openExternal: refuseUnanswered };
  readonly powerMonitor = new EventEmitter();
  readonly nativeTheme = { shouldUseDarkColors: false };
  readonly screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] };

  /** Whether main lets a request pass. */
  mayRequest(url: string): Promise<boolean> {
    return new Promise((resolve) => this.beforeRequest({ url }, ({ cancel }) => resolve(!cancel)));
  }

  windowOf(page: Page): StandInWindow | undefined {
    return this.windows.find((window) => window.openedPage === page);
  }

  async newestWindow(): Promise<StandInWindow> {
    if (this.windows.length === 0) await once(this.app, 'browser-window-created');
    return this.windows.at(-1)!;
  }

  private async clearStorage({ storages = [] }: { storages?: string[] }): Promise<void> {
    const [page] = this.context.pages();
    const devtools = await this.context.newCDPSession(page!);
    const storageTypes = storages.map((name) => (name === 'indexdb' ? 'indexeddb' : name)).join(',');
    await devtools.send('Storage.clearDataForOrigin', { origin: toWeb(APP_ORIGIN), storageTypes });
    await devtools.detach();
  }

  private openWindow(options: BrowserWindowConstructorOptions): StandInWindow {
    const window = new StandInWindow(options, this.context, (channel, event, args) => {
      const handler = this.handlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      return handler(event, ...args);
    });
    this.windows.push(window);
    window.once('closed', () => {
      this.windows.splice(this.windows.indexOf(window), 1);
      if (this.windows.length === 0) this.app.emit('window-all-closed');
    });
    this.app.emit('web-contents-created', {}, window.webContents);
    this.app.emit('browser-window-created', {}, window);
    return window;
  }

  /** @returns whether none was open */
  private closeWindows(): boolean {
    const open = [...this.windows];
    for (const window of open) window.close();
    return open.length === 0;
  }
}
