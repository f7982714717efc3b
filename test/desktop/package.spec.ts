/** What ships: the package that electron-builder makes, taken apart, and started from what is in it. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { DIST } from '../../electron/launcher/build';
import { expect, test } from '../support/desktopTest';
import { chooseMenuItem, launchDesktop } from '../support/harness';
import { fusesOf, packApp, type Fuses, type Packed } from '../support/packed';

const FUSES: Fuses = {
  RunAsNode: false,
  EnableCookieEncryption: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

// Packed once, for all of them.
test.describe.configure({ mode: 'default' });

let folder: string;
let packed: Packed;
test.beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'causeway-package-'));
  const opposite = Object.fromEntries(Object.entries(FUSES).map(([fuse, isOn]) => [fuse, !isOn])) as Fuses;
  packed = await packApp(folder, opposite);
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

test('packing turns every fuse, whatever Electron’s program came with', async () => {
  expect(await fusesOf(packed.program)).toEqual(FUSES);
});

test('the package has the build and nothing else: no sources, tests, maps or libraries', async () => {
  expect(await readdir(packed.resources)).toEqual(['app.asar']);
  const folders = ['/dist', '/dist/electron', '/dist/renderer', '/dist/renderer/assets'];
  const files = listPackage(packed.archive, { isPack: false })
    .map((entry) => entry.replaceAll('\\', '/'))
    .filter((entry) => !folders.includes(entry));
  const manifest = JSON.parse(await readFile(path.join(DIST, 'manifest.json'), 'utf8')) as object;
  const expected = [
    '/package.json',
    '/dist/manifest.json',
    '/dist/electron/main.cjs',
    '/dist/electron/preload.cjs',
    '/dist/electron/icon.png',
    ...Object.keys(manifest).map((address) => `/dist/renderer${address}`),
  ];
  expect(files.toSorted()).toEqual(expected.toSorted());
  expect(files.filter((file) => /\.(?:map|tsx?)$|node_modules/.test(file))).toEqual([]);
});

test('main, preload and window start from what is in the package, in a folder with nothing else around', async ({
  folder: data,
}) => {
  const appFolder = path.join(folder, 'taken-apart');
  extractAll(packed.archive, appFolder);
  const app = await launchDesktop({ userData: path.join(data, 'data'), appFolder });
  expect(await app.page.evaluate(() => window.causeway?.target)).toBe('electron');
  await expect.poll(() => chooseMenuItem(app, 'library.new')).toBe(true);
  await expect(app.page.locator('[data-save-state="saved"]')).toBeVisible();
  expect(app.problems).toEqual([]);
  await app.kill();
});
