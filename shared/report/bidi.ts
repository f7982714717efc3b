/** The order in which mixed left-to-right and right-to-left text is read, by the Unicode Bidirectional Algorithm. */
import bidiFactory from 'bidi-js';

const bidi = bidiFactory();

const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;
// bidi-js looks at code units and takes halves of a pair for Latin letters; emoji are neutral.
const EMOJI = /[\ud83c-\ud83e][\udc00-\udfff]/g;

export interface Levels {
  /** Embedding level of every code unit; odd ones run from right to left. */
  of: Uint8Array;
  /** Level of the paragraph, from its first strong character, and most of its letters. */
  base: number;
}

/**
 * Levels of one paragraph; null where all of it runs from left to right. It runs from right to left where its first letter
 * does and most of its letters do (a protocol as rule HL1 allows it): an English sentence that begins with an Arabic name
 * is one that runs from left to right.
 */
export function levelsOf(text: string): Levels | null {
  if (!RIGHT_TO_LEFT.test(text)) return null;
  const { levels, paragraphs } = bidi.getEmbeddingLevels(
    text.replace(EMOJI, '\ufffc\ufffc'),
    directionOf(text),
  );
  return { of: levels, base: paragraphs[0]?.level ?? 0 };
}

function directionOf(text: string): 'ltr' | 'auto' {
  const letters = text.match(/\p{L}/gu) ?? [];
  const turned = letters.filter((letter) => RIGHT_TO_LEFT.test(letter)).length;
  return 2 * turned < letters.length ? 'ltr' : 'auto';
}

/** Items of a line in the order in which they stand from left to right (rule L2). */
export function inVisualOrder<T extends { level: number }>(line: readonly T[]): T[] {
  const ordered = [...line];
  const levels = line.map(({ level }) => level);
  const highest = levels.reduce((most, level) => Math.max(most, level), 0);
  const lowestOdd = levels.reduce((least, level) => Math.min(least, level | 1), highest | 1);
  for (let level = highest; level >= lowestOdd; level--) {
    for (let start = 0; start < levels.length; start++) {
      if (levels[start]! < level) continue;
      let end = start;
      while (end < levels.length && levels[end]! >= level) end++;
      // Turned round within a stretch, items of higher levels stay within it: the levels by place still tell where.
      reverse(ordered, start, end);
      start = end;
    }
  }
  return ordered;
}

function reverse<T>(items: T[], start: number, end: number): void {
  for (let [left, right] = [start, end - 1]; left < right; left++, right--) {
    [items[left], items[right]] = [items[right]!, items[left]!];
  }
}

/** The character that stands for this one where text runs from right to left: `)` for `(`. */
export const mirrored = (character: string): string => bidi.getMirroredCharacter(character) ?? character;
