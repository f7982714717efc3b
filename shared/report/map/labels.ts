/** Finds room for the words of flows: on their lines or beside them, off the boxes, and off each other. */
import { encloses, inflated, overlap } from '../../diagram/boxes';
import { pointOn, type Box, type Curve } from '../../diagram/flowPath';
import type { Route } from '../../diagram/routes';
import { GLYPH_GRID, classificationMark } from '../../icons';
import { light } from '../../tokens';
import type { MapFlow } from '../document';
import type { Mark, TextRun } from '../pages';
import { figure, rectangle } from '../layout/marks';
import { SMALLEST, TYPE, baseline, type TextStyle } from '../layout/paper';
import type { Setting } from '../layout/piece';
import { textMark } from '../layout/text';

/** Places along a line, best first. */
const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8];
const LINES_MAX = 3;
const PADDING = 1;
/** Space between a box and a label beside it. */
const CLEARANCE = 0.5;
/** A label is never wider, in points. */
const WIDEST = 110;
/** A label that would hide more of its line than this stands beside the line instead. */
const HIDDEN_MAX = 0.6;

export interface Labels {
  marks: Mark[];
  /** Flows whose words found no room. */
  unplaced: MapFlow[];
}

/** What labels have to keep clear of, and what they stand on. */
export interface Ground {
  /** Boxes and titles that no label may cover. */
  taken: readonly Box[];
  boundaries: readonly Box[];
  /** What no label may leave. */
  frame: Box;
}

interface Shape {
  lines: TextRun[][];
  width: number;
  height: number;
}

/** Places the labels of flows, whose curves are in points, as drawn. */
export function placeLabels(
  setting: Setting,
  routes: readonly Route<MapFlow>[],
  ground: Ground,
  scale: number,
): Labels {
  const size = Math.max(SMALLEST, Math.min(8, 11 * scale));
  const style: TextStyle = { ...TYPE.small, size, leading: size * 1.15 };
  const occupied = [...ground.taken];
  const marks: Mark[] = [];
  const unplaced: MapFlow[] = [];
  for (const { flow, curve } of routes) {
    const mark = classificationMark(flow.classification);
    if (flow.label.trim() === '' && !mark) continue;
    const markWidth = mark ? size * 1.1 : 0;
    const shapes = shapesOf(setting, flow.label, style, markWidth);
    const spot = findSpot(shapes, curve, occupied, ground.frame);
    if (!spot) {
      unplaced.push(flow);
      continue;
    }
    const { box, shape } = spot;
    occupied.push(box);
    const fill = ground.boundaries.some((boundary) => encloses(boundary, box)) ? light.canvas : light.surface;
    marks.push(rectangle(box.x, box.y, box.width, box.height, { fill }, 1));
    if (mark) {
      const side = size * 0.9;
      const y = box.y + PADDING + (style.leading - side) / 2;
      marks.push(figure(mark, GLYPH_GRID, { x: box.x + PADDING, y, size: side }, { fill: light.ink }));
    }
    const left = box.x + PADDING + markWidth;
    const room = box.width - 2 * PADDING - markWidth;
    shape.lines.forEach((runs, index) => {
      const x = left + (room - setting.typesetter.width(runs)) / 2;
      marks.push(...textMark(runs, x, box.y + PADDING + index * style.leading + baseline(style), style));
    });
  }
  return { marks, unplaced };
}

/** The label on one line, and broken to two and three. */
function shapesOf({ typesetter }: Setting, label: string, style: TextStyle, markWidth: number): Shape[] {
  const { size, weight } = style;
  const widthOf = (text: string) => typesetter.width(typesetter.line(text, size, weight));
  const whole = widthOf(label);
  const longestWord = Math.max(...label.split(/\s+/u).map(widthOf));
  const shapes: Shape[] = [];
  for (let count = 1; count <= LINES_MAX; count += 1) {
    // A little more than an equal share each, and room for the longest word, because words are not cut.
    const share = count === 1 ? whole : Math.max((whole / count) * 1.2, longestWord);
    const width = Math.min(WIDEST, share + 0.01);
    const lines = whole === 0 ? [] : typesetter.paragraph(label, { size, weight, width, maxLines: count });
    const widest = Math.max(0, ...lines.map((line) => typesetter.width(line)));
    shapes.push({
      lines,
      width: widest + markWidth + 2 * PADDING,
      height: Math.max(1, lines.length) * style.leading + 2 * PADDING,
    });
    if (whole === 0) break;
  }
  return shapes;
}

interface Spot {
  box: Box;
  shape: Shape;
}

/** The first free place: on the line where most of it stays in sight, beside it, or at last on it all the same. */
function findSpot(shapes: readonly Shape[], curve: Curve, occupied: readonly Box[], frame: Box): Spot | null {
  const free = (box: Box) => {
    const room = inflated(box, CLEARANCE);
    return encloses(frame, box) && !occupied.some((other) => overlap(room, other));
  };
  const hiding: Spot[] = [];
  for (const shape of shapes) {
    const beside: Box[] = [];
    for (const t of PLACES) {
      const { on, left, right, hidden } = boxesAt(shape, curve, t);
      beside.push(left, right);
      if (hidden > HIDDEN_MAX) hiding.push({ box: on, shape });
      else if (free(on)) return { box: on, shape };
    }
    const box = beside.find(free);
    if (box) return { box, shape };
  }
  return hiding.find(({ box }) => free(box)) ?? null;
}

/** Length of a vector; a square root is the same on every engine, which `Math.hypot` need not be. */
const lengthOf = (dx: number, dy: number): number => Math.sqrt(dx * dx + dy * dy);

/** Boxes of a label on a curve at `t` and at either side of it, and the share of the curve that the first hides. */
function boxesAt({ width, height }: Shape, curve: Curve, t: number) {
  const { start, end } = curve;
  const { x, y } = pointOn(curve, t);
  const before = pointOn(curve, t - 0.05);
  const after = pointOn(curve, t + 0.05);
  const distance = lengthOf(after.x - before.x, after.y - before.y) || 1;
  const along = { x: (after.x - before.x) / distance, y: (after.y - before.y) / distance };
  const at = (dx: number, dy: number): Box => ({
    x: x - width / 2 + dx,
    y: y - height / 2 + dy,
    width,
    height,
  });
  const chord = lengthOf(end.x - start.x, end.y - start.y) || 1;
  const aside = (Math.abs(along.y) * width + Math.abs(along.x) * height) / 2 + 0.5;
  return {
    on: at(0, 0),
    left: at(along.y * aside, -along.x * aside),
    right: at(-along.y * aside, along.x * aside),
    hidden: (Math.abs(along.x) * width + Math.abs(along.y) * height) / chord,
  };
}
