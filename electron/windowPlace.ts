/** Where a window is: its bounds while it is not maximized, and whether it is. All in pixels of the desktop. */
import type { Rectangle } from 'electron';
import { z } from 'zod';

/** Smaller than this the window's parts no longer fit; in pixels. */
export const MIN_SIZE = { width: 960, height: 600 } as const;

/** Larger figures than any desktop has are those of a damaged file. */
const FURTHEST = 100_000;
const coordinate = z.int().min(-FURTHEST).max(FURTHEST);
const length = z.int().min(1).max(FURTHEST);

export const placeSchema = z.strictObject({
  bounds: z.strictObject({ x: coordinate, y: coordinate, width: length, height: length }),
  isMaximized: z.boolean(),
});
export type WindowPlace = z.infer<typeof placeSchema>;

/**
 * Fits bounds into the display that shows most of them, so that the window's title bar can always be reached: where they
 * fit they stay, else they are moved and made smaller. No size gets below the minimum, also on a display that is smaller.
 * @param areas what windows may cover of each connected display
 * @returns null where no display shows any of them
 */
export function fitToDisplays(bounds: Rectangle, areas: readonly Rectangle[]): Rectangle | null {
  const shown = areas.map((area) => ({ area, size: sharedArea(bounds, area) }));
  const most = shown.reduce((best, one) => (one.size > best.size ? one : best), { area: bounds, size: 0 });
  if (most.size === 0) return null;
  const { area } = most;
  const width = Math.max(MIN_SIZE.width, Math.min(bounds.width, area.width));
  const height = Math.max(MIN_SIZE.height, Math.min(bounds.height, area.height));
  return {
    x: within(bounds.x, area.x, area.x + area.width - width),
    y: within(bounds.y, area.y, area.y + area.height - height),
    width,
    height,
  };
}

/** Of an upper limit below the lower one, the lower counts: the top left corner is what has to be seen. */
const within = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high));

function sharedArea(one: Rectangle, other: Rectangle): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, width) * Math.max(0, height);
}
