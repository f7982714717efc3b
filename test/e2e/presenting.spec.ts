/** The big screen: one key puts a step on it, two walk through the steps, and the back row can read all of it. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { outOfSight, smallTexts, widerThanTheWindow } from '../support/legible';
import { openSample } from '../support/stored';

test.setTimeout(120_000);
test.use({ actionTimeout: 10_000 });

const STEPS = ['Outcome', 'Evidence', 'Map', 'Assess', 'Decide', 'Risks', 'Readiness', 'Path', 'Roadmap'];

const bar = (page: Page) => page.getByRole('contentinfo', { name: 'Presenting' });
const stage = (page: Page, step: string) => page.getByRole('main', { name: step, exact: true });

/** The step is there, with all that it shows at first. */
async function arrived(page: Page, step: string): Promise<void> {
  await stage(page, step).waitFor();
  const first =
    step === 'Map' ? page.locator('.react-flow__node') : stage(page, step).getByRole('heading', { level: 1 });
  await first.first().waitFor();
}

/** The sample on the big screen, at its first step. */
async function present(page: Page): Promise<void> {
  await openSample(page);
  await page.keyboard.press('Alt+1');
  await arrived(page, 'Outcome');
  await page.keyboard.press('p');
  await bar(page).waitFor();
}

/** All that is in view can be read from the back row, and nothing makes the page scroll sideways. */
async function expectLegible(page: Page, where: string): Promise<void> {
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {}))),
  );
  expect.soft(await page.evaluate(smallTexts), `${where}: smaller than 20 px`).toEqual([]);
  expect.soft(await page.evaluate(widerThanTheWindow), `${where}: scrolls sideways`).toEqual([]);
}

/** A list of choices beside its field, in view and legible. */
async function expectLegibleList(page: Page, field: ReturnType<Page['getByRole']>, where: string) {
  await field.click();
  const list = page.getByRole('listbox').filter({ visible: true });
  await list.waitFor();
  await expectLegible(page, where);
  // A long list scrolls inside of what floats.
  const floating = page.locator('.mantine-Select-dropdown').filter({ has: list });
  expect.soft(await floating.evaluate(outOfSight), `${where}: out of the window`).toBe(false);
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
}

/** What a step shows on demand, each as it is opened from the keyboard or by mouse. */
const MORE: Record<string, (page: Page) => Promise<void>> = {
  Outcome: async (page) => {
    await expectLegibleList(page, page.getByRole('combobox').first(), 'Outcome, a list');
  },
  Evidence: async (page) => {
    await expectLegibleList(page, page.getByRole('combobox').first(), 'Evidence, a list');
  },
  Map: async (page) => {
    await page.locator('.react-flow__node-component').first().click();
    await expectLegible(page, 'Map, a component that is selected');
    await page.keyboard.press('Escape');
  },
  Assess: async (page) => {
    await page.getByRole('radio', { name: 'Strained' }).first().click();
    await expectLegible(page, 'Assess, with an answer');
  },
  Decide: async (page) => {
    await expectLegibleList(page, page.getByRole('combobox').first(), 'Decide, a list');
    await page.getByRole('button', { name: 'Vote…' }).click();
    await page.getByRole('dialog').waitFor();
    await expectLegible(page, 'Decide, beginning a vote');
    await page.getByRole('button', { name: 'Begin the vote' }).click();
    const take = page.getByRole('button', { name: /^I’m/u });
    await take.waitFor();
    await expectLegible(page, 'Decide, the curtain');
    await take.click();
    // A ballot is for one person: not as large, but whole.
    for (const name of ['Keep', 'Abstain', 'Next'])
      await expect.soft(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
    await page.getByRole('button', { name: 'Close the curtain' }).click();
    await page.getByRole('button', { name: 'Put the vote aside' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  },
  Risks: async (page) => {
    await page.getByRole('columnheader', { name: 'Title' }).click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    const panel = page.getByRole('complementary', { name: 'Risk', exact: true });
    await panel.waitFor();
    await expectLegible(page, 'Risks, one that is open');
    await expectLegibleList(page, panel.getByRole('combobox', { name: 'Response' }), 'Risks, a list');
    await panel.getByRole('button', { name: 'Close the risk' }).click();
    await page.keyboard.press('s');
    await page.getByRole('complementary', { name: 'Suggested risks' }).waitFor();
    await expectLegible(page, 'Risks, suggestions');
    await page.keyboard.press('Escape');
    await page.getByRole('radio', { name: 'Matrix' }).click();
    await page.getByRole('group', { name: /^Risks by likelihood and impact; drag/u }).waitFor();
    await expectLegible(page, 'Risks, matrix');
  },
  Readiness: async (page) => {
    await page.keyboard.press('n');
    await page.keyboard.press('Space');
    await expectLegibleList(page, page.getByRole('combobox').first(), 'Readiness, owners');
    await page.getByRole('button', { name: /^Delivery team/u }).click();
    await expectLegible(page, 'Readiness, the team');
  },
  Roadmap: async (page) => {
    await page.locator('[data-item]').first().getByRole('button').first().click();
    await expectLegible(page, 'Roadmap, an item');
    for (const view of ['Board', 'Table', 'Gantt']) {
      await page.getByRole('radio', { name: view }).check();
      await expectLegible(page, `Roadmap, ${view}`);
    }
  },
};

test('every step before the report can be read from the back row, and fits', async ({ page }) => {
  await present(page);
  for (const step of STEPS) {
    await arrived(page, step);
    await expectLegible(page, step);
    await MORE[step]?.(page);
    await page.getByRole('button', { name: 'Next step' }).click();
  }
  await stage(page, 'Report').waitFor();
});

const PALETTE = 'the palette of commands';

test('what opens above every step can be read as well', async ({ page }) => {
  await present(page);
  for (const [keys, where] of [
    ['ControlOrMeta+K', PALETTE],
    ['?', 'the list of shortcuts'],
    ['ControlOrMeta+J', 'what is parked or decided'],
  ] as const) {
    await page.keyboard.press(keys);
    const dialog = page.getByRole('dialog').filter({ visible: true });
    await dialog.waitFor();
    await expectLegible(page, where);
    expect.soft(await dialog.evaluate(outOfSight), `${where}: out of the window`).toBe(false);
    if (where === PALETTE) {
      await dialog.getByRole('button').first().hover();
      await page.mouse.wheel(0, 5000);
      await expect(dialog.getByRole('button').last()).toBeInViewport({ ratio: 0.9 });
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  }
  await expect(bar(page)).toBeVisible();
});

test('one key presents a step, others walk through them, and a reload stays where one is', async ({
  page,
}) => {
  await present(page);
  const rail = page.getByRole('navigation', { name: 'Steps' });
  await expect(rail).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Previous step' })).toBeDisabled();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await arrived(page, 'Map');
  await page.keyboard.press('PageUp');
  await arrived(page, 'Evidence');
  await expect(bar(page)).toContainText('2 Evidence');
  // A remote control turns the page wherever the focus is, and what was typed is kept.
  const source = page.getByRole('textbox', { name: /^Source/u }).first();
  await source.fill('A survey');
  await page.keyboard.press('PageUp');
  await arrived(page, 'Outcome');
  await page.keyboard.press('PageDown');
  await expect(source).toHaveValue('A survey');

  await page.reload();
  await arrived(page, 'Evidence');
  await expect(bar(page)).toBeVisible();
  await page.getByRole('button', { name: 'Next step' }).click();
  await arrived(page, 'Map');

  await page.keyboard.press('Escape');
  await expect(rail).toBeVisible();
  await expect(bar(page)).toHaveCount(0);
  await expect(stage(page, 'Map')).toBeVisible();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('p');
  await expect(bar(page)).toContainText('3 Map');
  await page.goBack();
  await expect(rail).toBeVisible();
});
