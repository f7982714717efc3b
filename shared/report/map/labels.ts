/** Finds room for the words of flows: along their lines, off the boxes, and off each other. */
import { pointOn, type Box } from '../../diagram/flowPath';
import { GLYPH_GRID, classificationMark } from '../../icons';
import { light } from '../../tokens';
import type { MapFlow } from '../document';
import type { Mark, TextRun } from '../pages';
import { figure, rectangle } from '../layout/marks';
import { SMALLEST, TYPE, baseline, type TextStyle } from '../layout/paper';
import type { Setting } from '../layout/piece';
import { textMark } from '../layout/text';
import type { Route } from './route';
import { inflated, overlap } from './scene';

/** Places along a line, best first. */
const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8];
const LINES_MAX = 3;
const PADDING = 1.5;
/** Space between a box and a label beside it. */
const CLEARANCE = 1;
/** A label is never wider, in points. */
const WIDEST = 110;

export interface Labels {
  marks: Mark[];
  /** Flows whose words found no room. */
  unplaced: MapFlow[];
}

interface Shape {
  lines: TextRun[][];
  width: number;
  height: number;
}

/**
 * Places the labels of flows.
 * @param routes with curves in points, as drawn
 * @param taken boxes and titles that no label may cover
 * @param frame what no label may leave
 */
export function placeLabels(
  setting: Setting,
  routes: readonly Route[],
  taken: readonly Box[],
  frame: Box,
  scale: number,
): Labels {
  const style: TextStyle = {
    ...TYPE.small,
    size: Math.max(SMALLEST, Math.min(8, 11 * scale)),
    leading: Math.max(SMALLEST, Math.min(8, 11 * scale)) * 1.15,
  };
  const occupied = [...taken];
  const marks: Mark[] = [];
  const unplaced: MapFlow[] = [];
  for (const { flow, curve } of routes) {
    const mark = classificationMark(flow.classification);
    if (flow.label.trim() === '' && !mark) continue;
    const markWidth = mark ? style.size * 1.2 : 0;
    const shapes = shapesOf(setting, flow.label, style, markWidth);
    const spot = firstFree(shapes, (t) => pointOn(curve, t), occupied, frame);
    if (!spot) {
      unplaced.push(flow);
      continue;
    }
    const { box, shape } = spot;
    occupied.push(box);
    marks.push(rectangle(box.x, box.y, box.width, box.height, { fill: light.surface }, 2));
    const left = box.x + PADDING;
    if (mark) {
      const size = style.size * 0.95;
      const y = box.y + PADDING + (style.leading - size) / 2;
      marks.push(figure(mark, GLYPH_GRID, { x: left, y, size }, { fill: light.ink }));
    }
    const room = box.width - 2 * PADDING - markWidth;
    shape.lines.forEach((runs, index) => {
      const x = left + markWidth + (room - setting.typesetter.width(runs)) / 2;
      marks.push(...textMark(runs, x, box.y + PADDING + index * style.leading + baseline(style), style));
    });
  }
  return { marks, unplaced };
}

/** The label on one line, and broken to two and three. */
function shapesOf({ typesetter }: Setting, label: string, style: TextStyle, markWidth: number): Shape[] {
  const { size, weight } = style;
  const whole = typesetter.width(typesetter.line(label, size, weight));
  const shapes: Shape[] = [];
  for (let count = 1; count <= LINES_MAX; count += 1) {
    // A little more than an equal share each, because words are not cut.
    const width = Math.min(WIDEST, count === 1 ? whole + 0.01 : (whole / count) * 1.2);
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

function firstFree(
  shapes: readonly Shape[],
  at: (t: number) => { x: number; y: number },
  occupied: readonly Box[],
  frame: Box,
): { box: Box; shape: Shape } | null {
  for (const shape of shapes) {
    for (const t of PLACES) {
      const { x, y } = at(t);
      const box = {
        x: x - shape.width / 2,
        y: y - shape.height / 2,
        width: shape.width,
        height: shape.height,
      };
      const inside =
        box.x >= frame.x &&
        box.y >= frame.y &&
        box.x + box.width <= frame.x + frame.width &&
        box.y + box.height <= frame.y + frame.height;
      const room = inflated(box, CLEARANCE);
      if (inside && !occupied.some((other) => overlap(room, other))) return { box, shape };
    }
  }
  return null;
}
