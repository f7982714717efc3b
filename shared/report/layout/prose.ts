/** Headings, paragraphs, and entries with named parts. However long, a page break can part their lines. */
import { light } from '../../tokens';
import type { Entry, HeadingBlock, Line } from '../document';
import { rectangle } from './marks';
import { TYPE, baseline, columns, type TextStyle } from './paper';
import { piece, type Piece, type Setting } from './piece';
import { ALARM, balanced, drawLines, heightOf, oneLine, setLines, textMark, type SetLine } from './text';

const PARAGRAPH_GAP = 9;
const LEAD_GAP = 8;
const HEADING_GAP = 26;
/** Above the small head of a section that runs on, and the large one of a section that goes on below another. */
const SECTION_GAPS = { small: 28, large: 44 };
/** The first and the last so many lines of a paragraph stay together. */
const TOGETHER = 2;
/** A head that is no higher stays whole, and with what it is the head of. */
const HEAD_HEIGHT = 200;
/** An entry that is no higher stays on one page. */
const ENTRY_HEIGHT = 260;

/** A section's title and what to take from it. */
export function setSectionHead(
  setting: Setting,
  section: { name: string; title: string; lead: string; runsOn?: boolean },
  width: number,
): Piece[] {
  const style = section.runsOn ? TYPE.head2 : TYPE.head1;
  const title = setLines(setting, [{ text: section.title }], style, width);
  const measure = columns(width, 0, 11).width;
  const lead = balanced(setting, [{ text: section.lead }], TYPE.lead, measure);
  return asHead([
    piece(heightOf(title), drawLines(setting, title, { x: 0, y: 0, width }), {
      gap: section.runsOn ? SECTION_GAPS.small : SECTION_GAPS.large,
      anchors: [{ name: `section:${section.name}`, y: 0, bookmark: null }],
    }),
    ...linePieces(setting, lead, { x: 0, width: measure }, LEAD_GAP),
  ]);
}

export function setHeading(setting: Setting, block: HeadingBlock, width: number): Piece[] {
  const style: TextStyle = { ...TYPE.head2, colour: block.tone === 'alarm' ? ALARM : light.ink };
  const below = block.below === '' ? [] : [{ text: block.below, tone: 'muted' } as const];
  return asHead([
    ...titlePieces(setting, { text: block.text }, style, block, width),
    ...linePieces(setting, setLines(setting, below, TYPE.text, width), { x: 0, width }, 2),
  ]);
}

/** Paragraphs of running text. */
export function setText(setting: Setting, lines: readonly Line[], width: number): Piece[] {
  const measure = columns(width, 0, 10).width;
  return lines.flatMap((line) =>
    linePieces(
      setting,
      setLines(setting, [line], TYPE.text, measure),
      { x: 0, width: measure },
      PARAGRAPH_GAP,
    ),
  );
}

/** An entry whose parts have their names at the left; a titled one begins with a hairline. */
export function setEntry(setting: Setting, entry: Entry, width: number): Piece[] {
  if (entry.title.text === '') return entry.parts.flatMap((part) => setPart(setting, part, width));
  const [first, ...rest] = titlePieces(setting, entry.title, TYPE.head3, entry, width);
  const rule = rectangle(0, -8, width, 0.5, { fill: light.hairline });
  const head = [{ ...first!, marks: [rule, ...first!.marks] }, ...rest];
  const parts = entry.parts.flatMap((part) => setPart(setting, part, width));
  if (parts.length === 0) return head;
  const all = [...asHead(head), ...parts];
  const together = heightTogether(all) <= ENTRY_HEIGHT;
  return all.map((part, index) => ({
    ...part,
    keepWithNext: index < all.length - 1 && (together || part.keepWithNext),
  }));
}

function setPart(setting: Setting, { label, lines }: Entry['parts'][number], width: number): Piece[] {
  const left = columns(width, 0, 2);
  const text = columns(width, 2, 10);
  const [first, ...rest] = linePieces(setting, setLines(setting, lines, TYPE.text, text.width), text, 4);
  const name = oneLine(setting, label, TYPE.tableHead, left.width);
  const named = textMark(name, left.x, baseline(TYPE.text), TYPE.tableHead);
  return [{ ...first!, marks: [...named, ...first!.marks] }, ...rest];
}

/** A title with its anchor, and with something set against the right margin. */
function titlePieces(
  setting: Setting,
  title: Line,
  style: TextStyle,
  { aside, anchor }: { aside: string; anchor: string | null },
  width: number,
): Piece[] {
  const runs = oneLine(setting, aside, TYPE.caption, width / 2);
  const asideWidth = setting.typesetter.width(runs);
  const lines = setLines(setting, [title], style, width - asideWidth - 12);
  const [first, ...rest] = linePieces(setting, lines, { x: 0, width }, HEADING_GAP);
  return [
    {
      ...first!,
      marks: [...first!.marks, ...textMark(runs, width - asideWidth, baseline(style), TYPE.caption)],
      anchors: anchor === null ? [] : [{ name: anchor, y: 0, bookmark: title.text }],
    },
    ...rest,
  ];
}

/** Lines as pieces, with a gap above the first. */
const linePieces = (
  setting: Setting,
  lines: readonly SetLine[],
  { x, width }: { x: number; width: number },
  gap: number,
): Piece[] =>
  unwidowed(lines).map((part, index) =>
    piece(heightOf(part), drawLines(setting, part, { x, y: 0, width }), { gap: index === 0 ? gap : 0 }),
  );

/** Lines in groups that may be parted: the first two together, the last two together, each other line alone. */
function unwidowed(lines: readonly SetLine[]): SetLine[][] {
  if (lines.length === 0) return [];
  if (lines.length <= 2 * TOGETHER) return [[...lines]];
  const middle = lines.slice(TOGETHER, -TOGETHER).map((line) => [line]);
  return [lines.slice(0, TOGETHER), ...middle, lines.slice(-TOGETHER)];
}

/** Pieces that stay with what follows them, and with each other while they are not too high for that. */
function asHead(pieces: readonly Piece[]): Piece[] {
  const whole = heightTogether(pieces) <= HEAD_HEIGHT;
  return pieces.map((part, index) => ({ ...part, keepWithNext: whole || index === pieces.length - 1 }));
}

const heightTogether = (pieces: readonly Piece[]): number =>
  pieces.reduce((height, part) => height + part.gap + part.height, 0);
