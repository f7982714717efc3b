/** Panels: figures to remember, a bar of shares, ranks with bars, and sentences, under a rule with a name. */
import { light } from '../../tokens';
import type { Figure, Panel, Rank } from '../document';
import type { Mark } from '../pages';
import { fateColour, fateSign, line, rectangle } from './marks';
import { TYPE, baseline, columns, type TextStyle } from './paper';
import { piece, placed, type Piece, type Setting } from './piece';
import { ALARM, drawLines, heightOf, oneLine, setLines, textMark } from './text';

const TITLE_HEIGHT = 22;
const GAP = 7;
const SHARES_HEIGHT = 6;
const RANK: TextStyle = { ...TYPE.table, leading: 12.6 };
/** Sizes that a figure is tried at before it is broken into lines. */
const FIGURE_SIZES = [20, 16, 13];

/** Panels in rows of twelve columns. */
export function setPanels(setting: Setting, panels: readonly Panel[], width: number): Piece[] {
  const rows: Panel[][] = [];
  for (const panel of panels) {
    const row = rows.at(-1);
    const used = row?.reduce((sum, { span }) => sum + span, 0) ?? 12;
    if (row && used + panel.span <= 12) row.push(panel);
    else rows.push([panel]);
  }
  return rows.map((row) => {
    let first = 0;
    const parts = row.map((panel) => {
      const slot = columns(width, first, panel.span);
      first += panel.span;
      return { slot, set: setPanel(setting, panel, slot.width) };
    });
    return piece(
      Math.max(...parts.map(({ set }) => set.height)),
      parts.flatMap(({ slot, set }) => placed(set.marks, slot.x, 0)),
      { gap: 16 },
    );
  });
}

/** One panel, on a width. */
export function setPanel(setting: Setting, panel: Panel, width: number): Piece {
  const marks: Mark[] = [line(0, 0, width, 0, { stroke: light.ink, lineWidth: 0.75 })];
  const title = oneLine(setting, panel.title, TYPE.label, width);
  marks.push(...textMark(title, 0, 5 + baseline(TYPE.label), TYPE.label));
  const parts = [
    ...(panel.figures.length > 0 ? [figures(setting, panel.figures, width)] : []),
    ...(panel.shares.length > 0 ? [shares(panel.shares, width)] : []),
    ...(panel.ranks.length > 0 ? [ranks(setting, panel.ranks, width)] : []),
    ...(panel.lines.length > 0 ? [sentences(setting, panel, width)] : []),
  ];
  let y = TITLE_HEIGHT;
  parts.forEach((part, index) => {
    if (index > 0) y += GAP;
    marks.push(...placed(part.marks, 0, y));
    y += part.height;
  });
  return piece(y, marks);
}

/** Figures side by side, each with what it counts below it. */
function figures(setting: Setting, list: readonly Figure[], width: number): Piece {
  const gutter = 14;
  const slot = (width - gutter * (list.length - 1)) / list.length;
  const size = figureSize(setting, list, slot);
  const set = list.map((entry) => {
    const value = figureLines(setting, entry, slot, size);
    const label = setLines(setting, [{ text: entry.label, maxLines: 2 }], TYPE.caption, slot);
    return { value, label };
  });
  // Figures of neighbouring panels stand on one line, whatever their size.
  const tallest = Math.max(TYPE.figure.leading, ...set.map(({ value }) => value.height));
  return piece(
    tallest + Math.max(...set.map(({ label }) => heightOf(label))),
    set.flatMap(({ value, label }, index) => {
      const x = index * (slot + gutter);
      return [
        ...placed(value.marks, x, tallest - value.height),
        ...drawLines(setting, label, { x, y: tallest, width: slot }),
      ];
    }),
  );
}

/** Where a figure's sign stands in front of it. */
const SIGN = { size: 11, width: 16 };
const signRoom = ({ sign }: Figure): number => (sign ? SIGN.width : 0);

/** The largest size at which all figures stand on one line; that of text where there is none. */
function figureSize({ typesetter }: Setting, list: readonly Figure[], width: number): number {
  const fits = (size: number) =>
    list.every(
      (entry) => typesetter.width(typesetter.line(entry.value, size, 'semibold')) <= width - signRoom(entry),
    );
  return FIGURE_SIZES.find(fits) ?? TYPE.text.size;
}

function figureLines(setting: Setting, entry: Figure, width: number, size: number): Piece {
  const colour = entry.tone === 'alarm' ? ALARM : entry.tone === 'muted' ? light.muted : light.ink;
  const sign = entry.sign?.kind === 'fate' ? entry.sign.fate : null;
  const indent = signRoom(entry);
  const style: TextStyle = { ...TYPE.figure, size, leading: size * 1.25, colour };
  const lines = setLines(setting, [{ text: entry.value, maxLines: 2 }], style, width - indent);
  const marks = drawLines(setting, lines, { x: indent, y: 0, width: width - indent });
  if (sign !== null) {
    marks.push(fateSign(sign, 0, (style.leading - SIGN.size) / 2, SIGN.size));
  }
  return piece(heightOf(lines), marks);
}

function shares(list: Panel['shares'], width: number): Piece {
  const present = list.filter(({ count }) => count > 0);
  const total = present.reduce((sum, { count }) => sum + count, 0);
  const gap = 1.5;
  const room = width - gap * (present.length - 1);
  let x = 0;
  const marks = present.map(({ fate, count }) => {
    const length = (room * count) / total;
    const bar = rectangle(x, 0, length, SHARES_HEIGHT, { fill: fateColour(fate) });
    x += length + gap;
    return bar;
  });
  return piece(SHARES_HEIGHT, marks);
}

/** Ranks: words, a bar where there is a share, a value at the right. */
function ranks(setting: Setting, list: readonly Rank[], width: number): Piece {
  const { typesetter } = setting;
  const values = list.map(({ value }) => oneLine(setting, value, RANK, width / 3));
  const valueWidth = Math.max(...values.map((runs) => typesetter.width(runs)));
  const barred = list.some(({ share }) => share !== null);
  const barWidth = barred ? width * 0.22 : 0;
  const wordsWidth = width - valueWidth - barWidth - (barred ? 16 : 8);
  let y = 0;
  const marks = list.flatMap(({ line: words, share }, index) => {
    const lines = setLines(setting, [{ ...words, maxLines: words.maxLines ?? 1 }], RANK, wordsWidth);
    const drawn: Mark[] = drawLines(setting, lines, { x: 0, y, width: wordsWidth });
    if (share !== null) {
      const fill = words.tone === 'alarm' ? light.risk[3] : light.controlEdge;
      drawn.push(rectangle(wordsWidth + 8, y + 4.3, Math.max(0.8, barWidth * share), 4, { fill }));
    }
    const runs = values[index]!;
    drawn.push(...textMark(runs, width - typesetter.width(runs), y + baseline(RANK), RANK));
    y += heightOf(lines);
    return drawn;
  });
  return piece(y, marks);
}

function sentences(setting: Setting, panel: Panel, width: number): Piece {
  const lines = setLines(setting, panel.lines, TYPE.table, width);
  return piece(heightOf(lines), drawLines(setting, lines, { x: 0, y: 0, width }));
}
