/** The strokes that pages are made of. Each returns marks in points, ready to be placed. */
import { GLYPH_GRID, dispositionGlyph, type Shape } from '../../icons';
import { light } from '../../tokens';
import type { Fate } from '../../model/vocabulary';
import type { Colour, Mark, PathStep } from '../pages';

export interface Ink {
  fill?: Colour;
  stroke?: Colour;
  lineWidth?: number;
  dash?: number[];
}
export type PathMark = Extract<Mark, { kind: 'path' }>;

/** How far a curve's control points are for a quarter of a circle of radius 1. */
const KAPPA = 0.5523;

export function path(steps: PathStep[], { fill, stroke, lineWidth = 0.5, dash = [] }: Ink): PathMark {
  return { kind: 'path', steps, fill: fill ?? null, stroke: stroke ?? null, lineWidth, dash };
}

export function line(x1: number, y1: number, x2: number, y2: number, ink: Ink): PathMark {
  return path(
    [
      { op: 'M', x: x1, y: y1 },
      { op: 'L', x: x2, y: y2 },
    ],
    ink,
  );
}

export function polygon(points: readonly (readonly [number, number])[], ink: Ink): PathMark {
  return path(
    [...points.map(([x, y], index) => ({ op: index === 0 ? 'M' : 'L', x, y }) as const), { op: 'Z' }],
    ink,
  );
}

/** A rectangle whose corners are rounded by `radius`, or as far as its sides allow. */
export function rectangle(
  x: number,
  y: number,
  width: number,
  height: number,
  ink: Ink,
  radius = 0,
): PathMark {
  const r = Math.max(0, Math.min(radius, width / 2, height / 2));
  const right = x + width;
  const bottom = y + height;
  if (r === 0)
    return polygon(
      [
        [x, y],
        [right, y],
        [right, bottom],
        [x, bottom],
      ],
      ink,
    );
  const k = r * (1 - KAPPA);
  return path(
    [
      { op: 'M', x: x + r, y },
      { op: 'L', x: right - r, y },
      { op: 'C', x1: right - k, y1: y, x2: right, y2: y + k, x: right, y: y + r },
      { op: 'L', x: right, y: bottom - r },
      { op: 'C', x1: right, y1: bottom - k, x2: right - k, y2: bottom, x: right - r, y: bottom },
      { op: 'L', x: x + r, y: bottom },
      { op: 'C', x1: x + k, y1: bottom, x2: x, y2: bottom - k, x, y: bottom - r },
      { op: 'L', x, y: y + r },
      { op: 'C', x1: x, y1: y + k, x2: x + k, y2: y, x: x + r, y },
      { op: 'Z' },
    ],
    ink,
  );
}

/** A bar at the left edge of a rounded rectangle, rounded with it. */
export function leftBar(
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  fill: Colour,
): PathMark {
  const r = Math.min(radius, width, height / 2);
  const k = r * (1 - KAPPA);
  return path(
    [
      { op: 'M', x: x + width, y },
      { op: 'L', x: x + r, y },
      { op: 'C', x1: x + k, y1: y, x2: x, y2: y + k, x, y: y + r },
      { op: 'L', x, y: y + height - r },
      { op: 'C', x1: x, y1: y + height - k, x2: x + k, y2: y + height, x: x + r, y: y + height },
      { op: 'L', x: x + width, y: y + height },
      { op: 'Z' },
    ],
    { fill },
  );
}

/** An icon or glyph, scaled from its grid to a square of `size`. */
export function figure(
  shape: Shape,
  grid: number,
  { x, y, size }: { x: number; y: number; size: number },
  ink: Ink,
): PathMark {
  return path(
    shape.steps.map((step) => mapped(step, size / grid, x, y)),
    ink,
  );
}

/** The colour that stands for what happens to a component. */
export const fateColour = (fate: Fate): Colour => light[fate];

/** The shape that stands for it, in a square of `size`: a disposition's glyph, or a dashed box. */
export function fateSign(fate: Fate, x: number, y: number, size: number): PathMark {
  if (fate !== 'build') {
    return figure(dispositionGlyph(fate), GLYPH_GRID, { x, y, size }, { fill: fateColour(fate) });
  }
  const inset = size * 0.12;
  const side = size - 2 * inset;
  const dash = [side / 5, side / 7];
  return rectangle(x + inset, y + inset, side, side, { stroke: fateColour(fate), lineWidth: size / 9, dash });
}

/** A mark, moved. */
export function moved(mark: Mark, dx: number, dy: number): Mark {
  if (mark.kind !== 'path') return { ...mark, x: mark.x + dx, y: mark.y + dy };
  return { ...mark, steps: mark.steps.map((step) => mapped(step, 1, dx, dy)) };
}

/** A step, scaled and then moved. */
export function mapped(step: PathStep, scale: number, dx: number, dy: number): PathStep {
  switch (step.op) {
    case 'Z':
      return step;
    case 'C':
      return {
        op: 'C',
        x1: step.x1 * scale + dx,
        y1: step.y1 * scale + dy,
        x2: step.x2 * scale + dx,
        y2: step.y2 * scale + dy,
        x: step.x * scale + dx,
        y: step.y * scale + dy,
      };
    default:
      return { op: step.op, x: step.x * scale + dx, y: step.y * scale + dy };
  }
}
