import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Effort } from '#shared/model/entities';
import type { Capacity } from '#shared/roadmap/capacity';
import { itemP80, planRoadmap } from '#shared/roadmap/planRoadmap';
import { schedule } from '#shared/roadmap/schedule';
import { percentile, simulate, type SimulatedTasks } from '#shared/roadmap/simulate';
import { pertMean } from '#shared/roadmap/effort';
import { anEffort, aPlan, exactly, workshopOf } from './workshops';

const fullTime: Capacity = {
  begin: (at) => at,
  finish: (begin, personDays) => begin + personDays,
  until: (at) => at,
  quickest: (personDays) => personDays,
};

type Shape = { chain: boolean; runs?: number; groups?: number[][] };

/** Runs of tasks that each have an owner; in a chain, or all at once. */
function simulated(efforts: Effort[], { chain, runs = 10_000, groups = [] }: Shape) {
  const tasks: SimulatedTasks = {
    keys: efforts.map((_, task) => `item:wi_${task}`),
    efforts,
    statuses: efforts.map(() => 'todo'),
    owners: efforts.map((_, task) => `p_${task}`),
    capacities: efforts.map(() => fullTime),
    releases: efforts.map(() => 0),
    ranks: efforts.map((_, task) => task),
    moveOf: efforts.map((_, task) => task),
    after: efforts.map((_, task) => (chain && task > 0 ? [task - 1] : [])),
  };
  return simulate(tasks, schedule(tasks, Float64Array.from(efforts, pertMean)), runs, groups);
}

const ends = (efforts: Effort[], shape: Shape): Float64Array => simulated(efforts, shape).ends;

/** Quantile of the triangular distribution. */
function quantile({ low, likely, high }: Effort, share: number): number {
  const rising = (likely - low) / (high - low);
  return share < rising
    ? low + Math.sqrt(share * (high - low) * (likely - low))
    : high - Math.sqrt((1 - share) * (high - low) * (high - likely));
}

const meanOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
const varianceOf = (values: Float64Array) => {
  const mean = meanOf(values);
  return meanOf(values.map((value) => (value - mean) ** 2));
};
const within = (value: number, expected: number, share: number) =>
  expect(Math.abs(value / expected - 1)).toBeLessThan(share);

describe('simulated runs', () => {
  const effort = { low: 2, likely: 5, high: 14 };

  it('agree with the triangular distribution for one item, within 1 %', () => {
    for (const estimate of [effort, { low: 0, likely: 0, high: 10 }, { low: 3, likely: 9, high: 9 }])
      for (const share of [0.5, 0.8])
        within(
          percentile(ends([estimate], { chain: false, runs: 100_000 }), share),
          quantile(estimate, share),
          0.01,
        );
  });

  it('draw items independently: along a chain means and variances add up', () => {
    const several = [effort, { low: 1, likely: 2, high: 3 }, { low: 4, likely: 9, high: 9 }, effort];
    const runs = ends(several, { chain: true });
    within(
      meanOf(runs),
      several.reduce((sum, { low, likely, high }) => sum + (low + likely + high) / 3, 0),
      0.005,
    );
    const variances = several.map(
      ({ low: a, likely: m, high: b }) => (a * a + m * m + b * b - a * m - a * b - m * b) / 18,
    );
    within(
      varianceOf(runs),
      variances.reduce((sum, variance) => sum + variance, 0),
      0.05,
    );
  });

  it('end with the last of what is done at once', () => {
    // The greatest of two: its distribution is the square of one's.
    const runs = ends([effort, effort], { chain: false });
    within(percentile(runs, 0.25), quantile(effort, 0.5), 0.02);
    within(percentile(runs, 0.64), quantile(effort, 0.8), 0.02);
  });

  it('tell what drives the spread: along a chain each has its share of the variance', () => {
    const several = [effort, exactly(3), { low: 1, likely: 2, high: 9 }];
    const { influences } = simulated(several, { chain: true, runs: 50_000 });
    const variances = several.map(
      ({ low: a, likely: m, high: b }) => (a * a + m * m + b * b - a * m - a * b - m * b) / 18,
    );
    const all = variances.reduce((sum, variance) => sum + variance, 0);
    variances.forEach((variance, task) =>
      expect(Math.abs(influences[task]! - variance / all)).toBeLessThan(0.01),
    );
  });

  it('tell the ends of parts as well', () => {
    const { ends: all, groupEnds } = simulated([effort, effort, effort], {
      chain: true,
      groups: [[0], [0, 1, 2], []],
    });
    for (const share of [0.5, 0.8]) within(percentile(groupEnds[0]!, share), quantile(effort, share), 0.02);
    expect([...groupEnds[1]!]).toEqual([...all]);
    expect(percentile(groupEnds[2]!, 1)).toBe(0);
  });

  it('give the same figures everywhere', () => {
    expect([...ends([effort, exactly(3), effort], { chain: true, runs: 5 })]).toEqual(FIVE_RUNS);
  });

  it('leave the luck of an item as it is when another is added or changed', () => {
    const [alone] = ends([effort], { chain: false, runs: 1 });
    const [withAnother] = ends([effort, exactly(1)], { chain: false, runs: 1 });
    expect(withAnother).toBe(alone);
  });

  it('end no earlier when an item of a chain takes more', () => {
    fc.assert(
      fc.property(
        fc.array(anEffort, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.tuple(anEffort, fc.constantFrom(...(['low', 'likely', 'high'] as const))),
        (efforts, at, [{ likely: more }, point]) => {
          const index = at % efforts.length;
          const { low, likely, high } = efforts[index]!;
          const raised = {
            low: point === 'low' ? Math.min(low + more, likely) : low,
            likely: point === 'likely' ? Math.min(likely + more, high) : likely,
            high: point === 'high' ? high + more : high,
          };
          const chain = (list: Effort[]) =>
            planRoadmap(
              workshopOf({
                items: list.map((estimate, place) => ({
                  id: `wi_${place}`,
                  effort: estimate,
                  dependsOn: place === 0 ? [] : [`item:wi_${place - 1}`],
                })),
              }),
            );
          const before = chain(efforts);
          const after = chain(efforts.with(index, raised));
          expect(after.p80! >= before.p80!).toBe(true);
          expect(after.p50! >= before.p50!).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('P50 and P80', () => {
  it('are the planned end where nothing is uncertain', () => {
    const plan = planRoadmap(workshopOf({ items: [{ id: 'wi_1', effort: exactly(3) }] }));
    expect([plan.finish, plan.p50, plan.p80]).toEqual(['2027-03-03', '2027-03-03', '2027-03-03']);
  });

  it('are not before a pinned day of what takes no time', () => {
    const workshop = workshopOf({
      items: [
        { id: 'wi_1', effort: exactly(2), waveId: 'wv_0' },
        { id: 'wi_2', effort: null, waveId: 'wv_1', pinned: '2027-03-15' },
        { id: 'wi_3', effort: exactly(0), waveId: 'wv_1', dependsOn: ['item:wi_2'] },
      ],
    });
    const { finish, p50, p80, waveRanges } = planRoadmap(workshop);
    expect([finish, p50, p80]).toEqual(['2027-03-15', '2027-03-15', '2027-03-15']);
    expect(waveRanges.map((range) => range?.p80)).toEqual(['2027-03-02', '2027-03-15', undefined]);
    expect(itemP80(workshop).get('item:wi_3')).toBe('2027-03-15');
  });

  it('are none where nothing open is estimated', () => {
    const none = { p50: null, p80: null };
    expect(planRoadmap(workshopOf({}))).toMatchObject({ ...none, finish: null });
    expect(planRoadmap(workshopOf({ items: [{ id: 'wi_1' }] }))).toMatchObject(none);
    expect(
      planRoadmap(workshopOf({ items: [{ id: 'wi_1', status: 'done', effort: exactly(2) }] })),
    ).toMatchObject(none);
  });

  it('lie in order, and not before what is certain to be needed', () => {
    fc.assert(
      fc.property(aPlan(), (workshop) => {
        const { p50, p80, start } = planRoadmap(workshop);
        if (p50 === null || p80 === null) return;
        expect(start <= p50).toBe(true);
        expect(p50 <= p80).toBe(true);
      }),
    );
  });
});

const FIVE_RUNS = [
  11.973216453456057, 14.423197443214452, 14.841997607957126, 21.30970409948728, 21.712263072619606,
];

describe('the day by which an item is done in four of five runs', () => {
  it('is not before its planned one where its estimate leans to the long side, nor after the end’s', () => {
    const workshop = workshopOf({
      people: ['p_1'],
      items: [
        { id: 'wi_1', ownerId: 'p_1', effort: { low: 2, likely: 4, high: 20 } },
        { id: 'wi_2', ownerId: 'p_1', effort: exactly(3), dependsOn: ['item:wi_1'] },
        { id: 'wi_3', ownerId: 'p_1', effort: null },
      ],
    });
    const plan = planRoadmap(workshop);
    const days = itemP80(workshop);
    expect([...days.keys()]).toEqual(['item:wi_1', 'item:wi_2']);
    for (const { key, finish } of plan.items) if (days.has(key)) expect(days.get(key)! >= finish).toBe(true);
    expect(days.get('item:wi_2')).toBe(plan.p80);
  });

  it('is known of every open item that is estimated, and of no other', () => {
    fc.assert(
      fc.property(aPlan(), (workshop) => {
        const open = planRoadmap(workshop).items.filter(
          ({ status, effort }) => status !== 'done' && effort !== null,
        );
        expect([...itemP80(workshop).keys()].toSorted()).toEqual(open.map(({ key }) => key).toSorted());
      }),
      { numRuns: 50 },
    );
  });
});
