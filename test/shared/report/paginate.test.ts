import { describe, expect, it } from 'vitest';
import { emptyWorkshop } from '#shared/model/empty';
import { mapValues } from '#shared/model/identity';
import { TEXT_LINE_MAX } from '#shared/model/primitives';
import { LENSES, PAPERS, READERS, REPORT_SECTIONS, SIGNS } from '#shared/model/vocabulary';
import type { Workshop } from '#shared/model/workshop';
import type { Bookmark, PagedReport } from '#shared/report/pages';
import { extentOf, finder, linkTargets, overlap, textMarks, textOf, wordsOf } from '../../support/pages';
import { madeReports, reportOf } from '../../support/reports';
import { sample } from '../../support/sample';

const made = madeReports(40);
const cases = made.map((one, index) => [index, one] as const);

const flat = (bookmarks: readonly Bookmark[]): Bookmark[] =>
  bookmarks.flatMap((bookmark) => [bookmark, ...flat(bookmark.children)]);

/** Pages on which nothing is placed by people: all but the cover and the map. */
const textPages = ({ pages, anchors }: PagedReport) => {
  const drawn = new Set(
    anchors
      .filter(({ name }) => /^(?:section:(?:map|target)|(?:target:)?detail:.*)$/u.test(name))
      .map(({ page }) => page),
  );
  return pages.filter(({ label }, index) => label !== '' && !drawn.has(index));
};

describe('the pages of any workshop', () => {
  it.each(cases)('hold every mark within their edges, at finite places (%i)', (_, { report }) => {
    for (const page of report.pages) {
      for (const mark of page.marks) {
        const { left, top, right, bottom } = extentOf(mark);
        const inside = left >= 0 && top >= 0 && right <= page.width + 0.01 && bottom <= page.height + 0.01;
        if (!inside) expect.fail(`page ${page.label}: ${JSON.stringify(mark).slice(0, 300)}`);
      }
    }
  });

  it.each(cases)('set no text over another (%i)', (_, { report }) => {
    for (const page of textPages(report)) {
      const texts = textMarks(page)
        .map((mark) => ({ mark, extent: extentOf(mark) }))
        .sort((a, b) => a.extent.top - b.extent.top);
      texts.forEach(({ mark, extent }, index) => {
        for (const other of texts.slice(index + 1)) {
          if (other.extent.top >= extent.bottom) break;
          if (overlap(extent, other.extent)) {
            expect.fail(`page ${page.label}: “${wordsOf(mark)}” and “${wordsOf(other.mark)}”`);
          }
        }
      });
    }
  });

  it.each(cases)('are never empty, and set nothing smaller than 6 points (%i)', (_, { report }) => {
    for (const page of report.pages) {
      const texts = textMarks(page);
      const own = texts.filter(({ y }) => y < page.height - 51);
      if (own.length === 0) expect.fail(`page ${page.label} of ${report.pages.length} is empty`);
      expect(Math.min(...texts.map(({ size }) => size))).toBeGreaterThanOrEqual(6);
    }
  });

  it.each(cases)('lead, by every link and bookmark, to an anchor that exists (%i)', (_, { report }) => {
    const anchors = new Set(report.anchors.map(({ name }) => name));
    expect(anchors.size).toBe(report.anchors.length);
    for (const name of linkTargets(report)) expect(anchors).toContain(name);
    for (const { anchor } of flat(report.bookmarks)) expect(anchors).toContain(anchor);
    for (const { page, y } of report.anchors) expect(y).toBeLessThan(report.pages[page]!.height);
  });

  it.each(cases)('have a bookmark for every section, in their order (%i)', (_, { document, report }) => {
    expect(report.bookmarks.map(({ anchor }) => anchor)).toEqual([
      'cover',
      ...document.sections.map(({ name }) => `section:${name}`),
    ]);
  });

  it.each(cases)(
    'show every component of the map, whole, as a link on it (%i)',
    (_, { workshop, document, report }) => {
      const names = document.sections.map(({ name }) => name);
      const place = names.indexOf('map');
      if (place === -1) return;
      const pageOf = (name = '') => report.anchors.find((anchor) => anchor.name === `section:${name}`)?.page;
      const first = pageOf('map');
      const next = pageOf(names[place + 1]);
      const shown = new Set(linkTargets({ pages: report.pages.slice(first, next) }));
      for (const id of Object.keys(workshop.components)) expect(shown).toContain(`component:${id}`);
    },
  );

  it.each(cases)('answer on one page what a stakeholder asks (%i)', (_, { document, report }) => {
    const pageOf = (name: string) => report.anchors.find((anchor) => anchor.name === name)!.page;
    expect(pageOf('section:summary')).toBe(1);
    const second = document.sections[1];
    expect(second ? pageOf(`section:${second.name}`) : report.pages.length).toBe(2);
  });
});

describe('the pages for all readers', () => {
  const full = made.map(({ workshop }) =>
    reportOf({ ...workshop, reportOptions: { ...workshop.reportOptions, reader: 'full' } }),
  );

  it.each(full.map((one, index) => [index, one] as const))(
    'say everything that the team wrote (%i)',
    (_, { workshop, report }) => {
      const find = finder(report);
      const items = Object.values(workshop.workItems).filter(
        ({ id }) => !workshop.overrides[`item:${id}`]?.excluded && !workshop.overrides[`item:${id}`]?.title,
      );
      const written = [
        ...Object.values(workshop.components).flatMap(({ name, rationale }) => [name, rationale]),
        ...Object.values(workshop.risks).flatMap(({ title, description, plan }) => [
          title,
          description,
          plan,
        ]),
        ...Object.values(workshop.decisions).flatMap(({ title, rationale, evidence }) => [
          title,
          rationale,
          evidence,
        ]),
        ...Object.values(workshop.participants).map(({ name }) => name),
        ...items.map(({ title }) => title),
      ];
      for (const words of written) if (!find(words)) expect.fail(`not found: ${words.slice(0, 200)}`);
    },
  );
});

describe('the pages of a workshop whose names are as long as they may be', () => {
  const name = 'W'.repeat(TEXT_LINE_MAX);
  const long = <T extends object>(record: Record<string, T>) =>
    mapValues(record, (one) => ({ ...one, ...('title' in one ? { title: name } : { name }) }));
  const { components, participants, risks, workItems, waves } = sample;
  const workshop: Workshop = {
    ...sample,
    components: long(components),
    participants: long(participants),
    risks: long(risks),
    workItems: long(workItems),
    waves: long(waves),
  };

  it.each(READERS)('hold every mark within their edges (%s)', (reader) => {
    const { report } = reportOf({
      ...workshop,
      reportOptions: { ...sample.reportOptions, reader, sections: [...REPORT_SECTIONS] },
    });
    for (const { label, marks, height } of report.pages)
      for (const mark of marks)
        if (extentOf(mark).bottom > height)
          expect.fail(`page ${label}: ${JSON.stringify(mark).slice(0, 200)}`);
  });
});

describe('the pages of the sample', () => {
  const { report } = reportOf(sample);

  it('are numbered through, the cover without a number', () => {
    const { pages } = report;
    expect(pages.map(({ label }) => label)).toEqual([
      '',
      ...pages.slice(1).map((_, index) => String(index + 2)),
    ]);
    expect(textOf(pages[4]!)).toContain(`Page 5 of ${pages.length}`);
  });

  it('show the whole map on one page, with the name of every component and boundary', () => {
    const { page } = report.anchors.find(({ name }) => name === 'section:map')!;
    const words = textOf(report.pages[page]!).replaceAll('\n', ' ');
    for (const { name } of Object.values(sample.components)) expect(words).toContain(name);
    for (const { name } of Object.values(sample.boundaries)) expect(words).toContain(name);
    expect(report.anchors.find(({ name }) => name === 'section:target')!.page).toBe(page + 1);
  });

  it('have bookmarks for boundaries, dispositions, owners, waves and decisions', () => {
    const titles = new Map(
      report.bookmarks.map(({ title, children }) => [title, children.map((child) => child.title)]),
    );
    const names = (entities: Record<string, { name: string }>) =>
      Object.values(entities).map(({ name }) => name);
    expect(titles.get('The map as it is')!.toSorted()).toEqual(names(sample.boundaries).toSorted());
    expect(titles.get('What happens to each component')).toContain('Rewrite');
    expect(titles.get('Who owes what, by when')).toContain('Nobody');
    expect(titles.get('Work items')).toEqual(expect.arrayContaining(names(sample.waves)));
    expect(titles.get('Decisions')).toHaveLength(Object.keys(sample.decisions).length);
  });

  it('have the contents on a page of their own where there is no summary', () => {
    const sections = sample.reportOptions.sections.filter((name) => name !== 'summary');
    const { report: bare } = reportOf({ ...sample, reportOptions: { ...sample.reportOptions, sections } });
    expect(textOf(bare.pages[1]!)).toContain('In this report');
    expect(bare.bookmarks[1]).toMatchObject({ title: 'The outcome', anchor: 'section:outcome' });
    expect(bare.anchors.find(({ name }) => name === 'section:outcome')!.page).toBe(2);
  });

  it('tell in the contents on which page each section begins', () => {
    const words = textMarks(report.pages[1]!);
    for (const { title, anchor } of report.bookmarks.slice(2)) {
      const entry = words.findLast((mark) => wordsOf(mark) === title)!;
      const [number] = words.filter(({ x, y }) => y === entry.y && x > entry.x).sort((a, b) => a.x - b.x);
      const { page } = report.anchors.find(({ name }) => name === anchor)!;
      expect(wordsOf(number!)).toBe(report.pages[page]!.label);
    }
  });
});

describe('a summary with the most that there can be', () => {
  const long = 'Nothing of this was ever meant to be said in so many words on so small a page. '.repeat(20);
  const full = {
    ...sample,
    title: long,
    outcome: { ...sample.outcome, baseline: long, target: long, metric: long },
    path: { chosen: 'hybrid' as const, reason: long },
    lenses: Object.fromEntries(
      LENSES.map((lens) => [lens, { verdict: 'failing' as const, note: long, evidence: '' }]),
    ),
    signs: Object.fromEntries(
      SIGNS.map((sign) => [sign, { state: 'present' as const, note: long, evidence: '' }]),
    ),
    components: Object.fromEntries(
      Object.entries(sample.components).map(([id, one]) => [id, { ...one, name: `${one.name} ${long}` }]),
    ),
    participants: Object.fromEntries(
      Object.entries(sample.participants).map(([id, one]) => [id, { ...one, name: `${one.name} ${long}` }]),
    ),
  };

  it.each(PAPERS)('is one page with the contents (%s)', (paper) => {
    const reportOptions = { ...sample.reportOptions, paper, reader: 'engineering' as const };
    const { report } = reportOf({ ...full, reportOptions });
    expect(report.anchors.find(({ name }) => name === 'section:outcome')!.page).toBe(2);
    expect(textOf(report.pages[1]!)).toContain('In this report');
  });
});

describe('what is signed', () => {
  const readers = ['executive', 'full'] as const;
  const cases = readers.flatMap((reader) => PAPERS.map((paper) => ({ reader, paper })));

  it.each(cases)('stands on the page of the lines to sign on ($reader, $paper)', ({ reader, paper }) => {
    // However much of the page is full where it begins.
    for (const goalLines of [0, 2, 4, 6, 8, 10]) {
      const waves = Object.fromEntries(
        Object.entries(sample.waves).map(([id, wave], index) => [
          id,
          { ...wave, name: index === 0 ? 'Wave '.repeat(4 * goalLines + 1) : wave.name },
        ]),
      );
      const { report } = reportOf({
        ...sample,
        waves,
        reportOptions: { ...sample.reportOptions, reader, paper, signatoryIds: [] },
      });
      const signed = report.pages.map(textOf).find((text) => text.includes('Signature'))!;
      expect(signed).toContain('Approve');
    }
  });
});

describe('the report of an empty workshop', () => {
  const empty = emptyWorkshop('', [], { newId: () => 'w_1', today: '2026-11-22' });

  it('is a cover, a summary and a list that say what is missing', () => {
    const { report } = reportOf({ ...empty, title: 'Fresh start' });
    const find = finder(report);
    expect(report.pages).toHaveLength(3);
    expect(find('Fresh start')).toBe(true);
    expect(find('nothing to decide on so far')).toBe(true);
    expect(find('No risks are recorded yet.')).toBe(true);
  });

  it('has a cover even where all sections are off', () => {
    const { report } = reportOf({ ...empty, reportOptions: { ...empty.reportOptions, sections: [] } });
    expect(report.pages.map(textOf)).toEqual([expect.stringContaining('Untitled workshop')]);
  });
});
