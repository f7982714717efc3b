/** The roadmap's screen with hundreds of items: opening, choosing, typing, scrolling. */
import type { Locator, Page } from 'playwright-core';
import { scheduleRoadmap } from '#shared/roadmap/planRoadmap';
import { roadmapOf } from './engine';
import { paintsAfter, scroll } from './gestures';
import { importWorkshop, type Bench } from './page';
import { ms, percentile, median, type Row, type Section } from './table';

const ITEMS = 500;
const ITEM = /^Refactor Component \d+$/u;
const CHOSEN = 12;
const MIDDLE = [900, 620] as const;

export async function roadmapScreenSection(bench: Bench): Promise<Section> {
  const workshop = roadmapOf(ITEMS);
  const count = scheduleRoadmap(workshop).items.length;
  const page = await bench.openApp();
  await importWorkshop(page, workshop);
  const rows: Row[] = [await opening(page)];
  for (const view of ['Gantt', 'Board', 'Table']) {
    await page.getByText(view, { exact: true }).click();
    await page.keyboard.press('Escape');
    const items = page.getByText(ITEM);
    await items.first().waitFor();
    rows.push({
      what: `${view}: a click on an item to the next paint: median, p95`,
      seen: times(await paintsAfter(page, await clicksOn(items))),
      aim: '≤ 50 ms',
    });
    rows.push({
      what: `${view}: scrolling, p95 of frames`,
      seen: ms(percentile(await scroll(page, MIDDLE), 0.95)),
      aim: '',
    });
  }
  const title = page.getByRole('textbox', { name: 'Title', exact: true });
  await title.focus();
  rows.push({
    what: 'a key in the title field to the next paint: median, p95',
    seen: times(
      await paintsAfter(
        page,
        Array.from({ length: CHOSEN }, () => () => page.keyboard.press('x')),
      ),
    ),
    aim: '≤ 50 ms',
  });
  await page.context().close();
  return {
    title: `Roadmap screen: ${count} work items`,
    method: `The built app at 1440 × 900; ${CHOSEN} clicks and keys each, 3 s of the wheel.`,
    rows,
  };
}

async function opening(page: Page): Promise<Row> {
  const start = performance.now();
  await page.getByRole('link', { name: /^Roadmap/u }).click();
  await page.getByText(ITEM).first().waitFor();
  return { what: 'from the map to its first items', seen: ms(performance.now() - start), aim: '' };
}

/** Clicks on the first items that are in view, one after the other. */
async function clicksOn(items: Locator): Promise<(() => Promise<unknown>)[]> {
  const shown = Math.min(CHOSEN, await items.count());
  return Array.from({ length: shown }, (_, index) => () => items.nth(index % 6).click());
}

const times = (samples: readonly number[]): string =>
  `${ms(median(samples))}, ${ms(percentile(samples, 0.95))}`;
