/** Projects for the planning engine, what a plan of theirs must hold, and the shortest one by trying all. */
import fc from 'fast-check';
import type { Demand, Network, Plan, Project, Timing } from '#shared/roadmap/rcpsp/project';

/** Projects of up to `most` activities, each waiting for some of those before it, on up to three resources. */
export function anyProject(most: number): fc.Arbitrary<Project> {
  return fc
    .tuple(
      fc.integer({ min: 1, max: most }),
      fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 }),
    )
    .chain(([count, capacities]) =>
      fc.record({
        durations: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: count, maxLength: count }),
        predecessors: fc.tuple(...Array.from({ length: count }, (_, place) => anyOf(place))),
        demands: fc.tuple(...Array.from({ length: count }, () => anyDemands(capacities))),
        capacities: fc.constant(capacities),
      }),
    );
}

/** 24 projects of eight activities, always the same. */
export const smallProjects = (): Project[] =>
  fc.sample(
    anyProject(8).filter(({ durations }) => durations.length === 8),
    { numRuns: 24, seed: 20261124 },
  );

const anyOf = (count: number): fc.Arbitrary<number[]> =>
  count === 0 ? fc.constant([]) : fc.uniqueArray(fc.nat(count - 1), { maxLength: 3 });

const anyDemands = (capacities: readonly number[]): fc.Arbitrary<Demand[]> =>
  fc
    .tuple(...capacities.map((capacity) => fc.integer({ min: 0, max: capacity })))
    .map((units) => units.flatMap((units, resource) => (units > 0 ? [{ resource, units }] : [])));

/** Work on every `gap`th period alone, the first of them at `first`. */
export function everyNth(gap: number, first: number, work: number): Timing {
  const begin = (at: number) => (at <= first ? first : first + Math.ceil((at - first) / gap) * gap);
  return { begin, finish: (start) => (work === 0 ? start : start + (work - 1) * gap + 1) };
}

/** What is wrong with a plan, found by looking at every period by itself; none where it holds. */
export function faultsOf(project: Project, { starts, finishes }: Plan): string[] {
  const faults: string[] = [];
  project.predecessors.forEach((before, activity) => {
    const timing = project.timings?.[activity] ?? null;
    const start = starts[activity]!;
    const finish = timing === null ? start + project.durations[activity]! : timing.finish(start);
    if (finishes[activity] !== finish) faults.push(`${activity} does not take its time`);
    if (timing !== null && timing.begin(start) !== start) faults.push(`${activity} begins at no time for it`);
    if (start < (project.releases?.[activity] ?? 0)) faults.push(`${activity} begins too early`);
    for (const other of before) if (start < finishes[other]!) faults.push(`${activity} is before ${other}`);
  });
  for (let period = 0; period < Math.max(0, ...finishes); period++)
    project.capacities.forEach((capacity, resource) => {
      const units = project.demands
        .filter((_, activity) => starts[activity]! <= period && period < finishes[activity]!)
        .flatMap((needs) => needs.filter((need) => need.resource === resource).map((need) => need.units));
      const inUse = units.reduce((sum, more) => sum + more, 0);
      if (inUse > capacity) faults.push(`${inUse} of ${capacity} units of ${resource} in period ${period}`);
    });
  return faults;
}

/**
 * The length of the shortest plan: every start of every activity is tried, in the order of the network, as long as it
 * may still lead to a shorter one.
 */
export function shortestLength(network: Network): number {
  const { order, durations, predecessors, demands, capacities, tails } = network;
  let best = durations.reduce((sum, duration) => sum + duration, 0);
  const starts = new Int32Array(network.count);
  const used = capacities.map(() => new Int32Array(best));

  const fits = (activity: number, start: number): boolean =>
    demands[activity]!.every(({ resource, units }) => {
      for (let period = start; period < start + durations[activity]!; period++)
        if (used[resource]![period]! + units > capacities[resource]!) return false;
      return true;
    });
  const take = (activity: number, start: number, sign: 1 | -1) => {
    for (const { resource, units } of demands[activity]!)
      for (let period = start; period < start + durations[activity]!; period++)
        used[resource]![period]! += sign * units;
  };
  const place = (at: number, end: number): void => {
    const activity = order[at];
    if (activity === undefined) {
      best = Math.min(best, end);
      return;
    }
    const ready = Math.max(0, ...predecessors[activity]!.map((other) => starts[other]! + durations[other]!));
    for (let start = ready; start + tails[activity]! < best; start++) {
      if (!fits(activity, start)) continue;
      starts[activity] = start;
      take(activity, start, 1);
      place(at + 1, Math.max(end, start + durations[activity]!));
      take(activity, start, -1);
    }
  };
  place(0, 0);
  return best;
}
