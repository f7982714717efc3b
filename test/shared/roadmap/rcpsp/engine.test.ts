import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pertMean } from '#shared/roadmap/effort';
import { searchPlan } from '#shared/roadmap/rcpsp/improve';
import { networkOf, type Project } from '#shared/roadmap/rcpsp/project';
import { anyProject, everyNth, faultsOf, shortestLength, smallProjects } from '../../../support/rcpsp';

/** Every plan must hold, for as many random projects. */
const PLANS = { numRuns: 2000 };

const alone = (durations: number[], predecessors: number[][]): Project => ({
  durations,
  predecessors,
  demands: durations.map(() => []),
  capacities: [],
});

describe('the critical path', () => {
  /**
   * The Reliable Construction Co. project of Hillier and Lieberman, Introduction to Operations Research (chapter on
   * project management with PERT/CPM): activities A to N, in weeks.
   */
  const house = {
    names: [...'ABCDEFGHIJKLMN'],
    efforts: [
      [1, 2, 3],
      [2, 3.5, 8],
      [6, 9, 18],
      [4, 5.5, 10],
      [1, 4.5, 5],
      [4, 4, 10],
      [5, 6.5, 11],
      [5, 8, 17],
      [3, 7.5, 9],
      [3, 9, 9],
      [4, 4, 4],
      [1, 5.5, 7],
      [1, 2, 3],
      [5, 5.5, 9],
    ].map(([low, likely, high]) => ({ low: low!, likely: likely!, high: high! })),
    after: ['', 'A', 'B', 'C', 'C', 'E', 'D', 'EG', 'C', 'FI', 'J', 'J', 'H', 'KL'],
  };
  const predecessors = house.after.map((names) => [...names].map((name) => house.names.indexOf(name)));
  const durations = house.efforts.map((effort) => Math.round(pertMean(effort)));
  const network = networkOf(alone(durations, predecessors));
  const slack = [...network.heads].map(
    (head, place) => network.criticalLength - head - network.tails[place]!,
  );
  const critical = house.names.filter((_, place) => slack[place] === 0);

  it('is that of the textbook, with its earliest starts and its slack', () => {
    expect(house.efforts.map(pertMean).map((mean) => Math.abs(mean - Math.round(mean)) < 1e-9)).not.toContain(
      false,
    );
    expect(durations).toEqual([2, 4, 10, 6, 4, 5, 7, 9, 7, 8, 4, 5, 2, 6]);
    expect([...network.heads]).toEqual([0, 2, 6, 16, 16, 20, 22, 29, 16, 25, 33, 33, 38, 38]);
    expect(slack).toEqual([0, 0, 0, 4, 0, 0, 4, 4, 2, 0, 1, 0, 4, 0]);
    expect(network.criticalLength).toBe(44);
    expect(critical.join('')).toBe('ABCEFJLN');
  });

  it('has the textbook’s variance, the sum of its activities’', () => {
    const variance = house.efforts
      .filter((_, place) => slack[place] === 0)
      .reduce((sum, effort) => sum + ((effort.high - effort.low) / 6) ** 2, 0);
    expect(variance).toBeCloseTo(9, 9);
  });

  it('of the PERT example of Wikipedia takes 19.5 days, in periods of a hundredth of a day', () => {
    const efforts = [
      [2, 4, 6],
      [3, 5, 9],
      [4, 5, 7],
      [4, 6, 10],
      [4, 5, 7],
      [3, 4, 8],
      [3, 5, 8],
    ].map(([low, likely, high]) => ({ low: low!, likely: likely!, high: high! }));
    const days = efforts.map((effort) => Math.round(100 * pertMean(effort)));
    expect(days).toEqual([400, 533, 517, 633, 517, 450, 517]);
    expect(networkOf(alone(days, [[], [], [0], [0], [1, 2], [3], [4]])).criticalLength).toBe(1951);
  });
});

describe('a plan', () => {
  it('has nothing before what it waits for, and nobody over capacity', () => {
    fc.assert(
      fc.property(anyProject(12), fc.nat(), (project, seed) => {
        const network = networkOf(project);
        const found = searchPlan(network, { seed });
        expect(faultsOf(project, found.best)).toEqual([]);
        found.search(40);
        expect(faultsOf(project, found.best)).toEqual([]);
        expect(found.cost).toBe(Math.max(0, ...found.best.finishes));
        expect(found.cost).toBeGreaterThanOrEqual(network.criticalLength);
      }),
      PLANS,
    );
  });

  it('keeps to when people work and to what must not begin earlier', () => {
    const anyTiming = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.nat(3))
      .map(([gap, first]) => ({ gap, first }));
    fc.assert(
      fc.property(
        anyProject(10),
        fc.array(fc.option(anyTiming), { minLength: 10, maxLength: 10 }),
        fc.array(fc.nat(9), { minLength: 10, maxLength: 10 }),
        (plain, timings, releases) => {
          const project: Project = {
            ...plain,
            releases: releases.slice(0, plain.durations.length),
            timings: plain.durations.map((work, place) => {
              const timing = timings[place];
              return timing ? everyNth(timing.gap, timing.first, work) : null;
            }),
          };
          const found = searchPlan(networkOf(project), { seed: 1 });
          found.search(40);
          expect(faultsOf(project, found.best)).toEqual([]);
        },
      ),
      PLANS,
    );
  });

  it('is the same for the same seed and number of plans, in however many goes', () => {
    const sameInGoes = (project: Project, seed: number, number: number) => {
      const atOnce = searchPlan(networkOf(project), { seed, bound: 0 });
      const inGoes = searchPlan(networkOf(project), { seed, bound: 0 });
      atOnce.search(number);
      for (let until = 1; until <= number; until++) inGoes.search(until);
      expect(inGoes).toMatchObject({ cost: atOnce.cost, generated: atOnce.generated });
      expect([...inGoes.best.starts]).toEqual([...atOnce.best.starts]);
    };
    for (const project of smallProjects()) sameInGoes(project, 7, 400);
    fc.assert(fc.property(anyProject(12), fc.nat(), fc.integer({ min: 1, max: 200 }), sameInGoes), {
      numRuns: 200,
    });
  });

  it('never ends earlier for one more dependency where there is enough of everything', () => {
    fc.assert(
      fc.property(anyProject(12), fc.nat(), fc.nat(), (project, one, other) => {
        const count = project.durations.length;
        const [before, after] = [one % count, other % count].sort((a, b) => a - b);
        const enough = { ...project, capacities: project.capacities.map(() => 1000) };
        const more = enough.predecessors.map((list, place) =>
          place === after && before !== after ? [...list, before!] : list,
        );
        const end = (asked: Project) => searchPlan(networkOf(asked), { seed: 1 }).cost;
        expect(end({ ...enough, predecessors: more })).toBeGreaterThanOrEqual(end(enough));
        expect(end(enough)).toBe(networkOf(enough).criticalLength);
      }),
      PLANS,
    );
  });

  it('never gets worse by searching on', () => {
    fc.assert(
      fc.property(anyProject(12), (project) => {
        const found = searchPlan(networkOf(project), { seed: 3 });
        let before = found.cost;
        for (const until of [10, 50, 200]) {
          found.search(until);
          expect(found.cost).toBeLessThanOrEqual(before);
          before = found.cost;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is on average within 2 % of the shortest there is, on 24 small projects', () => {
    const networks = smallProjects().map(networkOf);
    const gaps = networks.map((network) => {
      const found = searchPlan(network, { seed: 1 });
      found.search(1000);
      const shortest = shortestLength(network);
      expect(found.cost).toBeGreaterThanOrEqual(shortest);
      return shortest === 0 ? 0 : found.cost / shortest - 1;
    });
    expect(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length).toBeLessThanOrEqual(0.02);
    // At least some of them are projects in which resources count.
    const scarce = networks.filter((network) => shortestLength(network) > network.criticalLength);
    expect(scarce.length).toBeGreaterThan(8);
  });
});

describe('a project that has no plan', () => {
  it('is refused: activities in a circle, and more needed than there is', () => {
    expect(() => networkOf(alone([1, 1], [[1], [0]]))).toThrow('circle');
    expect(() => networkOf(alone([1], [[0]]))).toThrow('circle');
    const needy = { ...alone([1], [[]]), demands: [[{ resource: 0, units: 3 }]], capacities: [2] };
    expect(() => networkOf(needy)).toThrow('activity 0 needs 3 of resource 0');
  });
});
