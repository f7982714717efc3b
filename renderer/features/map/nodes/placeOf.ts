/** Where a thing is shown: where the workshop has it, or where it is being dragged. */
import { shifted } from '#shared/diagram/boxes';
import type { Box } from '#shared/diagram/flowPath';
import type { Motion } from '../stage/state';

export function placeOf(id: string, box: Box, motion: Motion | null): Box {
  if (motion?.kind === 'move' && motion.ids.has(id)) return shifted(box, motion.dx, motion.dy);
  if (motion?.kind === 'resize' && motion.id === id) return motion.box;
  return box;
}
