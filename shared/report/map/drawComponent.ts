/** A component's box on the map, with as much in it as its size leaves room to read. */
import { ICON_GRID, ICON_STROKE, kindIcon } from '../../icons';
import type { Box } from '../../diagram/flowPath';
import { light } from '../../tokens';
import type { MapComponent } from '../document';
import type { Colour, Mark, TextRun } from '../pages';
import { fateColour, fateSign, figure, leftBar, rectangle } from '../layout/marks';
import { SMALLEST, TYPE, baseline, type TextStyle } from '../layout/paper';
import type { Setting } from '../layout/piece';
import { oneLine, textMark } from '../layout/text';
import { NAMES_FROM, SHORT_NAMES_FROM } from './detail';

const NUMBER: TextStyle = { ...TYPE.small, size: 6.5, weight: 'semibold', colour: light.ink, leading: 7.2 };
const SHORT_NAME: TextStyle = { ...NUMBER, size: SMALLEST, weight: 'regular', colour: light.muted };
/** Below this scale the icon makes room for the name. */
const ICON_FROM = 0.36;

/**
 * Draws a component.
 * @param box its place on the page, in points
 * @param scale points for a unit of the canvas
 * @param number its number in the index, where the map has one
 */
export function drawComponent(
  setting: Setting,
  component: MapComponent,
  box: Box,
  scale: number,
  number: string | null,
): Mark[] {
  return scale >= NAMES_FROM
    ? withNames(setting, component, box, scale, number)
    : withNumber(setting, component, box, scale, number);
}

function frame(component: MapComponent, box: Box, scale: number): Mark[] {
  const { x, y, width, height } = box;
  const radius = 8 * scale;
  const bar = Math.min(Math.max(4 * scale, 1.8), width / 3);
  return [
    rectangle(x, y, width, height, { fill: light.surface }, radius),
    leftBar(x, y, bar, height, radius, fateColour(component.fate)),
    rectangle(
      x,
      y,
      width,
      height,
      { stroke: light.controlEdge, lineWidth: 0.6, dash: component.isThere ? [] : [3, 2] },
      radius,
    ),
  ];
}

function withNames(
  setting: Setting,
  component: MapComponent,
  box: Box,
  scale: number,
  number: string | null,
): Mark[] {
  const marks = frame(component, box, scale);
  const left = box.x + 13 * scale;
  const right = box.x + box.width - 8 * scale;
  const name = scaled(14, scale, 'semibold', light.ink, 1.15);
  const icon = 18 * scale;
  let x = left;
  if (scale >= ICON_FROM) {
    const place = { x: left, y: box.y + 8 * scale, size: icon };
    marks.push(
      figure(kindIcon(component.kind), ICON_GRID, place, {
        stroke: light.muted,
        lineWidth: (icon / ICON_GRID) * ICON_STROKE * 0.8,
      }),
    );
    x += icon + 6 * scale;
  }
  const words = number === null ? component.name : `${number} ${component.name}`;
  const lines = setting.typesetter.paragraph(words, {
    size: name.size,
    weight: name.weight,
    width: right - x,
    maxLines: 2,
  });
  let y = box.y + 6.5 * scale;
  for (const runs of lines) {
    marks.push(...textMark(runs, x, y + baseline(name), name));
    y += name.leading;
  }
  const technology = scaled(12, scale, 'regular', light.muted, 1.2);
  const bottom = box.y + box.height - 6 * scale;
  const room = bottom - footStyle(component, scale).leading - y;
  const about = textLines(setting, component.technology, technology, right - x, room);
  for (const runs of about) {
    marks.push(...textMark(runs, x, y + baseline(technology), technology));
    y += technology.leading;
  }
  marks.push(...footRow(setting, component, { left, right, bottom }, scale));
  return marks;
}

const footStyle = ({ fate }: MapComponent, scale: number): TextStyle =>
  scaled(11, scale, 'medium', fateColour(fate), 1.2);

/** As many lines as a height has room for. */
function textLines(
  { typesetter }: Setting,
  text: string,
  { size, weight, leading }: TextStyle,
  width: number,
  height: number,
): TextRun[][] {
  const maxLines = Math.floor(height / leading);
  return maxLines < 1 || text.trim() === ''
    ? []
    : typesetter.paragraph(text, { size, weight, width, maxLines });
}

/** Disposition at the left; risks and the owner's initials at the right. */
function footRow(
  setting: Setting,
  component: MapComponent,
  { left, right, bottom }: { left: number; right: number; bottom: number },
  scale: number,
): Mark[] {
  const word = footStyle(component, scale);
  const top = bottom - word.leading;
  const size = word.size * 0.95;
  const { fate } = component;
  const label = setting.translate(`words.fate.${fate}`);
  const wordRuns = setting.typesetter.line(label, word.size, word.weight);
  const wordLeft = left + size * 1.45;
  const marks: Mark[] = [
    fateSign(fate, left, top + (word.leading - size) / 2, size),
    ...textMark(wordRuns, wordLeft, top + baseline(word), word),
  ];
  let edge = right;
  const room = () => edge - (wordLeft + setting.typesetter.width(wordRuns)) - 3 * scale;
  if (component.initials !== null) {
    const initials = { ...word, colour: light.muted };
    const runs = oneLine(setting, component.initials, initials, Math.max(0, room()));
    edge -= setting.typesetter.width(runs);
    marks.push(...textMark(runs, edge, top + baseline(initials), initials));
    edge -= 6 * scale;
  }
  if (component.risks > 0) {
    const count = { ...word, weight: 'semibold', colour: light.onRisk[3] } as const;
    const runs = setting.typesetter.line(String(component.risks), count.size, count.weight);
    const width = Math.max(word.leading, setting.typesetter.width(runs) + 5 * scale);
    if (width <= room()) {
      edge -= width;
      marks.push(
        rectangle(edge, top, width, word.leading, { fill: light.risk[3] }, word.leading / 2),
        ...textMark(runs, edge + (width - setting.typesetter.width(runs)) / 2, top + baseline(count), count),
      );
    }
  }
  return marks;
}

/** Too small for a name that all can read: its number, and the name as far as it fits. */
function withNumber(
  setting: Setting,
  component: MapComponent,
  box: Box,
  scale: number,
  number: string | null,
): Mark[] {
  const marks = frame(component, box, scale);
  if (number === null) return marks;
  const runs = setting.typesetter.line(number, NUMBER.size, NUMBER.weight);
  const width = setting.typesetter.width(runs);
  const left = box.x + Math.max(4 * scale, 1.8);
  const right = box.x + box.width;
  if (left + width > right || box.height < NUMBER.size) return marks;
  const x = left + 2 + width + 2.5;
  const lines =
    scale < SHORT_NAMES_FROM ? [] : wholeWords(setting, component.name, SHORT_NAME, right - 2 - x);
  const count = Math.max(1, lines.length);
  const top = box.y + (box.height - NUMBER.leading * count) / 2;
  const numberLeft = lines.length === 0 ? (left + right - width) / 2 : left + 2;
  return [
    ...marks,
    ...textMark(runs, numberLeft, top + baseline(NUMBER), NUMBER),
    ...lines.flatMap((line, index) =>
      textMark(line, x, top + NUMBER.leading * index + baseline(NUMBER), SHORT_NAME),
    ),
  ];
}

/** A name on two lines at most; none where a word would have to be cut. */
function wholeWords(
  { typesetter }: Setting,
  text: string,
  { size, weight }: TextStyle,
  width: number,
): TextRun[][] {
  const fits = text
    .split(/\s+/u)
    .every((word) => typesetter.width(typesetter.line(word, size, weight)) <= width);
  return fits ? typesetter.paragraph(text, { size, weight, width, maxLines: 2 }) : [];
}

/** Type of the canvas at a scale, kept within what can be read and what looks calm. */
function scaled(
  units: number,
  scale: number,
  weight: TextStyle['weight'],
  colour: Colour,
  leading: number,
): TextStyle {
  const size = Math.max(SMALLEST + (units - 12) * 0.1, Math.min(units * scale, units * 0.72));
  return { size: Math.max(SMALLEST, size), weight, colour, leading: Math.max(SMALLEST, size) * leading };
}
