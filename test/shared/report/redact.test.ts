import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/model/dates';
import { newParticipant } from '#shared/model/empty';
import { REPORT_SECTIONS, type Redaction } from '#shared/model/vocabulary';
import type { Workshop } from '#shared/model/workshop';
import { buildReport } from '#shared/report/build';
import { translator } from '#shared/texts/index';
import { redacted } from '#shared/report/redact';
import { scheduleRoadmap } from '#shared/roadmap/planRoadmap';
import { sample } from '../../support/sample';

const without = (workshop: Workshop, ...redactions: Redaction[]): Workshop => ({
  ...workshop,
  reportOptions: {
    ...workshop.reportOptions,
    reader: 'engineering',
    sections: [...REPORT_SECTIONS],
    redacted: redactions,
  },
});
const wordsOf = (workshop: Workshop) => JSON.stringify(buildReport(workshop));
const redact = (workshop: Workshop) => redacted(without(workshop, 'names'), translator('en'));

describe('a report without names', () => {
  it('has nobody’s whole name in it, and says what everybody is', () => {
    for (const reader of ['executive', 'full', 'engineering'] as const) {
      const workshop = without(sample, 'names');
      const words = wordsOf({ ...workshop, reportOptions: { ...workshop.reportOptions, reader } });
      for (const { name } of Object.values(sample.participants)) expect(words).not.toContain(name);
      expect(words).toContain('Engineering 1');
    }
  });

  it('calls everybody by discipline and number, in order of their names', () => {
    const { participants } = redact(sample);
    const names = Object.values(participants).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[\p{L} ]+ \d+$/u);
  });

  it('takes a name out of texts too, in scripts without spaces as well, but not out of longer words', () => {
    const people = ['Ann Lee', '王小明', 'Al'].map((name, index) =>
      newParticipant(() => `p_${index}`, { name, discipline: 'data' }),
    );
    const [component] = Object.values(sample.components);
    const { components } = redact({
      ...sample,
      participants: Object.fromEntries(people.map((person) => [person.id, person])),
      components: {
        [component!.id]: {
          ...component!,
          rationale: 'Ann Lee said so; Ann Leeds did not. Also 由王小明决定, and Al.',
        },
      },
    });
    const { rationale } = components[component!.id]!;
    expect(rationale).toBe('Data 2 said so; Ann Leeds did not. Also 由Data 3决定, and Data 1.');
  });

  it('leaves ids, codes and dates as they are, whatever people are called', () => {
    const [risk] = Object.values(sample.risks);
    const named = ['data', 'mitigate', 'open', risk!.id, '2026'].map((name, index) =>
      newParticipant(() => `p_x${index}`, { name, discipline: 'data' }),
    );
    const workshop = {
      ...sample,
      participants: Object.fromEntries(named.map((person) => [person.id, person])),
    };
    const { risks, schedule, components } = redact(workshop);
    expect(risks[risk!.id]!).toMatchObject({ id: risk!.id, status: risk!.status, response: risk!.response });
    expect(schedule).toEqual(sample.schedule);
    expect(Object.keys(components)).toEqual(Object.keys(sample.components));
  });
});

describe('a report without costs', () => {
  it('tells no person-days and no money, and keeps its dates', () => {
    const words = wordsOf(without(sample, 'costs'));
    expect(words).not.toMatch(/person-days, low to high|person-days expected|EUR/u);
    const days = buildReport(without(sample));
    const hidden = buildReport(without(sample, 'costs'));
    const gantt = (document: typeof days) =>
      document.sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'gantt');
    expect(gantt(hidden)).toEqual(gantt(days));
  });
});

describe('what stands beside the plan', () => {
  const scenario = {
    ...{
      id: 'sc_1',
      name: 'A month later',
      notes: '',
      reserve: null,
      hires: [],
      dispositions: {},
      overrides: {},
    },
    start: addDays(sample.schedule.start, 28),
  };
  const items = scheduleRoadmap(sample).items.map(({ key, ownerId, start, finish }) => ({
    ...{ key, title: key, ownerId, start, finish },
  }));
  const compared = {
    ...sample,
    scenarios: { sc_1: scenario },
    baselines: { bl_1: { id: 'bl_1', name: 'Board', on: sample.updatedOn, items, p50: null, p80: null } },
  };
  const datesOf = (workshop: Workshop) =>
    buildReport(workshop)
      .sections.find(({ name }) => name === 'roadmap')!
      .blocks.flatMap((block) => (block.kind === 'table' ? block.groups : []))
      .flatMap(({ rows }) => rows)
      .filter(({ cells }) => ['As planned', 'A month later', 'Board'].includes(cells[0]![0]?.text ?? ''))
      .map(({ cells }) => cells.slice(0, 3).map((lines) => lines[0]?.text));

  it('has the same dates with costs and without', () => {
    const [plan, later, board] = datesOf(without(compared));
    expect(later![1]).not.toBe(plan![1]);
    expect(board![0]).toBe('Board');
    expect(datesOf(without(compared, 'costs'))).toEqual([plan, later, board]);
    expect(wordsOf(without(compared, 'costs'))).toContain('The end has not moved');
  });
});

describe('a report without notes', () => {
  it('tells neither notes nor dissent', () => {
    const [component] = Object.values(sample.components);
    const noted: Workshop = {
      ...sample,
      components: {
        ...sample.components,
        [component!.id]: { ...component!, notes: 'A note of ours.', dissent: 'Not so sure.' },
      },
    };
    expect(wordsOf(without(noted))).toMatch(/A note of ours\./u);
    expect(wordsOf(without(noted, 'notes'))).not.toMatch(/A note of ours\.|Not so sure\./u);
  });
});
