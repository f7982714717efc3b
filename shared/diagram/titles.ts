/** Where a boundary's title is: along its top edge, inside; or above it, where what the boundary holds would cover it. */
import { boxOf, overlap } from './boxes';
import type { Box } from './flowPath';

/** Height of a title's strip, by which the boundary is held and moved. */
export const TITLE_HEIGHT = 32;
/** As far from the left, what is in the strip covers the title. */
const TITLE_WIDTH = 240;

type Member = { boundaryId: string | null; x: number; y: number };
type Frame = Box & { id: string; parentId: string | null };

/** The strip of a title: as wide as the boundary within it, and above it as the title may be. */
export const titleStrip = ({ x, y, width }: Box, isRaised: boolean): Box => ({
  x,
  y: isRaised ? y - TITLE_HEIGHT : y,
  width: isRaised ? Math.min(width, TITLE_WIDTH) : width,
  height: TITLE_HEIGHT,
});

/** The ids of the boundaries whose title is above them: a component or a boundary that they hold is in its place. */
export function raisedTitles(
  components: Iterable<Member>,
  boundaries: readonly Frame[],
): ReadonlySet<string> {
  const held = new Map<string, Box[]>();
  const add = (holder: string | null, box: Box) => {
    if (holder === null) return;
    const boxes = held.get(holder);
    if (boxes) boxes.push(box);
    else held.set(holder, [box]);
  };
  for (const component of components) add(component.boundaryId, boxOf(component));
  const raised = new Set<string>();
  // From the inside out: a raised title takes room in what is around.
  for (const boundary of boundaries.toSorted((a, b) => a.width * a.height - b.width * b.height)) {
    const strip = { ...titleStrip(boundary, false), width: Math.min(boundary.width, TITLE_WIDTH) };
    const isRaised = held.get(boundary.id)?.some((box) => overlap(box, strip)) ?? false;
    if (isRaised) raised.add(boundary.id);
    add(boundary.parentId, boundary);
    if (isRaised) add(boundary.parentId, titleStrip(boundary, true));
  }
  return raised;
}
