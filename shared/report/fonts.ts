/** The report's typefaces: their files, which characters each is asked for, and loading no more of them than a text needs. */
import { openFont, type FontFile } from './metrics';
import type { FontFace, FontFamily, FontWeight, PagedReport } from './pages';

/** A face as a key: `inter-medium`. */
export type FaceName = `${FontFamily}-${FontWeight}`;

/** Every face that has a file, and where its npm package keeps it. */
export const FONT_FILES = {
  'inter-regular': '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  'inter-medium': '@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf',
  'inter-semibold': '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
  'notoSans-regular': '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  'notoSans-semibold': '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  'notoSansArabic-regular': '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  'notoSansArabic-semibold': '@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf',
  'notoSansHebrew-regular': '@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf',
  'notoSansHebrew-semibold': '@expo-google-fonts/noto-sans-hebrew/600SemiBold/NotoSansHebrew_600SemiBold.ttf',
  'notoSansSC-regular': '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'notoSansSC-semibold': '@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf',
  'notoSansJP-regular': '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
  'notoSansJP-semibold': '@expo-google-fonts/noto-sans-jp/600SemiBold/NotoSansJP_600SemiBold.ttf',
  'notoSansKR-regular': '@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf',
  'notoSansKR-semibold': '@expo-google-fonts/noto-sans-kr/600SemiBold/NotoSansKR_600SemiBold.ttf',
  'dejaVuSans-regular': 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  'dejaVuSans-semibold': 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
} as const satisfies Partial<Record<FaceName, string>>;
export type FileName = keyof typeof FONT_FILES;
const FILE_NAMES = Object.keys(FONT_FILES) as FileName[];

/** Gives a font file's bytes: fetched by the window, read from disk by the command line. */
export type LoadFont = (name: FileName) => Promise<Uint8Array>;

/** The face that stands for a family at a weight: only Inter has a medium of its own. */
export const faceOf = (family: FontFamily, weight: FontWeight): FontFace => ({
  family,
  weight: weight === 'medium' && family !== 'inter' ? 'regular' : weight,
});

/** The file of a face that `faceOf` gave. */
export const fileOf = (face: FontFace): FileName => `${face.family}-${face.weight}` as FileName;

type Ranges = readonly (readonly [from: number, to: number])[];

const HAN_KANA_HANGUL: Ranges = [
  [0x2e80, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe1f],
  [0xfe30, 0xfe6f],
  [0xff00, 0xffef],
  [0x20000, 0x3ffff],
];

/**
 * What each family is asked for. Scripts that no range holds (Devanagari, Thai …) need shaping that is not done here:
 * their characters are shown as missing, even where a file has glyphs for them.
 */
const RANGES: Record<FontFamily, Ranges> = {
  // Without the private use area, where Inter keeps pictures of its own.
  inter: [
    [0x20, 0xd7ff],
    [0xf900, 0x1ffff],
  ],
  notoSans: [
    [0xa0, 0x52f],
    [0x1d00, 0x218f],
    [0x2c60, 0x2c7f],
    [0x2de0, 0x2e7f],
    [0xa640, 0xa7ff],
    [0xab30, 0xab6f],
    [0xfe20, 0xfe2f],
  ],
  notoSansArabic: [
    [0x600, 0x6ff],
    [0xfb50, 0xfdff],
    [0xfe70, 0xfefc],
  ],
  notoSansHebrew: [
    [0x590, 0x5ff],
    [0x20aa, 0x20aa],
    [0xfb1d, 0xfb4f],
  ],
  dejaVuSans: [
    [0xa0, 0x58f],
    [0x10a0, 0x10ff],
    [0x13a0, 0x16ff],
    [0x1d00, 0x2dff],
    [0x4dc0, 0x4dff],
    [0xa640, 0xa7ff],
    [0xfffd, 0xfffd],
    [0x1d300, 0x1faff],
  ],
  notoSansSC: HAN_KANA_HANGUL,
  notoSansJP: HAN_KANA_HANGUL,
  notoSansKR: HAN_KANA_HANGUL,
};

const isIn = (ranges: Ranges, codePoint: number): boolean =>
  ranges.some(([from, to]) => from <= codePoint && codePoint <= to);

const KANA = /[\u3041-\u30ff\u31f0-\u31ff\uff66-\uff9f]/;
const HANGUL = /[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]/;

/**
 * Families in the order in which they are asked for a glyph. The same Han character looks different in Japan, Korea
 * and China: kana speak for the first, Hangul for the second.
 */
function familiesInOrder(text: string): FontFamily[] {
  const han = new Set<FontFamily>();
  if (KANA.test(text)) han.add('notoSansJP');
  if (HANGUL.test(text)) han.add('notoSansKR');
  han.add('notoSansSC').add('notoSansJP').add('notoSansKR');
  return ['inter', 'notoSans', 'notoSansArabic', 'notoSansHebrew', 'dejaVuSans', ...han];
}

/** Font files, ready to set text with. */
export interface Fonts {
  /** The face that has a glyph for each of these code points, at the weight if there is one; null where none has. */
  faceFor(codePoints: readonly number[], weight: FontWeight): FontFace | null;
  file(face: FontFace): FontFile;
  bytes(face: FontFace): Uint8Array;
}

/** Loads Inter, and of the other families those that have a character of the text which none before them has. */
export async function loadFonts(text: string, loadFont: LoadFont): Promise<Fonts> {
  const loaded = new Map<FileName, { bytes: Uint8Array; file: FontFile }>();
  const families: FontFamily[] = [];
  const hasGlyphs = (face: FontFace, codePoints: readonly number[]): boolean =>
    codePoints.every(
      (codePoint) =>
        isIn(RANGES[face.family], codePoint) && loaded.get(fileOf(face))!.file.glyphOf(codePoint) > 0,
    );
  const open = new Set([...text, ...text.normalize('NFC')].map((character) => character.codePointAt(0)!));
  for (const family of familiesInOrder(text)) {
    const wanted = [...open].filter((codePoint) => isIn(RANGES[family], codePoint));
    if (family !== 'inter' && wanted.length === 0) continue;
    await Promise.all(
      FILE_NAMES.filter((name) => name.startsWith(`${family}-`)).map(async (name) => {
        const bytes = await loadFont(name);
        loaded.set(name, { bytes, file: openFont(bytes) });
      }),
    );
    families.push(family);
    for (const codePoint of wanted) {
      if (hasGlyphs(faceOf(family, 'regular'), [codePoint])) open.delete(codePoint);
    }
  }
  return {
    faceFor: (codePoints, weight) =>
      families
        .flatMap((family) => [faceOf(family, weight), faceOf(family, 'regular')])
        .find((face) => hasGlyphs(face, codePoints)) ?? null,
    file: (face) => loaded.get(fileOf(face))!.file,
    bytes: (face) => loaded.get(fileOf(face))!.bytes,
  };
}

/** All text in a value, however deep, that is more than ASCII: what fonts are chosen by. */
export function textIn(value: unknown): string {
  if (typeof value === 'string') return BEYOND_ASCII.test(value) ? value : '';
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(textIn).join('');
}
const BEYOND_ASCII = /[\u0080-\uffff]/;

/** The faces that a report's pages use. */
export function facesIn(report: Pick<PagedReport, 'pages'>): FontFace[] {
  const faces = new Map<FileName, FontFace>();
  for (const page of report.pages) {
    for (const mark of page.marks) {
      if (mark.kind === 'text') for (const { face } of mark.runs) faces.set(fileOf(face), face);
    }
  }
  return [...faces.values()];
}
