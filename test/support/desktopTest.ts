/** Playwright's tests with the desktop app: launched on a folder of data of its own, watched, and ended afterwards. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test as base } from '@playwright/test';
import { forgetOutside, launchDesktop, type DesktopApp } from './harness';

export { expect } from '@playwright/test';

/** A folder of a test's own, removed after it. */
async function withFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'causeway-desktop-'));
  await use(folder);
  await rm(folder, { recursive: true, force: true });
}

function expectNone(problems: string[]): void {
  expect(problems, 'requests that leave the app, and errors').toEqual([]);
}

interface Fixtures {
  folder: string;
  /** Launches the app; again after `quit`, on the same data. */
  launch: (...args: string[]) => Promise<DesktopApp>;
  /** The app, launched. */
  app: DesktopApp;
}

export const test = base.extend<Fixtures>({
  folder: async ({ browserName: _browserName }, use) => withFolder(use),
  launch: async ({ folder }, use) => {
    const launched: DesktopApp[] = [];
    await use(async (...args) => {
      const app = await launchDesktop({ userData: path.join(folder, 'data'), args });
      launched.push(app);
      return app;
    });
    for (const app of launched) await app.kill();
    expectNone(launched.flatMap((app) => app.problems));
  },
  app: async ({ launch }, use) => use(await launch()),
});

/** For what leaves nothing behind in the app: one launch serves many tests, each of which gets its window anew. */
export const sharedTest = base.extend<Pick<Fixtures, 'folder' | 'app'>, { running: DesktopApp }>({
  folder: async ({ browserName: _browserName }, use) => withFolder(use),
  running: [
    async ({ browserName: _browserName }, use) =>
      withFolder(async (folder) => {
        const app = await launchDesktop({ userData: folder });
        await use(app);
        await app.kill();
      }),
    { scope: 'worker' },
  ],
  app: async ({ running }, use) => {
    await forgetOutside(running);
    await running.page.reload();
    await running.page.getByRole('main').waitFor();
    await use(running);
    expectNone(running.problems.splice(0));
  },
});
