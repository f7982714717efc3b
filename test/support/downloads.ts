/** What the window writes to a file, as the person at it gets it. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { goTo } from './stored';

/** The workshop's file, saved now. */
export async function savedFile(page: Page): Promise<{ ballots: unknown[]; voting: unknown }> {
  const download = page.waitForEvent('download');
  await page.keyboard.press('ControlOrMeta+S');
  return JSON.parse(await readFile(await (await download).path(), 'utf8')) as Awaited<
    ReturnType<typeof savedFile>
  >;
}

/** The report as a PDF, exported now. */
export async function exportedPdf(page: Page): Promise<Buffer> {
  await goTo(page, 'Report');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export PDF' }).click();
  return readFile(await (await download).path());
}
