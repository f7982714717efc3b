/** Headings, paragraphs, notes, and entries with named parts. */
import { light } from '../../tokens';
import type { Entry, HeadingBlock, Line } from '../document';
import { rectangle } from './marks';
import { TYPE, baseline, columns, type TextStyle } from './paper';
import { piece, type Piece, type PieceAnchor, type Setting } from './piece';
import { ALARM, balanced, drawLines, heightOf, oneLine, setLines, textMark, type SetLine } from './text';

const PARAGRAPH_GAP = 9;
const SECTION_GAP = 8;
/** The first and the last so many lines of a paragraph stay together. */
const TOGETHER = 2;
/** An entry that is no higher stays on one page. */
const TOGETHER_HEIGHT = 260;

/** A section's title and what to take from it. */
export function setSectionHead(
  setting: Setting,
  section: { name: string; title: string; lead: string },
  width: number,
): Piece[] {
  const title = setLines(setting, [{ text: section.title }], TYPE.head1, width);
  const measure = Math.min(width, columns(width, 0, 11).width);
  const lead = balanced(setting, [{ text: section.lead }], TYPE.lead, measure);
  return [
    piece(heightOf(title), drawLines(setting, title, { x: 0, y: 0, width }), {
      keepWithNext: true,
      anchors: [{ name: `section:${section.name}`, y: 0, bookmark: null }],
    }),
    piece(heightOf(lead), drawLines(setting, lead, { x: 0, y: 0, width: measure }), {
      gap: SECTION_GAP,
      keepWithNext: true,
    }),
  ];
}

export function setHeading(setting: Setting, block: HeadingBlock, width: number): Piece {
  const alarm = block.tone === 'alarm';
  const style: TextStyle = { ...TYPE.head2, colour: alarm ? ALARM : light.ink };
  const aside = oneLine(setting, block.aside, TYPE.text, width / 2);
  const asideWidth = setting.typesetter.width(aside);
  const title = setLines(setting, [{ text: block.text }], style, width - asideWidth - 12);
  const below = setLines(setting, lineOf(block.below), { ...TYPE.text, colour: light.muted }, width);
  const top = heightOf(title) + 2;
  const marks = [
    ...drawLines(setting, title, { x: 0, y: 0, width }),
    ...textMark(aside, width - asideWidth, baseline(style), { ...TYPE.text, colour: light.muted }),
    ...drawLines(setting, below, { x: 0, y: top, width }),
  ];
  const anchors: PieceAnchor[] =
    block.anchor === null ? [] : [{ name: block.anchor, y: 0, bookmark: block.text }];
  return piece(top + heightOf(below), marks, { gap: 26, keepWithNext: true, anchors });
}

const lineOf = (text: string): Line[] => (text === '' ? [] : [{ text }]);

/** Paragraphs of running text. */
export function setText(setting: Setting, lines: readonly Line[], width: number): Piece[] {
  const measure = columns(width, 0, 10).width;
  return lines.flatMap((line) =>
    unwidowed(setLines(setting, [line], TYPE.text, measure)).map((part, index) =>
      piece(heightOf(part), drawLines(setting, part, { x: 0, y: 0, width: measure }), {
        gap: index === 0 ? PARAGRAPH_GAP : 0,
      }),
    ),
  );
}

/** What must not be overlooked: a red edge on pale ground. */
export function setNote(setting: Setting, lines: readonly Line[], width: number): Piece {
  const inset = 12;
  const padding = 8;
  const words = setLines(setting, lines, TYPE.text, width - 2 * inset);
  const height = heightOf(words) + 2 * padding;
  return piece(
    height,
    [
      rectangle(0, 0, width, height, { fill: light.risk[0] }),
      rectangle(0, 0, 3, height, { fill: ALARM }),
      ...drawLines(setting, words, { x: inset, y: padding, width: width - 2 * inset }),
    ],
    { gap: 14 },
  );
}

/** A titled entry whose parts have their names at the left. */
export function setEntry(setting: Setting, entry: Entry, width: number): Piece[] {
  const label = columns(width, 0, 2);
  const text = columns(width, 2, 10);
  const aside = oneLine(setting, entry.aside, TYPE.caption, width / 2);
  const asideWidth = setting.typesetter.width(aside);
  const title = setLines(setting, [entry.title], TYPE.head3, width - asideWidth - 12);
  const head = piece(
    heightOf(title) + 2,
    [
      rectangle(0, -8, width, 0.5, { fill: light.hairline }),
      ...drawLines(setting, title, { x: 0, y: 0, width }),
      ...textMark(aside, width - asideWidth, baseline(TYPE.head3), TYPE.caption),
    ],
    {
      gap: 26,
      keepWithNext: true,
      anchors: entry.anchor === null ? [] : [{ name: entry.anchor, y: 0, bookmark: entry.title.text }],
    },
  );
  const parts = entry.parts.flatMap((part) => {
    const lines = setLines(setting, part.lines, TYPE.text, text.width);
    return unwidowed(lines).map((chunk, index) => {
      const name = index === 0 ? oneLine(setting, part.label, TYPE.tableHead, label.width) : [];
      return piece(
        heightOf(chunk),
        [
          ...textMark(name, label.x, baseline(TYPE.text), TYPE.tableHead),
          ...drawLines(setting, chunk, { x: text.x, y: 0, width: text.width }),
        ],
        { gap: index === 0 ? 4 : 0 },
      );
    });
  });
  const all = [head, ...parts];
  const together = all.reduce((height, part) => height + part.gap + part.height, 0) <= TOGETHER_HEIGHT;
  return all.map((part, index) => ({
    ...part,
    keepWithNext: index < all.length - 1 && (together || part.keepWithNext),
  }));
}

/** Lines in groups that may be parted: the first two together, the last two together, each other line alone. */
function unwidowed(lines: readonly SetLine[]): SetLine[][] {
  if (lines.length <= 2 * TOGETHER) return [[...lines]];
  const middle = lines.slice(TOGETHER, -TOGETHER).map((line) => [line]);
  return [lines.slice(0, TOGETHER), ...middle, lines.slice(-TOGETHER)];
}
