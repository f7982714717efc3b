/** A bar that is being taken somewhere. */
import type { PlannedItem } from '#shared/roadmap/plan';
import type { Dragged } from '../../../ui/useDrag';
import type { TimeScale } from './timeScale';

export interface Grip {
  /** What the bar was taken by. */
  part: 'move' | 'resize' | 'link';
  item: PlannedItem;
  /** Where the bar was in the window. */
  bar: DOMRect;
  /** What scrolls, how far it had then, and its corner that does not. */
  chart: HTMLElement;
  scrolled: { left: number; top: number };
  head: DOMRect;
  /** How much the page is enlarged. */
  zoom: number;
}

/** How far the chart has scrolled since, in pixels of the window. */
export const scrolledSince = ({ chart, scrolled, zoom }: Grip): { left: number; top: number } => ({
  left: (chart.scrollLeft - scrolled.left) * zoom,
  top: (chart.scrollTop - scrolled.top) * zoom,
});

/** Whole days between where the bar was taken and where the pointer is. */
export const daysDragged = (
  { grip, from, at }: Pick<Dragged<Grip, unknown>, 'grip' | 'from' | 'at'>,
  { dayWidth }: Pick<TimeScale, 'dayWidth'>,
): number => Math.round((at.x - from.x + scrolledSince(grip).left) / (dayWidth * grip.zoom)) || 0;
