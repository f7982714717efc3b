/** Files in a browser that lets a page keep them: as on the desktop, another program's change is noticed. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { goTo, openSample, storedWorkshop } from '../support/stored';

test.setTimeout(120_000);

/** The picker cannot be driven: in its place a real file handle of the browser's own file system is chosen. */
const letChoose = (page: Page) =>
  page.evaluate(() => {
    Object.assign(window, {
      showSaveFilePicker: async () =>
        (await navigator.storage.getDirectory()).getFileHandle('Plan.causeway', { create: true }),
    });
  });

/** What is in the file; nothing while it is being replaced. */
const fileText = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle('Plan.causeway');
    const file = await handle.getFile();
    return file.text().catch(() => '');
  });

const writeFromOutside = (page: Page, text: string): Promise<void> =>
  page.evaluate(async (text) => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle('Plan.causeway');
    const stream = await handle.createWritable();
    await stream.write(text);
    await stream.close();
  }, text);

const question = (page: Page) =>
  page.getByRole('dialog', { name: 'The file was changed by another program' });

test.beforeEach(async ({ page }) => {
  await letChoose(page);
  await openSample(page);
  await page.keyboard.press('ControlOrMeta+S');
  await expect(page.getByText('Written to Plan.causeway.')).toBeVisible();
});

test('a file that nobody else changed is written again without a question, also after a reload', async ({
  page,
}) => {
  await page.reload();
  await goTo(page, 'Outcome');
  const team = page.getByRole('textbox', { name: 'Team' });
  await team.fill('Later team');
  await page.keyboard.press('ControlOrMeta+S');
  await expect.poll(() => fileText(page)).toContain('"Later team"');
  await expect(question(page)).toBeHidden();
});

test('a file that another program changed is not overwritten before the user chooses', async ({ page }) => {
  const theirs = (await fileText(page)).replace('"Support platform"', '"Another team"');
  await writeFromOutside(page, theirs);
  await page.keyboard.press('ControlOrMeta+S');
  await question(page).getByRole('button', { name: 'Cancel' }).click();
  expect(await fileText(page)).toBe(theirs);

  await page.keyboard.press('ControlOrMeta+S');
  await question(page).getByRole('button', { name: 'Open the file’s state' }).click();
  await expect.poll(() => storedWorkshop(page)).toMatchObject({ team: 'Another team' });
  await page.keyboard.press('ControlOrMeta+Z');
  await expect.poll(() => storedWorkshop(page)).toMatchObject({ team: 'Support platform' });
  await page.keyboard.press('ControlOrMeta+S');
  await expect.poll(() => fileText(page)).toContain('"Support platform"');
});
