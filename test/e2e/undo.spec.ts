import { expect, test } from '../support/app';
import { goTo, openSample, storedWorkshop } from '../support/stored';

test.setTimeout(180_000);

test('undo leads back to the start and redo to the end, on every screen', async ({ page }) => {
  await openSample(page);
  const start = await storedWorkshop(page);

  await page.locator('.react-flow__node[aria-label^="Agent panel,"]').click();
  await page.keyboard.press('3');
  await page.keyboard.press('ControlOrMeta+D');
  await page.keyboard.press('Delete');
  await page.locator('.react-flow__node[aria-label^="Prompt set,"]').click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Delete');

  await goTo(page, 'Decide');
  await page
    .getByRole('button', { name: /^Chat model/u })
    .first()
    .click();
  await page.getByRole('textbox', { name: 'Why' }).fill('Because of the bill.');
  await page.getByRole('textbox', { name: 'Why' }).blur();

  await goTo(page, 'Roadmap');
  await page.getByRole('button', { name: 'Add work item' }).click();
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Write the run book');
  await page.getByRole('textbox', { name: 'Title', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Add wave' }).click();

  await goTo(page, 'Outcome');
  await page.getByRole('textbox', { name: 'Team' }).fill('Another team');
  await page.getByRole('textbox', { name: 'Team' }).blur();
  const end = await storedWorkshop(page);
  expect(end).not.toEqual(start);

  const travel = async (name: RegExp) => {
    const button = page.getByRole('button', { name });
    let steps = 0;
    for (; await button.isEnabled(); steps += 1) await button.click();
    return steps;
  };
  const undone = await travel(/^Undo/u);
  expect(undone).toBeGreaterThanOrEqual(8);
  expect(await storedWorkshop(page)).toEqual(start);
  expect(await travel(/^Redo/u)).toBe(undone);
  expect(await storedWorkshop(page)).toEqual(end);
});
