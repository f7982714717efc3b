import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '../support/app';
import { exportedPdf } from '../support/downloads';
import { readPdf } from '../support/readPdf';
import { goTo, openSample } from '../support/stored';

test.setTimeout(180_000);
const ROOT = path.resolve(import.meta.dirname, '../..');

test('window and command line make the same bytes, on any day', async ({ page }, info) => {
  await openSample(page);
  const fromWindow = await exportedPdf(page);
  const saving = page.waitForEvent('download');
  await page.keyboard.press('ControlOrMeta+S');
  const file = info.outputPath('sample.causeway');
  await writeFile(file, await readFile(await (await saving).path()));

  await page.clock.setFixedTime('2031-03-04T05:06:07Z');
  await page.reload();
  const later = await exportedPdf(page);
  expect(later.equals(fromWindow)).toBe(true);

  const out = info.outputPath('sample.pdf');
  await promisify(execFile)('npm', ['run', '--silent', 'causeway', '--', 'report', file, '-o', out], {
    cwd: ROOT,
    env: { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8' },
  });
  expect((await readFile(out)).equals(fromWindow)).toBe(true);
});

test('the preview shows as many pages as the PDF has, and follows the options', async ({ page }) => {
  await openSample(page);
  const pdf = await readPdf(await exportedPdf(page));
  const thumbnails = page.getByRole('navigation', { name: 'Pages' }).getByRole('button');
  await expect(thumbnails).toHaveCount(pdf.pages.length);

  await page.getByRole('checkbox', { name: 'Risk register' }).uncheck();
  await expect(thumbnails).not.toHaveCount(pdf.pages.length);
  const shorter = await readPdf(await exportedPdf(page));
  await expect(thumbnails).toHaveCount(shorter.pages.length);
  expect(shorter.bookmarks.length).toBe(pdf.bookmarks.length - 1);

  await page.getByText('Letter', { exact: true }).click();
  const letter = await readPdf(await exportedPdf(page));
  expect([letter.pages[0]!.width, letter.pages[0]!.height].map(Math.round)).toEqual([612, 792]);
});

test('the preflight leads to what is open', async ({ page }) => {
  await openSample(page);
  await goTo(page, 'Report');
  await page.getByRole('button', { name: 'Show' }).click();
  await page
    .getByRole('button', { name: /model is down at month end/u })
    .first()
    .click();
  await expect(page.getByRole('main', { name: 'Risks' })).toBeVisible();
});

test('sections are put in another order, and what is left out for a reader is nowhere in the PDF', async ({
  page,
}) => {
  await openSample(page);
  await goTo(page, 'Report');
  await page.getByRole('button', { name: 'Move Summary in figures down' }).click();
  await page.getByRole('checkbox', { name: 'Names of people' }).check();
  await page.getByRole('checkbox', { name: 'Costs', exact: true }).check();
  const pdf = await readPdf(await exportedPdf(page));
  const titles = pdf.bookmarks.map(({ title }) => title);
  expect(titles.indexOf('The outcome')).toBeLessThan(titles.indexOf('Summary'));
  const words = pdf.pages.flatMap(({ lines }) => lines).join('\n');
  expect(words).not.toMatch(/Jonas Reuter|Tomasz Wilk|person-days, low to high/u);
  expect(words).toContain('Engineering 1');

  await page.keyboard.press('ControlOrMeta+Z');
  await page.getByRole('button', { name: 'Default order' }).click();
  await expect(page.getByRole('button', { name: 'Move Summary in figures up' })).toBeDisabled();
});

test('a click on a page leads to where it is edited, and the page follows the edit', async ({ page }) => {
  await openSample(page);
  await goTo(page, 'Report');
  await page.getByRole('button', { name: 'Go to page 6', exact: true }).click();
  await page.locator('[data-page="5"]').getByText('The map as it is', { exact: true }).click();
  await expect(page.getByRole('main', { name: 'Map' })).toBeVisible();
  await goTo(page, 'Report');
  const edit = page.getByRole('button', { name: 'Edit in Outcome' }).first();
  await edit.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main', { name: 'Outcome' })).toBeVisible();
  const statement = page.getByRole('textbox', { name: /outcome/iu }).first();
  await statement.fill('Answers that hold.');
  await statement.blur();
  await goTo(page, 'Report');
  await expect(page.locator('[data-page="0"] text', { hasText: 'Answers that hold.' })).toBeVisible();
});
