/** The stand-in's windows: pages of a real Chromium behind the part of Electron's interface that main uses. */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import {
  decode,
  encode,
  pageScript,
  toApp,
  toWeb,
  type Answer,
  type BridgedWindow,
} from './electronStandInBridge';

const toBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const fromBase64 = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));

/** Runs main's handler of a channel. */
type Invoke = (channel: string, event: object, args: unknown[]) => unknown;

/** An event whose listeners can prevent what it announces. */
export class Preventable {
  defaultPrevented = false;
  constructor(details: object = {}) {
    Object.assign(this, details);
  }
  preventDefault = (): void => {
    this.defaultPrevented = true;
  };
}

type OpenHandler = (details: { url: string }) => { action: string };

class StandInContents extends EventEmitter {
  private openHandler: OpenHandler = () => ({ action: 'allow' });

  constructor(
    private readonly page: Promise<Page>,
    private readonly address: () => string,
  ) {
    super();
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  /** Asks main as Chromium does before a new window. One that is allowed would be a hole: there is no window to give. */
  requestWindow(url: string): void {
    if (this.openHandler({ url }).action !== 'deny') throw new Error(`Main allowed a window for ${url}`);
  }

  getURL = (): string => this.address();

  reload(): void {
    void this.page.then((page) => page.reload());
  }

  /** Only told: a page that really crashed could not be driven any more. */
  forcefullyCrashRenderer(): void {
    this.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 });
  }

  send(channel: string, ...args: unknown[]): void {
    const encoded = encode(structuredClone(args), toBase64);
    void this.page.then((page) =>
      page.evaluate(
        ({ channel, encoded }) => (window as unknown as BridgedWindow).standInEmit(channel, encoded),
        { channel, encoded },
      ),
    );
  }
}

export class StandInWindow extends EventEmitter {
  readonly page: Promise<Page>;
  /** The page as soon as there is one. */
  openedPage: Page | null = null;
  readonly loaded: Promise<void>;
  readonly webContents: StandInContents;
  title = '';
  isEdited = false;
  private bounds: Rectangle;
  private isLarge = false;
  private isGone = false;
  private markLoaded: () => void = () => undefined;

  constructor(
    readonly options: BrowserWindowConstructorOptions,
    context: BrowserContext,
    private readonly invoke: Invoke,
  ) {
    super();
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.bounds = { x, y, width, height };
    this.loaded = new Promise((resolve) => (this.markLoaded = resolve));
    this.page = this.openPage(context);
    this.webContents = new StandInContents(this.page, () => toApp(this.openedPage?.url() ?? ''));
  }

  private async openPage(context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    this.openedPage = page;
    await page.exposeBinding('standInCall', ({ frame }, kind: string, name: string, encoded: string) =>
      this.takeCall(frame, kind, name, encoded),
    );
    const preload = this.options.webPreferences?.preload;
    await page.addInitScript({ content: pageScript(preload ? readFileSync(preload, 'utf8') : '') });
    return page;
  }

  private async takeCall(frame: Frame, kind: string, name: string, encoded: string): Promise<Answer> {
    if (kind === 'open') {
      this.webContents.requestWindow(toApp(name));
      return { ok: encode(null, toBase64) };
    }
    const parent = frame.parentFrame();
    const senderFrame = { url: toApp(frame.url()), parent: parent && { url: toApp(parent.url()) } };
    try {
      const args = decode(encoded, fromBase64) as unknown[];
      const result = await this.invoke(name, { sender: this.webContents, senderFrame }, args);
      return { ok: encode(structuredClone(result), toBase64) };
    } catch (error) {
      return { error: `Error invoking remote method '${name}': ${String(error)}` };
    }
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.page;
    await page.goto(toWeb(url));
    this.emit('ready-to-show');
    this.markLoaded();
  }

  close(): void {
    const event = new Preventable();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.isGone) return;
    this.isGone = true;
    void this.page.then((page) => page.close()).then(() => this.emit('closed'));
  }

  /** Only told: the page keeps its size. */
  setBounds(bounds: Rectangle): void {
    this.bounds = bounds;
    this.emit('resize');
  }
  getNormalBounds = (): Rectangle => this.bounds;
  maximize(): void {
    this.isLarge = true;
    this.emit('maximize');
  }
  isMaximized = (): boolean => this.isLarge;
  isDestroyed = (): boolean => this.isGone;
  isMinimized = (): boolean => false;
  restore(): void {}
  show = (): boolean => this.emit('show');
  focus = (): boolean => this.emit('focus');
  setTitle(title: string): void {
    this.title = title;
  }
  getTitle = (): string => this.title;
  setDocumentEdited(isEdited: boolean): void {
    this.isEdited = isEdited;
  }
  isDocumentEdited = (): boolean => this.isEdited;
}
