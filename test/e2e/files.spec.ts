import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, openApp, test } from '../support/app';
import { goTo, openSample, storedWorkshop } from '../support/stored';

test.setTimeout(120_000);

async function saveToFile(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.keyboard.press('ControlOrMeta+S');
  return readFile(await (await download).path(), 'utf8');
}

async function openFile(page: Page, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('ControlOrMeta+O');
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** An opened workshop is shown on its map. */
const opened = (page: Page) => page.getByRole('application', { name: 'Map of the architecture' }).waitFor();
const toLibrary = (page: Page) => page.getByRole('button', { name: 'Library' }).click();
const cards = (page: Page) => page.getByRole('main').getByRole('listitem');
const problem = (page: Page) => page.getByRole('alert').filter({ hasText: 'The file was not opened' });

test('a saved file opens again as the same workshop, in an empty library', async ({ page, browser }) => {
  await openSample(page);
  const stored = await storedWorkshop(page);
  const text = await saveToFile(page);
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await expect(page.getByText(/is up to date/u)).toBeVisible();
  await page.keyboard.press('Escape');

  const other = await (await browser.newContext()).newPage();
  await openApp(other, new URL(page.url()).origin);
  await openFile(other, 'Plan.causeway', text);
  await opened(other);
  expect(await storedWorkshop(other)).toEqual(stored);
  await other.context().close();
});

test('a file whose workshop is in the library replaces it, as one step, or becomes a copy', async ({
  page,
}) => {
  await openSample(page);
  const text = await saveToFile(page);
  await goTo(page, 'Outcome');
  const team = page.getByRole('textbox', { name: 'Team' });
  await team.fill('Later team');
  await team.blur();
  await storedWorkshop(page);

  await openFile(page, 'Plan.causeway', text);
  await page.getByRole('button', { name: 'Replace' }).click();
  await opened(page);
  await goTo(page, 'Outcome');
  await expect(team).toHaveValue('Support platform');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(team).toHaveValue('Later team');

  await openFile(page, 'Plan.causeway', text);
  await page.getByRole('button', { name: 'Open as a copy' }).click();
  await opened(page);
  await goTo(page, 'Outcome');
  await expect(team).toHaveValue('Support platform');
  await toLibrary(page);
  await expect(cards(page)).toHaveCount(2);
});

for (const [what, text] of [
  ['a file that is no JSON', '{"schemaVersion": 1, '],
  ['a file of another kind', '{"cells": []}'],
  ['a file of a newer Causeway', '{"schemaVersion": 99, "id": "w_1"}'],
] as const)
  test(`${what} gets a clear error and changes nothing`, async ({ page }) => {
    await openSample(page);
    const stored = await storedWorkshop(page);
    await openFile(page, 'Broken.causeway', text);
    await expect(problem(page)).toContainText('Broken.causeway');
    expect(await storedWorkshop(page)).toEqual(stored);
    await toLibrary(page);
    await expect(cards(page)).toHaveCount(1);
  });

test('a file that is dropped on the window is opened', async ({ page }) => {
  await openSample(page);
  const text = await saveToFile(page);
  await toLibrary(page);
  const transfer = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'Plan.causeway', { type: 'application/json' }));
    return transfer;
  }, text);
  await page.getByRole('main').dispatchEvent('dragover', { dataTransfer: transfer });
  await expect(page.getByText('Drop a .causeway file to open it')).toBeVisible();
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: transfer });
  await page.getByRole('button', { name: 'Open as a copy' }).click();
  await opened(page);
});
