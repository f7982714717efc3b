/**
 * Cuts a TrueType font down to some of its glyphs, as a PDF embeds it: numbered anew, without the instructions for
 * coarse screens. https://learn.microsoft.com/typography/opentype/spec/glyf
 */
import type { FontFile } from '../metrics';

export interface Subset {
  bytes: Uint8Array;
  /** The new number of each glyph that was asked for. */
  numberOf: ReadonlyMap<number, number>;
}

const ARGUMENTS_ARE_WORDS = 0x0001;
const HAS_SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
const HAS_TWO_SCALES = 0x0040;
const HAS_MATRIX = 0x0080;
const HAS_INSTRUCTIONS = 0x0100;

/** A font with these glyphs and the parts they are composed of; glyph 0, the mark for a missing one, is always in. */
export function subsetFont(font: FontFile, glyphs: Iterable<number>): Subset {
  const numberOf = new Map([[0, 0]]);
  const order = [0];
  const number = (glyph: number): number => {
    let found = numberOf.get(glyph);
    if (found === undefined) {
      found = order.length;
      numberOf.set(glyph, found);
      order.push(glyph);
    }
    return found;
  };
  for (const glyph of glyphs) number(glyph);
  const outlines: Uint8Array[] = [];
  // Parts of composed glyphs join the end of the order while it is gone through.
  for (let i = 0; i < order.length; i++) outlines.push(readOutline(font, order[i]!, number));
  return { bytes: writeFont(font, order, outlines), numberOf };
}

function readOutline(font: FontFile, glyph: number, number: (part: number) => number): Uint8Array {
  const { offset, length } = font.outlineOf(glyph);
  if (length === 0) return new Uint8Array(0);
  const source = new Uint8Array(font.data.buffer, font.data.byteOffset + offset, length);
  const view = new DataView(source.buffer, source.byteOffset, length);
  return view.getInt16(0) < 0 ? composed(source, view, number) : simple(source, view);
}

function simple(source: Uint8Array, view: DataView): Uint8Array {
  const afterContours = 10 + 2 * view.getInt16(0);
  const instructions = view.getUint16(afterContours);
  const outline = new Uint8Array(source.length - instructions);
  outline.set(source.subarray(0, afterContours));
  outline.set(source.subarray(afterContours + 2 + instructions), afterContours + 2);
  return outline;
}

function composed(source: Uint8Array, view: DataView, number: (part: number) => number): Uint8Array {
  const outline = source.slice();
  const writer = new DataView(outline.buffer);
  let at = 10;
  for (let more = true; more;) {
    const flags = view.getUint16(at);
    writer.setUint16(at, flags & ~HAS_INSTRUCTIONS);
    writer.setUint16(at + 2, number(view.getUint16(at + 2)));
    at += 4 + (flags & ARGUMENTS_ARE_WORDS ? 4 : 2);
    if (flags & HAS_SCALE) at += 2;
    else if (flags & HAS_TWO_SCALES) at += 4;
    else if (flags & HAS_MATRIX) at += 8;
    more = (flags & MORE_COMPONENTS) !== 0;
  }
  return outline.subarray(0, at);
}

/** The tables that a CIDFontType2 needs: ISO 32000-1, 9.9. */
function writeFont(font: FontFile, order: readonly number[], outlines: readonly Uint8Array[]): Uint8Array {
  const copy = (tag: string): DataView => {
    const { offset, length } = font.tables.get(tag)!;
    const start = font.data.byteOffset + offset;
    return new DataView(font.data.buffer.slice(start, start + length));
  };
  const count = order.length;
  const [head, hhea, maxp] = [copy('head'), copy('hhea'), copy('maxp')];
  head.setInt16(50, 1);
  hhea.setUint16(34, count);
  maxp.setUint16(4, count);

  const hmtx = new DataView(new ArrayBuffer(4 * count));
  const sourceHmtx = font.tables.get('hmtx')!.offset;
  const sourceHhea = font.tables.get('hhea')!.offset;
  const lastAdvance = font.data.getUint16(sourceHhea + 34) - 1;
  order.forEach((glyph, i) => {
    const bearing =
      glyph <= lastAdvance ? 4 * glyph + 2 : 4 * (lastAdvance + 1) + 2 * (glyph - lastAdvance - 1);
    hmtx.setUint16(4 * i, font.data.getUint16(sourceHmtx + 4 * Math.min(glyph, lastAdvance)));
    hmtx.setInt16(4 * i + 2, font.data.getInt16(sourceHmtx + bearing));
  });

  const loca = new DataView(new ArrayBuffer(4 * (count + 1)));
  const ends: number[] = [];
  outlines.reduce((end, outline) => {
    ends.push(end + padded(outline.length));
    return ends[ends.length - 1]!;
  }, 0);
  ends.forEach((end, i) => loca.setUint32(4 * (i + 1), end));
  const glyf = new Uint8Array(ends[ends.length - 1] ?? 0);
  outlines.forEach((outline, i) => glyf.set(outline, ends[i - 1] ?? 0));

  return writeTables([
    ['glyf', glyf],
    ['head', bytesOf(head)],
    ['hhea', bytesOf(hhea)],
    ['hmtx', bytesOf(hmtx)],
    ['loca', bytesOf(loca)],
    ['maxp', bytesOf(maxp)],
  ]);
}

const padded = (length: number): number => (length + 3) & ~3;
const bytesOf = (view: DataView): Uint8Array => new Uint8Array(view.buffer);

/** A font file of tables, which come in the order of their tags. */
function writeTables(tables: readonly (readonly [tag: string, bytes: Uint8Array])[]): Uint8Array {
  const directory = 12 + 16 * tables.length;
  const file = new Uint8Array(tables.reduce((size, [, bytes]) => size + padded(bytes.length), directory));
  const view = new DataView(file.buffer);
  const power = 31 - Math.clz32(tables.length);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 << power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * tables.length - (16 << power));
  let at = directory;
  tables.forEach(([tag, bytes], i) => {
    const entry = 12 + 16 * i;
    [...tag].forEach((letter, j) => view.setUint8(entry + j, letter.charCodeAt(0)));
    file.set(bytes, at);
    view.setUint32(entry + 4, checksum(view, at, padded(bytes.length)));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, bytes.length);
    at += padded(bytes.length);
  });
  return file;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
