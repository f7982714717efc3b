import { describe, expect, it } from 'vitest';
import type { JudgementsBlock } from '#shared/report/document';
import { setJudgements } from '#shared/report/layout/judgements';
import { frameOf, sheet } from '#shared/report/layout/paper';
import type { Setting } from '#shared/report/layout/piece';
import { setSignatures } from '#shared/report/layout/signatures';
import { stack } from '#shared/report/layout/stack';
import { translator } from '#shared/texts/index';
import { fixedTypesetter } from '../../../support/fixedTypesetter';
import { extentOf, finder } from '../../../support/pages';

const setting: Setting = { typesetter: fixedTypesetter(), translate: translator('en') };
const frame = frameOf(sheet('a4', 'portrait'));
const LONG = Array.from({ length: 1500 }, (_, index) => `word${index}`).join(' ');

const pagesOf = (flowables: ReturnType<typeof setJudgements>) =>
  stack([{ flowables }], 'a4').pages.map(({ size, marks }) => ({ ...size, label: '', marks }));
const beyond = (pages: ReturnType<typeof pagesOf>) =>
  pages.flatMap(({ height, marks }) => marks.filter((mark) => extentOf(mark).bottom > height));

describe('a chart of judgements', () => {
  const block = (notes: string[]): JudgementsBlock => ({
    kind: 'judgements',
    caption: 'Figure 1',
    nameTitle: 'Lens',
    noteTitle: 'Why',
    scale: ['Sound', 'Weak', 'Failing'],
    rows: notes.map((text, index) => ({
      ...{ anchor: `lens:${index}`, name: `Lens ${index}`, value: index % 3, unknown: '' },
      notes: [{ text }],
    })),
  });

  it('goes on over pages where a reason is longer than one, and says all of it', () => {
    const pages = pagesOf(setJudgements(setting, block(['Short', LONG, 'Last']), frame));
    expect(pages.length).toBeGreaterThan(1);
    expect(beyond(pages)).toEqual([]);
    expect(finder({ pages })(LONG)).toBe(true);
  });

  it('keeps a row whole where a page holds it', () => {
    expect(setJudgements(setting, block(['Short', LONG.slice(0, 1000)]), frame)).toHaveLength(4);
  });
});

describe('lines to sign on', () => {
  it('stay on their page whatever people are called', () => {
    const people = [{ name: LONG.slice(0, 2000), role: LONG.slice(0, 2000) }];
    const lines = setSignatures(
      setting,
      { kind: 'signatures', signature: 'Signature', date: 'Date', people },
      frame.width,
    );
    expect(lines[0]!.height).toBeLessThan(frame.height / 4);
    expect(beyond(pagesOf(lines))).toEqual([]);
  });
});
