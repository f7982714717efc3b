import type { Rectangle } from 'electron';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitToDisplays, MIN_SIZE } from '../../electron/windowPlace';

const rectangles = (smallest: number) =>
  fc.record({
    x: fc.integer({ min: -4000, max: 4000 }),
    y: fc.integer({ min: -4000, max: 4000 }),
    width: fc.integer({ min: smallest, max: 5000 }),
    height: fc.integer({ min: smallest, max: 5000 }),
  });
const displays = fc.array(rectangles(MIN_SIZE.width), { maxLength: 3 });

const isInside = (inner: Rectangle, outer: Rectangle) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

const overlaps = (one: Rectangle, other: Rectangle) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

describe('the place of a window', () => {
  const laptop = { x: 0, y: 25, width: 1440, height: 875 };
  const beside = { x: 1440, y: 0, width: 1920, height: 1080 };

  it.each<[string, Rectangle, Rectangle[], Rectangle | null]>([
    ['stays where it fits', { x: 1500, y: 40, width: 1280, height: 800 }, [laptop, beside], null],
    [
      'moves in from beyond an edge',
      { x: -100, y: 0, width: 1280, height: 800 },
      [laptop],
      { x: 0, y: 25, width: 1280, height: 800 },
    ],
    [
      'shrinks to a smaller display',
      { x: 100, y: 100, width: 1900, height: 1000 },
      [laptop],
      { x: 0, y: 25, width: 1440, height: 875 },
    ],
    [
      'goes to the display that shows most of it',
      { x: 1300, y: 100, width: 1280, height: 800 },
      [laptop, beside],
      { x: 1440, y: 100, width: 1280, height: 800 },
    ],
    [
      'keeps its corner in sight on a display below the minimum',
      { x: 0, y: 0, width: 1280, height: 800 },
      [{ x: 0, y: 30, width: 800, height: 500 }],
      { x: 0, y: 30, ...MIN_SIZE },
    ],
  ])('%s', (_name, bounds, areas, expected) => {
    expect(fitToDisplays(bounds, areas)).toEqual(expected ?? bounds);
  });

  it('is none where its display is no longer connected', () => {
    expect(fitToDisplays({ x: 1500, y: 40, width: 1280, height: 800 }, [laptop])).toBeNull();
    expect(fitToDisplays(laptop, [])).toBeNull();
  });

  it('lies within one display, whatever was remembered, and is there exactly where one shows some of it', () => {
    fc.assert(
      fc.property(rectangles(1), displays, (bounds, areas) => {
        const fitted = fitToDisplays(bounds, areas);
        expect(fitted !== null).toBe(areas.some((area) => overlaps(bounds, area)));
        if (!fitted) return;
        expect(areas.some((area) => isInside(fitted, area))).toBe(true);
        expect(fitted.width).toBeGreaterThanOrEqual(MIN_SIZE.width);
        expect(fitted.height).toBeGreaterThanOrEqual(MIN_SIZE.height);
      }),
    );
  });

  it('is not moved a second time', () => {
    fc.assert(
      fc.property(rectangles(1), rectangles(MIN_SIZE.width), (bounds, area) => {
        const fitted = fitToDisplays(bounds, [area]);
        if (fitted) expect(fitToDisplays(fitted, [area])).toEqual(fitted);
      }),
    );
  });

  it('is left alone where a display shows all of a window that is large enough', () => {
    fc.assert(
      fc.property(rectangles(MIN_SIZE.width), displays, (bounds, others) => {
        const shown = fitToDisplays(bounds, [bounds, ...others]);
        expect(shown).toEqual(bounds);
      }),
    );
  });
});
