/** The desktop app: builds its parts, makes the window, and ends when that is closed. */
import path from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
} from 'electron';
import { answer, APP_SCHEME, START_ADDRESS } from './appScheme';
import { AppWindow } from './appWindow';
import { keepBackup } from './backup/session';
import { SetAside } from './backup/setAside';
import { openBundle } from './bundle';
import { desktopMethods, openFile } from './desktopMethods';
import { openExternal } from './externalLinks';
import { FileLinks } from './fileLinks';
import { serveMethods } from './ipc';
import { enableCommands, showMenu } from './menu';
import { workshopFilesIn } from './openRequests';
import { lockDownContents, lockDownSession } from './permissions';
import { recover } from './recovery';
import { quitAtSessionEnd, quitAtShutdown } from './shutdown';
import { WindowMemory } from './windowMemory';
import { windowOptions } from './windowOptions';

/** Folder of the build: this file lies in its `electron` folder. */
const DIST = path.dirname(__dirname);

let window: AppWindow | null = null;
let isQuitting = false;
const quit = () => app.quit();

app.enableSandbox();
protocol.registerSchemesAsPrivileged([APP_SCHEME]);
if (app.requestSingleInstanceLock()) run();
else app.quit();

function run(): void {
  const started = start();
  const open = (file: string) => void started.then((memories) => openInWindow(file, memories));

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

/** What is known from earlier runs. */
interface Memories {
  /** Under which the window knows files. */
  links: FileLinks;
  place: WindowMemory;
}

/** Shows the first window. */
async function start(): Promise<Memories> {
  await app.whenReady();
  const bundle = await openBundle(DIST);
  const inUserData = (name: string) => path.join(app.getPath('userData'), name);
  const links = await FileLinks.load(inUserData('file-links.json'));
  const place = await WindowMemory.load(inUserData('window.json'));
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
  const memories = { links, place };
  showMenuWith(memories);
  links.onRecentChange(() => {
    showMenuWith(memories);
    window?.send('recentFiles', links.recentFiles());
    tellSystem(links.recentPaths());
  });
  quitAtShutdown(powerMonitor, quit);
  // macOS keeps an app without windows, and asks it for one again.
  app.on('activate', () => void (window ?? showWindow(place)));
  showWindow(place);
  return memories;
}

function showMenuWith(memories: Memories): void {
  const { links } = memories;
  showMenu({
    platform: process.platform,
    isPackaged: app.isPackaged,
    recentFiles: links.recentPaths(),
    run: (command) => window?.send('menuCommand', command),
    openRecent: (file) => void openInWindow(file, memories),
    clearRecent: () => void links.clearRecent(),
  });
}

/** The system has a list of recent files of its own: in the dock, in the start menu. */
function tellSystem([newest]: string[]): void {
  if (newest === undefined) app.clearRecentDocuments();
  else app.addRecentDocument(newest);
}

function showWindow(place: WindowMemory): AppWindow {
  const native = new BrowserWindow(
    windowOptions({
      preload: path.join(__dirname, 'preload.cjs'),
      icon: path.join(__dirname, 'icon.png'),
      isPackaged: app.isPackaged,
      isDark: nativeTheme.shouldUseDarkColors,
      bounds: place.startBounds(screen.getAllDisplays().map(({ workArea }) => workArea)),
    }),
  );
  place.follow(native);
  // A window that stays open calls off the quit that was about to close it.
  const made = new AppWindow(native, () => (isQuitting = false));
  window = made;
  recover(native, quit);
  quitAtSessionEnd(native, quit);
  native.webContents.on('render-process-gone', () => enableCommands([]));
  native.on('closed', () => {
    window = null;
    enableCommands([]);
  });
  void native.loadURL(START_ADDRESS);
  return made;
}

async function openInWindow(file: string, { links, place }: Memories): Promise<void> {
  const target = window ?? showWindow(place);
  target.open(await openFile(file, links));
}
