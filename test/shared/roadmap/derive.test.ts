import { describe, expect, it } from 'vitest';
import { apply } from '#shared/commands/apply';
import { CHECKS } from '#shared/method/readiness/checks';
import type { CheckAnswer } from '#shared/model/vocabulary';
import { dependencyKeys } from '#shared/roadmap/dependencies';
import { deriveItems, leftOutItems } from '#shared/roadmap/derive';
import { translator } from '#shared/texts/index';
import { exactly, workshopOf, type Parts } from './workshops';

const translate = translator('en');
const titles = (parts: Parts) =>
  Object.fromEntries(
    deriveItems(workshopOf(parts)).map(({ key, title }) => [
      key,
      typeof title === 'string' ? title : translate(title.key, title.params),
    ]),
  );
const only = (parts: Parts) => {
  const items = deriveItems(workshopOf(parts));
  expect(items).toHaveLength(1);
  return items[0]!;
};

describe('work items', () => {
  it('follow from what is decided on a component, and from what is missing', () => {
    expect(
      titles({
        components: [
          { id: 'c_1', name: 'Search', disposition: 'refactor' },
          { id: 'c_2', name: 'Answers', disposition: 'rewrite' },
          { id: 'c_3', name: 'Web app', disposition: 'keep' },
          { id: 'c_4', name: 'Scripts', disposition: 'keep', shortcuts: ['personalScript'] },
          { id: 'c_5', name: 'Cache', disposition: 'undecided' },
          { id: 'c_6', name: 'Sign-in', origin: 'missing', disposition: 'undecided' },
          { id: 'c_7', name: 'Alerts', origin: 'missing', disposition: 'keep' },
        ],
      }),
    ).toEqual({
      'component:c_1': 'Refactor Search',
      'component:c_2': 'Rewrite Answers',
      'component:c_4': 'Remove the shortcuts from Scripts',
      'component:c_6': 'Build Sign-in',
      'component:c_7': 'Build Alerts',
    });
  });

  it('follow from the response to a risk that is not closed, unless it is accepted', () => {
    const risk = { likelihood: 4, impact: 4 };
    expect(
      titles({
        risks: [
          { ...risk, id: 'r_1', title: 'Leak', response: 'mitigate' },
          { ...risk, id: 'r_2', title: 'Outage', response: 'transfer' },
          { ...risk, id: 'r_3', title: 'Advice', response: 'avoid', status: 'inProgress' },
          { ...risk, id: 'r_4', title: 'Drift', response: null },
          { ...risk, id: 'r_5', title: 'Slow', response: 'accept' },
          { ...risk, id: 'r_6', title: 'Old', response: 'mitigate', status: 'closed' },
        ],
      }),
    ).toEqual({
      'risk:r_1': 'Mitigate: Leak',
      'risk:r_2': 'Transfer: Outage',
      'risk:r_3': 'Avoid: Advice',
      'risk:r_4': 'Decide how to respond to: Drift',
    });
  });

  it('take owner, effort and description from their source', () => {
    const people = ['p_1'];
    const effort = exactly(3);
    expect(
      only({
        people,
        components: [{ id: 'c_1', disposition: 'rewrite', ownerId: 'p_1', effort, rationale: 'Too slow' }],
      }),
    ).toMatchObject({
      ownerId: 'p_1',
      effort,
      description: 'Too slow',
      disposition: 'rewrite',
      status: 'todo',
    });
    expect(
      only({
        people,
        risks: [
          { id: 'r_1', response: 'avoid', ownerId: 'p_1', effort, plan: 'Ask first', status: 'inProgress' },
        ],
      }),
    ).toMatchObject({ ownerId: 'p_1', effort, description: 'Ask first', disposition: null, status: 'doing' });
  });

  it('have people’s changes laid over them, and only those', () => {
    const components = [{ id: 'c_1', name: 'Search', disposition: 'rewrite', effort: exactly(3) } as const];
    expect(
      only({ components, overrides: { 'component:c_1': { title: 'New search', status: 'doing' } } }),
    ).toMatchObject({ title: 'New search', status: 'doing', effort: exactly(3) });
    expect(only({ components, overrides: { 'component:c_1': { effort: null } } }).effort).toBeNull();
    expect(
      deriveItems(workshopOf({ components, overrides: { 'component:c_1': { excluded: true } } })),
    ).toEqual([]);
  });

  it('that people left out can be listed while something asks for them', () => {
    const components = [
      { id: 'c_1', name: 'Search', disposition: 'rewrite' },
      { id: 'c_2', name: 'Chat', disposition: 'keep' },
    ] as const;
    const overrides = { 'component:c_1': { excluded: true }, 'component:c_2': { excluded: true } };
    expect(leftOutItems(workshopOf({ components: [...components], overrides }))).toMatchObject([
      { key: 'component:c_1', title: { key: 'roadmap.item.rewrite', params: { name: 'Search' } } },
    ]);
  });

  it('outlive their source where they were begun, under the name that they had', () => {
    const kept = { id: 'c_1', name: 'Search', disposition: 'keep' } as const;
    expect(only({ overrides: { 'component:c_9': { status: 'doing', title: 'Gone' } } })).toMatchObject({
      key: 'component:c_9',
      source: 'orphan',
      title: 'Gone',
    });
    expect(only({ components: [kept], overrides: { 'component:c_1': { status: 'done' } } })).toMatchObject({
      source: 'orphan',
      title: 'Search',
      componentIds: ['c_1'],
    });
    expect(
      deriveItems(workshopOf({ overrides: { 'component:c_9': { status: 'todo', title: 'Gone' } } })),
    ).toEqual([]);
    expect(
      deriveItems(workshopOf({ overrides: { 'component:c_9': { status: 'doing', excluded: true } } })),
    ).toEqual([]);
  });

  it('are not misled by keys that every object knows', () => {
    expect(titles({ overrides: { 'component:constructor': { status: 'doing' } } })).toEqual({
      'component:constructor': 'Work on something that is no longer there',
    });
  });
});

describe('work at the seam', () => {
  const components = [
    { id: 'c_1', name: 'Portal', disposition: 'keep' },
    { id: 'c_2', name: 'Index', kind: 'vectorStore', disposition: 'rewrite', ownerId: 'p_1' },
    { id: 'c_3', name: 'Jobs', kind: 'worker', disposition: 'rewrite' },
    { id: 'c_4', name: 'Sign-in', kind: 'identity', origin: 'missing' },
  ] as const;
  const parts: Parts = {
    people: ['p_1'],
    components: [...components],
    calls: [
      ['c_1', 'c_2'],
      ['c_3', 'c_2'],
    ],
  };

  it('is a contract for each flow, and data, change-over and end for what is replaced there', () => {
    expect(titles(parts)).toEqual({
      'component:c_2': 'Rewrite Index',
      'component:c_3': 'Rewrite Jobs',
      'component:c_4': 'Build Sign-in',
      'flow:f_0:contract': 'Agree the contract: Portal uses Index',
      'component:c_2:migration': 'Move the data to the new Index',
      'component:c_2:cutover': 'Change over to the new Index',
      'component:c_2:retirement': 'Retire the old Index',
    });
    const contract = deriveItems(workshopOf(parts)).find(({ key }) => key === 'flow:f_0:contract');
    expect(contract).toMatchObject({ source: 'seam', ownerId: 'p_1', componentIds: ['c_1', 'c_2'] });
  });

  it('waits: rewrite for contract, data for rewrite, change for all that and the foundations, end for the change', () => {
    const waitsFor = (key: string) => dependencyKeys(workshopOf(parts), key).sort();
    expect(waitsFor('flow:f_0:contract')).toEqual([]);
    expect(waitsFor('component:c_2')).toEqual(['flow:f_0:contract']);
    expect(waitsFor('component:c_3')).toEqual(['component:c_2']);
    expect(waitsFor('component:c_2:migration')).toEqual(['component:c_2']);
    expect(waitsFor('component:c_2:cutover')).toEqual([
      'component:c_2',
      'component:c_2:migration',
      'component:c_4',
    ]);
    expect(waitsFor('component:c_2:retirement')).toEqual(['component:c_2:cutover']);
  });

  it('is none where nothing that stays meets what is replaced', () => {
    const all = components.map((component) => ({ ...component, disposition: 'rewrite' as const }));
    expect(
      Object.keys(titles({ ...parts, components: all })).filter((key) => key.split(':').length > 2),
    ).toEqual([]);
  });

  it('goes with its component, unless it was begun', () => {
    const workshop = workshopOf({
      ...parts,
      overrides: {
        'component:c_2:cutover': { status: 'doing', title: 'Switch' },
        'component:c_2:retirement': { title: 'Turn off' },
      },
    });
    const left = apply(workshop, { type: 'remove', ids: { components: ['c_2'] } }, { today: '2027-03-01' });
    expect(Object.keys(left.overrides)).toEqual(['component:c_2:cutover']);
    expect(deriveItems(left).find(({ key }) => key === 'component:c_2:cutover')).toMatchObject({
      source: 'orphan',
      title: 'Switch',
      status: 'doing',
    });
  });
});

describe('work from readiness checks', () => {
  const answered = (answer: CheckAnswer, evidence = '') => ({ answer, evidence, ownerId: 'p_1', due: null });
  const check = CHECKS.find(({ foundation }) => foundation === 'logging')!;
  const parts = (answer: CheckAnswer): Parts => ({
    people: ['p_1'],
    components: [{ id: 'c_1', name: 'Chat', kind: 'client', disposition: 'keep' }],
    details: { readiness: { [check.key]: answered(answer, 'Only errors') } },
  });

  it('is there while a check that matters is unmet, or a foundation met in part', () => {
    expect(only(parts('unmet'))).toMatchObject({
      key: check.key,
      source: 'check',
      ownerId: 'p_1',
      description: 'Only errors',
      foundation: true,
    });
    expect(only(parts('partial')).key).toBe(check.key);
    const other = CHECKS.find(({ area, foundation }) => area === 'quality' && foundation === undefined)!;
    const half = { ...parts('met'), details: { readiness: { [other.key]: answered('partial') } } };
    expect(deriveItems(workshopOf(half))).toEqual([]);
    expect(deriveItems(workshopOf(parts('met')))).toEqual([]);
    expect(deriveItems(workshopOf(parts('notApplicable')))).toEqual([]);
  });

  it('is none for a check that does not matter here', () => {
    expect(deriveItems(workshopOf({ details: { readiness: { [check.key]: answered('unmet') } } }))).toEqual(
      [],
    );
  });
});

describe('foundations', () => {
  const isFoundation = (parts: Parts) => only(parts).foundation;
  const missing = { id: 'c_1', origin: 'missing' } as const;

  it('are identity and monitoring, the layers in front of users while they are missing, and what people call so', () => {
    expect(isFoundation({ components: [{ ...missing, kind: 'identity' }] })).toBe(true);
    expect(isFoundation({ components: [{ id: 'c_1', kind: 'monitoring', disposition: 'refactor' }] })).toBe(
      true,
    );
    expect(isFoundation({ components: [{ ...missing, kind: 'gateway' }] })).toBe(true);
    expect(isFoundation({ components: [{ ...missing, kind: 'humanReview' }] })).toBe(true);
    expect(isFoundation({ items: [{ id: 'wi_1', foundation: true }] })).toBe(true);

    expect(isFoundation({ components: [{ id: 'c_1', kind: 'gateway', disposition: 'refactor' }] })).toBe(
      false,
    );
    expect(isFoundation({ components: [{ ...missing, kind: 'cache' }] })).toBe(false);
    expect(isFoundation({ items: [{ id: 'wi_1' }] })).toBe(false);
  });

  it('are risks of foundations alone', () => {
    const components = [
      { id: 'c_1', kind: 'identity', disposition: 'keep' },
      { id: 'c_2', kind: 'service', disposition: 'keep' },
    ] as const;
    const risk = (componentIds: string[]) =>
      isFoundation({
        components: [...components],
        risks: [{ id: 'r_1', response: 'mitigate', componentIds }],
      });
    expect(risk(['c_1'])).toBe(true);
    expect(risk(['c_1', 'c_2'])).toBe(false);
    expect(risk([])).toBe(false);
  });
});
