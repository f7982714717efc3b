import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wavesInOrder } from '#shared/model/queries';
import { scheduleRoadmap } from '#shared/roadmap/planRoadmap';
import { aPlan, workshopOf, type Parts } from './workshops';

/** Keys by wave. */
const waves = (parts: Parts) =>
  scheduleRoadmap(workshopOf(parts)).waves.map((wave) => wave.items.map((item) => item.key));

const parts: Parts = {
  components: [
    { id: 'c_1', kind: 'identity', origin: 'missing' },
    { id: 'c_2', disposition: 'refactor' },
    { id: 'c_3', kind: 'cache', origin: 'missing' },
  ],
};

describe('the wave of an item', () => {
  it('is the first for foundations, the one after it for what is changed, the last for what serves more load', () => {
    expect(waves(parts)).toEqual([['component:c_1'], ['component:c_2'], ['component:c_3']]);
  });

  it('is found for any number of waves, whatever they are called', () => {
    expect(waves({ ...parts, waves: ['Now'] })).toEqual([
      ['component:c_1', 'component:c_2', 'component:c_3'],
    ]);
    expect(waves({ ...parts, waves: ['Now', 'Later'] })).toEqual([
      ['component:c_1'],
      ['component:c_2', 'component:c_3'],
    ]);
    expect(waves({ ...parts, waves: ['1', '2', '3', '4', '5'] })).toEqual([
      ['component:c_1'],
      ['component:c_2'],
      [],
      [],
      ['component:c_3'],
    ]);
  });

  it('is none where there are no waves', () => {
    const { waves } = scheduleRoadmap(workshopOf({ ...parts, waves: [] }));
    expect(waves).toHaveLength(1);
    expect(waves[0]).toMatchObject({ id: null, name: '' });
    expect(waves[0]!.items).toHaveLength(3);
    expect(scheduleRoadmap(workshopOf({ waves: [] })).waves).toEqual([]);
  });

  it('is the first for grave risks and those without a response, the last for mild ones', () => {
    const risk = (id: string, likelihood: number, impact: number, response: 'mitigate' | null) => ({
      id,
      likelihood,
      impact,
      response,
    });
    expect(
      waves({
        risks: [
          risk('r_1', 3, 4, 'mitigate'),
          risk('r_2', 1, 1, null),
          risk('r_3', 3, 3, 'mitigate'),
          risk('r_4', 2, 3, 'mitigate'),
        ],
      }),
    ).toEqual([['risk:r_1', 'risk:r_2'], ['risk:r_3'], ['risk:r_4']]);
  });

  it('is the first for what has begun', () => {
    expect(waves({ items: [{ id: 'wi_1', status: 'doing' }, { id: 'wi_2' }] })).toEqual([
      ['item:wi_1'],
      ['item:wi_2'],
      [],
    ]);
  });

  it('is the one that people chose', () => {
    expect(waves({ ...parts, overrides: { 'component:c_1': { waveId: 'wv_2' } } })[2]).toContain(
      'component:c_1',
    );
    expect(waves({ items: [{ id: 'wi_1', waveId: 'wv_2', foundation: true }] })).toEqual([
      [],
      [],
      ['item:wi_1'],
    ]);
  });

  it('comes forward to that of a consumer', () => {
    // A foundation calls a service, which calls a missing cache.
    const calls: Parts['calls'] = [
      ['c_1', 'c_2'],
      ['c_2', 'c_3'],
    ];
    expect(waves({ ...parts, calls })).toEqual([['component:c_3', 'component:c_2', 'component:c_1'], [], []]);
  });

  it('goes back to that which people chose for a provider', () => {
    const overrides = { 'component:c_3': { waveId: 'wv_2' } };
    const calls: Parts['calls'] = [['c_2', 'c_3']];
    expect(waves({ ...parts, calls, overrides })).toEqual([
      ['component:c_1'],
      [],
      ['component:c_3', 'component:c_2'],
    ]);
  });

  it('of a mitigation is no earlier than that of what it waits for, and does not move it', () => {
    const components = [{ id: 'c_1', disposition: 'rewrite' as const }];
    const risks = [
      { id: 'r_1', componentIds: ['c_1'], response: 'mitigate' as const, likelihood: 5, impact: 5 },
    ];
    expect(waves({ components, risks })).toEqual([[], ['component:c_1', 'risk:r_1'], []]);
    expect(waves({ components, risks, overrides: { 'risk:r_1': { waveId: 'wv_0' } } })).toEqual([
      ['component:c_1', 'risk:r_1'],
      [],
      [],
    ]);
  });

  it('is by default never later for a provider than for its consumer, and the first for every foundation', () => {
    fc.assert(
      fc.property(aPlan({ choices: false }), (workshop) => {
        const { items } = scheduleRoadmap(workshop);
        const order = wavesInOrder(workshop.waves).map((wave) => wave.id);
        const waveOf = new Map(items.map((item) => [item.key, order.indexOf(item.waveId!)]));
        for (const item of items) {
          for (const key of item.dependsOn)
            expect(waveOf.get(key)).toBeLessThanOrEqual(waveOf.get(item.key)!);
          for (const key of item.movesWith) expect(waveOf.get(key)).toBe(waveOf.get(item.key));
          if (item.foundation && item.source !== 'risk') expect(waveOf.get(item.key)).toBe(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('puts foundations before everything that they do not need themselves', () => {
    fc.assert(
      fc.property(aPlan({ choices: false }), (workshop) => {
        const { items } = scheduleRoadmap(workshop);
        const byKey = new Map(items.map((item) => [item.key, item]));
        const needed = new Set<string>();
        const open = items.filter((item) => item.foundation).map((item) => item.key);
        for (let key = open.pop(); key !== undefined; key = open.pop()) {
          if (needed.has(key)) continue;
          needed.add(key);
          const { dependsOn, movesWith } = byKey.get(key)!;
          open.push(...dependsOn, ...movesWith);
        }
        const firstWave = items.filter((item) => item.waveId === wavesInOrder(workshop.waves)[0]!.id);
        const lastFoundation = firstWave.findLastIndex(
          (item) => item.foundation && item.dependsOn.length + item.movesWith.length === 0,
        );
        for (const item of firstWave.slice(0, Math.max(0, lastFoundation)))
          expect(needed.has(item.key)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('lists waves without items too, and gives each the days of its items', () => {
    const { waves } = scheduleRoadmap(workshopOf(parts));
    expect(waves.map(({ id, name, goal }) => [id, name, goal])).toEqual([
      ['wv_0', 'Foundation', 'Goal of Foundation'],
      ['wv_1', 'Modernize', 'Goal of Modernize'],
      ['wv_2', 'Scale', 'Goal of Scale'],
    ]);
    expect(scheduleRoadmap(workshopOf({})).waves[0]).toMatchObject({ items: [], start: null, finish: null });
  });
});
