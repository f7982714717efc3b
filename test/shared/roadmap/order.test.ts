import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endsOf } from '#shared/model/queries';
import { loopThrough } from '#shared/roadmap/dependencies';
import { planRoadmap, scheduleRoadmap } from '#shared/roadmap/planRoadmap';
import { aPlan, exactly, reversed, workshopOf, type Parts } from './workshops';

const keysOf = (parts: Parts) => scheduleRoadmap(workshopOf(parts)).items.map((item) => item.key);
const itemOf = (parts: Parts, key: string) =>
  scheduleRoadmap(workshopOf(parts)).items.find((item) => item.key === key)!;

describe('the order of work', () => {
  it('puts nothing before what it waits for, and lets the items of a circle wait for none of each other', () => {
    fc.assert(
      fc.property(aPlan(), (workshop) => {
        const { items, cycles } = scheduleRoadmap(workshop);
        const places = new Map(items.map((item, place) => [item.key, place]));
        items.forEach((item, place) => {
          for (const key of item.dependsOn) expect(places.get(key)).toBeLessThan(place);
          expect(item.dependsOn.filter((key) => item.movesWith.includes(key))).toEqual([]);
          expect(item.movesWith).toEqual(cycles.find((keys) => keys.includes(item.key)) ?? []);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('has every item once', () => {
    fc.assert(
      fc.property(aPlan(), (workshop) => {
        const { items, waves } = scheduleRoadmap(workshop);
        expect(new Set(items.map((item) => item.key)).size).toBe(items.length);
        expect(waves.flatMap((wave) => wave.items).sort(byKey)).toEqual(items.toSorted(byKey));
      }),
    );
  });

  it('lets a consumer wait for its provider wherever both change and are no circle', () => {
    fc.assert(
      fc.property(aPlan({ choices: false }), (workshop) => {
        const items = new Map(scheduleRoadmap(workshop).items.map((item) => [item.key, item]));
        for (const flow of Object.values(workshop.flows)) {
          const { consumerId, providerId } = endsOf(flow);
          const consumer = items.get(`component:${consumerId}`);
          const provider = items.get(`component:${providerId}`);
          const bothChange = [consumerId, providerId].every((id) => {
            const { origin, disposition } = workshop.components[id]!;
            return origin === 'missing' || disposition === 'refactor' || disposition === 'rewrite';
          });
          if (!consumer || !provider || consumer === provider || !bothChange) continue;
          expect(consumer.dependsOn.includes(provider.key)).toBe(!consumer.movesWith.includes(provider.key));
        }
      }),
    );
  });

  it('follows the direction of a flow: what is delivered is provided by its source', () => {
    const components = [
      { id: 'c_1', disposition: 'refactor' },
      { id: 'c_2', disposition: 'refactor' },
    ] as const;
    const workshop = workshopOf({ components: [...components], calls: [['c_1', 'c_2']] });
    const [flow] = Object.values(workshop.flows);
    const delivers = { ...workshop, flows: { [flow!.id]: { ...flow!, direction: 'delivers' as const } } };
    expect(scheduleRoadmap(workshop).items.map((item) => item.key)).toEqual([
      'component:c_2',
      'component:c_1',
    ]);
    expect(scheduleRoadmap(delivers).items.map((item) => item.key)).toEqual([
      'component:c_1',
      'component:c_2',
    ]);
  });

  it('is, among what is free: by wave, foundations first, then the gravest risk, then the name', () => {
    const components = [
      { id: 'c_1', name: 'Beta', disposition: 'refactor' },
      { id: 'c_2', name: 'alpha', disposition: 'refactor' },
      { id: 'c_3', name: 'Gamma', disposition: 'refactor' },
      { id: 'c_4', name: 'Zeta', kind: 'identity', origin: 'missing' },
      { id: 'c_5', name: 'Eta', kind: 'cache', origin: 'missing' },
    ] as const;
    const risks = [
      { id: 'r_1', componentIds: ['c_3'], response: 'accept', likelihood: 5, impact: 5 },
    ] as const;
    expect(
      keysOf({
        components: [...components],
        risks: risks.map((risk) => ({ ...risk, componentIds: ['c_3'] })),
      }),
    ).toEqual(['component:c_4', 'component:c_3', 'component:c_2', 'component:c_1', 'component:c_5']);
  });

  it('puts a mitigation after the building or rewriting of its component, and no other response', () => {
    const after = (disposition: 'refactor' | 'rewrite', response: 'mitigate' | 'transfer' | 'avoid' | null) =>
      itemOf(
        {
          components: [{ id: 'c_1', disposition }],
          risks: [{ id: 'r_1', componentIds: ['c_1'], response }],
        },
        'risk:r_1',
      ).dependsOn;
    expect(after('rewrite', 'mitigate')).toEqual(['component:c_1']);
    expect(after('refactor', 'mitigate')).toEqual([]);
    expect(after('rewrite', 'transfer')).toEqual([]);
    expect(after('rewrite', 'avoid')).toEqual([]);
    expect(after('rewrite', null)).toEqual([]);
  });

  it('lets nobody wait for the removal of shortcuts', () => {
    const parts: Parts = {
      components: [
        { id: 'c_1', disposition: 'refactor' },
        { id: 'c_2', disposition: 'keep', shortcuts: ['manualDeployment'] },
      ],
      calls: [['c_1', 'c_2']],
    };
    expect(itemOf(parts, 'component:c_1').dependsOn).toEqual([]);
  });

  it('takes people’s word for what an item waits for, and passes over what is not in the roadmap', () => {
    const components = ['c_1', 'c_2', 'c_3'].map((id) => ({ id, disposition: 'refactor' as const }));
    const overrides = { 'component:c_1': { dependsOn: ['component:c_3', 'item:wi_9', 'component:c_1'] } };
    const parts: Parts = { components, calls: [['c_1', 'c_2']], overrides };
    expect(itemOf(parts, 'component:c_1').dependsOn).toEqual(['component:c_3']);
  });

  it('moves the items of a circle as one: after all that one of them waits for, before all that wait for one', () => {
    const parts: Parts = {
      people: ['p_1', 'p_2', 'p_3', 'p_4'],
      components: ['c_1', 'c_2', 'c_3', 'c_4'].map((id, index) => ({
        id,
        disposition: 'refactor',
        ownerId: `p_${index + 1}`,
        effort: exactly(2 + index),
      })),
      // 1 waits for the circle of 2 and 3, of which only 3 waits for 4.
      calls: [
        ['c_1', 'c_2'],
        ['c_2', 'c_3'],
        ['c_3', 'c_2'],
        ['c_3', 'c_4'],
      ],
    };
    const { items, cycles } = scheduleRoadmap(workshopOf(parts));
    expect(cycles).toEqual([['component:c_2', 'component:c_3']]);
    expect(items.map((item) => [item.key, item.start, item.finish])).toEqual([
      ['component:c_4', '2027-03-01', '2027-03-05'],
      ['component:c_2', '2027-03-08', '2027-03-10'],
      ['component:c_3', '2027-03-08', '2027-03-11'],
      ['component:c_1', '2027-03-12', '2027-03-15'],
    ]);
  });
});

describe('a plan', () => {
  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(aPlan(), (workshop) => {
        expect(planRoadmap(reversed(workshop))).toEqual(planRoadmap(workshop));
      }),
      { numRuns: 50 },
    );
  });

  it('is computed once for the same workshop', () => {
    const workshop = workshopOf({ components: [{ id: 'c_1', disposition: 'rewrite' }] });
    expect(planRoadmap(workshop)).toBe(planRoadmap(workshop));
  });
});

const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);

describe('a dependency that people add', () => {
  const items = ['wi_1', 'wi_2', 'wi_3'].map((id, place) => ({
    id,
    dependsOn: place > 0 ? [`item:wi_${place}`] : [],
  }));
  const chain = workshopOf({ items });

  it('that closes a loop is told with all of the loop', () => {
    expect(loopThrough(chain, 'item:wi_1', 'item:wi_3')).toEqual(['item:wi_1', 'item:wi_3', 'item:wi_2']);
    expect(loopThrough(chain, 'item:wi_1', 'item:wi_2')).toEqual(['item:wi_1', 'item:wi_2']);
  });

  it('that closes none is fine, as is one within a circle that the map has', () => {
    expect(loopThrough(chain, 'item:wi_3', 'item:wi_1')).toBeNull();
    expect(loopThrough(chain, 'item:wi_3', 'item:gone')).toBeNull();
    const circle = workshopOf({
      components: ['c_1', 'c_2'].map((id) => ({ id, disposition: 'refactor' })),
      calls: [
        ['c_1', 'c_2'],
        ['c_2', 'c_1'],
      ],
    });
    expect(loopThrough(circle, 'component:c_1', 'component:c_2')).toBeNull();
  });
});
