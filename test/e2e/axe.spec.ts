import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, openApp, test } from '../support/app';
import { goTo, openSample } from '../support/stored';

test.setTimeout(240_000);

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** @param within CSS selector of the part that is looked at */
async function expectAccessible(page: Page, where: string, tags: string[], within = 'html'): Promise<void> {
  // A tooltip below a pointer that was left somewhere is no part of a screen.
  await page.mouse.move(0, 0);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  // All is in one frame: axe need not gather what it found on a page of its own.
  const axe = new AxeBuilder({ page }).setLegacyMode().withTags(tags).disableRules(BEYOND).include(within);
  const { violations } = await axe.analyze();
  const found = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 4)
        .join(' | ')}`,
  );
  expect(found, where).toEqual([]);
}

/** What does not depend on colour is the same in both schemes, and is looked at in one. */
const SCHEMES: { colorScheme: 'light' | 'dark'; tags: string[] }[] = [
  { colorScheme: 'light', tags: [...WCAG, 'best-practice'] },
  { colorScheme: 'dark', tags: ['cat.color'] },
];
/** Level AAA, which the tag of colour brings along. */
const BEYOND = ['color-contrast-enhanced'];

/** The steps before the report; the map, which has no heading, apart. */
const STEPS = ['Outcome', 'Evidence', 'Assess', 'Decide', 'Risks', 'Readiness', 'Path', 'Roadmap'];

/** What a step shows beside what it begins with. */
async function expectMoreAccessible(page: Page, place: string, tags: string[]): Promise<void> {
  if (place === 'Assess') {
    await page.getByRole('radio', { name: 'Strained' }).first().check();
    await page.getByRole('radio', { name: 'Unknown' }).last().check();
    await expectAccessible(page, 'answers of an assessment', tags, 'main');
  }
  if (place === 'Risks') {
    await page.keyboard.press('s');
    await page.getByRole('complementary', { name: 'Suggested risks' }).waitFor();
    await expectAccessible(page, 'suggested risks', tags, 'aside');
    await page.keyboard.press('Escape');
    await page.getByRole('radio', { name: 'Matrix' }).check();
    await page.getByRole('group', { name: /^Risks by likelihood and impact; drag/u }).waitFor();
    await expectAccessible(page, 'the matrix of risks', tags, 'main');
  }
  if (place === 'Roadmap') {
    await page.locator('[data-item]').first().getByRole('button').first().click();
    await expectAccessible(page, 'a work item', tags, 'main');
    await page.getByRole('radio', { name: 'Days' }).check();
    await expectAccessible(page, 'the chart in days', tags, 'main');
    await page
      .getByRole('button', { name: /^Exit criteria of/u })
      .first()
      .click();
    await expectAccessible(page, 'exit criteria', tags, 'main');
    for (const view of ['Board', 'Table']) {
      await page.getByRole('radio', { name: view }).check();
      await expectAccessible(page, `the roadmap, ${view}`, tags, 'main');
    }
    await page.getByRole('radio', { name: 'Gantt' }).check();
  }
  if (place === 'Readiness') {
    await page.keyboard.press('n');
    await page.keyboard.press('Space');
    await page.getByText('Why it matters').first().click();
    await expectAccessible(page, 'an answered check', tags, 'main');
    await page.getByRole('button', { name: /^Architecture/u }).click();
    await page.getByRole('radio', { name: 'Not asked here' }).check();
    await expectAccessible(page, 'checks that are not asked', tags, 'main');
    await page.getByRole('button', { name: /^Delivery team/u }).click();
    await expectAccessible(page, 'the delivery team', tags, 'main');
  }
  if (place === 'Roadmap') {
    const inDialog = tags.filter((tag) => tag !== 'best-practice');
    for (const tool of ['What if', 'Baselines', 'Milestones', 'Load', 'Costs']) {
      await page.getByRole('button', { name: tool, exact: true }).click();
      const dialog = page.getByRole('dialog', { name: tool });
      await dialog.getByRole('paragraph').first().waitFor();
      if (tool === 'What if') await dialog.getByRole('row', { name: /^Planned finish/u }).waitFor();
      await expectAccessible(page, `${tool}, beside the plan`, inDialog, '[role="dialog"]');
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
    }
    await page.getByRole('button', { name: 'Schedule' }).click();
    await expectAccessible(page, 'the schedule’s settings', tags, 'aside');
    await page.getByRole('button', { name: 'Schedule' }).click();
  }
}

for (const { colorScheme, tags } of SCHEMES)
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    // The library's dialogs have a header element, which best practice takes for a second banner.
    const inDialog = tags.filter((tag) => tag !== 'best-practice');

    test('axe finds nothing on any screen', async ({ page }) => {
      await expectAccessible(page, 'empty library', tags);
      await openSample(page);
      await expectAccessible(page, 'map', tags);
      const second = await page.context().newPage();
      await openApp(second, page.url());
      await second.getByRole('button', { name: 'Take over' }).waitFor();
      await second.locator('.react-flow__node').first().waitFor();
      await expectAccessible(second, 'a window that follows', tags);
      await second.close();
      await page.locator('.react-flow__node[aria-label^="Chat model,"]').click();
      for (const section of ['Identity', 'Decision', 'Risks', 'Flows', 'Checks', 'Notes']) {
        await page.getByRole('tab', { name: new RegExp(`^${section}`, 'u') }).click();
        await expectAccessible(page, `inspector, ${section}`, tags, 'aside');
      }
      for (const place of [...STEPS, 'People', 'Agenda']) {
        await goTo(page, place);
        await page.getByRole('heading', { level: 1 }).waitFor();
        // What stands around every step was looked at with the map.
        await expectAccessible(page, place, tags, 'main');
      }
      await page.getByRole('button', { name: 'Begin a sitting' }).click();
      await page
        .getByRole('button', { name: /^Start/u })
        .first()
        .click();
      await page.getByRole('button', { name: /^Timer of/u }).click();
      await page.getByRole('button', { name: 'Pause' }).waitFor();
      await expectAccessible(page, 'sitting and timer', tags);
      await page.keyboard.press('Escape');
      for (const kind of ['Park it', 'Decide it']) {
        await page.keyboard.press('ControlOrMeta+J');
        await page.getByRole('tab', { name: kind, selected: true }).waitFor();
        await expectAccessible(page, kind, inDialog, '[role="dialog"]');
      }
      await page.keyboard.press('Escape');
      await goTo(page, 'Report');
      await page.getByRole('img', { name: 'Page 2' }).first().waitFor();
      await expectAccessible(page, 'report', tags);
      await page.getByRole('button', { name: /^Findings/u }).click();
      await page.getByRole('dialog').waitFor();
      await expectAccessible(page, 'findings', inDialog);
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^More on: .*is a foundation and lies behind/u })
        .click();
      await page.getByRole('button', { name: 'Live with it…' }).click();
      await page.getByRole('textbox', { name: 'Why can we live with it?' }).fill('Settled in spring');
      await expectAccessible(page, 'living with a finding', inDialog, '[role="dialog"]');
      await page.getByRole('button', { name: 'Live with it', exact: true }).click();
      await page.getByRole('button', { name: /^Take it up again/u }).waitFor();
      await expectAccessible(page, 'what is lived with', inDialog, '[role="dialog"]');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Library' }).click();
      await page.getByRole('button', { name: /^More for/u }).waitFor();
      await expectAccessible(page, 'library', tags);
    });

    test('axe finds nothing in what steps show on demand', async ({ page }) => {
      await openSample(page);
      for (const place of ['Assess', 'Risks', 'Readiness']) {
        await goTo(page, place);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await expectMoreAccessible(page, place, tags);
      }
    });

    test('axe finds nothing on the big screen', async ({ page }) => {
      await openSample(page);
      await page.keyboard.press('p');
      await page.getByRole('contentinfo', { name: 'Presenting' }).waitFor();
      await expectAccessible(page, 'map, presenting', tags);
      await page.keyboard.press('Alt+1');
      for (const place of STEPS) {
        await page.getByRole('main', { name: place }).getByRole('heading', { level: 1 }).waitFor();
        await expectAccessible(page, `${place}, presenting`, tags, 'main');
        await page.keyboard.press('PageDown');
        if (place === 'Evidence') await page.keyboard.press('PageDown');
      }
    });

    test('axe finds nothing in a vote', async ({ page }) => {
      await openSample(page);
      await goTo(page, 'Decide');
      await page.getByRole('button', { name: 'Vote…' }).click();
      await page.getByRole('radio', { name: 'Chosen components' }).check();
      await expectAccessible(
        page,
        'beginning a vote',
        tags.filter((tag) => tag !== 'best-practice'),
      );
      await page.getByRole('button', { name: 'Begin the vote' }).click();
      const voters = ['Anneke de Wit', 'Elif Aydın'];
      await expect(page.getByRole('heading', { name: `Hand the laptop to ${voters[0]}` })).toBeVisible();
      await expectAccessible(page, 'the curtain', tags);
      for (const voter of voters) {
        await page.getByRole('button', { name: `I’m ${voter}` }).click();
        await page.getByRole('heading', { name: 'Agent panel', level: 1 }).waitFor();
        await page.keyboard.press(voter === voters[0] ? 'w' : 'k');
        if (voter === voters[0]) {
          await page.keyboard.press('ArrowLeft');
          await page.getByRole('button', { name: 'Rewrite', pressed: true }).waitFor();
          await expectAccessible(page, 'a ballot', tags);
          await page.keyboard.press('ArrowRight');
          await expectAccessible(page, 'all of a voter’s choices', tags);
        }
        await page.getByRole('button', { name: 'Hand in' }).click();
      }
      for (const left of [
        'Jonas Reuter',
        'Katharina Brandt',
        'Miriam Okafor',
        'Priya Raman',
        'Sven Haakonsen',
      ])
        await page.getByRole('button', { name: `Leave out ${left}` }).click();
      await page.getByRole('button', { name: 'Call the vote off…' }).click();
      await expectAccessible(page, 'calling a vote off', tags);
      await page.getByRole('button', { name: 'Go on voting' }).click();
      await page.getByRole('button', { name: 'Leave out Tomasz Wilk' }).click();
      await expectAccessible(page, 'before the reveal', tags);
      await page.getByRole('button', { name: 'Reveal the votes' }).click();
      await page.getByRole('region', { name: 'The vote' }).waitFor();
      await expectAccessible(page, 'the spread', tags);
      await page.keyboard.press('h');
      await page.getByRole('grid').waitFor();
      await page.keyboard.press('f');
      await expectAccessible(page, 'a show of hands', tags);
    });
  });
