/** What the browser fallback says of itself, and the way out to a file. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, openApp, test } from '../support/app';
import { openSample, storedWorkshop } from '../support/stored';

const SAMPLE = 'Ask Halvern: from pilot to product';

const notice = (page: Page) => page.getByRole('alert').filter({ hasText: 'You are working in a browser' });
const toLibrary = (page: Page) => page.getByRole('button', { name: 'Library' }).click();

/** Clicks what saves, and reads the file. */
async function saved(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFile(await (await download).path(), 'utf8');
}

test('the notice says what is missing, once', async ({ page }) => {
  await expect(notice(page)).toContainText('no journal and there are no backups');
  await expect(notice(page).getByRole('button', { name: /to a file/u })).toBeHidden();
  await notice(page).getByRole('button', { name: 'Understood' }).click();
  await expect(notice(page)).toBeHidden();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Sample' })).toBeVisible();
  await expect(notice(page)).toBeHidden();
});

test('one click in the notice saves the workshop that was edited last', async ({ page, browser }) => {
  await page.getByRole('button', { name: 'New workshop' }).first().click();
  await page.getByLabel('Title of the workshop').waitFor();
  await toLibrary(page);
  await openSample(page);
  const stored = await storedWorkshop(page);
  await toLibrary(page);
  const text = await saved(page, `Save “${SAMPLE}” to a file`);

  const other = await (await browser.newContext()).newPage();
  await openApp(other, new URL(page.url()).origin);
  const chooser = other.waitForEvent('filechooser');
  await other.getByRole('button', { name: 'Open file…' }).click();
  const buffer = Buffer.from(text);
  await (await chooser).setFiles({ name: 'Plan.causeway', mimeType: 'application/json', buffer });
  await other.getByRole('application', { name: 'Map of the architecture' }).waitFor();
  expect(await storedWorkshop(other)).toEqual(stored);
  await other.context().close();
});

test('one click in an open workshop saves it', async ({ page }) => {
  await openSample(page);
  expect(JSON.parse(await saved(page, 'Save to file'))).toMatchObject({ title: SAMPLE });
});
