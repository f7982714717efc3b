import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/model/dates';
import { apply } from '#shared/commands/apply';
import { newParticipant, newScenario } from '#shared/model/empty';
import { mapValues } from '#shared/model/identity';
import { CHECKS } from '#shared/method/readiness/checks';
import { acceptPlan } from '#shared/roadmap/accepted';
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
const redact = (workshop: Workshop) => redacted(without(workshop, 'names'), translator('en')).workshop;

describe('a report without names', () => {
  it('has nobody’s whole name in it, and says what everybody is', () => {
    for (const reader of ['executive', 'full', 'engineering'] as const) {
      const workshop = without(sample, 'names');
      const words = wordsOf({ ...workshop, reportOptions: { ...workshop.reportOptions, reader } });
      for (const { name } of Object.values(sample.participants))
        for (const part of [name, ...name.split(' ').filter((one) => one.length > 2)])
          expect(words).not.toMatch(new RegExp(`(?<!\\p{L})${part}(?!\\p{L})`, 'u'));
      expect(words).toContain('Engineering 1');
    }
  });

  it('has nobody’s name at the foot of its pages, on its cover or among its facts', () => {
    const [person] = Object.values(sample.participants);
    const by = `Prepared by ${person!.name}`;
    const { reportOptions, ...signed } = without(sample, 'names');
    const words = wordsOf({
      ...signed,
      ...{ title: by, team: by },
      reportOptions: { ...reportOptions, footer: by, confidentiality: by, organization: by },
    });
    expect(words).toContain('Prepared by');
    expect(words).not.toContain(person!.name);
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
          rationale: 'Ann Lee said so; Annabel Leeds did not. Also 由王小明决定, and Al.',
        },
      },
    });
    const { rationale } = components[component!.id]!;
    expect(rationale).toBe('Data 2 said so; Annabel Leeds did not. Also 由Data 3决定, and Data 1.');
  });

  it('takes a first name or a surname out that is one person’s alone', () => {
    const people = ['Ann Lee', 'Bo Lee', 'Ida de Wit'].map((name, index) =>
      newParticipant(() => `p_${index}`, { name, discipline: 'data' }),
    );
    const [component] = Object.values(sample.components);
    const { components } = redact({
      ...sample,
      participants: Object.fromEntries(people.map((person) => [person.id, person])),
      components: {
        [component!.id]: {
          ...component!,
          rationale: 'Ann’s script, Ida asked; Lee did not. De facto, by Wit.',
        },
      },
    });
    expect(components[component!.id]!.rationale).toBe(
      'Data 1’s script, Data 3 asked; Lee did not. De facto, by Data 3.',
    );
  });

  it('takes a name out however it is typed, but no word that is somebody’s name in another case', () => {
    const people = ['Ann Lee', 'José Ñuñez', "Siobhán O'Brien", '김민준', 'Will'].map((name, index) =>
      newParticipant(() => `p_${index}`, { name, discipline: 'data' }),
    );
    const [component] = Object.values(sample.components);
    const said = (rationale: string) =>
      redact({
        ...sample,
        participants: Object.fromEntries(people.map((person) => [person.id, person])),
        components: { [component!.id]: { ...component!, rationale } },
      }).components[component!.id]!.rationale;
    expect(said('ANN LEE, ann  lee and Ann\u00a0Lee; write to ann.lee@example.org')).toBe(
      'Data 1, Data 1 and Data 1; write to Data 1@example.org',
    );
    expect(said('Jose\u0301 N\u0303un\u0303ez asked O’Brien')).toBe('Data 2 asked Data 3');
    expect(said('김민준은 말했다')).toBe('Data 5은 말했다');
    expect(said('Will says it will hold')).toBe('Data 4 says it will hold');
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

describe('the plan of a report without names', () => {
  const people = Object.values(sample.participants);
  const called = {
    ...sample,
    components: mapValues(sample.components, (component) => ({
      ...component,
      name: `${people[component.name.length % people.length]!.name}’s ${component.name}`,
    })),
  };
  const accepted = apply(called, acceptPlan(called, called.updatedOn), { today: called.updatedOn });
  const rowsOf = (workshop: Workshop) =>
    buildReport(workshop)
      .sections.flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'gantt' ? block.groups : []))
      .flatMap(({ rows }) => rows)
      .map(({ number, link, start, finish, critical }) => ({ number, link, start, finish, critical }));

  it('is the same plan, in the same order, though things are named after people', () => {
    const { workshop } = redacted(without(accepted, 'names'), translator('en'));
    const keysOf = (of: Workshop) => scheduleRoadmap(of).items.map(({ key }) => key);
    expect(keysOf(workshop)).not.toEqual(keysOf(accepted));
    expect(rowsOf(without(accepted, 'names'))).toEqual(rowsOf(without(accepted)));
  });

  it('is as stale as it is with names', () => {
    expect(wordsOf(without(accepted))).toContain('This plan was accepted on');
    expect(wordsOf(without(accepted, 'names'))).toContain('This plan was accepted on');
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

describe('a finding of a report without costs', () => {
  it('does not say that a change would pay back', () => {
    const [component] = Object.values(sample.components);
    const kept: Workshop = {
      ...sample,
      components: {
        ...sample.components,
        [component!.id]: {
          ...component!,
          ...{ disposition: 'keep', rationale: '', costOfKeeping: 20, costAfter: null },
          effort: { low: 1, likely: 2, high: 3 },
        },
      },
    };
    expect(wordsOf(without(kept))).toContain('would pay back within a year');
    expect(wordsOf(without(kept, 'costs'))).not.toContain('would pay back');
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

  it('tells no notes on scenarios', () => {
    const scenario = { ...newScenario(() => 'sc_1', 'A month later'), notes: 'If the board says no.' };
    const noted = { ...sample, scenarios: { sc_1: scenario } };
    expect(wordsOf(without(noted))).toContain('If the board says no.');
    expect(wordsOf(without(noted, 'notes'))).not.toContain('If the board says no.');
  });

  it('does not say that nobody noted what was noted', () => {
    const { key } = CHECKS.find(({ foundation }) => foundation !== undefined)!;
    const left = {
      ...sample,
      readiness: { [key]: { answer: 'unmet' as const, evidence: '', ownerId: null, due: null } },
      overrides: { [key]: { excluded: true, notes: 'The platform team does it.' } },
    };
    const openOf = (workshop: Workshop) =>
      buildReport(workshop).sections.find(({ name }) => name === 'open')?.blocks;
    expect(openOf(without(left, 'notes'))).toEqual(openOf(without(left)));
  });
});
