/**
 * Where marks sit on what they are written on: the anchors of a font's GPOS table (mark to base, mark to mark), without
 * which the accent of ọ̀ would stand on the next letter.
 * https://learn.microsoft.com/typography/opentype/spec/gpos
 */
import type { FontFile } from '../metrics';

/** An offset in font units; y runs upwards. */
export interface Offset {
  x: number;
  y: number;
}

const MARK_TO_BASE = 4;
const MARK_TO_MARK = 6;
const EXTENSION = 9;

/** A glyph that a mark can sit on, at its place from the start of a run. */
export interface Placed extends Offset {
  glyph: number;
}

/** Places marks, each on the one before it where the font says how, else on the base. */
export function placeMarks(font: FontFile, base: Placed, marks: readonly number[]): Placed[] {
  const placed: Placed[] = [];
  for (const glyph of marks) {
    const before = placed[placed.length - 1];
    const target = before && attached(font, before.glyph, glyph) ? before : base;
    const offset = attached(font, target.glyph, glyph) ?? centred(font, base.glyph, glyph);
    placed.push({ glyph, x: target.x + offset.x, y: target.y + offset.y });
  }
  return placed;
}

/** How far from its target's origin a mark's origin goes; null where the font does not say. */
function attached(font: FontFile, target: number, mark: number): Offset | null {
  const answers = known.get(font) ?? new Map<number, Offset | null>();
  known.set(font, answers);
  const pair = target * 0x10000 + mark;
  let answer = answers.get(pair);
  if (answer === undefined) {
    answer = lookUp(font, target, mark);
    answers.set(pair, answer);
  }
  return answer;
}
const known = new WeakMap<FontFile, Map<number, Offset | null>>();

function lookUp(font: FontFile, target: number, mark: number): Offset | null {
  for (const subtable of attachments(font)) {
    const offset = anchored(font.data, subtable, target, mark);
    if (offset) return offset;
  }
  return null;
}

/** Offsets of the subtables that attach marks. */
function attachments({ data, tables }: FontFile): number[] {
  const gpos = tables.get('GPOS')?.offset;
  if (gpos === undefined) return [];
  const lookups = gpos + data.getUint16(gpos + 8);
  return offsetsAt(data, lookups, lookups).flatMap((lookup) => {
    const type = data.getUint16(lookup);
    const subtables = offsetsAt(data, lookup + 4, lookup);
    if (type === MARK_TO_BASE || type === MARK_TO_MARK) return subtables;
    if (type !== EXTENSION) return [];
    return subtables
      .filter((it) => [MARK_TO_BASE, MARK_TO_MARK].includes(data.getUint16(it + 2)))
      .map((it) => it + data.getUint32(it + 4));
  });
}

/** A count and as many 16-bit offsets, made absolute. */
function offsetsAt(data: DataView, place: number, base: number): number[] {
  return Array.from({ length: data.getUint16(place) }, (_, i) => base + data.getUint16(place + 2 + 2 * i));
}

/** Mark and target are covered by the subtable, the mark has a class, the target an anchor for that class. */
function anchored(data: DataView, subtable: number, target: number, mark: number): Offset | null {
  const at = (field: number) => subtable + data.getUint16(subtable + field);
  const markIndex = coverageIndex(data, at(2), mark);
  const targetIndex = coverageIndex(data, at(4), target);
  if (markIndex === null || targetIndex === null) return null;
  const classCount = data.getUint16(subtable + 6);
  const [marks, targets] = [at(8), at(10)];
  const record = marks + 2 + 4 * markIndex;
  const place = targets + 2 + 2 * (targetIndex * classCount + data.getUint16(record));
  if (data.getUint16(place) === 0) return null;
  const on = anchor(data, targets + data.getUint16(place));
  const of = anchor(data, marks + data.getUint16(record + 2));
  return { x: on.x - of.x, y: on.y - of.y };
}

const anchor = (data: DataView, at: number): Offset => ({
  x: data.getInt16(at + 2),
  y: data.getInt16(at + 4),
});

function coverageIndex(data: DataView, coverage: number, glyph: number): number | null {
  const count = data.getUint16(coverage + 2);
  const ranges = data.getUint16(coverage) === 2;
  for (let i = 0; i < count; i++) {
    if (!ranges) {
      if (data.getUint16(coverage + 4 + 2 * i) === glyph) return i;
      continue;
    }
    const range = coverage + 4 + 6 * i;
    const start = data.getUint16(range);
    if (start <= glyph && glyph <= data.getUint16(range + 2))
      return data.getUint16(range + 4) + glyph - start;
  }
  return null;
}

/** Without an anchor: the middle of the mark over the middle of its target, as high as it was drawn. */
function centred(font: FontFile, target: number, mark: number): Offset {
  return { x: Math.round(middleOf(font, target) - middleOf(font, mark)), y: 0 };
}

function middleOf({ data, outlineOf }: FontFile, glyph: number): number {
  const { offset, length } = outlineOf(glyph);
  return length === 0 ? 0 : (data.getInt16(offset + 2) + data.getInt16(offset + 6)) / 2;
}
