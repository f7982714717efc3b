/** Finds a line for every flow: from sides that look at each other, spread along a side, around boxes where that is cheap. */
import {
  curveBetween,
  facingSides,
  isUpright,
  loopOn,
  pointOn,
  portOn,
  type Box,
  type Curve,
  type Point,
  type Side,
  type Sides,
} from './flowPath';
import { centreOf, contains, hullOf, inflated, overlap } from './boxes';

/** What routing has to know of a flow. */
export interface Ends {
  sourceId: string;
  targetId: string;
}

export interface Route<F extends Ends> {
  flow: F;
  curve: Curve;
}

const SIDES: readonly Side[] = ['right', 'left', 'bottom', 'top'];
/** Points at which a curve is tested against boxes. */
const SAMPLES = [0.06, 0.14, 0.22, 0.3, 0.38, 0.46, 0.54, 0.62, 0.7, 0.78, 0.86, 0.94];
/** What crossing a box costs, in units of length. */
const CROSSING = 900;
/** What a side that looks elsewhere costs. */
const TURNING = 160;
/** Distance between two flows on one side, where there is room. */
const SPACING = 18;
/** A bend that is no larger is straightened. */
const BEND_MAX = 30;
const OPPOSITE: Record<Side, Side> = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' };
/** Beyond so many boxes, looking for ways around them takes too long to be worth it. */
export const AVOIDING_MAX = 400;

interface Plan<F extends Ends> {
  flow: F;
  source: Box;
  target: Box;
  sides: Sides;
}

/**
 * A curve for every flow whose ends are both in the scene.
 * @param avoid whether to look for ways around other boxes
 */
export function routesOf<F extends Ends>(
  { components, flows }: { components: readonly (Box & { id: string })[]; flows: readonly F[] },
  avoid = components.length <= AVOIDING_MAX,
): Route<F>[] {
  const boxes = new Map(components.map((component) => [component.id, component]));
  const plans = flows.flatMap((flow): Plan<F>[] => {
    const source = boxes.get(flow.sourceId);
    const target = boxes.get(flow.targetId);
    if (!source || !target) return [];
    const sides = facingSides(source, target);
    return [{ flow, source, target, sides: avoid ? freest(source, target, sides, components) : sides }];
  });
  const shifts = spread(plans);
  return plans.map(({ flow, source, target, sides }, index) => {
    if (source === target) return { flow, curve: loopOn(source) };
    const { from, to } = shifts[index]!;
    return {
      flow,
      curve: curveBetween(portOn(source, sides.from, from), portOn(target, sides.to, to), sides),
    };
  });
}

/** The box around a curve, from points along it. */
export function curveHull(curve: Curve): Box {
  return hullOf([0, ...SAMPLES, 1].map((t) => ({ ...pointOn(curve, t), width: 0, height: 0 })))!;
}

/** The sides whose curve crosses fewest boxes, and among those is shortest. */
function freest(source: Box, target: Box, facing: Sides, boxes: readonly Box[]): Sides {
  const nearby = inflated(hullOf([source, target])!, 120);
  const obstacles = boxes.filter((box) => box !== source && box !== target && overlap(box, nearby));
  let best = { sides: facing, cost: costOf(source, target, facing, facing, obstacles) };
  if (best.cost < CROSSING) return facing;
  for (const from of SIDES) {
    for (const to of SIDES) {
      const sides = { from, to };
      const cost = costOf(source, target, sides, facing, obstacles);
      if (cost < best.cost) best = { sides, cost };
    }
  }
  return best.sides;
}

function costOf(source: Box, target: Box, sides: Sides, facing: Sides, obstacles: readonly Box[]): number {
  const curve = curveBetween(portOn(source, sides.from), portOn(target, sides.to), sides);
  const points = SAMPLES.map((t) => pointOn(curve, t));
  let cost = 0;
  if (sides.from !== facing.from) cost += TURNING;
  if (sides.to !== facing.to) cost += TURNING;
  for (const box of obstacles) if (isCrossed(box, points)) cost += CROSSING;
  if (isCrossed(inflated(source, -2), points)) cost += CROSSING;
  if (isCrossed(inflated(target, -2), points)) cost += CROSSING;
  return cost + Math.min(lengthOf(points), CROSSING / 2);
}

function isCrossed(box: Box, points: readonly Point[]): boolean {
  for (const point of points) if (contains(box, point)) return true;
  return false;
}

/** How far each flow's ends are shifted along their sides, so that flows that share a side do not share a point. */
function spread(plans: readonly Plan<Ends>[]): { from: number; to: number }[] {
  const shifts = plans.map(() => ({ from: 0, to: 0 }));
  /** Ends that share their side with no other. */
  const alone = new Set<string>();
  const bySide = new Map<Box, Map<Side, { index: number; end: 'from' | 'to'; towards: number }[]>>();
  const note = (box: Box, side: Side, index: number, end: 'from' | 'to', other: Box) => {
    const sides = bySide.get(box) ?? new Map();
    bySide.set(box, sides);
    const towards = isUpright(side) ? centreOf(other).y : centreOf(other).x;
    const ends = sides.get(side) ?? [];
    sides.set(side, ends);
    ends.push({ index, end, towards });
  };
  plans.forEach(({ source, target, sides }, index) => {
    if (source === target) return;
    note(source, sides.from, index, 'from', target);
    note(target, sides.to, index, 'to', source);
  });
  for (const [box, sides] of bySide) {
    for (const [side, ends] of sides) {
      const room = (isUpright(side) ? box.height : box.width) * 0.8;
      const spacing = Math.min(SPACING, room / ends.length);
      // Flows to the same box keep one order at both of their ends, so that they run side by side.
      ends.sort((a, b) => a.towards - b.towards || a.index - b.index);
      ends.forEach(({ index, end }, place) => {
        shifts[index]![end] = (place - (ends.length - 1) / 2) * spacing;
        if (ends.length === 1) alone.add(`${index} ${end}`);
      });
    }
  }
  plans.forEach((plan, index) => straighten(plan, shifts[index]!, (end) => alone.has(`${index} ${end}`)));
  return shifts;
}

/** Moves an end that is alone on its side a little, where that makes a straight line of a slight bend. */
function straighten(
  { source, target, sides }: Plan<Ends>,
  shift: { from: number; to: number },
  isAlone: (end: 'from' | 'to') => boolean,
): void {
  if (OPPOSITE[sides.from] !== sides.to) return;
  const start = portOn(source, sides.from, shift.from);
  const end = portOn(target, sides.to, shift.to);
  const bend = isUpright(sides.from) ? end.y - start.y : end.x - start.x;
  if (Math.abs(bend) > BEND_MAX) return;
  if (isAlone('to')) shift.to -= bend;
  else if (isAlone('from')) shift.from += bend;
}

function lengthOf(points: readonly Point[]): number {
  let length = 0;
  for (let index = 1; index < points.length; index += 1) {
    const dx = points[index]!.x - points[index - 1]!.x;
    const dy = points[index]!.y - points[index - 1]!.y;
    length += Math.sqrt(dx * dx + dy * dy);
  }
  return length;
}
