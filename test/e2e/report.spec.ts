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
