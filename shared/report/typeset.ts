/**
 * Sets text: finds a face for every character, joins Arabic letters, orders what runs from right to left, measures and
 * breaks into lines. Widths are without kerning and ligatures, which PDF and preview leave out as well.
 */
import { inVisualOrder, levelsOf, mirrored } from './bidi';
import { faceOf, fileOf, type Fonts } from './fonts';
import type { PerMille } from './metrics';
import type { FontFace, FontWeight, TextRun, Typesetter } from './pages';
import { shapeArabic } from './type/arabic';
import { LINE_BREAK, clustersOf, isInvisible, isMark, isSpace, mayBreakAfter } from './type/characters';

/** What is drawn for a character that no face has; Inter has it. */
export const MISSING_MARK = '□';
const ELLIPSIS = '…';

/** A cluster as it is drawn. */
interface SetCluster {
  /** Empty for what shapes others and shows nothing itself. */
  text: string;
  face: FontFace;
  advance: PerMille;
}

/** A cluster at its place in a paragraph. */
interface Atom extends SetCluster {
  /** Embedding level; odd ones run from right to left. */
  level: number;
  space: boolean;
  /** A line may end after it. */
  breakable: boolean;
}

/** A typesetter for font files that have what the text needs (`loadFonts`). */
export function typesetterOf(fonts: Fonts): Typesetter {
  const missing = new Set<string>();
  const known = new Map<string, SetCluster>();

  /** Sets a cluster; one that is null, or that no face has, becomes a visible mark and is remembered as missing. */
  function setCluster(cluster: string | null, source: string, weight: FontWeight): SetCluster {
    const key = `${weight} ${cluster ?? `missing ${source}`}`;
    let set = known.get(key);
    if (!set) {
      const found = cluster === null ? null : findFace(fonts, cluster, weight);
      if (!found) missing.add(readableName(source));
      set = found ?? findFace(fonts, MISSING_MARK, weight) ?? nothing(weight);
      known.set(key, set);
    }
    return set;
  }

  /** Atoms of one paragraph without line breaks, in logical order, and the level of the paragraph. */
  function atomsOf(text: string, weight: FontWeight): { atoms: Atom[]; base: number } {
    const clusters = clustersOf(text);
    const sources = clusters.map((cluster) => cluster.text);
    const levels = levelsOf(text);
    const shaped = levels ? shapeArabic(sources) : sources;
    const atoms = clusters.map(({ text: source, start }, index) => {
      const level = levels?.of[start] ?? 0;
      const cluster = shaped[index]!;
      return {
        ...setCluster(cluster !== null && level % 2 === 1 ? mirrored(cluster) : cluster, source, weight),
        level,
        space: isSpace(source.codePointAt(0)!),
        breakable: index < clusters.length - 1 && mayBreakAfter(clusters, index),
      };
    });
    return {
      atoms: atoms.map((atom, index) => spaced(atoms[index - 1], atom, atoms[index + 1])),
      base: levels?.base ?? 0,
    };
  }

  /** A space between characters of one face takes that face, so that words that are read together stay one run. */
  function spaced(before: Atom | undefined, atom: Atom, after: Atom | undefined): Atom {
    if (atom.text !== ' ' || !before || !after || fileOf(before.face) !== fileOf(after.face)) return atom;
    const file = fonts.file(before.face);
    const glyph = file.glyphOf(0x20);
    return glyph > 0 ? { ...atom, face: before.face, advance: file.advanceOf(glyph) } : atom;
  }

  /** The line with an ellipsis at its end, and as much less of it as that takes. */
  function cutShort(line: readonly Atom[], level: number, limit: PerMille, weight: FontWeight): Atom[] {
    const ellipsis = setCluster(ELLIPSIS, ELLIPSIS, weight);
    const kept = [...line];
    let used = kept.reduce((sum, { advance }) => sum + advance, ellipsis.advance);
    while (kept.length > 0 && (used > limit || kept[kept.length - 1]!.space)) used -= kept.pop()!.advance;
    return [...kept, { ...ellipsis, level, space: false, breakable: false }];
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

const nothing = (weight: FontWeight): SetCluster => ({ text: '', face: faceOf('inter', weight), advance: 0 });

/** The characters themselves where they can be printed, else the first one's number: `U+D800`. */
function readableName(cluster: string): string {
  const codePoint = cluster.codePointAt(0)!;
  const unprintable =
    codePoint < 0xa0 || (codePoint >= 0xd800 && codePoint <= 0xf8ff) || codePoint % 0x10000 >= 0xfffe;
  return unprintable ? `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}` : cluster;
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
      const atom = atoms[end]!;
      if (atom.space) spaces += atom.advance;
      else {
        if (used + spaces + atom.advance > limit && end > start) break;
        used += spaces + atom.advance;
        spaces = 0;
      }
      if (atom.breakable && used > 0) lastBreak = end + 1;
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
  const runs: { text: string; face: FontFace; advance: PerMille }[] = [];
  for (const { text, face, advance } of ordered) {
    if (text === '') continue;
    const last = runs[runs.length - 1];
    if (last && fileOf(last.face) === fileOf(face)) {
      last.text += text;
      last.advance += advance;
    } else runs.push({ text, face, advance });
  }
  return runs.map(({ text, face, advance }) => ({ text, face, width: (advance * size) / 1000 }));
}
