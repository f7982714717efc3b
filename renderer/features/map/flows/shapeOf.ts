/** What of a flow's line is drawn: the line and the arrow head. */
import type { Curve, Point } from '#shared/diagram/flowPath';

export interface FlowShape {
  /** Path of the line, ending in the arrow head. */
  line: string;
  /** Path of the arrow head. */
  arrow: string;
}

const ARROW_LENGTH = 9;
const ARROW_HALF_WIDTH = 4;

/** The shape of a curve. Curves enter a box at a right angle, so the arrow points along an axis. */
export function shapeOf(curve: Curve): FlowShape {
  const { control2, end } = curve;
  const back = towards(end, control2);
  const base = { x: end.x + back.x * ARROW_LENGTH, y: end.y + back.y * ARROW_LENGTH };
  const side = { x: -back.y * ARROW_HALF_WIDTH, y: back.x * ARROW_HALF_WIDTH };
  return {
    line: lineOf({ ...curve, end: base }),
    arrow: `M${at(end)}L${at({ x: base.x + side.x, y: base.y + side.y })}L${at({ x: base.x - side.x, y: base.y - side.y })}Z`,
  };
}

/** The path of a curve by itself. */
export const lineOf = ({ start, control1, control2, end }: Curve): string =>
  `M${at(start)}C${at(control1)} ${at(control2)} ${at(end)}`;

const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`;
const round = (value: number) => Math.round(value * 10) / 10;

/** The direction from one point to another, along an axis. */
function towards(from: Point, to: Point): Point {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  return Math.abs(dx) >= Math.abs(dy) ? { x: Math.sign(dx) || -1, y: 0 } : { x: 0, y: Math.sign(dy) };
}
