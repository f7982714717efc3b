/** How large the map is drawn, and what can be read at that size. */
import type { Box } from '../../diagram/flowPath';
import type { Size } from '../layout/paper';

/** A larger map looks loud, not clear. Points for a unit of the canvas, like all scales. */
export const LARGEST = 0.72;
/** From here on a box shows name, technology, disposition, owner and risks. */
export const TECHNOLOGY_FROM = 0.45;
/** From here on a box shows its name on two lines, its disposition, owner and risks; below it is numbered. */
export const NAMES_FROM = 0.33;
/** From here on a numbered box shows as much of its name as fits. */
export const SHORT_NAMES_FROM = 0.21;
/** A detail page is drawn at least so large. */
export const DETAIL_FROM = 0.45;

/** The scale at which a box fits a frame, up to the largest. */
export function scaleFor(content: Box, frame: Size): number {
  const across = content.width > 0 ? frame.width / content.width : LARGEST;
  const down = content.height > 0 ? frame.height / content.height : LARGEST;
  return Math.min(across, down, LARGEST);
}
