/**
 * Joins Arabic letters: each becomes the presentation form that fits its neighbours, a code point of its own, which
 * needs no shaping by whoever draws it. The Unicode Standard, chapter 9.2.
 */
import { JOINER, NON_JOINER } from './characters';

const TATWEEL = 0x640;
const LAM = 0x644;

/** A letter's first form (isolated; final, initial and medial follow it) and how many forms there are. */
interface Forms {
  first: number;
  count: number;
}

/** Counts of forms from U+0621 to U+063A and from U+0641 to U+064A, whose forms fill U+FE80 to U+FEF4 in order. */
const BASIC_COUNTS = ['12222424244444222244444444', '4444444224'] as const;

/** Letters of other languages: letter, first form, number of forms. */
const FURTHER: readonly (readonly [number, number, number])[] = [
  [0x671, 0xfb50, 2],
  [0x679, 0xfb66, 4],
  [0x67a, 0xfb5e, 4],
  [0x67b, 0xfb52, 4],
  [0x67e, 0xfb56, 4],
  [0x67f, 0xfb62, 4],
  [0x680, 0xfb5a, 4],
  [0x683, 0xfb76, 4],
  [0x684, 0xfb72, 4],
  [0x686, 0xfb7a, 4],
  [0x687, 0xfb7e, 4],
  [0x688, 0xfb88, 2],
  [0x68c, 0xfb84, 2],
  [0x68d, 0xfb82, 2],
  [0x68e, 0xfb86, 2],
  [0x691, 0xfb8c, 2],
  [0x698, 0xfb8a, 2],
  [0x6a4, 0xfb6a, 4],
  [0x6a6, 0xfb6e, 4],
  [0x6a9, 0xfb8e, 4],
  [0x6ad, 0xfbd3, 4],
  [0x6af, 0xfb92, 4],
  [0x6b1, 0xfb9a, 4],
  [0x6b3, 0xfb96, 4],
  [0x6ba, 0xfb9e, 2],
  [0x6bb, 0xfba0, 4],
  [0x6be, 0xfbaa, 4],
  [0x6c0, 0xfba4, 2],
  [0x6c1, 0xfba6, 4],
  [0x6c5, 0xfbe0, 2],
  [0x6c6, 0xfbd9, 2],
  [0x6c7, 0xfbd7, 2],
  [0x6c8, 0xfbdb, 2],
  [0x6c9, 0xfbe2, 2],
  [0x6cb, 0xfbde, 2],
  [0x6cc, 0xfbfc, 4],
  [0x6d0, 0xfbe4, 4],
  [0x6d2, 0xfbae, 2],
  [0x6d3, 0xfbb0, 2],
  [0x6d5, 0xfee9, 2],
];

const FORMS: ReadonlyMap<number, Forms> = new Map([...basicForms(), ...FURTHER.map(toEntry)]);

function toEntry([letter, first, count]: readonly [number, number, number]): [number, Forms] {
  return [letter, { first, count }];
}

function basicForms(): [number, Forms][] {
  let first = 0xfe80;
  return BASIC_COUNTS.flatMap((counts, block) =>
    [...counts].map((digit, index): [number, Forms] => {
      const entry = toEntry([(block === 0 ? 0x621 : 0x641) + index, first, Number(digit)]);
      first += Number(digit);
      return entry;
    }),
  );
}

/** Lam with one of these alefs is one letter: its isolated form; the final one follows. */
const LAM_WITH_ALEF: Readonly<Record<number, number>> = {
  0x622: 0xfef5,
  0x623: 0xfef7,
  0x625: 0xfef9,
  0x627: 0xfefb,
};

const isLetter = (codePoint: number): boolean =>
  (codePoint >= 0x620 && codePoint <= 0x64a && codePoint !== TATWEEL) ||
  (codePoint >= 0x66e && codePoint <= 0x6d5 && codePoint !== 0x670 && codePoint !== 0x6d4) ||
  (codePoint >= 0x6ee && codePoint <= 0x6ef) ||
  (codePoint >= 0x6fa && codePoint <= 0x6ff && codePoint !== 0x6fd && codePoint !== 0x6fe);

/**
 * Shapes clusters in logical order. Of lam and alef the first becomes both and the second empty; a letter that has no
 * presentation forms, and so cannot be joined, becomes null.
 */
export function shapeArabic(clusters: readonly string[]): (string | null)[] {
  const bases = clusters.map((cluster) => cluster.codePointAt(0)!);
  const joinsNext = (index: number): boolean => {
    const cluster = clusters[index];
    if (cluster === undefined || cluster.includes(NON_JOINER)) return false;
    return cluster.includes(JOINER) || bases[index] === TATWEEL || FORMS.get(bases[index]!)?.count === 4;
  };
  const joinsPrevious = (index: number): boolean => {
    const base = bases[index];
    if (base === undefined) return false;
    return base === TATWEEL || (FORMS.get(base)?.count ?? 1) > 1 || base === JOINER.codePointAt(0);
  };
  const shaped: (string | null)[] = [];
  for (let index = 0; index < clusters.length; index++) {
    const [cluster, base] = [clusters[index]!, bases[index]!];
    const joined = joinsPrevious(index) && joinsNext(index - 1);
    const ligature = base === LAM && joinsNext(index) ? LAM_WITH_ALEF[bases[index + 1] ?? 0] : undefined;
    if (ligature !== undefined) {
      shaped.push(glyph(ligature + (joined ? 1 : 0)) + cluster.slice(1) + clusters[index + 1]!.slice(1), '');
      index++;
      continue;
    }
    const forms = FORMS.get(base);
    if (!forms) {
      shaped.push(isLetter(base) ? null : cluster);
      continue;
    }
    const onward =
      forms.count === 4 && joinsNext(index) && (joinsPrevious(index + 1) || cluster.includes(JOINER));
    shaped.push(glyph(forms.first + (onward ? 2 : 0) + (joined ? 1 : 0)) + cluster.slice(1));
  }
  return shaped;
}

const glyph = (codePoint: number): string => String.fromCharCode(codePoint);
