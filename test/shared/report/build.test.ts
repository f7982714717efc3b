import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '#shared/commands/apply';
import { newDecision, newRisk, newScenario, newSignal } from '#shared/model/empty';
import type { Signal } from '#shared/model/entities';
import {
  READERS,
  REPORT_SECTIONS,
  type Discipline,
  type Reader,
  type ReportSection,
} from '#shared/model/vocabulary';
import { COLLECTIONS, type Workshop } from '#shared/model/workshop';
import { buildReport } from '#shared/report/build';
import type { HeadingBlock, RoadmapDocument, TableBlock } from '#shared/report/document';
import { acceptPlan } from '#shared/roadmap/accepted';
import { reported } from '../../support/reports';
import { sample } from '../../support/sample';
import { workshopOf } from '../roadmap/workshops';

const backwards = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).reverse()) as T;

/** The same workshop with the records of every collection in the opposite order. */
const reordered = (workshop: Workshop): Workshop => ({
  ...workshop,
  ...Object.fromEntries(COLLECTIONS.map((name) => [name, backwards(workshop[name])])),
  overrides: backwards(workshop.overrides),
  ignoredFindings: backwards(workshop.ignoredFindings),
});

const withOptions = (options: Partial<Workshop['reportOptions']>): RoadmapDocument =>
  buildReport({ ...sample, reportOptions: { ...sample.reportOptions, ...options } });

const names = ({ sections }: RoadmapDocument) => sections.map(({ name }) => name);
const section = (document: RoadmapDocument, name: string) =>
  document.sections.find((candidate) => candidate.name === name)!;
const tableOf = (document: RoadmapDocument, name: string) =>
  section(document, name).blocks.find((block): block is TableBlock => block.kind === 'table')!;

describe('the document', () => {
  it('is the same in whatever order the workshop keeps its records', () => {
    for (const workshop of fc.sample(reported, { numRuns: 30, seed: 7 })) {
      expect(buildReport(reordered(workshop))).toEqual(buildReport(workshop));
    }
    expect(buildReport(reordered(sample))).toEqual(buildReport(sample));
  });

  it('is so where things stand level: signals that weigh nothing, owners of as much, people of one name', () => {
    const level = workshopOf({
      people: ['p_1', 'p_2'],
      components: [1, 2].map((place) => ({ id: `c_${place}`, ownerId: `p_${place}`, disposition: 'keep' })),
    });
    const ofCustomers = (id: string): Signal => ({ ...newSignal(() => id, 'conversion'), evidence: id });
    const by = (discipline: Discipline) => [{ participantId: null, name: 'Kim Lee', discipline }];
    const decided = (id: string, discipline: Discipline) => ({
      ...newDecision(() => id, id, level.updatedOn),
      by: by(discipline),
    });
    const workshop: Workshop = {
      ...level,
      outcome: { ...level.outcome, audience: 'internal' },
      signals: { sg_1: ofCustomers('sg_1'), sg_2: ofCustomers('sg_2') },
      decisions: { d_1: decided('d_1', 'data'), d_2: decided('d_2', 'it') },
      reportOptions: { ...level.reportOptions, sections: [...REPORT_SECTIONS] },
    };
    const nameless: Workshop = {
      ...workshop,
      reportOptions: { ...workshop.reportOptions, redacted: ['names'] },
    };
    for (const one of [workshop, nameless]) expect(buildReport(reordered(one))).toEqual(buildReport(one));
  });

  it('has another version when anything that it says differs, and the same one when not', () => {
    const { metadata, cover } = buildReport(sample);
    const renamed = buildReport({ ...sample, title: `${sample.title}.` });
    expect(metadata.fingerprint).toMatch(/^[0-9a-f]{32}$/u);
    expect(renamed.metadata.fingerprint).not.toBe(metadata.fingerprint);
    expect(buildReport({ ...sample, dismissedSuggestions: ['a:b'] }).metadata).toEqual(metadata);
    expect(cover!.facts).toContainEqual({ label: 'Version', value: metadata.fingerprint.slice(0, 8) });
  });

  it('says nothing of votes', () => {
    expect(buildReport({ ...sample, ballots: {} })).toEqual(buildReport(sample));
  });

  it('speaks of the day that the options name, else of the last edit', () => {
    expect(withOptions({ asOf: '2027-01-31' }).metadata.date).toBe('2027-01-31');
    expect(withOptions({ asOf: null }).metadata.date).toBe(sample.updatedOn);
  });

  /** The sections that stand for one that is chosen. */
  const written = (name: ReportSection) => (name === 'details' ? ['flows', 'stores', 'components'] : [name]);
  const readerOf = (name: ReportSection): Reader => (name === 'details' ? 'engineering' : 'full');

  it.each(REPORT_SECTIONS.filter((name) => name !== 'cover'))(
    'leaves out what is switched off: %s',
    (off) => {
      const reader = readerOf(off);
      const on = withOptions({ reader, sections: REPORT_SECTIONS.filter((name) => name !== off) });
      expect(names(on)).not.toEqual(expect.arrayContaining(written(off)));
      const alone = withOptions({ reader, sections: [off] });
      expect(names(alone)).toEqual(written(off));
      expect(alone.cover).toBeNull();
    },
  );

  it('has its sections in the order that was chosen', () => {
    const sections: ReportSection[] = ['glossary', 'risks', 'cover', 'map', 'summary'];
    expect(names(withOptions({ sections }))).toEqual(['glossary', 'risks', 'map', 'summary']);
  });

  it('leaves out sections that have nothing to say', () => {
    const bare = buildReport({
      ...sample,
      risks: {},
      decisions: {},
      sittings: {},
      parkingLot: {},
      agenda: {},
      reportOptions: { ...sample.reportOptions },
    });
    expect(names(bare)).not.toContain('risks');
    expect(names(bare)).not.toContain('decisions');
    expect(names(bare)).not.toContain('minutes');
  });

  it.each<[Reader, string[]]>([
    ['executive', ['summary', 'path', 'risks', 'roadmap', 'signOff']],
    ['full', REPORT_SECTIONS.filter((name) => name !== 'cover' && name !== 'details')],
    [
      'engineering',
      [
        ...['summary', 'outcome', 'map', 'target', 'assess', 'dispositions', 'risks', 'readiness', 'roadmap'],
        ...['items', 'owners', 'decisions', 'flows', 'stores', 'components', 'open', 'glossary'],
      ],
    ],
  ])('has for the %s reader what is meant for it', (reader, meant) => {
    expect(names(withOptions({ reader, sections: [...REPORT_SECTIONS] }))).toEqual(meant);
  });

  it('opens every section with a sentence', () => {
    for (const { lead } of buildReport(sample).sections) expect(lead).toMatch(/^\p{Lu}|^\d.*\.$/u);
  });

  it.each(READERS)('fills in every sentence for the %s reader', (reader) => {
    const words = JSON.stringify(withOptions({ reader, sections: [...REPORT_SECTIONS] }));
    expect(words).not.toMatch(/\{\{|"report\.|"words\.|NaN|undefined/u);
  });
});

describe('risks', () => {
  it('are numbered from the gravest on, closed ones last', () => {
    const id = (place: number) => `r_${place}`;
    const risk = (place: number, likelihood: number, status: 'open' | 'closed') => ({
      ...newRisk(() => id(place), `Risk ${place}`),
      likelihood,
      status,
    });
    const list = [risk(1, 2, 'open'), risk(2, 5, 'closed'), risk(3, 4, 'open')];
    const document = buildReport({ ...sample, risks: Object.fromEntries(list.map((one) => [one.id, one])) });
    const rows = tableOf(document, 'risks').groups[0]!.rows;
    expect(rows.map(({ anchor, cells }) => [cells[0]![0]!.text, anchor])).toEqual([
      ['R1', 'risk:r_3'],
      ['R2', 'risk:r_1'],
      ['R3', 'risk:r_2'],
    ]);
  });

  it('stand out where nobody owns them', () => {
    for (const { cells, alarm } of tableOf(buildReport(sample), 'risks').groups[0]!.rows) {
      expect(alarm).toBe(cells[4]![0]!.text === 'No owner');
    }
  });
});

describe('work from a check', () => {
  it('tells engineers when it counts as done', () => {
    const words = (reader: Reader) =>
      JSON.stringify(section(withOptions({ reader, sections: [...REPORT_SECTIONS] }), 'items'));
    expect(words('engineering')).toContain('A load test at twice the expected peak has passed');
    expect(words('full')).not.toContain('Done when');
  });
});

describe('an accepted plan', () => {
  const today = '2026-11-24';
  const accepted = apply(sample, acceptPlan(sample, today), { today });
  const wordsOf = (workshop: Workshop) => JSON.stringify(section(buildReport(workshop), 'roadmap'));

  it('is named with its day, and has its dates', () => {
    expect(wordsOf(sample)).not.toContain('accepted');
    expect(wordsOf(accepted)).toContain('This plan was accepted on 24 Nov 2026.');
    expect(tableOf(buildReport(accepted), 'roadmap')).toEqual(tableOf(buildReport(sample), 'roadmap'));
  });

  it('keeps its dates once the plan has moved on, and says so', () => {
    const effort = { low: 30, likely: 40, high: 60 };
    const moved = apply(
      accepted,
      {
        type: 'update',
        collection: 'components',
        changes: [{ id: 'c_answerOrchestrator', patch: { effort } }],
      },
      { today },
    );
    const words = wordsOf(moved);
    expect(words).toContain('as they were accepted on 24 Nov 2026; the plan has changed since.');
    expect(words).toMatch(/Since then: \d+ items have moved\./u);
    const datesOf = (workshop: Workshop) =>
      tableOf(buildReport(workshop), 'roadmap').groups[0]!.rows.map(({ cells }) => cells.slice(3));
    expect(datesOf(moved)).toEqual(datesOf(accepted));
  });
});

describe('the sums of a report', () => {
  it('names who is asked for too much, and how many more are', () => {
    const words = JSON.stringify(section(buildReport(sample), 'roadmap'));
    expect(words).toMatch(/More is asked of Priya Raman \(\d+ % in Dec 2026\), .* and 3 more people than/u);
  });

  it('has who signs approve days and money, and neither where costs are left out', () => {
    const asks = (options: Partial<Workshop['reportOptions']>) =>
      JSON.stringify(section(withOptions(options), 'signOff'));
    expect(asks({})).toMatch(/person-days of work\..*EUR [\d\u202F]+–[\d\u202F]+ for the 98 % of the work/u);
    expect(asks({ redacted: ['costs'] })).not.toMatch(/person-days|EUR/u);
  });

  it('explains no words of costs where costs are left out', () => {
    const terms = (options: Partial<Workshop['reportOptions']>) =>
      JSON.stringify(section(withOptions({ ...options, sections: ['glossary'] }), 'glossary'));
    expect(terms({})).toMatch(/"Payback"/u);
    expect(terms({ redacted: ['costs'] })).not.toMatch(/"Payback"|person-day/iu);
    expect(terms({ redacted: ['costs'] })).toMatch(/"Milestone"/u);
  });

  it('leads with the day that one can count on, whether or not its reader learns what it costs', () => {
    const day = /Four times in five it is done by .*2027\./u;
    const leadOf = (options: Partial<Workshop['reportOptions']>) =>
      section(withOptions(options), 'summary').lead;
    expect(leadOf({})).toMatch(/person-days/u);
    expect(leadOf({})).toMatch(day);
    expect(leadOf({ redacted: ['costs'] })).not.toMatch(/person-days/u);
    expect(leadOf({ redacted: ['costs'] })).toMatch(day);
  });

  it('begins with who has most to do where days are left out', () => {
    const words = JSON.stringify(section(withOptions({ redacted: ['costs'] }), 'summary'));
    const things = [...words.matchAll(/"(\d+) things"/gu)].map(([, count]) => Number(count)).slice(1);
    expect(things.length).toBeGreaterThan(2);
    expect(things).toEqual(things.toSorted((a, b) => b - a));
  });
});

describe('owners', () => {
  it('begin with what nobody owns, loudly', () => {
    const [first, ...rest] = section(buildReport(sample), 'owners').blocks.filter(
      (block): block is HeadingBlock => block.kind === 'heading',
    );
    expect(first).toMatchObject({ text: 'Nobody', tone: 'alarm', anchor: 'owner:none' });
    expect(rest.length).toBeGreaterThan(4);
    expect(rest.every(({ tone }) => tone === 'ink')).toBe(true);
  });

  it('owe what is due first, first; what has no date comes last', () => {
    const tables = section(buildReport(sample), 'owners').blocks.filter(
      (block): block is TableBlock => block.kind === 'table',
    );
    const month = (day: string) => 'JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(day) / 3;
    const time = (text: string) => {
      const [day = '', name = '', year = ''] = text.split(' ');
      return Number(year) * 400 + month(name) * 32 + Number(day);
    };
    for (const { groups } of tables) {
      const times = groups[0]!.rows.map(({ cells }) => (cells[0]![0] ? time(cells[0]![0].text) : Infinity));
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    }
  });
});

describe('dispositions', () => {
  it('group components by what happens to them, what changes most first', () => {
    const groups = tableOf(buildReport(sample), 'dispositions').groups;
    expect(groups.map(({ title }) => title!.text)).toEqual(['Rewrite', 'Refactor', 'Build', 'Keep']);
    expect(groups.flatMap(({ rows }) => rows)).toHaveLength(Object.keys(sample.components).length);
  });

  it('say in alarm where a change has no rationale', () => {
    const bare = Object.fromEntries(
      Object.entries(sample.components).map(([id, component]) => [id, { ...component, rationale: '' }]),
    );
    const [rewrite] = tableOf(buildReport({ ...sample, components: bare }), 'dispositions').groups;
    for (const { cells } of rewrite!.rows) {
      expect(cells[1]).toEqual([{ text: 'No rationale yet', tone: 'alarm' }]);
    }
  });
});

describe('the figures of components', () => {
  const titles = (workshop: Workshop) =>
    tableOf(buildReport(workshop), 'dispositions').columns.map(({ title }) => title);

  it('are the effort, and what keeping costs where that is known of any', () => {
    expect(titles(sample).slice(3)).toEqual(['Low', 'Likely', 'High', 'Keeping a month', 'Payback months']);
    const free = Object.fromEntries(
      Object.entries(sample.components).map(([id, component]) => [id, { ...component, costOfKeeping: null }]),
    );
    const workshop = { ...sample, components: free };
    expect(titles(workshop).slice(3)).toEqual(['Low', 'Likely', 'High']);
    const words = JSON.stringify(section(buildReport(workshop), 'dispositions'));
    expect(words).toMatch(/"Effort is in person-days\."/u);
    for (const { rows } of tableOf(buildReport(workshop), 'dispositions').groups)
      for (const { cells } of rows) expect(cells).toHaveLength(6);
  });

  it('are none where costs are left out', () => {
    expect(tableOf(withOptions({ redacted: ['costs'] }), 'dispositions').columns).toHaveLength(3);
  });
});

describe('scenarios in the report', () => {
  const withScenarios = (count: number) => {
    const scenarios = Array.from({ length: count }, (_, place) =>
      newScenario(() => `sc_${place}`, `Other ${place}`),
    );
    const byId = Object.fromEntries(scenarios.map((scenario) => [scenario.id, scenario]));
    return JSON.stringify(buildReport({ ...sample, scenarios: byId }));
  };

  it('are four, and the others are counted', () => {
    expect(withScenarios(4)).not.toContain('not shown');
    expect(withScenarios(6)).toContain('2 more scenarios are not shown.');
  });
});
