/** A silent vote, as those in the room go through it. */
import { expect, type Locator, type Page } from '@playwright/test';
import { savedFile } from './downloads';

export const curtain = (page: Page, name: string): Locator =>
  page.getByRole('heading', { name: `Hand the laptop to ${name}`, level: 1 });

/** Who is asked for takes the laptop. */
export async function takeLaptop(page: Page, name: string): Promise<void> {
  await expect(curtain(page, name)).toBeFocused();
  // A dialog that has just opened leads the focus to its heading once more in its next turn.
  await page.evaluate(() => new Promise((turn) => setTimeout(turn)));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: `Ballot of ${name}` })).toBeVisible();
}

export async function handIn(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Hand in' })).toBeFocused();
  await page.keyboard.press('Enter');
}

/**
 * Neither the window, nor its palette, nor a file says what anybody chose.
 * @param voter somebody who has chosen
 */
export async function expectNothingTold(page: Page, voter: string): Promise<void> {
  await expect(page.locator('[aria-pressed="true"]')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'The vote' })).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+K');
  const search = page.getByPlaceholder('Find a command', { exact: false });
  await search.fill(voter);
  await expect(page.getByText('Nothing of that name')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(search).toHaveCount(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await savedFile(page)).toMatchObject({ ballots: [], voting: null });
}
