/** Words set in lines. */
import { GLYPH_GRID, classificationMark } from '../../icons';
import { riskLevel } from '../../model/queries';
import { light } from '../../tokens';
import type { Line, Sign, Tone } from '../document';
import type { Colour, Mark, TextRun } from '../pages';
import { fateSign, figure, rectangle } from './marks';
import { TYPE, baseline, type TextStyle } from './paper';
import type { Setting } from './piece';

/** The red of what needs attention, dark enough for text on white. */
export const ALARM: Colour = light.risk[4];
const TONES: Record<Tone, Colour> = { ink: light.ink, muted: light.muted, alarm: ALARM };

/** One line of set words, with what stands in front of it. */
export interface SetLine {
  runs: TextRun[];
  style: TextStyle;
  width: number;
  /** Room at its left, for a sign. */
  indent: number;
  sign: Sign | null;
  link: string | null;
}

/** Lines of a cell or paragraph, broken to a width. */
export function setLines(
  { typesetter }: Setting,
  lines: readonly Line[],
  base: TextStyle,
  width: number,
): SetLine[] {
  return lines.flatMap((line) => {
    const style = styleOf(line, base);
    const indent = line.sign ? signWidth(line.sign, style) + (line.text === '' ? 0 : style.size * 0.5) : 0;
    const broken = paragraphs(line.text).flatMap((text) =>
      typesetter.paragraph(text, {
        size: style.size,
        weight: style.weight,
        width: Math.max(style.size, width - indent),
        maxLines: line.maxLines,
      }),
    );
    const kept = line.maxLines === undefined ? broken : broken.slice(0, line.maxLines);
    return (kept.length > 0 ? kept : [[]]).map((runs, index) => ({
      runs,
      style,
      width: typesetter.width(runs),
      indent,
      sign: index === 0 ? (line.sign ?? null) : null,
      link: line.link ?? null,
    }));
  });
}

/** Halvings of the room that `balanced` tries. */
const HALVINGS = 6;

/** Lines of a short text that are about equally long: the narrowest that are no more lines. */
export function balanced(
  setting: Setting,
  lines: readonly Line[],
  base: TextStyle,
  width: number,
): SetLine[] {
  let best = setLines(setting, lines, base, width);
  const most = best.length;
  if (most < 2 || most > 8) return best;
  let narrow = width / 2;
  let wide = width;
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (narrow + wide) / 2;
    const set = setLines(setting, lines, base, middle);
    if (set.length > most) {
      narrow = middle;
    } else {
      best = set;
      wide = middle;
    }
  }
  return best;
}

export const heightOf = (lines: readonly SetLine[]): number =>
  lines.reduce((height, line) => height + line.style.leading, 0);

/** A row cut between its lines: the first lines of all cells, then the second ones, and so on. */
export function lineByLine(cells: readonly SetLine[][]): SetLine[][][] {
  const count = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: count }, (_, index) => cells.map((lines) => lines.slice(index, index + 1)));
}

/** The marks of set lines, from the top left of a column of a width. */
export function drawLines(
  setting: Setting,
  lines: readonly SetLine[],
  { x, y, width, align = 'start' }: { x: number; y: number; width: number; align?: 'start' | 'end' },
): Mark[] {
  let top = y;
  return lines.flatMap((line) => {
    const { style, indent } = line;
    const left = align === 'start' ? x : x + Math.max(0, width - indent - line.width);
    const marks: Mark[] = line.sign ? drawSign(setting, line.sign, left, top, style) : [];
    marks.push(...textMark(line.runs, left + indent, top + baseline(style), style));
    if (line.link !== null && line.width + indent > 0) {
      marks.push(linkMark(left, top, line.width + indent, style.leading, line.link));
    }
    top += style.leading;
    return marks;
  });
}

/** One line of text in one mark; none where there is nothing to see. */
export function textMark(
  runs: TextRun[],
  x: number,
  y: number,
  { size, colour }: Pick<TextStyle, 'size' | 'colour'>,
): Mark[] {
  return runs.length === 0 ? [] : [{ kind: 'text', x, y, size, colour, runs }];
}

export const linkMark = (x: number, y: number, width: number, height: number, anchor: string): Mark => ({
  kind: 'link',
  x,
  y,
  width,
  height,
  target: { kind: 'anchor', name: anchor },
});

/** One line of words at most `width` wide, with an ellipsis where they are longer; empty for no words. */
export function oneLine({ typesetter }: Setting, text: string, style: TextStyle, width: number): TextRun[] {
  if (text.trim() === '' || width < style.size) return [];
  const [runs] = typesetter.paragraph(text, { size: style.size, weight: style.weight, width, maxLines: 1 });
  return runs ?? [];
}

function styleOf(line: Line, base: TextStyle): TextStyle {
  return {
    ...base,
    weight: line.weight ?? base.weight,
    colour: line.tone ? TONES[line.tone] : line.link ? light.accent : base.colour,
  };
}

/** The paragraphs of a text; people's line breaks are kept, empty lines are not. */
function paragraphs(text: string): string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/u).filter((part) => part.trim() !== '');
}

const scoreWidth = (size: number) => size * 2.1;

function signWidth(sign: Sign, { size }: TextStyle): number {
  return sign.kind === 'score' ? scoreWidth(size) : size * 0.9;
}

function drawSign(setting: Setting, sign: Sign, x: number, y: number, style: TextStyle): Mark[] {
  const { size, leading } = style;
  const glyphSize = size * 0.9;
  const top = y + (leading - glyphSize) / 2;
  switch (sign.kind) {
    case 'fate':
      return [fateSign(sign.fate, x, top, glyphSize)];
    case 'classification': {
      const shape = classificationMark(sign.classification);
      return shape ? [figure(shape, GLYPH_GRID, { x, y: top, size: glyphSize }, { fill: light.ink })] : [];
    }
    case 'score':
      return scorePill(
        setting,
        sign.score,
        { x, y: y + 0.5, width: scoreWidth(size), height: leading - 1 },
        size,
      );
  }
}

/** A risk's score on its colour. */
function scorePill(
  { typesetter }: Setting,
  score: number,
  box: { x: number; y: number; width: number; height: number },
  size: number,
): Mark[] {
  const level = riskLevel(score);
  const runs = typesetter.line(String(score), size, 'semibold');
  const style = { ...TYPE.table, size, leading: box.height, colour: light.onRisk[level] };
  return [
    rectangle(box.x, box.y, box.width, box.height, { fill: light.risk[level] }, box.height / 2),
    ...textMark(runs, box.x + (box.width - typesetter.width(runs)) / 2, box.y + baseline(style), style),
  ];
}
