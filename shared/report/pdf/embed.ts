/** A font as a PDF embeds it: ISO 32000-1, 9.7 (composite fonts) and 9.8 (descriptors). */
import type { FontFile, PerMille } from '../metrics';
import { subsetFont } from './subset';

export interface EmbeddedFont {
  /** The subset's TrueType file. */
  file: Uint8Array;
  /** The hexadecimal codes of glyphs, as a text operator takes them. */
  codes(glyphs: readonly number[]): string;
  /** Value of `/W`. */
  widths: string;
  /** What each code means as text, so that readers can search and copy. */
  toUnicode: string;
  /** Entries of the font descriptor, but for name and file. */
  descriptor: string;
}

/** @param meanings the glyphs to embed, and the text that each stands for */
export function embedFont(font: FontFile, meanings: ReadonlyMap<number, string>): EmbeddedFont {
  const { bytes, numberOf } = subsetFont(font, meanings.keys());
  const glyphs = [...numberOf.keys()];
  return {
    file: bytes,
    codes: (wanted) => wanted.map((glyph) => hex(numberOf.get(glyph) ?? 0)).join(''),
    widths: `[0 [${glyphs.map((glyph) => font.advanceOf(glyph)).join(' ')}]]`,
    toUnicode: characterMap([...meanings].map(([glyph, text]) => [numberOf.get(glyph)!, text])),
    descriptor: describe(font),
  };
}

/** Four hexadecimal digits. */
const hex = (unit: number): string => unit.toString(16).toUpperCase().padStart(4, '0');

/** UTF-16, big endian, in hexadecimal digits. */
export const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => hex(text.charCodeAt(i))).join('');

function characterMap(meanings: readonly [code: number, text: string][]): string {
  const lines = meanings.map(([code, text]) => `<${hex(code)}> <${utf16(text)}>`);
  const blocks: string[] = [];
  for (let start = 0; start < lines.length; start += 100) {
    const block = lines.slice(start, start + 100);
    blocks.push(`${block.length} beginbfchar`, ...block, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <FFFF>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

function describe({ data, tables, unitsPerEm }: FontFile): string {
  const perMille = (value: number): PerMille => Math.round((value * 1000) / unitsPerEm);
  const head = tables.get('head')!.offset;
  const hhea = tables.get('hhea')!.offset;
  const box = [36, 38, 40, 42].map((field) => perMille(data.getInt16(head + field)));
  const ascent = perMille(data.getInt16(hhea + 4));
  return [
    // Symbolic: its glyphs are not those of the standard Latin set.
    '/Flags 4',
    `/FontBBox [${box.join(' ')}]`,
    '/ItalicAngle 0',
    `/Ascent ${ascent}`,
    `/Descent ${perMille(data.getInt16(hhea + 6))}`,
    `/CapHeight ${ascent}`,
    '/StemV 80',
  ].join(' ');
}
