/** Glyphs of a run of text and their places. */
import type { FontFile } from '../metrics';
import { placeMarks, type Placed } from './anchors';
import { isMark } from './characters';

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Glyphs in a row, at an offset from the run's start in font units; y runs upwards. */
export interface Stretch {
  glyphs: number[];
  dx: number;
  dy: number;
}

/**
 * The glyphs of a run: in rows, and each mark by itself where it belongs on what it is written on. What is read from
 * right to left comes with its marks first, so that a reader who turns it round finds them last; where marks stand
 * apart in what is read from left to right, `readAs` says what it is.
 */
export function stretchesOf(text: string, font: FontFile): { stretches: Stretch[]; readAs: string | null } {
  const stretches: Stretch[] = [];
  const rightToLeft = RIGHT_TO_LEFT.test(text);
  let pen = 0;
  let row: Stretch | null = null;
  for (const { base, marks } of withMarks(text, font)) {
    const placed = placeMarks(font, { glyph: base, x: pen, y: 0 }, marks).map(alone);
    if (placed.length > 0 && rightToLeft) {
      stretches.push(...placed.splice(0).reverse());
      row = null;
    }
    if (row) row.glyphs.push(base);
    else stretches.push((row = { glyphs: [base], dx: pen, dy: 0 }));
    if (placed.length > 0) {
      stretches.push(...placed);
      row = null;
    }
    pen += (font.advanceOf(base) * font.unitsPerEm) / 1000;
  }
  return { stretches, readAs: stretches.length > 1 && !rightToLeft ? text : null };
}

/** The glyphs of a text, marks with what they are written on. */
function withMarks(text: string, font: FontFile): { base: number; marks: number[] }[] {
  const groups: { base: number; marks: number[] }[] = [];
  for (const character of text) {
    const codePoint = character.codePointAt(0)!;
    const glyph = font.glyphOf(codePoint);
    const last = groups[groups.length - 1];
    if (last && isMark(codePoint)) last.marks.push(glyph);
    else groups.push({ base: glyph, marks: [] });
  }
  return groups;
}

const alone = ({ glyph, x, y }: Placed): Stretch => ({ glyphs: [glyph], dx: x, dy: y });
