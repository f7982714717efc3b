/** Components on the map's canvas, and where they are in the window. */
import type { Locator, Page } from '@playwright/test';

export const node = (page: Page, name: string): Locator =>
  page.locator(`.react-flow__node[aria-label^="${name},"]`);

export async function middleOf(page: Page, name: string): Promise<[number, number]> {
  const box = (await node(page, name).first().boundingBox())!;
  return [box.x + box.width / 2, box.y + box.height / 2];
}
