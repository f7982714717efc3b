/** Hands on the map, and the frames that they get to see. */
import type { Page } from 'playwright-core';

type Spot = readonly [x: number, y: number];

/** How long each gesture goes on, in milliseconds. */
const DURATION = 3000;

/** The times between frames, in milliseconds, while a gesture goes on. @param step one input, by its number */
async function framesDuring(page: Page, step: (index: number) => Promise<unknown>): Promise<number[]> {
  // Methods, not named functions: what tsx adds to those is not there in the page.
  await page.evaluate(() => {
    const state = window as unknown as { frames: number[]; isMeasuring: boolean };
    const recorder = {
      before: 0,
      note() {
        const now = performance.now();
        state.frames.push(now - recorder.before);
        recorder.before = now;
        if (state.isMeasuring) requestAnimationFrame(() => recorder.note());
      },
    };
    state.frames = [];
    state.isMeasuring = true;
    requestAnimationFrame(() => {
      recorder.before = performance.now();
      requestAnimationFrame(() => recorder.note());
    });
  });
  const start = performance.now();
  for (let index = 0; performance.now() - start < DURATION; index += 1) await step(index);
  return page.evaluate(() => {
    const state = window as unknown as { frames: number[]; isMeasuring: boolean };
    state.isMeasuring = false;
    return state.frames;
  });
}

/** Frames while the view is dragged by an empty spot. */
export async function pan(page: Page, [x, y]: Spot): Promise<number[]> {
  await page.mouse.move(x, y);
  await page.mouse.down({ button: 'middle' });
  const frames = await framesDuring(page, (index) =>
    page.mouse.move(x + 120 * Math.sin(index / 15), y + 80 * Math.sin(index / 11)),
  );
  await page.mouse.up({ button: 'middle' });
  return frames;
}

/** Frames while the view is zoomed in and out by the wheel. */
export async function zoom(page: Page, [x, y]: Spot): Promise<number[]> {
  await page.mouse.move(x, y);
  return framesDuring(page, (index) => page.mouse.wheel(0, (Math.floor(index / 25) % 2 ? 1 : -1) * 20));
}

/** Frames while what is there scrolls down and up again. */
export async function scroll(page: Page, [x, y]: Spot): Promise<number[]> {
  await page.mouse.move(x, y);
  return framesDuring(page, (index) => page.mouse.wheel(0, (Math.floor(index / 60) % 2 ? -1 : 1) * 60));
}

/** Frames while a component is dragged; it is put back by undo. @param at where the component is */
export async function drag(page: Page, [x, y]: Spot): Promise<number[]> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  const frames = await framesDuring(page, (index) =>
    page.mouse.move(x + 90 * Math.sin(index / 9), y + 70 * Math.cos(index / 11)),
  );
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return frames;
}

/** Milliseconds from each of some inputs to the next paint. */
export async function paintsAfter(
  page: Page,
  inputs: readonly (() => Promise<unknown>)[],
): Promise<number[]> {
  const samples: number[] = [];
  for (const input of inputs) {
    await page.evaluate(() => {
      const state = window as unknown as { toPaint: Promise<number> };
      state.toPaint = new Promise((resolve) => {
        const once = { capture: true, once: true };
        for (const type of ['keydown', 'pointerup'])
          addEventListener(
            type,
            () => {
              const start = performance.now();
              requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
            },
            once,
          );
      });
    });
    await input();
    samples.push(await page.evaluate(() => (window as unknown as { toPaint: Promise<number> }).toPaint));
  }
  return samples;
}
