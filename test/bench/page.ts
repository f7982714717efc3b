/** The built app in a browser of its own, for measuring. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { serialize } from '#shared/file/serialize';
import type { Workshop } from '#shared/model/workshop';
import { ensureBrowser } from '../support/browser';
import { BROWSER_FLAGS } from '../support/browserFlags';
import { serveApp } from '../support/server';

export interface Bench {
  browser: Browser;
  /** The app's address. */
  address: string;
  /** A page in a fresh profile with the app's library open. */
  openApp: () => Promise<Page>;
  close: () => Promise<void>;
}

export async function startBench(say: (line: string) => void): Promise<Bench> {
  const executablePath = await ensureBrowser(say);
  const server = await serveApp();
  const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
  return {
    browser,
    address: server.address,
    openApp: async () => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      await page.addInitScript(() => {
        for (const picker of ['showOpenFilePicker', 'showSaveFilePicker'])
          Reflect.deleteProperty(window, picker);
      });
      await page.goto(server.address);
      await page.getByRole('button', { name: 'New workshop' }).first().waitFor();
      return page;
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Takes a workshop into the library through a file, as a user would, and waits for its map. */
export async function importWorkshop(page: Page, workshop: Workshop): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open file…' }).click();
  await (
    await chooser
  ).setFiles({
    name: 'bench.causeway',
    mimeType: 'application/json',
    buffer: Buffer.from(serialize(workshop)),
  });
  await page.waitForURL(/#\/w\/.*\/map$/u, { timeout: 60_000 });
}

/** Starts taking note of how long the window's thread is blocked; the result is the longest block since, in ms. */
export async function watchBlocks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const state = window as unknown as { longest: number };
    state.longest = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) state.longest = Math.max(state.longest, entry.duration);
    }).observe({ type: 'longtask' });
  });
  return () => page.evaluate(() => (window as unknown as { longest: number }).longest);
}
