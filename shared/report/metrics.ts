/**
 * Reads what setting text needs from a TrueType file: which glyph shows a character, and how wide it is.
 * Tables: https://learn.microsoft.com/typography/opentype/spec/
 */

/** Thousandths of the type size: the unit in which PDF states widths, as whole numbers. */
export type PerMille = number;

export interface FontFile {
  /** The file itself; `tables` point into it. */
  data: DataView;
  tables: ReadonlyMap<string, { offset: number; length: number }>;
  unitsPerEm: number;
  glyphCount: number;
  /** The glyph of a code point, or 0 where the font has none. */
  glyphOf(codePoint: number): number;
  /** Advance width of a glyph. */
  advanceOf(glyph: number): PerMille;
  /** Where a glyph's outline is in `data`; of length 0 for a blank. */
  outlineOf(glyph: number): { offset: number; length: number };
}

/** A font file that is not TrueType, or lacks a table. */
export class FontBroken extends Error {
  override name = 'FontBroken';
}

/** Opens a TrueType file; nothing is copied, and the character table is searched, not unfolded. */
export function openFont(bytes: Uint8Array): FontFile {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = readDirectory(data);
  const at = (tag: string): number => {
    const table = tables.get(tag);
    if (!table) throw new FontBroken(`no table ${tag}`);
    return table.offset;
  };
  const head = at('head');
  const unitsPerEm = data.getUint16(head + 18);
  const longOffsets = data.getInt16(head + 50) === 1;
  const glyphCount = data.getUint16(at('maxp') + 4);
  const lastAdvance = data.getUint16(at('hhea') + 34) - 1;
  const [hmtx, loca, glyf] = [at('hmtx'), at('loca'), at('glyf')];
  const offsetOf = (glyph: number): number =>
    longOffsets ? data.getUint32(loca + 4 * glyph) : 2 * data.getUint16(loca + 2 * glyph);
  return {
    data,
    tables,
    unitsPerEm,
    glyphCount,
    glyphOf: remembered(readCharacters(data, at('cmap'))),
    advanceOf: (glyph) =>
      Math.round((data.getUint16(hmtx + 4 * Math.min(glyph, lastAdvance)) * 1000) / unitsPerEm),
    outlineOf: (glyph) => {
      const start = offsetOf(glyph);
      return { offset: glyf + start, length: offsetOf(glyph + 1) - start };
    },
  };
}

function readDirectory(data: DataView): FontFile['tables'] {
  if (data.byteLength < 12 || data.getUint32(0) !== 0x00010000) throw new FontBroken('not a TrueType file');
  const tables = new Map<string, { offset: number; length: number }>();
  for (let i = 0, entry = 12; i < data.getUint16(4); i++, entry += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((letter) => data.getUint8(entry + letter)));
    const table = { offset: data.getUint32(entry + 8), length: data.getUint32(entry + 12) };
    if (table.offset + table.length > data.byteLength) throw new FontBroken(`table ${tag} is cut off`);
    tables.set(tag, table);
  }
  return tables;
}

/** The character table: format 12 (every code point) where there is one, else format 4 (the first 65,536). */
function readCharacters(data: DataView, cmap: number): FontFile['glyphOf'] {
  const byFormat = new Map<number, number>();
  for (let i = 0; i < data.getUint16(cmap + 2); i++) {
    const record = cmap + 4 + 8 * i;
    const platform = data.getUint16(record);
    const subtable = cmap + data.getUint32(record + 4);
    if (platform === 0 || platform === 3) byFormat.set(data.getUint16(subtable), subtable);
  }
  const full = byFormat.get(12);
  if (full !== undefined) return (codePoint) => searchGroups(data, full, codePoint);
  const basic = byFormat.get(4);
  if (basic !== undefined) return (codePoint) => searchSegments(data, basic, codePoint);
  throw new FontBroken('no Unicode character table');
}

function remembered(glyphOf: FontFile['glyphOf']): FontFile['glyphOf'] {
  const known = new Map<number, number>();
  return (codePoint) => {
    let glyph = known.get(codePoint);
    if (glyph === undefined) {
      glyph = glyphOf(codePoint);
      known.set(codePoint, glyph);
    }
    return glyph;
  };
}

/** First index from 0 to `count` - 1 for which `reached` holds; `count` where none does. */
function firstWhere(count: number, reached: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function searchGroups(data: DataView, subtable: number, codePoint: number): number {
  const count = data.getUint32(subtable + 12);
  const group = (index: number) => subtable + 16 + 12 * index;
  const index = firstWhere(count, (i) => data.getUint32(group(i) + 4) >= codePoint);
  if (index === count) return 0;
  const start = data.getUint32(group(index));
  return start > codePoint ? 0 : data.getUint32(group(index) + 8) + codePoint - start;
}

function searchSegments(data: DataView, subtable: number, codePoint: number): number {
  if (codePoint > 0xffff) return 0;
  const doubled = data.getUint16(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + doubled + 2;
  const segment = 2 * firstWhere(doubled / 2, (i) => data.getUint16(ends + 2 * i) >= codePoint);
  if (segment === doubled) return 0;
  const start = data.getUint16(starts + segment);
  if (start > codePoint) return 0;
  const delta = data.getUint16(starts + doubled + segment);
  const rangeAt = starts + 2 * doubled + segment;
  const range = data.getUint16(rangeAt);
  if (range === 0) return (codePoint + delta) & 0xffff;
  const glyph = data.getUint16(rangeAt + range + 2 * (codePoint - start));
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}
