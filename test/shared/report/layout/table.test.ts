import { describe, expect, it } from 'vitest';
import { plainRow, plainTable, numberColumn, wordColumn } from '#shared/report/tables';
import type { Setting } from '#shared/report/layout/piece';
import { stack } from '#shared/report/layout/stack';
import { setTable } from '#shared/report/layout/table';
import { frameOf, sheet } from '#shared/report/layout/paper';
import { translator } from '#shared/texts/index';
import { fixedTypesetter } from '../../../support/fixedTypesetter';
import { extentOf, textMarks, wordsOf } from '../../../support/pages';

const setting: Setting = { typesetter: fixedTypesetter(), translate: translator('en') };
const frame = frameOf(sheet('a4', 'portrait'));

const pagesOf = (cells: string[][], belongsTo = '') => {
  const columns = [wordColumn('Name', 2), numberColumn('Days', 1)];
  const rows = cells.map((texts) => plainRow(texts.map((text) => [{ text }])));
  const { pages } = stack(
    [{ flowables: setTable(setting, plainTable(columns, rows, belongsTo), frame) }],
    'a4',
  );
  return pages.map(({ size, marks }) => ({ ...size, label: '', marks }));
};
const linesOn = (page: ReturnType<typeof pagesOf>[number]) => textMarks(page).map(wordsOf);

describe('a table', () => {
  it('sets numbers at the right of their column, under their head', () => {
    const [page] = pagesOf([
      ['a', '5'],
      ['b', '12.5'],
    ]);
    const right = textMarks(page!)
      .filter((mark) => ['Days', '5', '12.5'].includes(wordsOf(mark)))
      .map((mark) => extentOf(mark).right.toFixed(3));
    expect(new Set(right).size).toBe(1);
    expect(Number(right[0])).toBeCloseTo(page!.width - 51.02, 3);
  });

  it('repeats its head on every page, and what the rows belong to', () => {
    const pages = pagesOf(
      Array.from({ length: 90 }, (_, index) => [`row ${index}`, String(index)]),
      'Jonas',
    );
    expect(pages.length).toBeGreaterThan(2);
    expect(linesOn(pages[0]!).slice(0, 3)).toEqual(['Name', 'Days', 'row 0']);
    for (const page of pages.slice(1)) {
      expect(linesOn(page).slice(0, 3)).toEqual(['Name', 'Days', 'Jonas, continued']);
    }
  });

  it('keeps a row on one page', () => {
    const words = 'word '.repeat(60).trim();
    for (const page of pagesOf(
      Array.from({ length: 40 }, (_, index) => [`start${index} ${words} end${index}`]),
    )) {
      const text = linesOn(page).join(' ');
      expect(text.match(/start\d+/gu)?.map((name) => name.slice(5))).toEqual(
        text.match(/end\d+/gu)?.map((name) => name.slice(3)),
      );
    }
  });

  it('parts a row that is taller than a page between its lines, and fills the pages with it', () => {
    const pages = pagesOf([
      ['first', '1'],
      ['word '.repeat(9000), '2'],
      ['last', '3'],
    ]);
    expect(pages.length).toBeGreaterThan(4);
    for (const page of pages.slice(0, -1)) {
      const lowest = Math.max(...textMarks(page).map(({ y }) => y));
      expect(lowest).toBeGreaterThan(page.height - 51.02 - 30);
    }
    expect(linesOn(pages.at(-1)!)).toContain('last');
  });

  it('never leaves its head alone at the foot of a page', () => {
    const rows = Array.from({ length: 200 }, (_, index) => [`row ${index} ${'word '.repeat(index % 50)}`]);
    for (const page of pagesOf(rows)) expect(linesOn(page).at(-1)).not.toBe('Days');
  });
});
