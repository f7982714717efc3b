/** Every damage that was seen to happen to a database, or could happen to what is kept beside it. */
import { cp, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from '../../electron/launcher/build';
import { expect, test } from '../support/desktopTest';
import { choose, makeWorkshop, retitle } from '../support/desktopWorkshop';
import { databaseFolder, launchDesktop, quit, type DesktopApp } from '../support/harness';
import { openSample, storedWorkshops } from '../support/stored';

/** One with everything that a workshop can have, an edited sample, and one with nothing but a title. */
const TITLES = ['Claims assistant', 'Edited sample', 'Shift planner'];
const EVERYTHING = path.join(ROOT, 'test/fixtures/schema-3.causeway');
const cards = (app: DesktopApp) => app.page.locator('[data-workshop]');
const restoreScreen = (app: DesktopApp) => app.page.getByRole('button', { name: 'Go on with this state' });
const mended = (app: DesktopApp) => app.page.getByText('Mended after an unexpected end');

/** The data of an app that has made the workshops and has ended, to be copied; and what was stored by then. */
let prepared = '';
let lastSaved: Awaited<ReturnType<typeof storedWorkshops>> = {};

test.beforeAll(async () => {
  prepared = await mkdtemp(path.join(os.tmpdir(), 'causeway-library-'));
  const app = await launchDesktop({ userData: prepared });
  await app.dropFile(EVERYTHING);
  await expect(app.page.locator('[data-save-state="saved"]')).toBeVisible();
  await choose(app, 'go.library');
  await openSample(app.page);
  await decide(app.page, 'Helpdesk');
  await retitle(app, 'Edited sample');
  await choose(app, 'go.library');
  await makeWorkshop(app, 'Shift planner');
  await choose(app, 'go.library');
  await expect(cards(app)).toHaveCount(TITLES.length);
  lastSaved = await storedWorkshops(app.page);
  expect(Object.values(lastSaved).flatMap(({ versions }) => versions)).not.toEqual([]);
  await quit(app);
});
test.afterAll(() => rm(prepared, { recursive: true, force: true }));

/** Gives a component another disposition on the map. */
async function decide(page: Page, name: string): Promise<void> {
  const node = page.locator(`.react-flow__node[aria-label^="${name},"]`);
  await node.click();
  await page.keyboard.press('3');
  await expect(node).toHaveAttribute('aria-label', /Rewrite,/u);
}

/** Copies them into a test's folder. @returns the folder of the data */
async function copyPrepared(folder: string): Promise<string> {
  const userData = path.join(folder, 'data');
  await cp(prepared, userData, { recursive: true });
  return userData;
}

/** As if that app had ended without a word. */
const leaveUnclean = (userData: string) => writeFile(path.join(userData, 'backup/running'), '');

/** Changes each of the database's files of this kind. */
async function changeFiles(
  userData: string,
  kind: RegExp,
  change: (file: string) => Promise<void>,
): Promise<void> {
  const [store] = (await readdir(databaseFolder(userData))).filter((name) => name.endsWith('.leveldb'));
  const folder = path.join(databaseFolder(userData), store!);
  const names = (await readdir(folder)).filter((name) => kind.test(name));
  expect(names).not.toEqual([]);
  for (const name of names) await change(path.join(folder, name));
}

const halve = async (file: string) => truncate(file, Math.floor((await stat(file)).size / 2));
const tear = async (file: string) => truncate(file, (await stat(file)).size - 7);
const wipe = (userData: string) => rm(databaseFolder(userData), { recursive: true });

/** Changes each of the files of one of the backup's folders. */
async function changeBackup(
  userData: string,
  name: 'journal' | 'snapshots' | 'documents',
  change: (file: string) => Promise<void>,
): Promise<void> {
  const folder = path.join(userData, 'backup', name);
  const files = await readdir(folder);
  expect(files).not.toEqual([]);
  for (const file of files) await change(path.join(folder, file));
}

interface Damage {
  inflict: (userData: string) => Promise<unknown>;
  /** The first start cannot miss it; else Chromium may make up for it, or trip over it at a later start. */
  isPlain: boolean;
  /** From this start on nothing is left of it. */
  overAt: number;
}

const DAMAGES: Record<string, Damage> = {
  'a torn log': {
    inflict: (userData) => changeFiles(userData, /\.log$/u, tear),
    isPlain: false,
    overAt: 3,
  },
  'a truncated log': {
    inflict: (userData) => changeFiles(userData, /\.log$/u, halve),
    isPlain: true,
    overAt: 3,
  },
  'a deleted CURRENT': {
    inflict: (userData) => changeFiles(userData, /^CURRENT$/u, (file) => rm(file)),
    isPlain: false,
    overAt: 2,
  },
  'a CURRENT that leads nowhere': {
    inflict: (userData) =>
      changeFiles(userData, /^CURRENT$/u, (file) => writeFile(file, 'MANIFEST-999999\n')),
    isPlain: true,
    overAt: 2,
  },
  'a bad manifest': {
    inflict: (userData) => changeFiles(userData, /^MANIFEST/u, (file) => writeFile(file, 'not a manifest')),
    isPlain: true,
    overAt: 2,
  },
  'a wiped database': { inflict: wipe, isPlain: true, overAt: 2 },
  'a deleted profile': {
    inflict: (userData) => rm(path.dirname(databaseFolder(userData)), { recursive: true }),
    isPlain: true,
    overAt: 2,
  },
};

/** What may be damaged beside a database that is gone. */
const DAMAGES_BESIDE: Record<string, (userData: string) => Promise<void>> = {
  'a torn journal': (userData) => changeBackup(userData, 'journal', tear),
  'damaged snapshots': (userData) => changeBackup(userData, 'snapshots', halve),
  'damaged documents': (userData) => changeBackup(userData, 'documents', halve),
};

/** How a start went: what it said of the damage, and how many clicks it took to the library. */
interface Start {
  said: 'restore screen' | 'mended' | 'nothing';
  clicks: number;
}

/** Starts on damaged data, answers what is asked, and looks at all that is stored then. */
async function startOn(app: DesktopApp): Promise<Start> {
  await expect(restoreScreen(app).or(cards(app).first())).toBeVisible();
  const clicks = await countClicks(app.page);
  const isAsked = await restoreScreen(app).isVisible();
  if (isAsked) {
    for (const title of TITLES) await expect(app.page.getByRole('heading', { name: title })).toBeVisible();
    await restoreScreen(app).click();
  }
  await expect(cards(app)).toHaveCount(TITLES.length);
  expect(await storedWorkshops(app.page)).toEqual(lastSaved);
  const said = isAsked ? 'restore screen' : (await mended(app).isVisible()) ? 'mended' : 'nothing';
  return { said, clicks: await clicks() };
}

/** @returns what says how many clicks the page has got since */
async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const clicks = { count: 0 };
    Object.assign(window, { clicks });
    addEventListener('click', ({ isTrusted }) => isTrusted && clicks.count++, true);
  });
  return () => page.evaluate(() => (window as unknown as { clicks: { count: number } }).clicks.count);
}

for (const [what, { inflict, isPlain, overAt }] of Object.entries(DAMAGES))
  test(`after ${what} everything is as it was last saved, in at most three clicks`, async ({
    launch,
    folder,
  }) => {
    const userData = await copyPrepared(folder);
    await inflict(userData);
    const starts: Start[] = [];
    while (starts.length < overAt) {
      const app = await launch();
      starts.push(await startOn(app));
      await quit(app);
    }
    if (isPlain) expect(starts[0]!.said).toBe('restore screen');
    expect(starts.at(-1)!.said).toBe('nothing');
    for (const { clicks } of starts) expect(clicks).toBeLessThanOrEqual(3);
  });

for (const [what, inflict] of Object.entries(DAMAGES_BESIDE))
  test(`after a wiped database beside ${what} everything is as it was last saved, in one click`, async ({
    launch,
    folder,
  }) => {
    const userData = await copyPrepared(folder);
    await wipe(userData);
    await inflict(userData);
    expect(await startOn(await launch())).toEqual({ said: 'restore screen', clicks: 1 });
  });

for (const what of ['a truncated log', 'a wiped database'])
  test(`after an end without a word and ${what} everything comes back by itself`, async ({
    launch,
    folder,
  }) => {
    const userData = await copyPrepared(folder);
    await leaveUnclean(userData);
    await DAMAGES[what]!.inflict(userData);
    expect(await startOn(await launch())).toEqual({ said: 'mended', clicks: 0 });
  });

test('the broken database is put aside, not deleted', async ({ launch, folder }) => {
  const userData = await copyPrepared(folder);
  await DAMAGES['a bad manifest']!.inflict(userData);
  const app = await launch();
  await app.page.getByRole('button', { name: 'Go on with this state' }).click();
  await expect(app.page.getByText('The database as it was is kept in')).toBeVisible();
  const [moment] = await readdir(path.join(userData, 'set-aside'));
  const [store] = await readdir(path.join(userData, 'set-aside', moment!));
  const kept = path.join(userData, 'set-aside', moment!, store!);
  const manifest = (await readdir(kept)).find((name) => name.startsWith('MANIFEST'));
  expect(await readFile(path.join(kept, manifest!), 'utf8')).toBe('not a manifest');
});

test('a damaged tail of the journal and a damaged snapshot lose nothing that the database has', async ({
  launch,
  folder,
}) => {
  const userData = await copyPrepared(folder);
  for (const name of ['journal', 'snapshots'] as const) await changeBackup(userData, name, halve);
  const first = await launch();
  expect(await startOn(first)).toEqual({ said: 'nothing', clicks: 0 });
  await quit(first);
  // What is kept beside it is whole again.
  await wipe(userData);
  expect(await startOn(await launch())).toEqual({ said: 'restore screen', clicks: 1 });
});

/** What is left of a library beside which nothing can be read. */
const LOST: Record<string, { heading: string; inflict: (userData: string) => Promise<unknown> }> = {
  'an unreadable database': {
    heading: 'The database cannot be opened',
    inflict: (userData) => DAMAGES['a CURRENT that leads nowhere']!.inflict(userData),
  },
  'a wiped database': {
    heading: 'The library is empty, and what was kept of it cannot be read',
    inflict: wipe,
  },
};

for (const [what, { heading, inflict }] of Object.entries(LOST))
  test(`${what} without a backup that can be read is told, and not in the way of an empty library`, async ({
    launch,
    folder,
  }) => {
    const userData = await copyPrepared(folder);
    await inflict(userData);
    for (const name of ['journal', 'snapshots', 'documents'] as const)
      await changeBackup(userData, name, (file) => writeFile(file, 'nonsense'));
    const app = await launch();
    await expect(app.page.getByRole('heading', { name: heading })).toBeVisible();
    await app.page.getByRole('button', { name: 'Start with an empty library' }).click();
    await makeWorkshop(app, 'A new beginning');
    await quit(app);
    const next = await launch();
    await expect(cards(next)).toHaveCount(1);
    await expect(cards(next)).toContainText('A new beginning');
  });
