/**
 * Electron's stand-in, for machines without its program: the bundled main runs here, with a module in Electron's place,
 * and drives a real Chromium through Playwright. `app://bundle` is `https://app.local` there, answered by the app's own
 * protocol handler; the preload runs before the page. So main, preload and window work together as they ship.
 *
 * It cannot show isolation, the sandbox, fuses and permissions: those are asserted on options and handlers.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { compileFunction } from 'node:vm';
import { chromium, type BrowserContext, type Page, type Route } from 'playwright-core';
import { testBrowser } from './browser';
import { BROWSER_FLAGS } from './browserFlags';
import { APP_ORIGIN, toApp } from './electronStandInBridge';
import { StandInModule } from './electronStandInModule';
import { Preventable } from './electronStandInWindow';

export interface StandInOptions {
  /** The bundled main. */
  main: string;
  /** Kept over a relaunch. */
  userData: string;
  /** What follows the program's name on the command line. */
  args: string[];
}

/** The browser's folder of data for a run of the stand-in, and where in it the page's own data is. */
const profileOf = (userData: string) => path.join(userData, 'chromium');
export const storagePathOf = (userData: string): string => path.join(profileOf(userData), 'Default');

export class StandIn {
  readonly electron: StandInModule;

  private constructor(
    readonly context: BrowserContext,
    options: StandInOptions,
  ) {
    this.electron = new StandInModule(options.userData, context, storagePathOf(options.userData));
  }

  static async launch(options: StandInOptions): Promise<StandIn> {
    const context = await chromium.launchPersistentContext(profileOf(options.userData), {
      executablePath: testBrowser(),
      viewport: { width: 1280, height: 720 },
      args: BROWSER_FLAGS,
    });
    const standIn = new StandIn(context, options);
    await context.route('**/*', (route) => standIn.takeRequest(route));
    standIn.runMain(options);
    return standIn;
  }

  /** The page of the newest window, as soon as it has loaded. */
  async newestPage(): Promise<Page> {
    const window = await this.electron.newestWindow();
    await window.loaded;
    return window.page;
  }

  /** Settles when the app has quit; then ends the browser. */
  async ended(): Promise<void> {
    await this.electron.quitted;
    await this.context.close();
  }

  /** Loads main as Electron does, with the stand-in for its `require('electron')`. */
  private runMain({ main, args }: StandInOptions): void {
    const load = createRequire(main);
    const require = (name: string): unknown => (name === 'electron' ? this.electron : load(name));
    const run = compileFunction(
      readFileSync(main, 'utf8'),
      ['exports', 'require', 'module', '__filename', '__dirname'],
      { filename: main },
    );
    const before = process.argv;
    process.argv = ['electron', ...args];
    try {
      run({}, require, { exports: {} }, main, path.dirname(main));
    } finally {
      process.argv = before;
    }
  }

  /** Takes a request through what Electron would ask main: navigation, then the request, then the protocol. */
  private async takeRequest(route: Route): Promise<void> {
    const request = route.request();
    const url = toApp(request.url());
    // "No content" leaves a page where it is, as a prevented navigation does.
    if (request.isNavigationRequest() && !this.mayNavigate(route, url)) return route.fulfill({ status: 204 });
    if (!(await this.electron.mayRequest(url)) || !url.startsWith(APP_ORIGIN))
      return route.abort('blockedbyclient');
    const response = await this.electron.answer(new Request(url, { method: request.method() }));
    return route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }

  private mayNavigate(route: Route, url: string): boolean {
    const frame = route.request().frame();
    const isMainFrame = frame.parentFrame() === null;
    const contents = this.electron.windowOf(frame.page())?.webContents;
    if (!contents) return false;
    const events = ['will-frame-navigate', ...(isMainFrame ? ['will-navigate'] : [])];
    const isPrevented = events.some((name) => {
      const event = new Preventable({ url, isMainFrame });
      contents.emit(name, event);
      return event.defaultPrevented;
    });
    if (!isPrevented && isMainFrame) contents.emit('did-start-loading');
    return !isPrevented;
  }
}
