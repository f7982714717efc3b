/** What the glyphs of a report mean as text, for readers who search and copy. */
import { fileOf } from '../fonts';
import type { FontFile } from '../metrics';
import type { FontFace, PagedReport } from '../pages';

/** The characters that the runs of each face show, by glyph; of several that share a glyph, the first in Unicode. */
export function meaningsOf(
  report: Pick<PagedReport, 'pages'>,
  face: FontFace,
  font: FontFile,
): Map<number, string> {
  const characters = new Set<string>();
  for (const { marks } of report.pages) {
    for (const mark of marks) {
      if (mark.kind !== 'text') continue;
      for (const run of mark.runs) {
        if (fileOf(run.face) === fileOf(face)) for (const character of run.text) characters.add(character);
      }
    }
  }
  const meanings = new Map<number, string>();
  for (const codePoint of [...characters].map((it) => it.codePointAt(0)!).sort((a, b) => a - b)) {
    const glyph = font.glyphOf(codePoint);
    if (!meanings.has(glyph)) meanings.set(glyph, asTyped(String.fromCodePoint(codePoint)));
  }
  return meanings;
}

/**
 * The letter that an Arabic presentation form shows; other characters as they are. Ligatures are left alone, because
 * readers turn round what reads from right to left, letter by letter, and would turn their letters round as well.
 */
function asTyped(character: string): string {
  const letter = PRESENTATION_FORM.test(character) ? character.normalize('NFKC') : character;
  return letter.length === 1 ? letter : character;
}
const PRESENTATION_FORM = /[\ufb50-\ufdff\ufe70-\ufefc]/;
