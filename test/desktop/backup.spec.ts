/** What is kept of the library beside the database: written down as one works, whole when the app ends. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../support/desktopTest';
import { makeWorkshop, retitle, titleField } from '../support/desktopWorkshop';
import { chooseMenuItem, quit, type DesktopApp } from '../support/harness';
import { mountSmallDisk } from '../support/smallDisk';
import { storedWorkshops } from '../support/stored';

const badge = (app: DesktopApp) => app.page.locator('[data-save-state]');
const warningOf = (app: DesktopApp) =>
  app.page.getByRole('alert').filter({ hasText: 'The last edits are not saved' });

/** All that is in the files of one of the backup's folders. */
async function textIn(folder: string, name: string): Promise<string> {
  const place = path.join(folder, 'data/backup', name);
  const files = await readdir(place);
  return (await Promise.all(files.map((file) => readFile(path.join(place, file), 'utf8')))).join('\n');
}

test('what is shown as saved is written down, and whole once the app has ended', async ({ app, folder }) => {
  await makeWorkshop(app, 'Claims assistant');
  expect(await textIn(folder, 'journal')).toContain('Claims assistant');
  expect(await readdir(path.join(folder, 'data/backup'))).toContain('running');

  await quit(app);
  expect(await textIn(folder, 'documents')).toContain('"title": "Claims assistant"');
  expect(await textIn(folder, 'snapshots')).toContain('Claims assistant');
  expect(await readdir(path.join(folder, 'data/backup'))).not.toContain('running');
});

test('an empty library whose backup cannot be reached is not gone on with unasked', async ({
  launch,
  folder,
}) => {
  await mkdir(path.join(folder, 'data'), { recursive: true });
  const obstacle = path.join(folder, 'data/backup');
  await writeFile(obstacle, 'a file where the folder should be');
  const app = await launch();
  await expect(app.page.getByRole('heading', { name: 'its backup cannot be reached' })).toBeVisible();
  await app.page.getByRole('button', { name: 'Try again' }).click();
  await expect(app.page.getByRole('heading', { name: 'its backup cannot be reached' })).toBeVisible();
  await rm(obstacle);
  await app.page.getByRole('button', { name: 'Try again' }).click();
  await makeWorkshop(app, 'Claims assistant');
  expect(await textIn(folder, 'journal')).toContain('Claims assistant');
});

test('what cannot be written down is told, and written once it can be', async ({ launch, folder }) => {
  await mkdir(path.join(folder, 'data'), { recursive: true });
  const obstacle = path.join(folder, 'data/backup');
  await writeFile(obstacle, 'a file where the folder should be');
  const app = await launch();
  await app.page.getByRole('button', { name: 'Start with an empty library' }).click();
  await expect.poll(() => chooseMenuItem(app, 'library.new')).toBe(true);
  const notice = app.page.getByRole('alert').filter({ hasText: 'The last change is not safe yet' });
  await expect(notice).toContainText('Check that the disk has room');
  await expect(app.page.locator('[data-save-state="failed"]')).toBeVisible();

  await rm(obstacle);
  await expect(notice).toBeHidden();
  await retitle(app, 'Claims assistant');
  expect(await textIn(folder, 'journal')).toContain('Claims assistant');
});

test('an edit that cannot be written down is not called saved', async ({ app, folder }) => {
  await makeWorkshop(app, 'Claims assistant');
  // No segment of the journal can be written on: each is a folder now.
  const journal = path.join(folder, 'data/backup/journal');
  for (const name of await readdir(journal)) {
    await rm(path.join(journal, name));
    await mkdir(path.join(journal, name));
  }
  await titleField(app).fill('Renamed');
  await titleField(app).press('Enter');
  const warning = warningOf(app);
  await expect(warning).toContainText('Check that the disk has room and that Causeway may write there');
  // The next attempt goes into a segment of its own.
  await warning.getByRole('button', { name: 'Try again' }).click();
  await expect(app.page.locator('[data-save-state="saved"]')).toBeVisible();
  expect(await readFile(path.join(journal, '00000002.journal'), 'utf8')).toContain('Renamed');
});

/** Gives the workshop another team, so long that two or three of them take a page of a disk. */
async function edit(app: DesktopApp, name: string): Promise<void> {
  const field = app.page.getByRole('textbox', { name: 'Team' });
  await field.fill(`${name} ${'and others '.repeat(150)}`);
  await field.press('Enter');
}

/** @returns what tells every state that the badge has shown since */
async function watchBadge(app: DesktopApp): Promise<() => Promise<string[]>> {
  await badge(app).evaluate((element) => {
    const shown: string[] = [];
    Object.assign(window, { shown });
    const parent = element.parentElement!;
    const note = () => {
      const state = parent.querySelector('[data-save-state]')?.getAttribute('data-save-state') ?? 'none';
      if (state !== shown.at(-1)) shown.push(state);
    };
    note();
    new MutationObserver(note).observe(parent, { subtree: true, childList: true, attributes: true });
  });
  return () => app.page.evaluate(() => (window as unknown as { shown: string[] }).shown);
}

test('on a full disk nothing is called saved, and once there is room it is saved by itself', async ({
  launch,
  folder,
}) => {
  const backup = path.join(folder, 'data/backup');
  await mkdir(backup, { recursive: true });
  const unmount = await mountSmallDisk(backup);
  test.skip(unmount === null, 'A small disk cannot be mounted here: that takes Linux, and root.');
  let app = await launch();
  try {
    await makeWorkshop(app, 'Claims assistant');
    const ballast = path.join(backup, 'ballast');
    const filling = writeFile(ballast, Buffer.alloc(65_536));
    await expect(filling).rejects.toMatchObject({ code: 'ENOSPC' });

    for (let edits = 1; (await badge(app).getAttribute('data-save-state')) !== 'failed'; edits += 1) {
      expect(edits, 'edits until the disk is full').toBeLessThan(10);
      await edit(app, `Team ${edits}`);
      await expect(badge(app)).toHaveAttribute('data-save-state', /^(saved|failed)$/u);
    }
    const states = await watchBadge(app);
    await edit(app, 'The last team');
    // The database, which is on another disk, has it.
    await expect.poll(async () => JSON.stringify(await storedWorkshops(app.page))).toContain('The last team');
    await expect(warningOf(app)).toContainText(
      'Check that the disk has room and that Causeway may write there',
    );
    await expect(warningOf(app).getByRole('button', { name: 'Save to a file' })).toBeVisible();
    await expect(app.page.getByText('Saved', { exact: true })).toHaveCount(0);
    expect(await textIn(folder, 'journal')).not.toContain('The last team');

    await rm(ballast);
    await expect(badge(app)).toHaveAttribute('data-save-state', 'saved');
    expect(await states()).toEqual(['failed', 'saved']);
    expect(await textIn(folder, 'journal')).toContain('The last team');
    await expect(warningOf(app)).toBeHidden();
    const stored = await storedWorkshops(app.page);
    await quit(app);

    app = await launch();
    await expect(app.page.locator('[data-workshop]')).toHaveCount(1);
    expect(await storedWorkshops(app.page)).toEqual(stored);
    expect(JSON.stringify(stored)).toContain('The last team');
  } finally {
    await app.kill();
    await unmount?.();
  }
});
