/** Every damage that was seen to happen to a database, or could happen to what is kept beside it. */
import { cp, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '../support/desktopTest';
import { chooseMenuItem, databaseFolder, launchDesktop, quit, type DesktopApp } from '../support/harness';

const TITLES = ['Claims assistant', 'Contract reader', 'Shift planner'];
const titleField = (app: DesktopApp) => app.page.getByLabel('Title of the workshop');
const cards = (app: DesktopApp) => app.page.locator('[data-workshop]');

/** The data of an app that has made the workshops and has ended, to be copied. */
let prepared = '';
test.beforeAll(async () => {
  prepared = await mkdtemp(path.join(os.tmpdir(), 'causeway-library-'));
  const app = await launchDesktop({ userData: prepared });
  for (const title of TITLES) {
    await expect.poll(() => chooseMenuItem(app, 'library.new')).toBe(true);
    await titleField(app).fill(title);
    await titleField(app).press('Enter');
    await expect(app.page.locator('[data-save-state="saved"]')).toBeVisible();
    await expect.poll(() => chooseMenuItem(app, 'go.library')).toBe(true);
    await expect(app.page.getByRole('button', { name: title, exact: true })).toBeVisible();
  }
  await quit(app);
});
test.afterAll(() => rm(prepared, { recursive: true, force: true }));

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

const DAMAGES: Record<string, (userData: string) => Promise<void>> = {
  'a torn log': (userData) =>
    changeFiles(userData, /\.log$/u, async (file) => truncate(file, (await stat(file)).size - 7)),
  'a truncated log': (userData) => changeFiles(userData, /\.log$/u, halve),
  'a deleted CURRENT': (userData) => changeFiles(userData, /^CURRENT$/u, (file) => rm(file)),
  'a CURRENT that leads nowhere': (userData) =>
    changeFiles(userData, /^CURRENT$/u, (file) => writeFile(file, 'MANIFEST-999999\n')),
  'a bad manifest': (userData) =>
    changeFiles(userData, /^MANIFEST/u, (file) => writeFile(file, 'not a manifest')),
  'a wiped database': (userData) => rm(databaseFolder(userData), { recursive: true }),
  'a deleted profile': (userData) => rm(path.dirname(databaseFolder(userData)), { recursive: true }),
};

/** Answers the choice of a state, with one click, where it is asked. */
async function goOn(app: DesktopApp): Promise<void> {
  const restore = app.page.getByRole('button', { name: 'Go on with this state' });
  await expect(restore.or(cards(app).first())).toBeVisible();
  if (!(await restore.isVisible())) return;
  for (const title of TITLES) await expect(app.page.getByRole('heading', { name: title })).toBeVisible();
  await restore.click();
}

for (const [what, damage] of Object.entries(DAMAGES))
  test(`${what} is noticed, and everything is back in at most three clicks`, async ({ launch, folder }) => {
    const userData = await copyPrepared(folder);
    await damage(userData);

    // A start may look well and the next one not: Chromium notices some damage late.
    for (const start of [1, 2]) {
      const app = await launch();
      await goOn(app);
      for (const title of TITLES)
        await expect(
          app.page.getByRole('button', { name: title, exact: true }),
          `start ${start}`,
        ).toBeVisible();
      await quit(app);
    }
  });

test('what the database has lost at an end without a word comes back by itself', async ({
  launch,
  folder,
}) => {
  const userData = await copyPrepared(folder);
  await leaveUnclean(userData);
  await rm(databaseFolder(userData), { recursive: true });
  const app = await launch();
  await expect(app.page.getByText('Mended after an unexpected end')).toBeVisible();
  await expect(cards(app)).toHaveCount(TITLES.length);
});

test('the broken database is put aside, not deleted', async ({ launch, folder }) => {
  const userData = await copyPrepared(folder);
  await DAMAGES['a bad manifest']!(userData);
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
  const backup = path.join(userData, 'backup');
  for (const name of await readdir(path.join(backup, 'journal')))
    await halve(path.join(backup, 'journal', name));
  for (const name of await readdir(path.join(backup, 'snapshots')))
    await halve(path.join(backup, 'snapshots', name));

  const second = await launch();
  await expect(cards(second)).toHaveCount(TITLES.length);
  await quit(second);
  // What is kept beside it is whole again.
  await rm(databaseFolder(userData), { recursive: true });
  const third = await launch();
  await third.page.getByRole('button', { name: 'Go on with this state' }).click();
  await expect(cards(third)).toHaveCount(TITLES.length);
});
