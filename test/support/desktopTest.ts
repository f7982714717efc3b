/** Playwright's test with the desktop app: launched on a fresh folder of data, watched, and ended afterwards. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test as base } from '@playwright/test';
import { launchDesktop, type DesktopApp } from './harness';

export { expect } from '@playwright/test';

interface Fixtures {
  /** A folder of this test's own, removed after it. */
  folder: string;
  /** Launches the app; again after `quit`, on the same data. */
  launch: (...args: string[]) => Promise<DesktopApp>;
  /** The app, launched. */
  app: DesktopApp;
}

export const test = base.extend<Fixtures>({
  folder: async ({ browserName: _browserName }, use) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'causeway-desktop-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  launch: async ({ folder }, use) => {
    const launched: DesktopApp[] = [];
    await use(async (...args) => {
      const app = await launchDesktop({ userData: path.join(folder, 'data'), args });
      launched.push(app);
      return app;
    });
    for (const app of launched) await app.kill();
    const problems = launched.flatMap((app) => app.problems);
    expect(problems, 'requests that leave the app, and errors').toEqual([]);
  },
  app: async ({ launch }, use) => use(await launch()),
});
