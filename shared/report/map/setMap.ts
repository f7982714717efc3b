/** Lays the map out: on one page where it can be read there, else as a numbered overview, details and an index. */
import type { Paper } from '../../model/vocabulary';
import type { Block } from '../document';
import type { Flowable, Setting } from '../layout/piece';
import { NAMES_FROM, TECHNOLOGY_FROM } from './detail';
import { best, figurePage, setupsFor, type Ground, type HeadFor } from './figurePage';
import { numberedPages } from './numbered';
import { sceneOf, withoutWideGaps } from './scene';

type MapBlock = Extract<Block, { kind: 'map' }>;

/**
 * The map's pages.
 * @param headFor sets the section's head to a width
 */
export function setMap(
  setting: Setting,
  { model, caption }: MapBlock,
  paper: Paper,
  headFor: HeadFor,
): Flowable[] {
  const ground: Ground = { setting, paper, model };
  const setups = setupsFor(ground, headFor, caption);
  const asDrawn = sceneOf(model);
  const whole = best([asDrawn], setups);
  const fitted = whole.scale >= TECHNOLOGY_FROM ? whole : best([asDrawn, withoutWideGaps(asDrawn)], setups);
  return fitted.scale >= NAMES_FROM
    ? figurePage(ground, fitted, caption)
    : numberedPages(ground, fitted, caption);
}
