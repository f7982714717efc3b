import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PAPERS, READERS, type Reader } from '#shared/model/vocabulary';
import type { Workshop } from '#shared/model/workshop';
import { renderReport } from '#shared/report/render';
import { MISSING_MARK } from '#shared/report/typeset';
import { tasksOf } from '#shared/roadmap/tasks';
import { translator } from '#shared/texts/index';
import { loadFont } from '../../../electron/cli/fontFiles';
import { extentOf, overlap, textMarks, wordsOf } from '../../support/pages';
import { readPdf } from '../../support/readPdf';
import { sample } from '../../support/sample';
import { NAMES, stressWorkshop } from '../../support/stressWorkshop';

const translate = translator('en');
const workshops: Record<string, Workshop> = { sample, 'a workshop of 200 components': stressWorkshop() };
const cases = Object.keys(workshops).flatMap((name) => READERS.map((reader) => [name, reader] as const));

const made = new Map<string, ReturnType<typeof renderReport>>();
const reportFor = (workshop: Workshop, reader: Reader) =>
  renderReport({ ...workshop, reportOptions: { ...workshop.reportOptions, reader } }, { loadFont });
const reportOf = (name: string, reader: Reader) => {
  const key = `${name} ${reader}`;
  const known = made.get(key) ?? reportFor(workshops[name]!, reader);
  made.set(key, known);
  return known;
};

/** As it reads in the PDF: in one normal form, without spaces, with the mark in place of what no typeface has. */
const squeezed = (text: string) =>
  text
    .replaceAll(/\p{Extended_Pictographic}/gu, MISSING_MARK)
    .normalize('NFKC')
    .replaceAll(/[\s\u200e\u200f\u2066-\u2069]/gu, '');
const letters = (text: string) => [...squeezed(text)].sort().join('');
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

const hasQpdf = spawnSync('qpdf', ['--version']).status === 0;

describe.each(cases)('the PDF of %s for the %s reader', (name, reader) => {
  it('holds every word within its pages, and no word over another', async () => {
    const { report } = await reportOf(name, reader);
    const drawn = new Set(
      report.anchors
        .filter((anchor) => /^(?:section:(?:map|target)|(?:target:)?detail:.*)$/u.test(anchor.name))
        .map(({ page }) => page),
    );
    report.pages.forEach((page, index) => {
      const texts = textMarks(page)
        .map((mark) => ({ mark, extent: extentOf(mark) }))
        .sort((a, b) => a.extent.top - b.extent.top);
      for (const { mark, extent } of texts) {
        const { left, top, right, bottom } = extent;
        if (left < 0 || top < 0 || right > page.width + 0.01 || bottom > page.height)
          expect.fail(`page ${page.label}: “${wordsOf(mark)}” stands beyond its edge`);
      }
      if (page.label === '' || drawn.has(index)) return;
      texts.forEach(({ mark, extent }, at) => {
        for (const other of texts.slice(at + 1)) {
          if (other.extent.top >= extent.bottom) break;
          if (overlap(extent, other.extent))
            expect.fail(`page ${page.label}: “${wordsOf(mark)}” and “${wordsOf(other.mark)}”`);
        }
      });
    });
  });

  it('reads back as its pages say', async () => {
    const { report, pdf } = await reportOf(name, reader);
    const read = await readPdf(pdf);
    expect(read.pages).toHaveLength(report.pages.length);
    report.pages.forEach((page, index) => {
      const lines = read.pages[index]!.lines;
      const said = squeezed(lines.join(''));
      const marks = textMarks(page);
      expect(letters(lines.join(''))).toBe(letters(marks.map(wordsOf).join('')));
      for (const words of marks.map(wordsOf))
        if (!RIGHT_TO_LEFT.test(words.normalize('NFKC')) && !said.includes(squeezed(words)))
          expect.fail(`page ${page.label}: not read: ${words}`);
    });
  });

  it('names all that its reader is to know', async () => {
    const { report, pdf } = await reportOf(name, reader);
    const read = await readPdf(pdf);
    const lines = read.pages.flatMap((page) => page.lines);
    const said = squeezed(lines.join(''));
    // What runs from right to left comes back in an order of pdf.js's own: its letters are looked for, line by line.
    const cells = report.pages.flatMap((page) => textMarks(page).map(wordsOf));
    const windows = new Set(
      cells.flatMap((_, at) =>
        [1, 2, 3, 4]
          .map((count) => cells.slice(at, at + count).join(''))
          .filter((words) => RIGHT_TO_LEFT.test(words.normalize('NFKC')))
          .map(letters),
      ),
    );
    const isSaid = (words: string) =>
      said.includes(squeezed(words)) || (RIGHT_TO_LEFT.test(words) && windows.has(letters(words)));
    const workshop = workshops[name]!;
    const titles = tasksOf(workshop).work.items.map(({ title }) =>
      typeof title === 'string' ? title : translate(title.key, title.params),
    );
    const known =
      reader === 'executive'
        ? Object.values(workshop.waves).map((wave) => wave.name)
        : [
            ...Object.values(workshop.components).map((component) => component.name),
            ...Object.values(workshop.risks).map((risk) => risk.title),
            ...Object.values(workshop.participants).map((person) => person.name),
            ...titles,
          ];
    expect(known.filter((words) => !isSaid(words))).toEqual([]);
  });

  it('is the same, byte for byte, when it is made again', async () => {
    const { pdf } = await reportOf(name, reader);
    const again = await reportFor(workshops[name]!, reader);
    expect(Buffer.from(again.pdf).equals(Buffer.from(pdf))).toBe(true);
  });

  it.skipIf(!hasQpdf)('has nothing that qpdf finds fault with', async () => {
    const { pdf } = await reportOf(name, reader);
    const folder = mkdtempSync(path.join(tmpdir(), 'causeway-'));
    try {
      const file = path.join(folder, 'report.pdf');
      writeFileSync(file, pdf);
      expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain('No syntax or stream');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the report for who decides', () => {
  it.each(PAPERS)('has two to four pages behind its cover: %s', async (paper) => {
    const of = (workshop: Workshop) =>
      reportFor({ ...workshop, reportOptions: { ...workshop.reportOptions, paper } }, 'executive');
    const [small, large] = await Promise.all([of(sample), of(stressWorkshop())]);
    expect(small.report.pages.length - 1).toBeLessThanOrEqual(4);
    expect(large.report.pages.length - 1).toBeLessThanOrEqual(4);
  });
});

describe('a name that no typeface has a sign for', () => {
  it('is told before the report goes out, and has a mark in its place', async () => {
    const { report } = await reportOf('a workshop of 200 components', 'full');
    expect(NAMES.some((name) => name.includes('🚀'))).toBe(true);
    expect(report.notices).toEqual([expect.objectContaining({ key: 'report.missingGlyphs' })]);
    expect(JSON.stringify(report.notices)).toContain('🚀');
  });
});
