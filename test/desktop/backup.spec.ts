/** What is kept of the library beside the database: written down as one works, whole when the app ends. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../support/desktopTest';
import { chooseMenuItem, quit, type DesktopApp } from '../support/harness';

const titleField = (app: DesktopApp) => app.page.getByLabel('Title of the workshop');

async function makeWorkshop(app: DesktopApp, title: string): Promise<void> {
  await expect.poll(() => chooseMenuItem(app, 'library.new')).toBe(true);
  await titleField(app).fill(title);
  await titleField(app).press('Enter');
}

/** All that is in the files of one of the backup's folders. */
async function textIn(folder: string, name: string): Promise<string> {
  const place = path.join(folder, 'data/backup', name);
  const files = await readdir(place);
  return (await Promise.all(files.map((file) => readFile(path.join(place, file), 'utf8')))).join('\n');
}

test('what is shown as saved is written down, and whole once the app has ended', async ({ app, folder }) => {
  await makeWorkshop(app, 'Claims assistant');
  await expect(app.page.locator('[data-save-state="saved"]')).toBeVisible();
  expect(await textIn(folder, 'journal')).toContain('Claims assistant');
  expect(await readdir(path.join(folder, 'data/backup'))).toContain('running');

  await quit(app);
  expect(await textIn(folder, 'documents')).toContain('"title": "Claims assistant"');
  expect(await textIn(folder, 'snapshots')).toContain('Claims assistant');
  expect(await readdir(path.join(folder, 'data/backup'))).not.toContain('running');
});

test('what cannot be written down is told, and written once it can be', async ({ launch, folder }) => {
  await mkdir(path.join(folder, 'data'), { recursive: true });
  const obstacle = path.join(folder, 'data/backup');
  await writeFile(obstacle, 'a file where the folder should be');
  const app = await launch();
  await expect(app.page.getByText('Nothing can be written beside the database')).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect.poll(() => chooseMenuItem(app, 'library.new')).toBe(true);
  const notice = app.page.getByRole('alert').filter({ hasText: 'The last change is not safe yet' });
  await expect(notice).toContainText('Check that the disk has room');
  await expect(app.page.locator('[data-save-state="failed"]')).toBeVisible();

  await rm(obstacle);
  await expect(notice).toBeHidden();
  await expect(app.page.locator('[data-save-state="saved"]')).toBeVisible();
  await titleField(app).fill('Claims assistant');
  await titleField(app).press('Enter');
  await expect(app.page.locator('[data-save-state="saved"]')).toBeVisible();
  expect(await textIn(folder, 'journal')).toContain('Claims assistant');
});

test('an edit that cannot be written down is not called saved', async ({ app, folder }) => {
  await makeWorkshop(app, 'Claims assistant');
  await expect(app.page.locator('[data-save-state="saved"]')).toBeVisible();
  // No segment of the journal can be written on: each is a folder now.
  const journal = path.join(folder, 'data/backup/journal');
  for (const name of await readdir(journal)) {
    await rm(path.join(journal, name));
    await mkdir(path.join(journal, name));
  }
  await titleField(app).fill('Renamed');
  await titleField(app).press('Enter');
  const warning = app.page.getByRole('alert').filter({ hasText: 'The last edits are not saved' });
  await expect(warning).toContainText('Check that the disk has room and that Causeway may write there');
  // The next attempt goes into a segment of its own.
  await warning.getByRole('button', { name: 'Try again' }).click();
  await expect(app.page.locator('[data-save-state="saved"]')).toBeVisible();
  expect(await readFile(path.join(journal, '00000002.journal'), 'utf8')).toContain('Renamed');
});
