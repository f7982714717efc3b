/** The report at the size of quality.md in the window's worker; and how its cost grows, in Node. */
import { renderReport } from '#shared/report/render';
import { scheduleRoadmap } from '#shared/roadmap/planRoadmap';
import { loadFont } from '../../electron/cli/fontFiles';
import { roadmapOf, SIZES } from './engine';
import { importWorkshop, watchBlocks, type Bench } from './page';
import { median, ms, timed, type Row, type Section } from './table';
import { workshopOfSize } from './workshops';

const RUNS = 3;
const PREVIEWS = 8;

export async function reportSection(bench: Bench): Promise<Section> {
  const page = await bench.openApp();
  await importWorkshop(page, workshopOfSize({ components: 200, risks: 100 }));
  await page.getByRole('link', { name: /^Report/u }).click();
  await page.locator('[aria-busy="false"] [data-page="0"] svg').waitFor({ timeout: 60_000 });
  const blocked = await watchBlocks(page);
  const times: number[] = [];
  let bytes = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 120_000 }),
      page.getByRole('button', { name: 'Export PDF' }).click(),
    ]);
    times.push(performance.now() - start);
    let size = 0;
    for await (const chunk of await download.createReadStream()) size += (chunk as Buffer).length;
    bytes = size;
  }
  const longest = await blocked();
  await page.context().close();
  const previews = await previewTimes(bench);
  return {
    title: 'Report',
    method: `200 components, 300 flows, 100 risks, and the work items that follow from them; from the click on “Export PDF” to the download, median of ${RUNS}; longest task of the window’s thread meanwhile.`,
    rows: [
      { what: 'full report to PDF', seen: ms(median(times)), aim: '≤ 1.5 s' },
      { what: 'longest block of the window', seen: ms(longest), aim: '≤ 50 ms' },
      {
        what: 'an edit to its sight in the preview, the sample',
        seen: ms(median(previews)),
        aim: '≤ 300 ms',
      },
      { what: 'size of the PDF', seen: `${Math.round(bytes / 1024)} KB`, aim: '' },
    ],
  };
}

/** From the commit of an edit to its sight on the first page, in the sample. */
async function previewTimes(bench: Bench): Promise<number[]> {
  const page = await bench.openApp();
  await page.getByRole('button', { name: 'Sample' }).click();
  await page.getByRole('link', { name: /^Report/u }).click();
  await page.locator('[aria-busy="false"] [data-page="0"] svg').waitFor({ timeout: 60_000 });
  const field = page.getByRole('textbox', { name: 'Organization' });
  const times: number[] = [];
  for (let run = 0; run < PREVIEWS; run += 1) {
    const words = `Organization ${run}`;
    await field.fill(words);
    times.push(await page.evaluate(untilSeen, words));
  }
  await page.context().close();
  // The first loads fonts and compiles.
  return times.slice(1);
}

/** Runs in the page: leaves the field, and waits for the words on the first page. */
async function untilSeen(words: string): Promise<number> {
  const start = performance.now();
  (document.activeElement as HTMLElement).blur();
  // No named functions: what tsx adds to those is not there in the page.
  while (
    ![...document.querySelectorAll('[data-page="0"] text')].some(({ textContent }) => textContent === words)
  )
    await new Promise(requestAnimationFrame);
  return performance.now() - start;
}

/** How the cost of a full report grows with the work that it tells of. */
export async function growthSection(): Promise<Section> {
  const rows: Row[] = [];
  for (const size of SIZES) {
    const workshop = roadmapOf(size);
    const copies = Array.from({ length: RUNS + 1 }, () => structuredClone(workshop));
    let pages = 0;
    const time = await timed(RUNS, async () => {
      const { report } = await renderReport(copies.pop()!, { loadFont });
      pages = report.pages.length;
    });
    rows.push({
      what: `full report of ${scheduleRoadmap(workshop).items.length.toLocaleString('en')} work items, ${pages} pages`,
      seen: ms(time),
      aim: '',
    });
  }
  return {
    title: 'Report, as it grows',
    method: `One component to be refactored for each work item, from the workshop to the PDF’s bytes, in Node; median of ${RUNS}.`,
    rows,
  };
}
