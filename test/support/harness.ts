/**
 * The desktop app under test, by one interface with two implementations: Electron's own program where it is there, and
 * elsewhere its stand-in. Only native dialogs and the hand-over to other programs are replaced; files are real.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type Electron from 'electron';
import { _electron, type Page } from 'playwright-core';
// Tells the compiler of `window.causeway`.
import type {} from '../../renderer/platform/index';
import { ROOT } from '../../electron/launcher/build';
import { findElectron } from '../../electron/launcher/electronProgram';
import { StandIn, storagePathOf } from './electronStandIn';
import { APP_ORIGIN, toWeb, type BridgedWindow } from './electronStandInBridge';
import { watch } from './watch';

export interface LaunchOptions {
  /** Folder of the app's data; the same one again is a relaunch. */
  userData: string;
  /** Files and options on the command line. */
  args?: string[];
  /** Folder with the app's package.json; the project's own unless given. */
  appFolder?: string;
}

type InMain = <R, A>(
  work: (electron: typeof Electron, argument: A) => R | Promise<R>,
  argument: A,
) => Promise<R>;

export interface DesktopApp {
  readonly page: Page;
  /** Requests that left the app, errors on the console, exceptions; a test that provokes some takes them out. */
  readonly problems: string[];
  /** Runs a function in main; it sees its arguments and nothing else. */
  readonly inMain: InMain;
  /** Drops a file from the system onto the middle of the window. */
  dropFile(file: string): Promise<void>;
  /** Settles when the app has quit, and everything of it has ended. */
  ended(): Promise<void>;
  /** Ends it at once, whatever it is doing. */
  kill(): Promise<void>;
}

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const program = hasDisplay ? findElectron() : null;

/** Where the window's database lies on the disk. */
export const databaseFolder = (userData: string): string =>
  path.join(program ? userData : storagePathOf(userData), 'IndexedDB');

export function describeTarget(): string {
  if (program) return 'Desktop tests run on Electron itself.';
  const why = hasDisplay ? 'Electron’s program is not here' : 'there is no display for Electron';
  return `Desktop tests run on the stand-in (${why}): the real main, preload and window on a plain Chromium.`;
}

export async function launchDesktop(options: LaunchOptions): Promise<DesktopApp> {
  const app = await (program ? launchElectron(program, options) : launchStandIn(options));
  await forgetOutside(app);
  // The database is looked at before anything is shown.
  await app.page.getByRole('main').waitFor();
  const target = await app.page.evaluate(() => window.causeway?.target);
  if (target !== 'electron') throw new Error('The preload did not run.');
  return app;
}

async function launchElectron(
  program: string,
  { userData, args = [], appFolder = ROOT }: LaunchOptions,
): Promise<DesktopApp> {
  const isRoot = process.getuid?.() === 0;
  const app = await _electron.launch({
    executablePath: program,
    args: [appFolder, `--user-data-dir=${userData}`, ...(isRoot ? ['--no-sandbox'] : []), ...args],
  });
  const problems = watch(app.context(), APP_ORIGIN);
  const page = await app.firstWindow();
  const ended = new Promise<void>((resolve) => app.once('close', () => resolve()));
  return {
    page,
    problems,
    inMain: app.evaluate.bind(app) as unknown as InMain,
    dropFile: (file) => drop(page, file),
    ended: () => ended,
    kill: async () => {
      app.process().kill('SIGKILL');
      await ended;
    },
  };
}

async function launchStandIn({ userData, args = [], appFolder = ROOT }: LaunchOptions): Promise<DesktopApp> {
  const { main } = JSON.parse(readFileSync(path.join(appFolder, 'package.json'), 'utf8')) as { main: string };
  const standIn = await StandIn.launch({
    main: path.join(appFolder, main),
    userData,
    args: [appFolder, ...args],
  });
  const problems = watch(standIn.context, toWeb(APP_ORIGIN));
  const page = await standIn.newestPage();
  return {
    page,
    problems,
    inMain: async (work, argument) => work(standIn.electron as unknown as typeof Electron, argument),
    dropFile: async (file) => {
      // A page learns no paths; Electron's `webUtils` would, and its stand-in is told here.
      await page.evaluate(
        ([name, file]) => ((window as unknown as BridgedWindow).standInDropped[name!] = file!),
        [path.basename(file), file],
      );
      await drop(page, file);
    },
    ended: () => standIn.ended(),
    kill: () => standIn.context.close(),
  };
}

async function drop(page: Page, file: string): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 720 };
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: width / 2, y: height / 2, data });
  await session.detach();
}

/** What happened outside the window, and what a person would answer. */
interface Outside {
  /** Answers to native dialogs, in the order in which they will be shown. */
  answers: object[];
  dialogs: { kind: string; options: Record<string, unknown> }[];
  openedAddresses: string[];
}

type MainGlobal = typeof globalThis & { outside: Outside };

/** Runs in main. A dialog that nobody answers is an error, not a wait. */
function replaceTheOutside({ dialog, shell }: typeof Electron): void {
  const outside: Outside = { answers: [], dialogs: [], openedAddresses: [] };
  Object.assign(globalThis, { outside });
  const dialogOf =
    (kind: string) =>
    async (...args: unknown[]) => {
      outside.dialogs.push({ kind, options: args.at(-1) as Record<string, unknown> });
      const answer = outside.answers.shift();
      if (!answer) throw new Error(`Nobody answers the ${kind} dialog`);
      return answer;
    };
  Object.assign(dialog, {
    showOpenDialog: dialogOf('open'),
    showSaveDialog: dialogOf('save'),
    showMessageBox: dialogOf('message'),
  });
  Object.assign(shell, {
    openExternal: async (address: string) => void outside.openedAddresses.push(address),
  });
}

/** Nothing has happened outside the window, and nobody has an answer. */
export const forgetOutside = (app: DesktopApp): Promise<void> => app.inMain(replaceTheOutside, undefined);

const answer = (app: DesktopApp, value: object) =>
  app.inMain((_electron, value) => void (globalThis as MainGlobal).outside.answers.push(value), value);

/** The next native dialog is answered with this file; null cancels it. */
export const answerOpen = (app: DesktopApp, file: string | null) =>
  answer(app, file === null ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [file] });
export const answerSave = (app: DesktopApp, file: string | null) =>
  answer(app, file === null ? { canceled: true, filePath: '' } : { canceled: false, filePath: file });
/** The next message box is answered with its button of this number. */
export const answerMessage = (app: DesktopApp, button: number) => answer(app, { response: button });

/** What happened outside the window since the launch, or since it was forgotten. */
export const outsideOf = (app: DesktopApp): Promise<Outside> =>
  app.inMain(() => (globalThis as MainGlobal).outside, undefined);

/** Chooses an item of the native menu, as a person does. @returns whether it was enabled */
export const chooseMenuItem = (app: DesktopApp, id: string): Promise<boolean> =>
  app.inMain(({ Menu }, id) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(id);
    if (!item?.enabled) return false;
    item.click();
    return true;
  }, id);

/** Whether an item of the native menu can be chosen now. */
export const isMenuItemEnabled = (app: DesktopApp, id: string): Promise<boolean | undefined> =>
  app.inMain(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled, id);

/** Closes the window, as its button does. */
export const closeWindow = (app: DesktopApp): Promise<void> =>
  app.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close(), undefined);

/** A second start of the app, with files on its command line. */
export const startAgain = (app: DesktopApp, ...files: string[]): Promise<void> =>
  app.inMain(({ app }, files) => void app.emit('second-instance', {}, ['causeway', ...files], '/'), files);

/** Quits, as the menu does, and waits for the end. */
export async function quit(app: DesktopApp): Promise<void> {
  await app.inMain(({ app }) => app.quit(), undefined);
  await app.ended();
}
