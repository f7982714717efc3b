import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { openSample } from '../support/stored';

test.setTimeout(120_000);
const SAMPLE = 'Ask Halvern: from pilot to product';

const card = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
const more = async (page: Page, title: string, deed: string) => {
  await page.getByRole('button', { name: `More for ${title}`, exact: true }).click();
  await page.getByRole('menuitem', { name: deed }).click();
};

test('an empty library says what to do first', async ({ page }) => {
  await expect(page.getByText(/decide what to keep, refactor or rewrite/u)).toBeVisible();
  await expect(page.getByRole('button', { name: 'New workshop' })).toHaveCount(2);
});

test('workshops are renamed, duplicated, found, archived, deleted and brought back', async ({ page }) => {
  await openSample(page);
  await page.getByRole('button', { name: 'Library' }).click();
  await expect(card(page, SAMPLE)).toContainText('21 components');
  await expect(card(page, SAMPLE)).toContainText('2 without an owner');

  await more(page, SAMPLE, 'Duplicate');
  await expect(card(page, `Copy of ${SAMPLE}`)).toBeVisible();
  await more(page, `Copy of ${SAMPLE}`, 'Rename');
  await page.getByRole('textbox', { name: 'New title' }).fill('Second try');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Second try')).toBeVisible();

  await page.getByRole('searchbox').fill('second');
  await expect(card(page, SAMPLE)).toHaveCount(0);
  await page.getByRole('searchbox').fill('nowhere');
  await expect(page.getByText('No workshop matches “nowhere”.')).toBeVisible();
  await page.getByRole('searchbox').fill('');

  await more(page, 'Second try', 'Delete');
  await expect(card(page, 'Second try')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card(page, 'Second try')).toBeVisible();

  await more(page, 'Second try', 'Archive');
  await expect(card(page, 'Second try')).toHaveCount(0);
  await page.getByText('Archived', { exact: true }).click();
  await page.getByRole('button', { name: 'Bring back' }).click();
  await page.getByText('Active', { exact: true }).click();
  await expect(card(page, 'Second try')).toBeVisible();
});
