/** Two windows on one workshop: one edits, the other follows and can take over. */
import type { Locator, Page } from '@playwright/test';
import { expect, openApp, test } from '../support/app';
import { goTo, openSample, storedWorkshop } from '../support/stored';

test.setTimeout(120_000);

const SAMPLE = 'Ask Halvern: from pilot to product';
const title = (page: Page): Locator => page.getByRole('textbox', { name: 'Title of the workshop' });
const node = (page: Page, name: string) => page.locator(`.react-flow__node[aria-label^="${name},"]`);
const refusal = (page: Page) => page.getByRole('alert').filter({ hasText: 'This window only follows' });

const expectToFollow = (page: Page) =>
  expect(page.getByText('Another window has this workshop open. This one follows it.')).toBeVisible();
const expectToEdit = (page: Page) => expect(page.locator('[data-save-state="saved"]')).toBeVisible();
const takeOver = (page: Page) => page.getByRole('button', { name: 'Take over' }).click();

async function retitle(page: Page, text: string): Promise<void> {
  await title(page).fill(text);
  await title(page).press('Enter');
  await expectToEdit(page);
}

/** A second window on the workshop that is open in the first. */
async function openSecond(page: Page): Promise<Page> {
  const second = await page.context().newPage();
  await openApp(second, page.url());
  await expectToFollow(second);
  return second;
}

test('a second window shows every change of the first, and all of it can be read there', async ({ page }) => {
  await openSample(page);
  const second = await openSecond(page);
  await node(second, 'Helpdesk').click();
  await expect(second.getByRole('textbox', { name: 'Name' })).toHaveValue('Helpdesk');

  await retitle(page, 'Edited in the first');
  await expect(title(second)).toHaveValue('Edited in the first');
  await node(page, 'Helpdesk').click();
  await page.keyboard.press('3');
  await expect(node(second, 'Helpdesk')).toHaveAttribute('aria-label', /Rewrite,/u);
  await expect(second.getByRole('textbox', { name: 'Name' })).toHaveValue('Helpdesk');

  await goTo(second, 'Report');
  await expect(second.locator('[data-page="0"] svg').first()).toBeVisible();
  const download = second.waitForEvent('download');
  await second.keyboard.press('Control+e');
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/u);
});

test('a second window edits nothing, by mouse or by keyboard, and says so once', async ({ page }) => {
  await openSample(page);
  const before = await storedWorkshop(page);
  const second = await openSecond(page);

  await node(second, 'Helpdesk').click();
  for (const key of ['3', '2', 'Delete', 'F2', 'Control+d', 'ArrowRight']) await second.keyboard.press(key);
  await expect(refusal(second)).toHaveCount(1);
  await expect(node(second, 'Helpdesk')).toHaveAttribute('aria-label', /Keep,/u);
  await second.keyboard.press('Escape');
  await expect(refusal(second)).toHaveCount(0);

  const box = (await node(second, 'Helpdesk').boundingBox())!;
  await second.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await second.mouse.down();
  await second.mouse.move(box.x + 90, box.y + 90, { steps: 5 });
  await second.mouse.up();
  await expect(refusal(second)).toHaveCount(1);
  expect(await node(second, 'Helpdesk').boundingBox()).toEqual(box);

  await expect(title(second)).not.toBeEditable();
  await goTo(second, 'Risks');
  await second.getByRole('gridcell').first().dblclick();
  await expect(second.getByRole('gridcell').getByRole('textbox')).toHaveCount(0);
  await second.getByRole('combobox', { name: 'Status' }).click();
  await expect(second.getByRole('option', { name: 'Any status' })).toBeVisible();

  await retitle(page, SAMPLE);
  expect(await storedWorkshop(page)).toEqual(before);
});

test('a window that takes over edits, and the first one follows it', async ({ page }) => {
  await openSample(page);
  await retitle(page, 'From the first');
  const second = await openSecond(page);
  await takeOver(second);
  await expectToEdit(second);
  await expectToFollow(page);
  await expect(title(page)).not.toBeEditable();

  await retitle(second, 'From the second');
  await expect(title(page)).toHaveValue('From the second');
  await second.keyboard.press('Control+z');
  await expect(title(page)).toHaveValue('From the first');
});

test('a window that hangs is overtaken; what it writes late is refused, and can be kept as a copy', async ({
  page,
}) => {
  await openSample(page);
  const second = await openSecond(page);
  const debuggerOfFirst = await page.context().newCDPSession(page);
  await debuggerOfFirst.send('Debugger.enable');
  const hung = new Promise((resolve) => debuggerOfFirst.once('Debugger.paused', resolve));
  await title(page).fill('Late');
  // From the next line of its own that it wants to run: before the text is handed over.
  await debuggerOfFirst.send('Debugger.pause');
  await hung;

  await takeOver(second);
  await expectToEdit(second);
  await retitle(second, 'New');

  await debuggerOfFirst.send('Debugger.resume');
  await debuggerOfFirst.detach();
  await expectToFollow(page);
  await expect(title(page)).toHaveValue('New');
  await expect(page.getByRole('alert').filter({ hasText: 'Not saved' })).toContainText(
    'Not saved: Rename workshop.',
  );
  expect(await storedWorkshop(second)).toMatchObject({ title: 'New' });

  await page.getByRole('button', { name: 'Keep as a copy' }).click();
  await expect(page.getByText('Kept in the library as “Copy of Late”.')).toBeVisible();
  await expect(page.getByText('Not saved')).toHaveCount(0);
  await page.getByRole('button', { name: 'Library' }).click();
  for (const name of ['New', 'Copy of Late'])
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
});

test('a window goes on by itself when the one before is closed, and not when that only loads anew', async ({
  page,
}) => {
  await openSample(page);
  const second = await openSecond(page);
  await page.reload();
  await expectToEdit(page);
  await expectToFollow(second);
  await retitle(page, 'After loading anew');
  await page.close();
  await expectToEdit(second);
  await expect(title(second)).toHaveValue('After loading anew');
  await retitle(second, 'Gone on');
  expect(await storedWorkshop(second)).toMatchObject({ title: 'Gone on' });
});
