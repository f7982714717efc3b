import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFonts, textIn, type FileName } from '#shared/report/fonts';
import { FontBroken, openFont } from '#shared/report/metrics';
import type { TextRun, Typesetter } from '#shared/report/pages';
import { subsetFont } from '#shared/report/pdf/subset';
import { stretchesOf } from '#shared/report/type/stretches';
import { MISSING_MARK, typesetterOf } from '#shared/report/typeset';
import { loadFont } from '../../../electron/cli/fontFiles';

async function typesetterFor(text: string): Promise<Typesetter> {
  return typesetterOf(await loadFonts(text, loadFont));
}

const families = (runs: readonly TextRun[]) => runs.map((run) => run.face.family);
const textOf = (runs: readonly TextRun[]) => runs.map((run) => run.text).join('');
const codes = (text: string) =>
  [...text].map((it) => it.codePointAt(0)!.toString(16).toUpperCase()).join(' ');

describe('a font file', () => {
  it.each<[FileName, string, number]>([
    // Read with fontTools: 1413/2048, 576/2048, 1490/2048, 639/1000, 1716/2048 …, in thousandths.
    ['inter-regular', 'A', 690],
    ['inter-regular', ' ', 281],
    ['inter-semibold', 'A', 728],
    ['notoSans-regular', 'A', 639],
    ['dejaVuSans-regular', '→', 838],
    ['notoSansHebrew-regular', 'א', 632],
    ['notoSansSC-regular', '漢', 1000],
  ])('of %s says how wide %s is', async (name, character, width) => {
    const font = openFont(await loadFont(name));
    expect(font.advanceOf(font.glyphOf(character.codePointAt(0)!))).toBe(width);
  });

  it('has glyph 0 for what it lacks', async () => {
    const font = openFont(await loadFont('inter-regular'));
    expect([0x6f22, 0x10ffff, 0xd800, 0xffff].map((it) => font.glyphOf(it))).toEqual([0, 0, 0, 0]);
  });

  it('finds characters beyond the first 65,536', async () => {
    const font = openFont(await loadFont('notoSansJP-regular'));
    expect(font.glyphOf('𠮷'.codePointAt(0)!)).toBeGreaterThan(0);
  });

  it('is refused where it is no TrueType file, or cut off', async () => {
    const whole = await loadFont('notoSansHebrew-regular');
    expect(() => openFont(new Uint8Array())).toThrow(FontBroken);
    expect(() => openFont(new TextEncoder().encode('OTTO and a lot more text'))).toThrow(FontBroken);
    expect(() => openFont(whole.subarray(0, 20_000))).toThrow(FontBroken);
  });
});

describe('loading fonts', () => {
  async function loadedFor(text: string): Promise<string[]> {
    const names: string[] = [];
    await loadFonts(text, (name) => {
      names.push(name);
      return loadFont(name);
    });
    return [...new Set(names.map((name) => name.split('-')[0]!))];
  }

  it('loads Inter alone for what Inter has', async () => {
    expect(await loadedFor('Müller → “Łódź” ≤ 5 €, Ελλάδα, Привет')).toEqual(['inter']);
  });

  it.each([
    ['∈ ⇄', ['inter', 'dejaVuSans']],
    ['現代化', ['inter', 'notoSansSC']],
    ['山田さん', ['inter', 'notoSansJP']],
    ['한국어', ['inter', 'notoSansKR']],
    ['שלום', ['inter', 'notoSansHebrew']],
    ['مرحبا', ['inter', 'notoSansArabic']],
  ])('loads what %s needs and no more', async (text, expected) => {
    expect(await loadedFor(text)).toEqual(expected);
  });

  it('goes on to the next family for what one lacks', async () => {
    expect(await loadedFor('さん 这')).toEqual(['inter', 'notoSansJP', 'notoSansSC']);
  });

  it('is told by all text of a value that is more than ASCII', () => {
    expect(textIn({ a: ['plain', { b: 'é' }], c: '漢', d: 5, e: null })).toBe('é漢');
  });
});

describe('a line of text', () => {
  it.each([
    ['漢字', 'notoSansSC'],
    ['한국어', 'notoSansKR'],
    ['かな', 'notoSansJP'],
    ['עברית', 'notoSansHebrew'],
    ['العربية', 'notoSansArabic'],
    ['≤ →', 'inter'],
    ['⇄', 'dejaVuSans'],
    ['ѻ', 'notoSans'],
  ])('is set in a face that has %s', async (text, family) => {
    const typesetter = await typesetterFor(text);
    expect(families(typesetter.line(text, 10, 'regular'))).toEqual([family]);
    expect(typesetter.missing()).toEqual([]);
  });

  it('changes faces where it has to, and only there', async () => {
    const text = 'Queue → 漢字 ok';
    const runs = (await typesetterFor(text)).line(text, 10, 'semibold');
    expect(families(runs)).toEqual(['inter', 'notoSansSC', 'inter']);
    expect(textOf(runs)).toBe(text);
  });

  it('keeps words of one face in one run, with the spaces between them', async () => {
    const text = 'שלום עולם';
    expect((await typesetterFor(text)).line(text, 10, 'regular')).toHaveLength(1);
  });

  it('takes medium from the regular face where there is no medium', async () => {
    const runs = (await typesetterFor('a漢')).line('a漢', 10, 'medium');
    expect(runs.map((run) => run.face.weight)).toEqual(['medium', 'regular']);
  });

  it.each([
    ['🚀', '🚀'],
    ['👨‍👩‍👧', '👨‍👩‍👧'],
    ['🇩🇪', '🇩🇪'],
    ['\ud800', 'U+D800'],
    ['\udfff', 'U+DFFF'],
    ['\0', 'U+0000'],
    ['\ue000', 'U+E000'],
    ['ह', 'ह'],
    ['ڕ', 'ڕ'],
    [`e${'\u0316'.repeat(2_000)}`, `e${'\u0316'.repeat(11)}`],
  ])('shows one mark for %j and remembers it', async (text, name) => {
    const typesetter = await typesetterFor(`a${text}b`);
    const runs = typesetter.line(`a${text}b`, 10, 'regular');
    expect([...textOf(runs)].sort().join('')).toBe([...`ab${MISSING_MARK}`].sort().join(''));
    expect(typesetter.missing()).toEqual([name]);
  });

  it('draws nothing for what only shapes or orders', async () => {
    const typesetter = await typesetterFor('');
    expect(textOf(typesetter.line('a\u00ad\u200b\u200d\u2060\ufe0f\ufeff\u2066b\u2069', 10, 'regular'))).toBe(
      'ab',
    );
    expect(typesetter.missing()).toEqual([]);
  });

  it('composes what was written in parts', async () => {
    const typesetter = await typesetterFor('e\u0301 \u1112\u1161\u11ab \u304b\u3099');
    expect(textOf(typesetter.line('e\u0301 \u1112\u1161\u11ab \u304b\u3099', 10, 'regular'))).toBe('é 한 が');
  });

  it('keeps a mark that does not compose with its base, and gives it no width', async () => {
    const typesetter = await typesetterFor('ọ\u0300');
    const [run] = typesetter.line('ọ\u0300', 10, 'regular');
    expect(run!.text).toBe('ọ\u0300');
    expect(run!.width).toBe(typesetter.width(typesetter.line('ọ', 10, 'regular')));
  });

  it('takes line breaks for spaces', async () => {
    expect(textOf((await typesetterFor('')).line('a\r\nb\nc\u2028d', 10, 'regular'))).toBe('a b c d');
  });

  it('is as wide as its runs, which are as wide as their characters', async () => {
    const text = 'Wave 1 → 漢字';
    const typesetter = await typesetterFor(text);
    const runs = typesetter.line(text, 9.5, 'regular');
    const single = [...text].reduce(
      (sum, character) => sum + typesetter.width(typesetter.line(character, 9.5, 'regular')),
      0,
    );
    expect(typesetter.width(runs)).toBeCloseTo(single, 9);
    expect(typesetter.width(runs)).toBeCloseTo(
      runs.reduce((sum, run) => sum + run.width, 0),
      9,
    );
  });
});

describe('text from right to left', () => {
  it('stands in visual order, brackets turned round, numbers not', async () => {
    const text = 'שלום (12) abc';
    expect(textOf((await typesetterFor(text)).line(text, 10, 'regular'))).toBe('abc (12) םולש');
  });

  it('stays where it is within a line from left to right', async () => {
    const text = 'Owner אבג, end';
    expect(textOf((await typesetterFor(text)).line(text, 10, 'regular'))).toBe('Owner גבא, end');
  });

  it('does not turn an English sentence round that begins with a name from right to left', async () => {
    const text = '“אבג” has no fallback.';
    expect(textOf((await typesetterFor(text)).line(text, 10, 'regular'))).toBe('“גבא” has no fallback.');
  });

  it('follows overrides and leaves them out', async () => {
    expect(textOf((await typesetterFor('')).line('ab\u202ecd\u202cef', 10, 'regular'))).toBe('abdcef');
  });

  it.each([
    ['ب', 'FE8F'],
    ['بب', 'FE90 FE91'],
    ['ببب', 'FE90 FE92 FE91'],
    ['دب', 'FE8F FEA9'],
    ['بد', 'FEAA FE91'],
    ['لا', 'FEFB'],
    ['بلا', 'FEFC FE91'],
    ['ب\u200cب', 'FE8F FE8F'],
    ['ه\u200d', 'FEEB'],
    ['بـ', '640 FE91'],
    ['بَب', 'FE90 FE91 64E'],
    ['گچ', 'FB7B FB94'],
    ['٣', '663'],
  ])('joins the letters of %s', async (text, expected) => {
    expect(codes(textOf((await typesetterFor(text)).line(text, 10, 'regular')))).toBe(expected);
  });

  it('orders thousands of nested overrides without hanging', async () => {
    const text = '\u202eab\u2067'.repeat(5_000);
    const runs = (await typesetterFor(text)).line(text, 10, 'regular');
    expect(textOf(runs)).toHaveLength(10_000);
  });
});

describe('a paragraph', () => {
  const lines = (typesetter: Typesetter, text: string, width: number, maxLines?: number) =>
    typesetter.paragraph(text, { size: 10, weight: 'regular', width, maxLines }).map(textOf);

  it('breaks at spaces and after hyphens, and leaves no space at the ends', async () => {
    const typesetter = await typesetterFor('');
    expect(lines(typesetter, 'one two  three', 30)).toEqual(['one', 'two', 'three']);
    expect(lines(typesetter, 'well-known', 35)).toEqual(['well-', 'known']);
    expect(lines(typesetter, '-5 -5 -5', 12)).toEqual(['-5', '-5', '-5']);
  });

  it('never breaks at a space that says so', async () => {
    expect(lines(await typesetterFor(''), 'a 10\u00a0kg', 26)).toEqual(['a', '10\u00a0kg']);
  });

  it('breaks between CJK characters, but not before a full stop or after a bracket', async () => {
    const typesetter = await typesetterFor('现代化路线图。「引」');
    expect(lines(typesetter, '现代化路线图', 30)).toEqual(['现代化', '路线图']);
    expect(lines(typesetter, '现代化。路', 30)).toEqual(['现代', '化。路']);
    expect(lines(typesetter, '现代「引」', 30)).toEqual(['现代', '「引」']);
  });

  it('breaks Korean at its spaces', async () => {
    expect(lines(await typesetterFor('한국어 지원'), '한국어 지원', 45)).toEqual(['한국어', '지원']);
  });

  it('breaks a word that is wider than the line inside', async () => {
    const broken = lines(await typesetterFor(''), 'unbreakable', 25);
    expect(broken.length).toBeGreaterThan(1);
    expect(broken.join('')).toBe('unbreakable');
  });

  it('respects line breaks, empty lines among them', async () => {
    expect(lines(await typesetterFor(''), 'a\n\nb\r\nc', 100)).toEqual(['a', '', 'b', 'c']);
    expect(lines(await typesetterFor(''), '', 100)).toEqual(['']);
  });

  it('ends with an ellipsis that fits where there is more than it may hold', async () => {
    const typesetter = await typesetterFor('');
    expect(lines(typesetter, 'one two three', 30, 3)).toEqual(['one', 'two', 'three']);
    expect(lines(typesetter, 'one two three', 30, 2)).toEqual(['one', 'two…']);
    expect(lines(typesetter, 'one\ntwo', 30, 1)).toEqual(['one…']);
    expect(lines(typesetter, 'unbreakableword and more', 25, 1)).toEqual(['un…']);
  });

  it('puts the ellipsis at the left where it reads from right to left', async () => {
    const typesetter = await typesetterFor('שלום');
    expect(lines(typesetter, 'שלום שלום שלום', 45, 1)[0]).toMatch(/^…/);
  });

  it('is never wider than asked, and loses nothing but spaces at line ends', async () => {
    const alphabet = [
      'a',
      'W',
      'll',
      ' ',
      '  ',
      '-',
      '/',
      '.',
      '漢',
      '字',
      '。',
      '「',
      '→',
      'é',
      '🚀',
      '\n',
      '\u00a0',
      'x\u0304',
    ];
    const typesetter = await typesetterFor(alphabet.join(''));
    const squeezed = (text: string) => text.replace(/[ \n]/g, '');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...alphabet), { maxLength: 60 }).map((parts) => parts.join('')),
        fc.integer({ min: 12, max: 200 }),
        (text, width) => {
          const set = typesetter.paragraph(text, { size: 10, weight: 'regular', width });
          for (const line of set) expect(typesetter.width(line)).toBeLessThanOrEqual(width + 1e-9);
          expect(squeezed(set.map(textOf).join(''))).toBe(
            squeezed(text.normalize('NFC').replaceAll('🚀', MISSING_MARK)),
          );
        },
      ),
    );
  });

  it('takes any text', async () => {
    const typesetter = await typesetterFor('');
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.integer({ min: 1, max: 3 }),
        (text, maxLines) => {
          const set = typesetter.paragraph(text, { size: 8, weight: 'semibold', width: 60, maxLines });
          expect(set.length).toBeGreaterThan(0);
          expect(set.length).toBeLessThanOrEqual(maxLines);
          for (const run of set.flat()) expect(Number.isFinite(run.width)).toBe(true);
        },
      ),
    );
  });

  it('keeps to its lines for a text of 20,000 characters', async () => {
    const typesetter = await typesetterFor('漢');
    for (const text of [
      'word '.repeat(4_000),
      'x'.repeat(20_000),
      '漢'.repeat(20_000),
      '\n'.repeat(20_000),
    ]) {
      const set = typesetter.paragraph(text, { size: 9.5, weight: 'regular', width: 400 });
      expect(set.length).toBeGreaterThan(100);
      expect(
        typesetter.paragraph(text, { size: 9.5, weight: 'regular', width: 400, maxLines: 2 }),
      ).toHaveLength(2);
    }
  });
});

describe('marks', () => {
  const stretches = async (name: FileName, text: string) =>
    stretchesOf(text, openFont(await loadFont(name))).stretches.map(({ glyphs, dx, dy }) => [
      glyphs.length,
      dx,
      dy,
    ]);

  // Anchors as fontTools reads them from the GPOS tables.
  it('sit where the font has them, on a base and on one another', async () => {
    expect(await stretches('inter-regular', 'ọ\u0300\u0302')).toEqual([
      [1, 0, 0],
      [1, 199, 0],
      [1, 199 - 9, 440],
    ]);
  });

  it('come before their base where text runs from right to left', async () => {
    expect(await stretches('notoSansHebrew-regular', 'ש\u05b8\u05c1')).toEqual([
      [1, 539, 0],
      [1, 227, 0],
      [1, 0, 0],
    ]);
  });

  it('are in the middle where the font says nothing', async () => {
    const font = openFont(await loadFont('inter-regular'));
    const [, mark] = stretchesOf('→\u0301', font).stretches;
    const middle = (font.advanceOf(font.glyphOf(0x2192)) * 2.048) / 2;
    // The accent's outline runs from 168 to 509.
    expect(Math.abs(mark!.dx + (168 + 509) / 2 - middle)).toBeLessThan(30);
  });
});

describe('a font cut down', () => {
  it('keeps the glyphs asked for, the parts they are made of, and their widths', async () => {
    const font = openFont(await loadFont('inter-regular'));
    const glyphs = [...'Aé'].map((letter) => font.glyphOf(letter.codePointAt(0)!));
    const { bytes, numberOf } = subsetFont(font, glyphs);
    expect([...numberOf.keys()].slice(0, 3)).toEqual([0, ...glyphs]);
    expect(numberOf.size).toBe(5);
    const view = new DataView(bytes.buffer);
    expect([view.getUint32(0), view.getUint16(4)]).toEqual([0x00010000, 6]);
    expect(bytes.length).toBeLessThan(1500);
  });
});
