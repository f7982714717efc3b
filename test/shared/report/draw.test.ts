import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NotDrawable, drawReport } from '#shared/report/draw';
import { loadFonts, textIn, type Fonts } from '#shared/report/fonts';
import type { Mark, Page, PagedReport, PathStep, Typesetter } from '#shared/report/pages';
import { typesetterOf } from '#shared/report/typeset';
import { loadFont } from '../../../electron/cli/fontFiles';
import { readPdf } from '../../support/readPdf';

const A4 = { width: 595.28, height: 841.89 };
const A3_ACROSS = { width: 1190.55, height: 841.89 };
const LETTER = { width: 612, height: 792 };
/** A red cross, 5 × 5 pixels. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXDIBKE0DHxgljNBAAO9TXL0Y4OHwAAAABJRU5ErkJggg==';

const METADATA: PagedReport['metadata'] = {
  title: 'Assistant: modernization roadmap',
  subject: 'Roadmap',
  author: 'Team Ána',
  keywords: 'roadmap, risks',
  language: 'en',
  date: '2026-11-22',
  fingerprint: '0123456789abcdef0123456789ABCDEF0123',
};

function reportOf(pages: readonly Partial<Page>[], rest: Partial<PagedReport> = {}): PagedReport {
  return {
    metadata: METADATA,
    pages: pages.map((page, index) => ({ ...A4, label: String(index + 1), marks: [], ...page })),
    anchors: [],
    bookmarks: [],
    notices: [],
    ...rest,
  };
}

const textMarks = (typesetter: Typesetter, lines: readonly string[]): Mark[] =>
  lines.map((line, index) => ({
    kind: 'text',
    x: 50,
    y: 60 + 16 * index,
    size: 10,
    colour: '#1D2129',
    runs: typesetter.line(line, 10, index % 2 === 0 ? 'regular' : 'semibold'),
  }));

const path = (steps: PathStep[], ink: Partial<Extract<Mark, { kind: 'path' }>> = {}): Mark => ({
  kind: 'path',
  steps,
  fill: null,
  stroke: '#1D2129',
  lineWidth: 1,
  dash: [],
  ...ink,
});

const noFonts = (): never => {
  throw new Error('no text, no fonts');
};

/** Draws lines of text on one page. */
async function drawnLines(lines: readonly string[]): Promise<{ bytes: Uint8Array; fonts: Fonts }> {
  const fonts = await loadFonts(textIn(lines), loadFont);
  const marks = textMarks(typesetterOf(fonts), lines);
  return { bytes: drawReport(reportOf([{ marks }]), fonts.bytes), fonts };
}

/** The file as text, its streams unpacked. */
function unpacked(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1');
  return text.replace(/stream\n([\s\S]*?)\nendstream/g, (_, data: string) =>
    inflateSync(Buffer.from(data, 'latin1')).toString('latin1'),
  );
}

afterEach(() => {
  vi.useRealTimers();
});

describe('text in the PDF', () => {
  it('reads as it was set, in every script', async () => {
    const lines = [
      'Kundenservice-Assistent, Łódź, č Ž ŷ → ≤ 5 €',
      'Ελληνικά, Привет мир',
      '现代化路线图，检索增强生成。不',
      '한국어 지원 팀',
      'Owner: שלום עולם',
      'Adébáyọ̀ and x̄',
      '𠮷野家',
    ];
    const { bytes } = await drawnLines(lines);
    const [page] = (await readPdf(bytes)).pages;
    expect(page!.lines).toEqual(lines.map((line) => line.normalize('NFKC')));
  });

  it('reads Arabic as the letters that were typed, though it is drawn in joined forms', async () => {
    const { bytes } = await drawnLines(['مرحبا بالعالم']);
    expect((await readPdf(bytes)).pages[0]!.lines).toEqual(['مرحبا بالعالم']);
  });

  it('shows a mark for what no face has', async () => {
    const { bytes } = await drawnLines(['a🚀b\ud800c\0d']);
    expect((await readPdf(bytes)).pages[0]!.lines).toEqual(['a□b□c□d']);
  });

  it('embeds every font it uses, cut down to what is used', async () => {
    const { bytes, fonts } = await drawnLines(['漢字 → ok']);
    const file = unpacked(bytes);
    expect(file.match(/\/FontFile2/g)).toHaveLength(2);
    expect(file.match(/\/Type \/FontDescriptor/g)).toHaveLength(2);
    expect(file).not.toMatch(/\/Subtype \/Type1|Helvetica/);
    expect(fonts.bytes({ family: 'notoSansSC', weight: 'regular' }).length).toBeGreaterThan(10_000_000);
    expect(bytes.length).toBeLessThan(20_000);
  });

  it('is as wide in the PDF as it was measured', async () => {
    const text = 'Retrieval pipeline → 漢字';
    const fonts = await loadFonts(text, loadFont);
    const typesetter = typesetterOf(fonts);
    const runs = typesetter.line(text, 10, 'regular');
    const { bytes } = await drawnLines([text]);
    const moves = [...unpacked(bytes).matchAll(/^([\d.]+) [\d.]+ Td/gm)].map(([, x]) => Number(x));
    expect(moves[1]! - moves[0]!).toBeCloseTo(runs[0]!.width, 2);
  });
});

describe('what the PDF says of itself', () => {
  it('has title, author, subject, keywords, date, language, and shows its title', async () => {
    const { info, preferences, fileId } = await readPdf(drawReport(reportOf([{}]), noFonts));
    expect(info).toMatchObject({
      Title: METADATA.title,
      Author: METADATA.author,
      Subject: METADATA.subject,
      Keywords: METADATA.keywords,
      Creator: 'Causeway',
      Language: 'en',
      CreationDate: "D:20261122000000+00'00'",
    });
    expect(preferences).toMatchObject({ DisplayDocTitle: true });
    expect(fileId).toBe('0123456789abcdef0123456789abcdef');
  });

  it.each(['č', '不', 'a\\(b) >> /X', '𠮷', 'مرحبا', 'x'])(
    'keeps %j in title and bookmark',
    async (title) => {
      const report = reportOf([{}], {
        metadata: { ...METADATA, title },
        anchors: [{ name: 'a', page: 0, y: 0 }],
        bookmarks: [{ title, anchor: 'a', children: [] }],
      });
      const { info, bookmarks } = await readPdf(drawReport(report, noFonts));
      expect(info.Title).toBe(title);
      expect(bookmarks[0]!.title).toBe(title);
    },
  );

  it('takes control characters and lone surrogates out of its title', async () => {
    const metadata = { ...METADATA, title: 'a\0\r\nb\ud800', author: '', keywords: '\u0007' };
    const marked = [{ title: metadata.title, anchor: '', children: [] }];
    const { info, bookmarks } = await readPdf(
      drawReport(reportOf([{}], { metadata, bookmarks: marked }), noFonts),
    );
    expect(info.Title).toBe('a b\ufffd');
    expect(bookmarks[0]!.title).toBe('a b\ufffd');
    expect(info).not.toHaveProperty('Author');
    expect(info).not.toHaveProperty('Keywords');
  });

  it.each(['1900-01-31', '2050-12-31'])('may speak of %s', async (date) => {
    const report = reportOf([{}], { metadata: { ...METADATA, date } });
    const { info } = await readPdf(drawReport(report, noFonts));
    expect(info.CreationDate).toBe(`D:${date.replaceAll('-', '')}000000+00'00'`);
  });

  it('is the same on another day, in another time zone', async () => {
    const { bytes } = await drawnLines(['Same bytes 漢字']);
    vi.useFakeTimers();
    vi.setSystemTime(new Date('2031-05-06T23:59:59Z'));
    vi.stubEnv('TZ', 'Pacific/Kiritimati');
    const { bytes: later } = await drawnLines(['Same bytes 漢字']);
    vi.unstubAllEnvs();
    expect(Buffer.from(later).equals(bytes)).toBe(true);
  });
});

describe('pages', () => {
  it('have the sizes and orientations that were asked for', async () => {
    const { pages } = await readPdf(drawReport(reportOf([A4, A3_ACROSS, LETTER]), noFonts));
    for (const [index, size] of [A4, A3_ACROSS, LETTER].entries()) {
      expect(pages[index]!.width).toBeCloseTo(size.width, 2);
      expect(pages[index]!.height).toBeCloseTo(size.height, 2);
    }
  });

  it('are numbered as printed, the cover not', async () => {
    const report = reportOf([{ label: '' }, { label: '2' }, { label: 'A–č' }]);
    expect((await readPdf(drawReport(report, noFonts))).labels).toEqual(['', '2', 'A–č']);
  });

  it('are counted as they are drawn', () => {
    const progress: string[] = [];
    drawReport(reportOf([{}, {}]), noFonts, (done, total) => progress.push(`${done}/${total}`));
    expect(progress).toEqual(['1/2', '2/2']);
  });

  it('must be there', () => {
    expect(() => drawReport(reportOf([]), noFonts)).toThrow(NotDrawable);
  });
});

describe('links and bookmarks', () => {
  const anchors = [
    { name: 'cover', page: 0, y: 0 },
    { name: 'map', page: 1, y: 100 },
  ];
  const link = (target: Extract<Mark, { kind: 'link' }>['target']): Mark => ({
    kind: 'link',
    x: 10,
    y: 20,
    width: 30,
    height: 5,
    target,
  });

  it('lead to the place of their anchor, on pages of any size', async () => {
    const marks = [link({ kind: 'anchor', name: 'map' })];
    const report = reportOf([{ marks }, { ...A3_ACROSS, marks }], { anchors });
    const { pages } = await readPdf(drawReport(report, noFonts));
    const place = { page: 1, top: 741.89 };
    expect(pages[0]!.links).toEqual([{ rect: [10, 816.89, 40, 821.89], url: null, place }]);
    expect(pages[1]!.links[0]!.place).toEqual(place);
  });

  it('are nested as the bookmarks are', async () => {
    const report = reportOf([{}, {}], {
      anchors,
      bookmarks: [
        { title: 'Cover', anchor: 'cover', children: [] },
        { title: 'Map', anchor: 'map', children: [{ title: 'Gateway', anchor: 'map', children: [] }] },
        { title: 'Nowhere', anchor: 'gone', children: [] },
      ],
    });
    expect((await readPdf(drawReport(report, noFonts))).bookmarks).toEqual([
      { title: 'Cover', place: { page: 0, top: 841.89 }, children: [] },
      {
        title: 'Map',
        place: { page: 1, top: 741.89 },
        children: [{ title: 'Gateway', place: { page: 1, top: 741.89 }, children: [] }],
      },
      { title: 'Nowhere', place: null, children: [] },
    ]);
  });

  it('go to https and mailto addresses', async () => {
    const urls = ['https://example.org/a(b)\\c?q=č#d', 'mailto:team@example.org'];
    const marks = urls.map((url) => link({ kind: 'url', url }));
    const { pages } = await readPdf(drawReport(reportOf([{ marks }]), noFonts));
    expect(pages[0]!.links.map(({ url }) => url)).toEqual([
      'https://example.org/a(b)/c?q=%C4%8D#d',
      'mailto:team@example.org',
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,<b>1</b>',
    'http://example.org',
    'vbscript:x',
    '//example.org',
    'https:',
    '#',
    '',
    ') >> /A << /S /JavaScript /JS (app.alert(1)',
  ])('never go to %j', async (url) => {
    const marks = [link({ kind: 'url', url }), link({ kind: 'anchor', name: 'gone' })];
    const bytes = drawReport(reportOf([{ marks }], { anchors }), noFonts);
    expect((await readPdf(bytes)).pages[0]!.links).toEqual([]);
    expect(unpacked(bytes)).not.toMatch(/\/URI|\/JavaScript|\/Launch/);
  });

  it('hold no address that breaks out of its string', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (rest) => {
        const marks = [link({ kind: 'url', url: `https://example.org/${rest}` })];
        const { pages } = await readPdf(drawReport(reportOf([{ marks }]), noFonts));
        for (const { url } of pages[0]!.links) expect(url).toMatch(/^https:\/\/example\.org\/[!-~]*$/);
      }),
      { numRuns: 50 },
    );
  });
});

describe('drawings', () => {
  const triangle: PathStep[] = [
    { op: 'M', x: 10, y: 10 },
    { op: 'L', x: 20, y: 10 },
    { op: 'C', x1: 20, y1: 12, x2: 18, y2: 20, x: 10, y: 20 },
    { op: 'Z' },
  ];

  it('are paths with curves, dashes, fill and stroke', () => {
    const marks = [path(triangle, { fill: '#FF0000', dash: [3, 1.5], lineWidth: 0.75 })];
    const file = unpacked(drawReport(reportOf([{ marks }]), noFonts));
    for (const operator of [
      '1. 0. 0. rg',
      '0.75 w',
      '[3. 1.5] 0. d',
      '10. 831.89 m',
      '20. 831.89 l',
      'h\nB',
    ]) {
      expect(file).toContain(operator);
    }
    expect(file).toContain('20. 829.89 18. 821.89 10. 821.89 c');
  });

  it('without ink or steps leave nothing', () => {
    const bare = drawReport(reportOf([{}]), noFonts);
    const marks = [path([]), path(triangle, { stroke: null })];
    expect(Buffer.from(drawReport(reportOf([{ marks }]), noFonts)).equals(bare)).toBe(true);
  });

  it('hold images, each once', () => {
    const image: Mark = { kind: 'image', x: 1, y: 2, width: 30, height: 30, data: PNG, type: 'image/png' };
    const file = unpacked(drawReport(reportOf([{ marks: [image] }, { marks: [image] }]), noFonts));
    expect(file.match(/\/SMask/g)).toHaveLength(1);
    expect(file.match(/\/I0 Do/g)).toHaveLength(2);
  });

  it.each([
    ['cut off', PNG.slice(0, 60)],
    ['not an image', 'AAAA'],
    ['empty', ''],
    // Header of 100,000 × 100,000 pixels.
    ['a bomb', 'iVBORw0KGgoAAAANSUhEUgABhqAAAYagCAYAAACNbyblAAAAAA=='],
  ])('show a crossed frame for an image that is %s', (_, data) => {
    const image: Mark = { kind: 'image', x: 10, y: 10, width: 30, height: 30, data, type: 'image/png' };
    const file = unpacked(drawReport(reportOf([{ marks: [image] }]), noFonts));
    expect(file).toContain('10. 831.89 30. -30. re');
    expect(file).not.toContain('/I0 Do');
  });

  const rejected: [string, Partial<Page>][] = [
    ['an infinite place', { marks: [path([{ op: 'M', x: Infinity, y: 0 }])] }],
    [
      'a curve to nowhere',
      { marks: [path([{ op: 'M', x: 0, y: 0 }, { ...(triangle[2] as PathStep), x1: NaN } as PathStep])] },
    ],
    ['an infinite line', { marks: [path(triangle, { lineWidth: -Infinity })] }],
    ['a dash of no number', { marks: [path(triangle, { dash: [NaN] })] }],
    ['a number that PDF cannot hold', { marks: [path([{ op: 'M', x: 1e308, y: 0 }])] }],
    ['an infinite page', { width: Infinity }],
    ['a page without a height', { height: NaN }],
    ['text at no place', { marks: [{ kind: 'text', x: NaN, y: 0, size: 10, colour: '#000000', runs: [] }] }],
    [
      'text of infinite size',
      { marks: [{ kind: 'text', x: 0, y: 0, size: Infinity, colour: '#000000', runs: [] }] },
    ],
    [
      'an infinite image',
      { marks: [{ kind: 'image', x: 0, y: 0, width: Infinity, height: 1, data: PNG, type: 'image/png' }] },
    ],
    [
      'an infinite link',
      {
        marks: [
          {
            kind: 'link',
            x: 0,
            y: 0,
            width: NaN,
            height: 1,
            target: { kind: 'url', url: 'https://example.org' },
          },
        ],
      },
    ],
    ['a colour that is none', { marks: [path(triangle, { stroke: 'red; 1 0 0 RG' })] }],
  ];
  it('are refused where a bookmark leads to no place', () => {
    const report = reportOf([{}], { anchors: [{ name: 'a', page: 0, y: NaN }] });
    expect(() => drawReport(report, noFonts)).toThrow(NotDrawable);
  });

  it.each(rejected)('are refused for %s', (_, page) => {
    expect(() => drawReport(reportOf([page]), noFonts)).toThrow(NotDrawable);
  });
});
