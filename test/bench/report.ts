/** The report at the size of quality.md: in the window's worker, and its parts in Node. */
import { importWorkshop, watchBlocks, type Bench } from './page';
import { median, ms, type Section } from './table';
import { workshopOfSize } from './workshops';

const RUNS = 3;

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
  return {
    title: 'Report',
    method: `200 components, 300 flows, 100 risks, and the work items that follow from them; from the click on “Export PDF” to the download, median of ${RUNS}; longest task of the window’s thread meanwhile.`,
    rows: [
      { what: 'full report to PDF', seen: ms(median(times)), aim: '≤ 1.5 s' },
      { what: 'longest block of the window', seen: ms(longest), aim: '≤ 50 ms' },
      { what: 'size of the PDF', seen: `${Math.round(bytes / 1024)} KB`, aim: '' },
    ],
  };
}
