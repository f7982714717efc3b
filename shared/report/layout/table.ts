/** Tables without vertical lines: heads repeat, numbers stand right, a row stays whole unless it outgrows a page. */
import { light } from '../../tokens';
import type { Column, Row, TableBlock, TableGroup } from '../document';
import type { Mark } from '../pages';
import { line, rectangle } from './marks';
import { TYPE, type TextStyle } from './paper';
import { piece, placed, type Piece, type Setting } from './piece';
import { ALARM, drawLines, heightOf, lineByLine, oneLine, setLines, textMark } from './text';
import { baseline } from './paper';

const GUTTER = 9;
const PADDING = 4.5;
const GROUP_GAP = 14;
const GROUP: TextStyle = { ...TYPE.label, leading: 14 };

interface Slot {
  column: Column;
  x: number;
  width: number;
}

/**
 * The pieces of a table.
 * @param frame the width that it takes, and the height of a page: a row that is taller is set line by line
 */
export function setTable(
  setting: Setting,
  { columns, groups }: TableBlock,
  frame: { width: number; height: number },
): Piece[] {
  const slots = slotsOf(columns, frame.width);
  const head = tableHead(setting, slots, frame.width);
  const pieces: Piece[] = [head];
  groups.forEach((group, index) => {
    const title = group.title ? groupHead(setting, group, frame.width, index === 0) : null;
    if (title) pieces.push(title);
    const repeated = group.belongsTo === '' ? head : stacked(head, continued(setting, group, frame.width));
    const rows = group.rows.map((row) => setRow(setting, row, slots, frame, repeated));
    pieces.push(...notAlone(rows).flat());
  });
  return pieces;
}

/** A first row that is no higher is kept with the second, so that no head stands above a single row. */
const LOW = 60;

function notAlone(rows: Piece[][]): Piece[][] {
  const [first, ...rest] = rows;
  const [only] = first ?? [];
  if (!only || first!.length > 1 || rest.length === 0 || only.height > LOW) return rows;
  return [[{ ...only, keepWithNext: true }], ...rest];
}

function slotsOf(columns: readonly Column[], width: number): Slot[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const room = width - GUTTER * (columns.length - 1);
  let x = 0;
  return columns.map((column) => {
    const slot = { column, x, width: (room * column.share) / shares };
    x += slot.width + GUTTER;
    return slot;
  });
}

function tableHead(setting: Setting, slots: readonly Slot[], width: number): Piece {
  const titles = slots.map(({ column, width: slot }) =>
    setLines(setting, [{ text: column.title }], TYPE.tableHead, slot),
  );
  const height = Math.max(...titles.map(heightOf)) + PADDING;
  const marks = slots.flatMap(({ column, x, width: slot }, index) => {
    const lines = titles[index]!;
    const y = height - PADDING - heightOf(lines);
    return drawLines(setting, lines, { x, y, width: slot, align: column.align });
  });
  marks.push(line(0, height, width, height, { stroke: light.ink, lineWidth: 0.75 }));
  return piece(height, marks, { gap: 10, keepWithNext: true });
}

function groupHead(setting: Setting, group: TableGroup, width: number, first: boolean): Piece {
  const aside = oneLine(setting, group.aside, TYPE.tableHead, width / 2);
  const asideWidth = setting.typesetter.width(aside);
  const lines = setLines(setting, [group.title!], GROUP, width - asideWidth - GUTTER);
  const top = first ? 8 : GROUP_GAP;
  const height = top + heightOf(lines) + PADDING;
  const marks: Mark[] = [
    ...drawLines(setting, lines, { x: 0, y: top, width }),
    ...textMark(aside, width - asideWidth, top + baseline(GROUP), TYPE.tableHead),
    line(0, height, width, height, { stroke: light.controlEdge, lineWidth: 0.5 }),
  ];
  const anchors = group.anchor === null ? [] : [{ name: group.anchor, y: top, bookmark: group.title!.text }];
  return piece(height, marks, { keepWithNext: true, anchors });
}

/** The group's name over rows that a page break parted from it. */
function continued(setting: Setting, group: TableGroup, width: number): Piece {
  const text = setting.translate('report.continued', { title: group.belongsTo });
  const lines = setLines(setting, [{ text, maxLines: 1 }], TYPE.tableHead, width);
  const height = PADDING + heightOf(lines) + PADDING;
  return piece(height, [
    ...drawLines(setting, lines, { x: 0, y: PADDING, width }),
    line(0, height, width, height, { stroke: light.controlEdge, lineWidth: 0.5 }),
  ]);
}

const stacked = (above: Piece, below: Piece): Piece =>
  piece(above.height + below.height, [...above.marks, ...placed(below.marks, 0, above.height)]);

function setRow(
  setting: Setting,
  row: Row,
  slots: readonly Slot[],
  frame: { width: number; height: number },
  head: Piece,
): Piece[] {
  const cells = slots.map(({ width }, index) => setLines(setting, row.cells[index] ?? [], TYPE.table, width));
  const height = Math.max(TYPE.table.leading, ...cells.map(heightOf)) + 2 * PADDING;
  const parts = height + head.height <= frame.height ? [cells] : lineByLine(cells);
  return parts.map((part, index) => {
    const first = index === 0;
    const last = index === parts.length - 1;
    const top = first ? PADDING : 0;
    const own = Math.max(TYPE.table.leading, ...part.map(heightOf)) + top + (last ? PADDING : 0);
    const marks: Mark[] = row.alarm ? alarm(frame.width, own) : [];
    part.forEach((lines, at) => {
      const { x, width, column } = slots[at]!;
      marks.push(...drawLines(setting, lines, { x, y: top, width, align: column.align }));
    });
    if (last) marks.push(line(0, own, frame.width, own, { stroke: light.hairline, lineWidth: 0.5 }));
    const anchors = first && row.anchor !== null ? [{ name: row.anchor, y: 0, bookmark: null }] : [];
    return piece(own, marks, { anchors, head });
  });
}

/** What needs attention: a pale ground and a red edge, both outside the columns. */
const alarm = (width: number, height: number): Mark[] => [
  rectangle(-6, 0, width + 12, height, { fill: '#FDF4F2' }),
  rectangle(-6, 0, 2, height, { fill: ALARM }),
];
