/** From opening the window to the library, and how much JavaScript that takes. */
import { gzipSync } from 'node:zlib';
import type { Bench } from './page';
import { median, ms, type Section } from './table';

const RUNS = 5;

export async function startupSection(bench: Bench): Promise<Section> {
  const paints: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const page = await bench.openApp();
    // The browser notes the paint some time after it.
    const painted = await page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    );
    paints.push((await painted.jsonValue())!);
    await page.context().close();
  }
  return {
    title: 'Start',
    method: `First contentful paint of the library in a fresh browser profile, median of ${RUNS}; scripts that the page loads by itself, each gzipped.`,
    rows: [
      { what: 'start to first paint of the library', seen: ms(median(paints)), aim: '≤ 1 s' },
      {
        what: 'initial JavaScript, gzipped',
        seen: `${Math.round((await initialScript(bench)) / 1024)} KB`,
        aim: '≤ 350 KB',
      },
    ],
  };
}

async function initialScript(bench: Bench): Promise<number> {
  const page = await (await bench.browser.newContext()).newPage();
  let bytes = 0;
  const reading: Promise<void>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      reading.push(response.body().then((body) => void (bytes += gzipSync(body).length)));
  });
  await page.goto(bench.address, { waitUntil: 'networkidle' });
  await Promise.all(reading);
  await page.context().close();
  return bytes;
}
