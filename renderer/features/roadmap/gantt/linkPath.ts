/** The way of an arrow from the end of one bar to the begin of another. */

export interface Anchor {
  x: number;
  y: number;
}

/** Room between a bar and the bend of its arrow. */
const BEND = 8;
/** From the middle of a row to its edge, where an arrow that goes back runs. */
const HALF_ROW = 17;

export function linkPath(from: Anchor, to: Anchor): string {
  if (to.x - from.x >= 2 * BEND) return `M${from.x} ${from.y}H${from.x + BEND}V${to.y}H${to.x}`;
  const between = from.y + (to.y < from.y ? -HALF_ROW : HALF_ROW);
  return `M${from.x} ${from.y}H${from.x + BEND}V${between}H${to.x - BEND}V${to.y}H${to.x}`;
}
