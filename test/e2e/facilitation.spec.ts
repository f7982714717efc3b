import { expect, test } from '../support/app';
import { goTo, openSample, storedWorkshop } from '../support/stored';

test.setTimeout(120_000);

test('a reload in the middle of a timer and a sitting loses nothing of them', async ({ page }) => {
  await openSample(page);
  await goTo(page, 'Agenda');
  await page.getByRole('button', { name: 'New agenda' }).click();
  await page.getByRole('menuitem', { name: '90 minutes' }).click();
  await page.getByRole('button', { name: 'Begin a sitting' }).click();
  await page.getByRole('checkbox', { name: 'Priya Raman' }).uncheck();
  await page.getByRole('button', { name: 'Start A walk through the map' }).click();
  await page.getByRole('button', { name: /^Timer of/u }).click();
  await page.getByRole('button', { name: '5 more minutes' }).click();
  await page.keyboard.press('Escape');
  const before = await storedWorkshop(page);

  await page.reload();
  const timer = page.getByRole('timer', { name: 'Time left for A walk through the map' });
  await expect(timer).toHaveText(/^(20:00|1\d:\d\d)$/u);
  await expect(page.getByText('7 of 8')).toBeVisible();
  expect(await storedWorkshop(page)).toEqual(before);
});

test('what is parked and decided in a sitting stands in its minutes', async ({ page }) => {
  await openSample(page);
  await goTo(page, 'Agenda');
  await page.getByRole('button', { name: 'Begin a sitting' }).click();
  await goTo(page, 'Risks');
  await page.keyboard.press('ControlOrMeta+J');
  await page.getByRole('textbox', { name: 'What came up' }).fill('Who signs the terms?');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+J');
  await page.getByRole('tab', { name: 'Decide it' }).click();
  await page.getByRole('textbox', { name: 'What was decided' }).fill('Priya signs them');
  await page.keyboard.press('Enter');
  await goTo(page, 'Agenda');
  await expect(page.getByText(/^Nobody is named · .* · Risks$/u)).toBeVisible();
  await page.getByRole('button', { name: 'End the sitting' }).click();
  await page.getByText('2 changes').click();
  await expect(page.getByText('Decided: Priya signs them')).toBeVisible();
  await expect(page.getByText('Parked: Who signs the terms?')).toBeVisible();
});
