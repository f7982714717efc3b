/**
 * Sets text: finds a face for every character, joins Arabic letters, orders what runs from right to left, measures and
 * breaks into lines. Widths are without kerning and ligatures, which PDF and preview leave out as well.
 */
import { inVisualOrder, levelsOf, mirrored } from './bidi';
import { faceOf, type Fonts } from './fonts';
import type { PerMille } from './metrics';
import type { FontFace, FontWeight, TextRun, Typesetter } from './pages';
import { shapeArabic } from './type/arabic';
import { LINE_BREAK, clustersOf, isInvisible, isMark, isSpace, mayBreakAfter } from './type/characters';

/** What is drawn for a character that no face has; Inter has it. */
export const MISSING_MARK = '□';
const ELLIPSIS = '…';
/** More marks than any script stacks on one letter would run over the lines above and below. */
const MOST_MARKS = 5;

/** A cluster as it is drawn. */
interface SetCluster {
  /** Empty for what shapes others and shows nothing itself. */
  text: string;
  face: FontFace;
  advance: PerMille;
}

/** A cluster at its place in a paragraph. */
interface Atom {
  set: SetCluster;
  /** Embedding level; odd ones run from right to left. */
  level: number;
  space: boolean;
  /** A line may end after it. */
  breakable: boolean;
}

/** A typesetter for font files that have what the text needs (`loadFonts`). */
export function typesetterOf(fonts: Fonts): Typesetter {
  const missing = new Set<string>();
  const known: Record<FontWeight, Map<string, SetCluster>> = {
    regular: new Map(),
    medium: new Map(),
    semibold: new Map(),
  };

  function setCluster(cluster: string, weight: FontWeight): SetCluster {
    const set = known[weight].get(cluster) ?? findFace(fonts, cluster, weight) ?? setMissing(cluster, weight);
    known[weight].set(cluster, set);
    return set;
  }

  /** A visible mark in place of a cluster, which is remembered. */
  function setMissing(cluster: string, weight: FontWeight): SetCluster {
    missing.add(readableName(cluster));
    return findFace(fonts, MISSING_MARK, weight) ?? nothing(weight);
  }

  /** Atoms of one paragraph without line breaks, in logical order, and the level of the paragraph. */
  function atomsOf(text: string, weight: FontWeight): { atoms: Atom[]; base: number } {
    const clusters = clustersOf(text);
    const levels = levelsOf(text);
    const shaped = levels && shapeArabic(clusters.map((cluster) => cluster.text));
    const atoms: Atom[] = [];
    for (let index = 0; index < clusters.length; index++) {
      const source = clusters[index]!.text;
      const level = levels?.of[clusters[index]!.start] ?? 0;
      const cluster = shaped ? shaped[index]! : source;
      atoms.push({
        set:
          cluster === null
            ? setMissing(source, weight)
            : setCluster(level % 2 === 1 ? mirrored(cluster) : cluster, weight),
        level,
        space: isSpace(source.codePointAt(0)!),
        breakable: index < clusters.length - 1 && mayBreakAfter(clusters, index),
      });
    }
    joinWords(atoms);
    return { atoms, base: levels?.base ?? 0 };
  }

  /** A space between characters of one face takes that face, so that words that are read together stay one run. */
  function joinWords(atoms: Atom[]): void {
    for (let index = 1; index < atoms.length - 1; index++) {
      const { set } = atoms[index]!;
      const { face } = atoms[index - 1]!.set;
      if (set.text !== ' ' || isSame(set.face, face) || !isSame(face, atoms[index + 1]!.set.face)) continue;
      const file = fonts.file(face);
      const glyph = file.glyphOf(0x20);
      if (glyph > 0) atoms[index]!.set = { text: ' ', face, advance: file.advanceOf(glyph) };
    }
  }

  /** The line with an ellipsis at its end, and as much less of it as that takes. */
  function cutShort(line: readonly Atom[], level: number, limit: PerMille, weight: FontWeight): Atom[] {
    const ellipsis = setCluster(ELLIPSIS, weight);
    const kept = [...line];
    let used = kept.reduce((sum, { set }) => sum + set.advance, ellipsis.advance);
    while (kept.length > 0 && (used > limit || kept[kept.length - 1]!.space)) used -= kept.pop()!.set.advance;
    return [...kept, { set: ellipsis, level, space: false, breakable: false }];
  }

  /** Lines of a text with line breaks, at most `maxLines`; the last one ends with an ellipsis where there is more. */
  function linesUpTo(maxLines: number, text: string, limit: PerMille, weight: FontWeight): Atom[][] {
    const lines: Atom[][] = [];
    let lastBase = 0;
    for (const paragraph of text.split(LINE_BREAK)) {
      const { atoms, base } = atomsOf(paragraph, weight);
      for (const line of linesOf(atoms, limit)) {
        if (lines.length === maxLines) {
          return [...lines.slice(0, -1), cutShort(lines[lines.length - 1] ?? [], lastBase, limit, weight)];
        }
        lines.push(line);
        lastBase = base;
      }
    }
    return lines;
  }

  return {
    line: (text, size, weight) => runsOf(atomsOf(text.split(LINE_BREAK).join(' '), weight).atoms, size),
    paragraph: (text, { size, weight, width, maxLines = Infinity }) =>
      linesUpTo(maxLines, text, (width * 1000) / size, weight).map((line) => runsOf(line, size)),
    width: (runs) => runs.reduce((sum, run) => sum + run.width, 0),
    missing: () => [...missing],
  };
}

/** The cluster in the first face that has all of it, composed where it can be (e and ◌́ as é); null where none has. */
function findFace(fonts: Fonts, cluster: string, weight: FontWeight): SetCluster | null {
  const composed = cluster.normalize('NFC');
  const single = [...cluster].length === 1;
  for (const variant of single ? [cluster, composed] : [composed, cluster]) {
    const visible = [...variant]
      .map((character) => character.codePointAt(0)!)
      .filter((it) => !isInvisible(it));
    if (visible.length === 0) return nothing(weight);
    if (visible.filter(isMark).length > MOST_MARKS) return null;
    const face = fonts.faceFor(visible, weight);
    if (!face) continue;
    const file = fonts.file(face);
    return {
      text: String.fromCodePoint(...visible),
      face,
      advance: visible.reduce((sum, it) => sum + (isMark(it) ? 0 : file.advanceOf(file.glyphOf(it))), 0),
    };
  }
  return cluster !== ' ' && isSpace(cluster.codePointAt(0)!) ? findFace(fonts, ' ', weight) : null;
}

const isSame = (a: FontFace, b: FontFace): boolean => a.family === b.family && a.weight === b.weight;

const nothing = (weight: FontWeight): SetCluster => ({ text: '', face: faceOf('inter', weight), advance: 0 });

const LONGEST_NAME = 12;

/** The characters themselves where they can be printed, else the first one's number: `U+D800`. */
function readableName(cluster: string): string {
  const codePoint = cluster.codePointAt(0)!;
  const unprintable =
    codePoint < 0x20 ||
    (codePoint >= 0x7f && codePoint < 0xa0) ||
    (codePoint >= 0xd800 && codePoint <= 0xf8ff) ||
    codePoint % 0x10000 >= 0xfffe;
  if (unprintable) return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  return [...cluster].slice(0, LONGEST_NAME).join('');
}

/** Breaks a paragraph into lines no wider than `limit`, at least one cluster in each; one empty line for no atoms. */
function* linesOf(atoms: readonly Atom[], limit: PerMille): Generator<Atom[]> {
  let start = 0;
  do {
    let used = 0;
    let spaces = 0;
    let end = start;
    let lastBreak = start;
    for (; end < atoms.length; end++) {
      const { set, space, breakable } = atoms[end]!;
      if (space) spaces += set.advance;
      else {
        if (used + spaces + set.advance > limit && end > start) break;
        used += spaces + set.advance;
        spaces = 0;
      }
      if (breakable && used > 0) lastBreak = end + 1;
    }
    const cut = end < atoms.length && lastBreak > start ? lastBreak : end;
    yield withoutTrailingSpaces(atoms.slice(start, cut));
    start = cut;
  } while (start < atoms.length);
}

function withoutTrailingSpaces(line: Atom[]): Atom[] {
  let length = line.length;
  while (length > 0 && line[length - 1]!.space) length--;
  return line.slice(0, length);
}

/** A line of atoms as runs of one face each, in visual order. */
function runsOf(line: readonly Atom[], size: number): TextRun[] {
  const ordered = line.some(({ level }) => level > 0) ? inVisualOrder(line) : line;
  const runs: SetCluster[] = [];
  for (const { set } of ordered) {
    if (set.text === '') continue;
    const last = runs[runs.length - 1];
    if (last && isSame(last.face, set.face)) {
      last.text += set.text;
      last.advance += set.advance;
    } else runs.push({ ...set });
  }
  return runs.map(({ text, face, advance }) => ({ text, face, width: (advance * size) / 1000 }));
}
