/** Glyphs of a run of text and their places. */
import type { FontFile } from '../metrics';
import { markOffset } from './anchors';
import { clustersOf } from './characters';

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
  for (const { text: cluster } of clustersOf(text)) {
    const [base, ...marks] = [...cluster].map((it) => font.glyphOf(it.codePointAt(0)!));
    const placed = placeMarks(font, base!, marks, pen);
    if (placed.length > 0 && rightToLeft) {
      stretches.push(...placed.splice(0).reverse());
      row = null;
    }
    if (row) row.glyphs.push(base!);
    else stretches.push((row = { glyphs: [base!], dx: pen, dy: 0 }));
    if (placed.length > 0) {
      stretches.push(...placed);
      row = null;
    }
    pen += (font.advanceOf(base!) * font.unitsPerEm) / 1000;
  }
  return { stretches, readAs: stretches.length > 1 && !rightToLeft ? text : null };
}

/** Each mark on the one before it, the first on the base. */
function placeMarks(font: FontFile, base: number, marks: readonly number[], pen: number): Stretch[] {
  let target = { glyph: base, dx: pen, dy: 0 };
  return marks.map((glyph) => {
    const { x, y } = markOffset(font, target.glyph, glyph);
    target = { glyph, dx: target.dx + x, dy: target.dy + y };
    return { glyphs: [glyph], dx: target.dx, dy: target.dy };
  });
}
