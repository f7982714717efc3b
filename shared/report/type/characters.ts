/**
 * What setting text has to know of characters. Written out as ranges, because the tables of `Intl` and of regular
 * expressions differ between the engines of window and command line.
 */

/** Marks that are drawn on the character before them. */
const MARKS: readonly (readonly [number, number])[] = [
  [0x300, 0x36f],
  [0x483, 0x489],
  [0x591, 0x5bd],
  [0x5bf, 0x5bf],
  [0x5c1, 0x5c2],
  [0x5c4, 0x5c5],
  [0x5c7, 0x5c7],
  [0x610, 0x61a],
  [0x64b, 0x65f],
  [0x670, 0x670],
  [0x6d6, 0x6dc],
  [0x6df, 0x6e4],
  [0x6e7, 0x6e8],
  [0x6ea, 0x6ed],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0x302a, 0x302f],
  [0x3099, 0x309a],
  [0xfb1e, 0xfb1e],
  [0xfe20, 0xfe2f],
];

export const isMark = (codePoint: number): boolean =>
  codePoint >= 0x300 && MARKS.some(([from, to]) => from <= codePoint && codePoint <= to);

export const ZERO_WIDTH_SPACE = 0x200b;
export const NON_JOINER = '\u200c';
export const JOINER = '\u200d';
const WORD_JOINERS = /[\u2060\ufeff]/;

/** Characters that shape or order others and show nothing themselves. */
export const isInvisible = (codePoint: number): boolean =>
  codePoint === 0xad ||
  codePoint === 0x34f ||
  codePoint === 0x61c ||
  (codePoint >= 0x200b && codePoint <= 0x200f) ||
  (codePoint >= 0x202a && codePoint <= 0x202e) ||
  (codePoint >= 0x2060 && codePoint <= 0x206f) ||
  (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
  codePoint === 0xfeff ||
  (codePoint >= 0xe0000 && codePoint <= 0xe0fff);

/** Spaces at which a line may end, tab among them. */
export const isSpace = (codePoint: number): boolean =>
  codePoint === 0x20 ||
  codePoint === 0x09 ||
  codePoint === 0x1680 ||
  (codePoint >= 0x2000 && codePoint <= 0x200a && codePoint !== 0x2007) ||
  codePoint === 0x205f ||
  codePoint === 0x3000;

/** Where a line ends because its author said so. */
export const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;

const isRegional = (codePoint: number): boolean => codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;
const isSkinTone = (codePoint: number): boolean => codePoint >= 0x1f3fb && codePoint <= 0x1f3ff;
const isJamoTail = (codePoint: number): boolean => codePoint >= 0x1160 && codePoint <= 0x11ff;

/** What is read as one character: a base with its marks, a flag, a family joined of emoji, a syllable of Jamo. */
export interface Cluster {
  text: string;
  /** Index of its first code unit in the text. */
  start: number;
}

export function clustersOf(text: string): Cluster[] {
  const clusters: Cluster[] = [];
  let start = 0;
  let regionals = 0;
  let previous = -1;
  for (const character of text) {
    const codePoint = character.codePointAt(0)!;
    const last = clusters[clusters.length - 1];
    const belongs =
      isMark(codePoint) ||
      (isInvisible(codePoint) && codePoint !== ZERO_WIDTH_SPACE) ||
      isSkinTone(codePoint) ||
      isJamoTail(codePoint) ||
      (isRegional(codePoint) && regionals % 2 === 1) ||
      (previous === JOINER.codePointAt(0) && codePoint >= 0x2190);
    if (last && belongs && !isSpace(previous)) last.text += character;
    else clusters.push({ text: character, start });
    regionals = isRegional(codePoint) ? regionals + 1 : 0;
    previous = codePoint;
    start += character.length;
  }
  return clusters;
}

/** Han, kana and their punctuation, which are written without spaces. Hangul is not: it breaks at its spaces. */
const isIdeographic = (codePoint: number): boolean =>
  (codePoint >= 0x2e80 && codePoint <= 0x9fff) ||
  (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
  (codePoint >= 0xfe30 && codePoint <= 0xfe6f) ||
  (codePoint >= 0xff01 && codePoint <= 0xffef) ||
  (codePoint >= 0x20000 && codePoint <= 0x3ffff);

const NEVER_FIRST = new Set(
  '!%),.:;?]}¢°’”†‡›…‥、。〃〕〗〞々〻ー・ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ' +
    '〉》」』】！％），．：；？］｝～｡｣､･ﾞﾟ',
);
const NEVER_LAST = new Set('([{£¥$‘“〈《「『【〔〖〝（［｛￡￥＄｢');
const BREAK_AFTER = new Set('-‐–—/');
const LETTER_OR_DIGIT = /^[0-9A-Za-z\u00c0-\uffff]/;
const LETTER = /^[A-Za-z\u00c0-\uffff]/;

/** May a line end after `clusters[index]`, which is not the last? At spaces, after hyphens, between CJK characters. */
export function mayBreakAfter(clusters: readonly Cluster[], index: number): boolean {
  const before = clusters[index]!.text;
  const after = clusters[index + 1]!.text;
  const [left, right] = [before.codePointAt(0)!, after.codePointAt(0)!];
  if (left === ZERO_WIDTH_SPACE || isSpace(left)) return true;
  if (isSpace(right) || right === ZERO_WIDTH_SPACE || WORD_JOINERS.test(before)) return false;
  if (BREAK_AFTER.has(before)) {
    return index > 0 && LETTER_OR_DIGIT.test(clusters[index - 1]!.text) && LETTER.test(after);
  }
  if (!isIdeographic(left) && !isIdeographic(right)) return false;
  return !NEVER_LAST.has(before) && !NEVER_FIRST.has(after) && left !== 0xa0 && right !== 0xa0;
}
