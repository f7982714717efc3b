/** Judgements as marks on a scale, row by row, with their reasons beside them; the scale's words repeat on every page. */
import { light } from '../../tokens';
import type { JudgementsBlock } from '../document';
import type { Colour, Mark } from '../pages';
import { line, rectangle } from './marks';
import { TYPE, baseline, columns } from './paper';
import { piece, type Piece, type Setting } from './piece';
import { drawLines, heightOf, lineByLine, oneLine, setLines, textMark } from './text';

const PADDING = 5;
const MARK = 4.2;
/** From good to bad. A mark's place says the same. */
const COLOURS: readonly Colour[] = [light.surface, light.risk[2], light.risk[4]];

/**
 * The pieces of a chart.
 * @param frame the width that it takes, and the height of a page: a row that is taller is set line by line
 */
export function setJudgements(
  setting: Setting,
  block: JudgementsBlock,
  frame: { width: number; height: number },
): Piece[] {
  const { width } = frame;
  const name = columns(width, 0, 3);
  const scale = columns(width, 3, 4);
  const note = columns(width, 7, 5);
  const place = (index: number) => scale.x + (scale.width * (index + 0.5)) / block.scale.length;
  const head = headPiece();
  const rows = block.rows.map(rowPieces);
  const last = rows.at(-1)?.at(-1);
  if (last) last.keepWithNext = true;
  const caption = setLines(setting, [{ text: block.caption }], TYPE.caption, width);
  return [
    head,
    ...rows.flat(),
    piece(heightOf(caption), drawLines(setting, caption, { x: 0, y: 0, width }), { gap: 6 }),
  ];

  function rowPieces(row: JudgementsBlock['rows'][number]): Piece[] {
    const cells = [
      setLines(setting, [{ text: row.name, weight: 'medium' }], TYPE.table, name.width),
      setLines(setting, row.notes, TYPE.table, note.width),
    ];
    const heightOfAll = (part: typeof cells) => Math.max(...part.map(heightOf), TYPE.table.leading);
    const isWhole = heightOfAll(cells) + 2 * PADDING + head.height <= frame.height;
    const parts = isWhole ? [cells] : lineByLine(cells);
    return parts.map((part, index) => {
      const [names = [], notes = []] = part;
      const isFirst = index === 0;
      const isLast = index === parts.length - 1;
      const top = isFirst ? PADDING : 0;
      const height = top + heightOfAll(part) + (isLast ? PADDING : 0);
      const mark =
        row.value === null ? unknownAt(row.unknown) : markAt(row.value, PADDING + TYPE.table.leading / 2);
      return piece(
        height,
        [
          ...(isLast ? [line(0, height, width, height, { stroke: light.hairline })] : []),
          ...drawLines(setting, names, { x: name.x, y: top, width: name.width }),
          ...(isFirst ? mark : []),
          ...drawLines(setting, notes, { x: note.x, y: top, width: note.width }),
        ],
        { head, anchors: isFirst ? [{ name: row.anchor, y: 0, bookmark: null }] : [] },
      );
    });
  }

  function headPiece(): Piece {
    const style = TYPE.tableHead;
    const height = style.leading + 4;
    const centred = block.scale.flatMap((word, index) => {
      const runs = oneLine(setting, word, style, scale.width / block.scale.length);
      return textMark(runs, place(index) - setting.typesetter.width(runs) / 2, baseline(style), style);
    });
    return piece(
      height,
      [
        ...textMark(oneLine(setting, block.nameTitle, style, name.width), name.x, baseline(style), style),
        ...centred,
        ...textMark(oneLine(setting, block.noteTitle, style, note.width), note.x, baseline(style), style),
        line(0, height, width, height, { stroke: light.ink, lineWidth: 0.75 }),
      ],
      { gap: 12, keepWithNext: true },
    );
  }

  function markAt(value: number, y: number): Mark[] {
    return [
      line(place(0), y, place(block.scale.length - 1), y, { stroke: light.hairline, lineWidth: 1 }),
      ...block.scale.map((_, index) =>
        line(place(index), y - 2, place(index), y + 2, { stroke: light.controlEdge }),
      ),
      rectangle(
        place(value) - MARK,
        y - MARK,
        2 * MARK,
        2 * MARK,
        { fill: COLOURS[value] ?? light.ink, stroke: light.ink, lineWidth: 0.9 },
        MARK,
      ),
    ];
  }

  function unknownAt(word: string): Mark[] {
    const style = { ...TYPE.table, colour: light.muted };
    const runs = oneLine(setting, word, style, scale.width);
    const x = scale.x + (scale.width - setting.typesetter.width(runs)) / 2;
    return textMark(runs, x, PADDING + baseline(style), style);
  }
}
