/** A typesetter without fonts: every character is half as wide as its size. For tests of layout, not of type. */
import type { FontWeight, TextRun, Typesetter } from '#shared/report/pages';

const ADVANCE = 0.5;

const widthOf = (text: string, size: number) => [...text].length * size * ADVANCE;

const runOf = (text: string, size: number, weight: FontWeight): TextRun => ({
  text,
  face: { family: 'inter', weight },
  width: widthOf(text, size),
});

/** Words in lines of at most `letters` characters; longer words are cut. */
function broken(text: string, letters: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    let rest = [...word];
    if (line !== '' && [...line].length + 1 + rest.length <= letters) {
      line += ` ${word}`;
      continue;
    }
    if (line !== '') lines.push(line);
    while (rest.length > letters) {
      lines.push(rest.slice(0, letters).join(''));
      rest = rest.slice(letters);
    }
    line = rest.join('');
  }
  if (line !== '') lines.push(line);
  return lines;
}

export const fixedTypesetter = (): Typesetter => ({
  line: (text, size, weight) => (text === '' ? [] : [runOf(text.replace(/\s+/gu, ' '), size, weight)]),
  paragraph(text, { size, weight, width, maxLines }) {
    const letters = Math.max(1, Math.floor(width / (size * ADVANCE) + 1e-9));
    const lines = broken(text, letters);
    if (maxLines !== undefined && lines.length > maxLines) {
      const last = [...lines[maxLines - 1]!].slice(0, letters - 1).join('');
      lines.splice(maxLines - 1, lines.length, `${last}…`);
    }
    return lines.map((line) => [runOf(line, size, weight)]);
  },
  width: (runs) => runs.reduce((sum, run) => sum + run.width, 0),
  missing: () => [],
});
