/** The desktop app: builds its parts, makes the window, and ends when that is closed. */
import path from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, session } from 'electron';
import { answer, APP_SCHEME, START_ADDRESS } from './appScheme';
import { AppWindow } from './appWindow';
import { keepBackup } from './backup/session';
import { SetAside } from './backup/setAside';
import { openBundle } from './bundle';
import { desktopMethods, openExternal, openFile } from './desktopMethods';
import { FileLinks } from './fileLinks';
import { serveMethods } from './ipc';
import { enableCommands, menuTemplate } from './menu';
import { workshopFilesIn } from './openRequests';
import { lockDownContents, lockDownSession } from './permissions';
import { windowOptions } from './windowOptions';

/** Folder of the build: this file lies in its `electron` folder. */
const DIST = path.dirname(__dirname);

let window: AppWindow | null = null;
let isQuitting = false;

app.enableSandbox();
protocol.registerSchemesAsPrivileged([APP_SCHEME]);
if (app.requestSingleInstanceLock()) run();
else app.quit();

function run(): void {
  const started = start();
  const open = (file: string) => void started.then((links) => openInWindow(file, links));

  app.on('open-file', (event, file) => {
    event.preventDefault();
    open(file);
  });
  app.on('second-instance', (_event, args, folder) => {
    window?.focus();
    workshopFilesIn(args.slice(1), folder).forEach(open);
  });
  workshopFilesIn(process.argv.slice(1), process.cwd()).forEach(open);

  app.on('before-quit', () => (isQuitting = true));
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' || isQuitting) app.quit();
  });
  app.on('web-contents-created', (_event, contents) =>
    lockDownContents(contents, (url) => {
      if (window) void openExternal(window.native, url);
    }),
  );

  started.catch((error: unknown) => {
    dialog.showErrorBox(app.name, error instanceof Error ? error.message : String(error));
    app.exit(1);
  });
}

/** Shows the first window. @returns the links under which the window knows files */
async function start(): Promise<FileLinks> {
  await app.whenReady();
  const bundle = await openBundle(DIST);
  const links = await FileLinks.load(path.join(app.getPath('userData'), 'file-links.json'));
  protocol.handle(APP_SCHEME.scheme, (request) => answer(request, bundle));
  lockDownSession(session.defaultSession);
  // Before the window opens its database, which repairs or replaces a broken one without a word.
  const aside = await SetAside.take(
    path.join(session.defaultSession.storagePath ?? app.getPath('userData'), 'IndexedDB'),
    path.join(app.getPath('userData'), 'set-aside'),
    Date.now,
  );
  serveMethods(ipcMain, desktopMethods(links, keepBackup(app), aside), (contents) =>
    window?.native.webContents === contents ? window : undefined,
  );
  const template = menuTemplate({
    platform: process.platform,
    isPackaged: app.isPackaged,
    run: (command) => window?.send('menuCommand', command),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  // macOS keeps an app without windows, and asks it for one again.
  app.on('activate', () => void (window ?? showWindow()));
  showWindow();
  return links;
}

function showWindow(): AppWindow {
  const native = new BrowserWindow(
    windowOptions({
      preload: path.join(__dirname, 'preload.cjs'),
      icon: path.join(__dirname, 'icon.png'),
      isPackaged: app.isPackaged,
      isDark: nativeTheme.shouldUseDarkColors,
    }),
  );
  // A window that stays open calls off the quit that was about to close it.
  const made = new AppWindow(native, () => (isQuitting = false));
  window = made;
  native.on('closed', () => {
    window = null;
    enableCommands([]);
  });
  void native.loadURL(START_ADDRESS);
  return made;
}

async function openInWindow(file: string, links: FileLinks): Promise<void> {
  const target = window ?? showWindow();
  target.open(await openFile(file, links));
}
