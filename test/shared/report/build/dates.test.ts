import { describe, expect, it } from 'vitest';
import { formatDate } from '#shared/texts/format';
import { translator } from '#shared/texts/index';
import type { Effort } from '#shared/model/entities';
import { READERS, REPORT_SECTIONS, type Reader } from '#shared/model/vocabulary';
import type { Workshop } from '#shared/model/workshop';
import { buildReport } from '#shared/report/build';
import { deriveItems } from '#shared/roadmap/derive';
import { scheduleRoadmap } from '#shared/roadmap/planRoadmap';
import { sample } from '../../../support/sample';

/** The sample, without the days that people gave: every date in it is one that the plan counted. */
const undue: Workshop = {
  ...sample,
  risks: Object.fromEntries(Object.entries(sample.risks).map(([id, risk]) => [id, { ...risk, due: null }])),
  milestones: Object.fromEntries(
    Object.entries(sample.milestones).map(([id, one]) => [id, { ...one, due: null }]),
  ),
};

/** Each item of the roadmap with an effort or a status of its own. */
function withEach(patch: (place: number) => Workshop['overrides'][string]): Workshop {
  const keys = deriveItems(undue).map(({ key }) => key);
  const patched = keys.map((key, place) => [key, { ...undue.overrides[key], ...patch(place) }]);
  const overrides = { ...undue.overrides, ...Object.fromEntries(patched) };
  return { ...undue, overrides };
}

const report = (workshop: Workshop, reader: Reader, redacted: Workshop['reportOptions']['redacted'] = []) =>
  buildReport({
    ...workshop,
    reportOptions: { ...workshop.reportOptions, reader, redacted, sections: [...REPORT_SECTIONS] },
  });
const wordsOf = (workshop: Workshop, reader: Reader, name: string) =>
  JSON.stringify(report(workshop, reader).sections.find((section) => section.name === name));

const NOTHING: Effort = { low: 0, likely: 0, high: 0 };
const day = (date: string) => formatDate(translator('en'), date);

describe('a report of work that takes no time', () => {
  const nothing = withEach(() => ({ effort: NOTHING }));
  const { start } = scheduleRoadmap(nothing);

  it.each(READERS)('tells no day of it to anybody (%s)', (reader) => {
    const sections = report(nothing, reader).sections.filter(({ name }) =>
      ['summary', 'target', 'roadmap', 'items', 'owners', 'signOff'].includes(name),
    );
    expect(sections.length).toBeGreaterThan(1);
    expect(JSON.stringify(sections)).not.toContain(day(start));
    expect(sections.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === 'gantt')).toEqual([]);
  });

  it('says why there are none', () => {
    expect(wordsOf(nothing, 'executive', 'summary')).toContain('so there are no dates');
    expect(wordsOf(nothing, 'full', 'roadmap')).toContain('There are no dates until they are estimated');
  });
});

describe('a report of work of which much is not estimated', () => {
  const without = deriveItems(undue).flatMap(({ key, source }) => (source === 'component' ? [key] : []));
  const components = Object.fromEntries(
    Object.entries(undue.components).map(([id, component]) => [id, { ...component, effort: null }]),
  );
  const rough: Workshop = { ...undue, components };

  it('promises no end', () => {
    expect(without.length).toBeGreaterThan(5);
    const summary = wordsOf(rough, 'executive', 'summary');
    expect(summary).toMatch(/Not known yet: \d+ of \d+ open work items are not estimated/u);
    expect(summary).not.toMatch(/Four times in five it is done by|"as likely as not \(P50\)"/u);
    expect(wordsOf(rough, 'full', 'target')).not.toContain('Four times in five');
    expect(wordsOf(rough, 'full', 'signOff')).not.toMatch(/as likely as not by|person-days of work/u);
    expect(wordsOf(sample, 'full', 'signOff')).toMatch(/as likely as not by .*person-days of work/u);
  });

  it('says beside its dates that they are too early', () => {
    expect(wordsOf(rough, 'full', 'roadmap')).toMatch(
      /\d+ of \d+ open items are not estimated and count as nothing/u,
    );
    expect(wordsOf(sample, 'full', 'roadmap')).not.toContain('count as nothing');
  });

  it('says so as well where costs are left out, which does not make the rest of it rough', () => {
    const summaryOf = (workshop: Workshop) =>
      JSON.stringify(
        report(workshop, 'executive', ['costs']).sections.find(({ name }) => name === 'summary'),
      );
    expect(summaryOf(rough)).toContain('Not known yet');
    expect(summaryOf(undue)).toContain('Four times in five it is done by');
  });
});

describe('a report of work that is done', () => {
  const done = withEach(() => ({ status: 'done' }));

  it('says that it is, and not on which day of the plan', () => {
    expect(wordsOf(done, 'executive', 'summary')).toContain('All work is done.');
    expect(wordsOf(done, 'full', 'roadmap')).toMatch(/work items in \d waves are done\./u);
    expect(wordsOf(done, 'full', 'target')).not.toMatch(/Done on|From \d/u);
  });

  it('tells no day of what is done among what is not', () => {
    const half = withEach((place) => (place % 2 === 0 ? { status: 'done' } : {}));
    const finished = new Set(
      scheduleRoadmap(half).items.flatMap(({ key, status }) => (status === 'done' ? [`item:${key}`] : [])),
    );
    const items = report(half, 'full').sections.find(({ name }) => name === 'items')!;
    const rows = items.blocks.flatMap((block) =>
      block.kind === 'table' ? block.groups.flatMap((group) => group.rows) : [],
    );
    expect(rows.length).toBeGreaterThan(finished.size);
    for (const { anchor, cells } of rows)
      expect(cells.slice(4, 6).every((lines) => lines.length === 0)).toBe(finished.has(anchor!));
  });
});
