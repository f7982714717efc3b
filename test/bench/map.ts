/** The map at 200, 1,000 and 5,000 components: opened, panned, zoomed and dragged, and laid out. */
import type { Page } from 'playwright-core';
import { NODE_HEIGHT, NODE_WIDTH, type Workshop } from '#shared/model/workshop';
import { drag, pan, paintsAfter, zoom } from './gestures';
import { importWorkshop, watchBlocks, type Bench } from './page';
import { median, ms, percentile, yardstick, type Row, type Section } from './table';
import { workshopOfSize } from './workshops';

const SIZES = [200, 1000, 5000] as const;
const ROUNDS = 3;
const GESTURES = ['pan', 'zoom', 'drag'] as const;
/** quality.md's aims for these, where it names some. */
const AIMS: Record<number, readonly [string, string, string]> = {
  1000: ['≤ 25 ms', '≤ 34 ms', '≤ 34 ms'],
  5000: ['≤ 34 ms', '≤ 51 ms', '≤ 51 ms'],
};

export async function mapSections(bench: Bench): Promise<Section[]> {
  const sections: Section[] = [];
  for (const size of SIZES) sections.push(await sectionFor(bench, size));
  return sections;
}

async function sectionFor(bench: Bench, components: number): Promise<Section> {
  const workshop = workshopOfSize({ components, risks: 100 });
  const machine = [yardstick()];
  const page = await bench.openApp();
  await importWorkshop(page, workshop);
  await mapShown(page);
  const rows: Row[] = [
    {
      what: 'open from the library until it answers',
      seen: ms(await openTime(page, workshop)),
      aim: components === 1000 ? '≤ 700 ms' : '',
    },
    ...(await gestureRows(page, workshop, 'all in view', toWholeMap, AIMS[components])),
    ...(await gestureRows(page, workshop, 'at life size', toLifeSize, undefined)),
  ];
  await toLifeSize(page);
  rows.push({
    what: 'a key in the name field, or a click on a component, to the next paint: p95',
    seen: ms(percentile(await inputTimes(page, workshop), 0.95)),
    aim: components === 1000 ? '≤ 50 ms' : '',
  });
  if (components <= 1000) rows.push(...(await layoutRows(page, components)));
  await page.context().close();
  machine.push(yardstick());
  rows.push({
    what: 'the machine: a fixed piece of arithmetic before and after',
    seen: machine.map(ms).join(', '),
    aim: '',
  });
  return {
    title: `Map: ${components} components, ${Object.keys(workshop.flows).length} flows`,
    method:
      'The built app at 1440 × 900. Times between frames during 3 s of mouse input each: pan by the middle button, zoom by the wheel, drag of one component; of three rounds the one with the median p95.',
    rows,
  };
}

/** Waits until the map is there and has been painted. */
async function mapShown(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[data-detail]'), null, { timeout: 60_000 });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
}

/** From the click on the workshop's card until the map is painted and a script gets its turn again. */
async function openTime(page: Page, { title }: Workshop): Promise<number> {
  const samples: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    await page.evaluate(() => (location.hash = '#/'));
    const card = page.getByRole('button', { name: title, exact: true });
    await card.waitFor();
    await page.waitForTimeout(500);
    samples.push(
      await card.evaluate(async (element: HTMLElement) => {
        const start = performance.now();
        element.click();
        while (!document.querySelector('[data-detail]'))
          await new Promise((frame) => requestAnimationFrame(frame));
        await new Promise((turn) => requestAnimationFrame(() => setTimeout(turn)));
        return performance.now() - start;
      }),
    );
  }
  return median(samples);
}

async function gestureRows(
  page: Page,
  workshop: Workshop,
  where: string,
  toStart: (page: Page) => Promise<void>,
  aims: readonly [string, string, string] | undefined,
): Promise<Row[]> {
  const rounds: Record<(typeof GESTURES)[number], number[][]> = { pan: [], zoom: [], drag: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    await toStart(page);
    const centre = await centreOfCanvas(page);
    rounds.pan.push(await pan(page, centre));
    rounds.drag.push(await drag(page, await componentNear(page, workshop, centre)));
    rounds.zoom.push(await zoom(page, centre));
  }
  return GESTURES.map((what, index) => {
    const frames = middleRound(rounds[what]);
    return {
      what: `${what}, ${where}: p95 of frames (median, longest)`,
      seen: `${ms(percentile(frames, 0.95))} (${ms(median(frames))}, ${ms(Math.max(...frames))})`,
      aim: aims?.[index] ?? '',
    };
  });
}

/** The round with the median p95: one stall of a shared machine does not decide. */
const middleRound = (rounds: readonly number[][]): number[] =>
  rounds.toSorted((a, b) => percentile(a, 0.95) - percentile(b, 0.95))[Math.floor(rounds.length / 2)]!;

async function toWholeMap(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show the whole map' }).click();
  // The view arrives there in 150 ms.
  await page.waitForTimeout(500);
}

async function centreOfCanvas(page: Page): Promise<[number, number]> {
  const box = (await page.locator('.react-flow').boundingBox())!;
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** Where the component is shown that is nearest to a spot. */
async function componentNear(
  page: Page,
  { components }: Workshop,
  [x, y]: readonly [number, number],
): Promise<[number, number]> {
  const [left, top, scale] = await page.evaluate(() => {
    const viewport = document.querySelector('.react-flow__viewport')!;
    const { a, e, f } = new DOMMatrixReadOnly(getComputedStyle(viewport).transform);
    const bounds = document.querySelector('.react-flow')!.getBoundingClientRect();
    return [bounds.left + e, bounds.top + f, a] as const;
  });
  const spots = Object.values(components).map((component): [number, number] => [
    left + (component.x + NODE_WIDTH / 2) * scale,
    top + (component.y + NODE_HEIGHT / 2) * scale,
  ]);
  const distance = ([a, b]: [number, number]) => (a - x) ** 2 + (b - y) ** 2;
  return spots.reduce((best, spot) => (distance(spot) < distance(best) ? spot : best));
}

async function toLifeSize(page: Page): Promise<void> {
  await page.getByRole('button', { name: /%$/u }).click();
  await page.waitForFunction(() =>
    document.querySelector('[data-detail="full"] .react-flow__node-component'),
  );
  // The view arrives there in 150 ms.
  await page.waitForTimeout(500);
}

/** A press on each of some components in view, and keys in the inspector's name field. */
async function inputTimes(page: Page, workshop: Workshop): Promise<number[]> {
  const [x, y] = await centreOfCanvas(page);
  const spots = await Promise.all(
    [0, 1, 2, 3, 4, 5].map((index) =>
      componentNear(page, workshop, [x + (index % 3) * 200 - 200, y + Math.floor(index / 3) * 150 - 75]),
    ),
  );
  const clicks = spots.map(
    ([left, top]) =>
      () =>
        page.mouse.click(left, top),
  );
  const clicked = await paintsAfter(page, clicks);
  await page.getByRole('textbox', { name: 'Name', exact: true }).click();
  const typed = await paintsAfter(
    page,
    [...'a longer name'].map((letter) => () => page.keyboard.press(letter === ' ' ? 'Space' : letter)),
  );
  return [...clicked, ...typed];
}

async function layoutRows(page: Page, components: number): Promise<Row[]> {
  await toWholeMap(page);
  await page.mouse.click(...(await emptySpot(page)));
  const blocked = await watchBlocks(page);
  const start = performance.now();
  await page.keyboard.press('Control+Shift+L');
  await page.getByText('Laying out').waitFor();
  await page.getByText('Laying out').waitFor({ state: 'detached', timeout: 120_000 });
  const took = performance.now() - start;
  return [
    { what: 'layout, in a worker', seen: ms(took), aim: components === 1000 ? '≤ 1.5 s' : '' },
    { what: 'longest block of the window meanwhile', seen: ms(await blocked()), aim: '≤ 50 ms' },
  ];
}

/** A spot of the canvas outside of everything: its top left corner, once the whole map is fitted in. */
async function emptySpot(page: Page): Promise<[number, number]> {
  const box = (await page.locator('.react-flow').boundingBox())!;
  return [box.x + 6, box.y + 6];
}
