/** Brings back a window whose process is gone, and offers a way around what makes it crash again and again. */
import { dialog, type BrowserWindow } from 'electron';
import { START_ADDRESS } from './appScheme';
import { t } from './text';

/** A window that lived this long did not crash for what it started with. */
const HEALTHY_MS = 60_000;
/** After so many short lives in a row the person decides how to go on. */
const SHORT_LIVES = 2;
/** Chromium is still taking the old process down; a start in the middle of that can take the app along. */
const RESTART_DELAY_MS = 100;

/** @param quit ends the app */
export function recover(window: BrowserWindow, quit: () => void): void {
  const { webContents } = window;
  let startedAt = Date.now();
  let shortLives = 0;

  const start = (load: () => void) =>
    setTimeout(() => {
      if (window.isDestroyed()) return;
      startedAt = Date.now();
      load();
    }, RESTART_DELAY_MS);

  webContents.on('render-process-gone', () => {
    shortLives = Date.now() - startedAt < HEALTHY_MS ? shortLives + 1 : 0;
    if (shortLives < SHORT_LIVES) start(() => webContents.reload());
    else void askThePerson();
  });

  async function askThePerson(): Promise<void> {
    if (window.isDestroyed()) return;
    // One that crashed before it was drawn was never shown, and its question would not be either.
    window.show();
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: t('desktop.dialog.crashedTitle'),
      detail: t('desktop.dialog.crashedDetail'),
      buttons: [t('desktop.dialog.crashedLibrary'), t('desktop.dialog.restart'), t('desktop.dialog.quit')],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    if (response === 2) quit();
    // The address without a route: the window shows its library and opens nothing by itself.
    else if (response === 0) start(() => void window.loadURL(START_ADDRESS).catch(() => undefined));
    else start(() => webContents.reload());
  }

  watchForHanging(window);
}

/** Asks about a window that does not answer; one that the person gives up is ended, and comes back as after a crash. */
function watchForHanging(window: BrowserWindow): void {
  let question: AbortController | null = null;
  window.on('responsive', () => question?.abort());
  window.on('unresponsive', () => void ask());

  async function ask(): Promise<void> {
    if (question) return;
    question = new AbortController();
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: t('desktop.dialog.hangingTitle'),
      detail: t('desktop.dialog.hangingDetail'),
      buttons: [t('desktop.dialog.wait'), t('desktop.dialog.restart')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      signal: question.signal,
    });
    question = null;
    if (response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
  }
}
