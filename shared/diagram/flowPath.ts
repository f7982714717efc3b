/**
 * The line of a flow between two boxes of the map: one cubic curve that leaves and enters a box at a right angle.
 * The window and the report draw the same one. Lengths are units of whatever plane the boxes are in.
 */
import type { PathStep } from '../report/pages';

export interface Point {
  x: number;
  y: number;
}
export interface Box extends Point {
  width: number;
  height: number;
}
export type Side = 'left' | 'right' | 'top' | 'bottom';
export interface Sides {
  from: Side;
  to: Side;
}
/** A cubic Bézier curve. */
export interface Curve {
  start: Point;
  control1: Point;
  control2: Point;
  end: Point;
}

export interface FlowPath {
  steps: PathStep[];
  /** Middle of the curve, where a label is centred. */
  label: Point;
  /** The side of the target that the flow enters. */
  entry: Side;
}

/** Distance between two flows that run side by side between the same boxes. */
const LANE = 16;
/** How far a curve swings out of a side that looks away from the other end. */
const SWING = 40;
/** And how much further, at most, where the other end is far to the side. */
const SWING_MORE = 90;

const NORMAL: Record<Side, Point> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  top: { x: 0, y: -1 },
  bottom: { x: 0, y: 1 },
};

/** Whether a point on the side moves along y, not along x. */
export const isUpright = (side: Side): boolean => side === 'left' || side === 'right';

/** The sides that look at each other across the wider gap. */
export function facingSides(source: Box, target: Box): Sides {
  const across = gap(source.x, source.width, target.x, target.width);
  const down = gap(source.y, source.height, target.y, target.height);
  if (across >= down) {
    return centre(source).x <= centre(target).x
      ? { from: 'right', to: 'left' }
      : { from: 'left', to: 'right' };
  }
  return centre(source).y <= centre(target).y ? { from: 'bottom', to: 'top' } : { from: 'top', to: 'bottom' };
}

/** The point of a side, `shift` away from its middle, to the right or down; never past the side's ends. */
export function portOn(box: Box, side: Side, shift = 0): Point {
  const { x, y } = centre(box);
  const room = (isUpright(side) ? box.height : box.width) * 0.4;
  const moved = Math.max(-room, Math.min(room, shift));
  switch (side) {
    case 'left':
      return { x: box.x, y: y + moved };
    case 'right':
      return { x: box.x + box.width, y: y + moved };
    case 'top':
      return { x: x + moved, y: box.y };
    case 'bottom':
      return { x: x + moved, y: box.y + box.height };
  }
}

/** The curve that leaves `start` and enters `end` at right angles to their sides. */
export function curveBetween(start: Point, end: Point, { from, to }: Sides): Curve {
  return { start, control1: reachOut(start, from, end), control2: reachOut(end, to, start), end };
}

const LOOP_SIDES: Sides = { from: 'right', to: 'top' };

/** The curve of a flow from a box to itself, around the box's top right corner. */
export function loopOn(box: Box): Curve {
  const far = Math.max(box.width, box.height);
  return curveBetween(portOn(box, LOOP_SIDES.from, -far), portOn(box, LOOP_SIDES.to, far), LOOP_SIDES);
}

/** The point of a curve at `t`, from 0 at its start to 1 at its end. */
export function pointOn({ start, control1, control2, end }: Curve, t: number): Point {
  const s = 1 - t;
  const a = s * s * s;
  const b = 3 * s * s * t;
  const c = 3 * s * t * t;
  const d = t * t * t;
  return {
    x: a * start.x + b * control1.x + c * control2.x + d * end.x,
    y: a * start.y + b * control1.y + c * control2.y + d * end.y,
  };
}

/** The curve as steps of a path. */
export function stepsOf({ start, control1, control2, end }: Curve): PathStep[] {
  return [
    { op: 'M', x: start.x, y: start.y },
    { op: 'C', x1: control1.x, y1: control1.y, x2: control2.x, y2: control2.y, x: end.x, y: end.y },
  ];
}

/**
 * The line of a flow.
 * @param lane its place among the flows between the same two boxes: 0 where it is the only one (see `lanesOf`)
 */
export function flowPath(source: Box, target: Box, lane = 0): FlowPath {
  const itself = source.x === target.x && source.y === target.y;
  const sides = itself ? LOOP_SIDES : facingSides(source, target);
  const shift = lane * LANE;
  const curve = itself
    ? loopOn(source)
    : curveBetween(portOn(source, sides.from, shift), portOn(target, sides.to, shift), sides);
  return { steps: stepsOf(curve), label: pointOn(curve, 0.5), entry: sides.to };
}

/** The lane of each flow, by its id, so that flows between the same two boxes, in either direction, run side by side. */
export function lanesOf(
  flows: Iterable<{ id: string; sourceId: string; targetId: string }>,
): Map<string, number> {
  const byPair = new Map<string, string[]>();
  for (const { id, sourceId, targetId } of flows) {
    const pair = sourceId < targetId ? `${sourceId} ${targetId}` : `${targetId} ${sourceId}`;
    const known = byPair.get(pair);
    if (known) known.push(id);
    else byPair.set(pair, [id]);
  }
  const lanes = new Map<string, number>();
  for (const ids of byPair.values()) {
    ids.sort().forEach((id, index) => lanes.set(id, index - (ids.length - 1) / 2));
  }
  return lanes;
}

const centre = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

/** Distance between two stretches of a line; negative where they overlap. */
const gap = (a: number, aLength: number, b: number, bLength: number): number =>
  Math.max(b - (a + aLength), a - (b + bLength));

/** The control point of an end: half-way to the other end, straight out of the side. */
function reachOut(end: Point, side: Side, other: Point): Point {
  const normal = NORMAL[side];
  const dx = other.x - end.x;
  const dy = other.y - end.y;
  const ahead = dx * normal.x + dy * normal.y;
  const aside = Math.abs(dx * normal.y) + Math.abs(dy * normal.x);
  const reach = ahead > 0 ? ahead / 2 : SWING + Math.min(aside / 5, SWING_MORE);
  return { x: end.x + normal.x * reach, y: end.y + normal.y * reach };
}
