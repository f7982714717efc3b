/** Storage that does not do what it should: the user is told what to do, and nothing is changed meanwhile. */
import type { Page } from '@playwright/test';
import { expect, openApp, test } from '../support/app';
import { holdDatabase, letGo } from '../support/heldDatabase';
import { openSample, storedWorkshop } from '../support/stored';

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

/** A page of the same origin that is not the app, its picture: it stands for a window of another version. */
async function openOther(page: Page): Promise<Page> {
  const picture = await page.locator('link[rel="icon"]').evaluate((link: HTMLLinkElement) => link.href);
  const other = await page.context().newPage();
  // A picture has no icon of its own, and Chromium asks for one.
  await other.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await other.goto(picture);
  return other;
}

/** Opens the database as another version would, and keeps it open. */
const openDatabase = (other: Page, version: number): Promise<void> =>
  other.evaluate(
    (version) =>
      new Promise((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('causeway');
        deleting.onerror = () => reject(deleting.error as Error);
        deleting.onsuccess = () => {
          const opening = indexedDB.open('causeway', version);
          opening.onerror = () => reject(opening.error as Error);
          opening.onsuccess = () => resolve(void Object.assign(window, { held: opening.result }));
        };
      }),
    version,
  );

const versionOf = (page: Page): Promise<number | undefined> =>
  page.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === 'causeway')?.version);

test('a database that a newer Causeway made is left as it is, and that is said', async ({ page }) => {
  const other = await openOther(page);
  await openDatabase(other, 990);
  await page.reload();
  await expect(heading(page, 'A newer Causeway has used this library')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('Start the newer Causeway, or install it anew');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(heading(page, 'A newer Causeway has used this library')).toBeVisible();
  expect(await versionOf(other)).toBe(990);
});

test('an upgrade that an older window blocks says so, and goes on once that window is closed', async ({
  page,
}) => {
  const other = await openOther(page);
  await openDatabase(other, 1);
  await page.reload();
  await expect(heading(page, 'Another window holds the database')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('Close that window, then try again');
  expect(await versionOf(other)).toBe(1);

  await other.close();
  await page.getByRole('button', { name: 'Try again' }).click();
  await openSample(page);
  await storedWorkshop(page);
});

test('a write that is not settled in time shows as failing, can go to a file, and is saved later', async ({
  page,
  server,
}) => {
  await openSample(page);
  await storedWorkshop(page);
  const other = await page.context().newPage();
  await openApp(other, server.address);
  await holdDatabase(other);
  const title = page.getByLabel('Title of the workshop');
  await title.fill('Kept in the window');
  await title.press('Enter');
  const warning = page.getByRole('alert').filter({ hasText: 'The last edits are not saved' });
  await expect(warning).toContainText('gives no answer. Close other windows of Causeway');
  await expect(page.locator('[data-save-state="failed"]')).toBeVisible();

  const download = page.waitForEvent('download');
  await warning.getByRole('button', { name: 'Save to a file' }).click();
  expect((await download).suggestedFilename()).toBe('Kept in the window.causeway');
  await expect(page.getByText('Written to Kept in the window.causeway.')).toBeVisible();

  await letGo(other);
  await expect(warning).toBeHidden();
  expect(await storedWorkshop(page)).toMatchObject({ title: 'Kept in the window' });
});
