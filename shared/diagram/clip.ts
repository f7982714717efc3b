/** The part of a curve that is within a box: a line that runs far beyond what is in view need not be drawn all the way. */
import { boxBetween, inflated, overlap } from './boxes';
import { pointOn, type Box, type Curve, type Point } from './flowPath';

/** A part of a curve, and which of its ends are the curve's own. */
export interface Clipped {
  curve: Curve;
  hasStart: boolean;
  hasEnd: boolean;
}

/** Pieces of a curve that are looked at. */
const PIECES = 32;

/** The part of a curve from `from` to `to`, each from 0 at its start to 1 at its end. By de Casteljau's construction. */
export function partOf(curve: Curve, from: number, to: number): Curve {
  const whole = [curve.start, curve.control1, curve.control2, curve.end] as const;
  /** The curve's blossom: equal arguments give a point on it, others the control points of its parts. */
  const blossom = (a: number, b: number, c: number): Point => {
    const first = [0, 1, 2].map((index) => between(whole[index]!, whole[index + 1]!, a));
    const second = [0, 1].map((index) => between(first[index]!, first[index + 1]!, b));
    return between(second[0]!, second[1]!, c);
  };
  return {
    start: blossom(from, from, from),
    control1: blossom(from, from, to),
    control2: blossom(from, to, to),
    end: blossom(to, to, to),
  };
}

const between = (a: Point, b: Point, t: number): Point => ({
  x: a.x + (b.x - a.x) * t,
  y: a.y + (b.y - a.y) * t,
});

/** The shortest part that is looked at which holds all of the curve within the box; null where none of it is. */
export function clip(curve: Curve, box: Box): Clipped | null {
  const rough = stretchWithin(curve, box, 0, 1);
  const range = rough && stretchWithin(curve, box, rough[0], rough[1]);
  if (!range) return null;
  const [from, to] = range;
  const isWhole = from === 0 && to === 1;
  return { curve: isWhole ? curve : partOf(curve, from, to), hasStart: from === 0, hasEnd: to === 1 };
}

/** Where a part of a curve first enters a box and last leaves it, to a piece; null where it never does. */
function stretchWithin(curve: Curve, box: Box, from: number, to: number): [number, number] | null {
  const at = (piece: number) => (piece === PIECES ? to : from + ((to - from) * piece) / PIECES);
  let first = -1;
  let last = -1;
  let before = pointOn(curve, from);
  for (let piece = 0; piece < PIECES; piece += 1) {
    const after = pointOn(curve, at(piece + 1));
    if (overlap(boxAround(before, after), box)) {
      if (first < 0) first = piece;
      last = piece;
    }
    before = after;
  }
  return first < 0 ? null : [at(first), at(last + 1)];
}

/** What a bend between two points may stick out of the straight line. */
const SLACK = 8;

const boxAround = (a: Point, b: Point): Box => inflated(boxBetween(a, b), SLACK);
