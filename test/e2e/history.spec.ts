import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { node } from '../support/canvas';
import { goTo, openSample, storedWorkshop } from '../support/stored';

test.setTimeout(180_000);

const RISK = 'Held answers pile up faster than agents can review them';
const NAMED = 'Before the board';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Version history' });
const entry = (page: Page, name: string) => dialog(page).getByRole('listitem').filter({ hasText: name });

async function openHistory(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Version history…' }).click();
  await dialog(page).waitFor();
}

/** Goes to something, or does something, by the command palette. */
async function find(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+K');
  await page.getByPlaceholder('Find a command').fill(name);
  await page.keyboard.press('Enter');
}

async function tag(page: Page, key: string): Promise<void> {
  await goTo(page, 'Map');
  await node(page, 'Agent panel').click();
  await page.keyboard.press(key);
}

async function assignRisk(page: Page, owner: string, due: string): Promise<void> {
  await find(page, RISK);
  const panel = page.getByRole('complementary', { name: 'Risk' });
  await panel.getByRole('combobox', { name: 'Owner' }).fill(owner);
  await page.getByRole('option', { name: new RegExp(`^${owner}`, 'u') }).click();
  await panel.getByLabel('Due').fill(due);
}

test('a version is named, compared, restored as one step, and undo takes that back', async ({ page }) => {
  await openSample(page);
  await tag(page, '3');
  await assignRisk(page, 'Priya Raman', '2027-04-30');

  await openHistory(page);
  await dialog(page).getByRole('textbox', { name: 'Name the present state' }).fill(NAMED);
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('radio', { name: NAMED })).toBeChecked();
  await expect(dialog(page).getByText('Nothing differs.')).toBeVisible();
  const named = await storedWorkshop(page);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();

  await assignRisk(page, 'Jonas Reuter', '2027-05-31');
  await tag(page, '1');
  const latest = await storedWorkshop(page);

  await test.step('the difference tells from what to what, since the version and since the opening', async () => {
    await find(page, 'Version history');
    await expect(dialog(page).getByText(`From “${NAMED}” until now`)).toContainText('2 changes');
    await expect(entry(page, 'Agent panel')).toHaveText(/Disposition\s*Rewrite\s*Keep/u);
    await expect(entry(page, RISK)).toHaveText(/Owner\s*Priya Raman\s*Jonas Reuter/u);
    await expect(entry(page, RISK)).toHaveText(/Due\s*30 Apr 2027\s*31 May 2027/u);

    await dialog(page).getByRole('combobox', { name: 'Compared with' }).click();
    await page.getByRole('option', { name: /^As it was opened/u }).click();
    await expect(dialog(page).getByText(`From “As it was opened” to “${NAMED}”`)).toBeVisible();
    await expect(entry(page, 'Agent panel')).toHaveText(/Disposition\s*Refactor\s*Rewrite/u);
    await expect(entry(page, RISK)).toHaveText(/Owner\s*No owner\s*Priya Raman/u);
    await expect(entry(page, RISK)).toHaveText(/Due\s*none\s*30 Apr 2027/u);
  });

  await dialog(page).getByRole('button', { name: 'Restore this version' }).click();
  await expect(page.getByText(`“${NAMED}” is restored.`)).toBeVisible();
  await expect(node(page, 'Agent panel')).toHaveAttribute('aria-label', /, Rewrite,/u);
  expect(await storedWorkshop(page)).toEqual(named);

  await page.getByRole('button', { name: 'Undo: Restore another version' }).click();
  await expect(node(page, 'Agent panel')).toHaveAttribute('aria-label', /, Keep,/u);
  expect(await storedWorkshop(page)).toEqual(latest);
});

test('versions outlast the window, and are renamed, deleted and brought back by keyboard', async ({
  page,
}) => {
  await openSample(page);
  await tag(page, '1');
  await openHistory(page);
  await page.keyboard.type('First');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('radio')).toHaveCount(2);
  await page.reload();
  await node(page, 'Agent panel').waitFor();

  await openHistory(page);
  const versions = dialog(page).getByRole('radio');
  await expect(versions).toHaveCount(2);
  await versions.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(dialog(page).getByRole('radio', { name: 'As it was opened' })).toBeChecked();
  await expect(entry(page, 'Agent panel')).toHaveText(/Disposition\s*Refactor\s*Keep/u);
  await dialog(page).getByRole('textbox', { name: 'Name of the version' }).focus();
  await page.keyboard.type('The start');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('radio', { name: 'The start' })).toBeChecked();

  await dialog(page).getByRole('button', { name: 'Delete this version' }).press('Enter');
  await expect(dialog(page).getByText('“The start” is deleted.')).toBeVisible();
  await expect(versions).toHaveCount(1);
  await dialog(page).getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(dialog(page).getByRole('radio', { name: 'The start' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'File', exact: true })).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('axe finds nothing in the version history, empty or not', async ({ page }) => {
      const expectAccessible = async () => {
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(tags).analyze();
        expect(violations).toEqual([]);
      };
      await openSample(page);
      await openHistory(page);
      await expect(dialog(page).getByText('No version yet')).toBeVisible();
      await expectAccessible();
      await page.keyboard.press('Escape');
      await tag(page, '1');
      await node(page, 'Prompt set').click();
      await page.keyboard.press('Delete');
      await openHistory(page);
      await expect(entry(page, 'Prompt set').first()).toContainText('Removed');
      await expectAccessible();
    });
  });
