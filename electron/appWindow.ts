/** One window: what waits until it listens, and its closing, which waits until it has saved. */
import { dialog, type BrowserWindow } from 'electron';
import type { DesktopEvents, OpenOutcome } from '#shared/desktop';
import { eventChannel } from './channels';
import { t } from './text';

/** A window that has not answered by then may hang; the person decides. */
const CLOSE_LIMIT_MS = 10_000;

export class AppWindow {
  private listens = false;
  private waiting: OpenOutcome[] = [];
  private alarm: NodeJS.Timeout | null = null;

  /** @param onStay the window stays open, so a quit that closed it is off */
  constructor(
    readonly native: BrowserWindow,
    private readonly onStay: () => void,
  ) {
    native.once('ready-to-show', () => native.show());
    native.on('close', (event) => {
      if (!this.listens) return;
      event.preventDefault();
      this.askToClose();
    });
    native.on('closed', () => {
      this.listens = false;
      this.silenceAlarm();
    });
    // A window that loads anew or has crashed hears nothing and has nothing to save.
    native.webContents.on('did-start-loading', () => (this.listens = false));
    native.webContents.on('render-process-gone', () => {
      this.listens = false;
      if (this.alarm) this.answerClose(true);
    });
  }

  send<E extends keyof DesktopEvents>(event: E, payload: DesktopEvents[E]): void {
    this.native.webContents.send(eventChannel(event), payload);
  }

  /** Hands a file to the window, now or as soon as it listens. */
  open(outcome: OpenOutcome): void {
    if (this.listens) this.send('fileOpened', outcome);
    else this.waiting.push(outcome);
  }

  startListening(): void {
    this.listens = true;
    for (const outcome of this.waiting.splice(0)) this.send('fileOpened', outcome);
  }

  answerClose(close: boolean): void {
    this.silenceAlarm();
    // Not `close`: the window has answered, and asking it again would go in circles.
    if (close) this.native.destroy();
    else this.onStay();
  }

  focus(): void {
    if (this.native.isMinimized()) this.native.restore();
    this.native.focus();
  }

  private askToClose(): void {
    if (this.alarm) return;
    this.alarm = setTimeout(() => void this.askThePerson(), CLOSE_LIMIT_MS);
    this.send('closeRequested', null);
  }

  private async askThePerson(): Promise<void> {
    const { response } = await dialog.showMessageBox(this.native, {
      type: 'warning',
      message: t('desktop.dialog.closingTitle'),
      detail: t('desktop.dialog.closingDetail'),
      buttons: [t('desktop.dialog.wait'), t('desktop.dialog.closingNow')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (this.native.isDestroyed()) return;
    this.answerClose(response === 1);
  }

  private silenceAlarm(): void {
    if (this.alarm) clearTimeout(this.alarm);
    this.alarm = null;
  }
}
