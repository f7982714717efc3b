import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, openApp, test } from '../support/app';
import { goTo, openSample } from '../support/stored';

test.setTimeout(240_000);

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Scope {
  tags?: string[];
  /** CSS selector of the part that is looked at; the whole page without it. */
  within?: string;
}

async function expectAccessible(
  page: Page,
  where: string,
  { tags = [...WCAG, 'best-practice'], within = 'html' }: Scope = {},
): Promise<void> {
  // All is in one frame: axe need not gather what it found on a page of its own.
  const axe = new AxeBuilder({ page }).setLegacyMode().withTags(tags).include(within);
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

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('axe finds nothing on any screen', async ({ page }) => {
      await expectAccessible(page, 'empty library');
      await openSample(page);
      await expectAccessible(page, 'map');
      const second = await page.context().newPage();
      await openApp(second, page.url());
      await second.getByRole('button', { name: 'Take over' }).waitFor();
      await second.locator('.react-flow__node').first().waitFor();
      await expectAccessible(second, 'a window that follows');
      await second.close();
      await page.locator('.react-flow__node[aria-label^="Chat model,"]').click();
      for (const section of ['Identity', 'Decision', 'Risks', 'Flows', 'Checks', 'Notes']) {
        await page.getByRole('tab', { name: new RegExp(`^${section}`, 'u') }).click();
        await expectAccessible(page, `inspector, ${section}`, { within: 'aside' });
      }
      for (const place of ['Outcome', 'Decide', 'Risks', 'Path', 'Roadmap', 'People']) {
        await goTo(page, place);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await expectAccessible(page, place);
      }
      await goTo(page, 'Report');
      await page.getByRole('img', { name: 'Page 2' }).first().waitFor();
      await expectAccessible(page, 'report');
      await page.getByRole('button', { name: /^Findings/u }).click();
      await page.getByRole('dialog').waitFor();
      // The library's dialogs have a header element, which best practice takes for a second banner.
      await expectAccessible(page, 'findings', { tags: WCAG });
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Library' }).click();
      await page.getByRole('button', { name: /^More for/u }).waitFor();
      await expectAccessible(page, 'library');
    });
  });
