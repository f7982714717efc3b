/**
 * The app for end-to-end tests: the built files in a fresh browser profile. A request that leaves this machine, an error
 * on the console or an uncaught exception fails the test.
 */
import { expect, test as base, type Page } from '@playwright/test';
import type { RunningServer } from '../../electron/launcher/server';
import { serveApp } from './server';
import { watch } from './watch';

export { expect } from '@playwright/test';

interface Fixtures {
  /** The app's page, opened. Files go through a file chooser and through downloads. */
  page: Page;
}

export const test = base.extend<Fixtures, { server: RunningServer }>({
  server: [
    async ({ browserName: _browserName }, use) => {
      const server = await serveApp();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ page, server }, use) => {
    const problems = watch(page.context(), server.address);
    await openApp(page, server.address);
    await use(page);
    expect(problems, 'requests that leave the machine, and errors').toEqual([]);
  },
});

/** Opens the app in a page, whose files go through a file chooser and through downloads. */
export async function openApp(page: Page, address: string): Promise<void> {
  await page.addInitScript(() => {
    // Native pickers cannot be driven; without them the app uses what a test can answer.
    for (const picker of ['showOpenFilePicker', 'showSaveFilePicker']) Reflect.deleteProperty(window, picker);
  });
  // Choosers are intercepted from now on, not only from when a test begins to wait for one.
  page.on('filechooser', () => {});
  await page.goto(address);
  await page.getByRole('main').waitFor();
}
