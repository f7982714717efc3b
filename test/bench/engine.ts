/** The planning engine on PSPLIB's instances, which lie beside the project, and against the shortest plans there are. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from '../../electron/launcher/build';
import { parsePsplib } from '#shared/interop/psplib';
import type { Workshop } from '#shared/model/workshop';
import { scheduleRoadmap } from '#shared/roadmap/planRoadmap';
import { searchPlan } from '#shared/roadmap/rcpsp/improve';
import { networkOf, type Network } from '#shared/roadmap/rcpsp/project';
import { schedule } from '#shared/roadmap/schedule';
import { searchRoadmap } from '#shared/roadmap/search';
import { simulate } from '#shared/roadmap/simulate';
import { tasksOf } from '#shared/roadmap/tasks';
import { faultsOf, shortestLength, smallProjects } from '../support/rcpsp';
import { ms, timed, type Row, type Section } from './table';
import { workshopOfSize } from './workshops';

const INSTANCES = path.join(ROOT, '../shared/real/psplib');
const RUNS = 7;
const TIME = 1000;
/** Plans between two looks at the clock. */
const STRIDE = 100;
const SETS = [
  { name: 'j60', aim: '≤ 12 %' },
  { name: 'j120', aim: '≤ 35 %' },
];

/** Work items of roadmaps: how the cost grows with them. */
export const SIZES = [100, 300, 1000, 2000];

/** A roadmap of so many work items, each a component to be refactored. */
export function roadmapOf(items: number): Workshop {
  const workshop = workshopOfSize({ components: items });
  const components = Object.values(workshop.components).map((component) => ({
    ...component,
    disposition: 'refactor' as const,
  }));
  return { ...workshop, components: Object.fromEntries(components.map((one) => [one.id, one])) };
}

/** From a workshop to a plan with dates, and to a plan with simulated ranges. */
export async function roadmapSection(): Promise<Section> {
  const rows: Row[] = [];
  for (const size of SIZES) {
    const workshop = roadmapOf(size);
    const count = scheduleRoadmap(workshop).items.length;
    // Answers are remembered by what they rest on, so every run asks of another copy.
    const copies = Array.from({ length: RUNS + 1 }, () => structuredClone(workshop));
    rows.push({
      what: `first plan of ${count.toLocaleString('en')} work items`,
      seen: ms(await timed(RUNS, () => scheduleRoadmap(copies.pop()!))),
      aim: size === 300 ? '≤ 50 ms' : size === 2000 ? '≤ 200 ms' : '',
    });
  }
  const { tasks, personDays } = tasksOf(roadmapOf(200));
  const planned = schedule(tasks, personDays);
  rows.push({
    what: '10,000 simulated runs of 200 work items',
    seen: ms(await timed(RUNS, () => simulate(tasks, planned, 10_000))),
    aim: '≤ 1 s',
  });
  const before = roadmapOf(300);
  const search = searchRoadmap(before, 1);
  const start = performance.now();
  const { generated } = search(1000);
  rows.push({
    what: 'plans tried a second in the search for a better one, 300 work items',
    seen: Math.round((1000 * generated) / (performance.now() - start)).toLocaleString('en'),
    aim: '',
  });
  return {
    title: 'Roadmap',
    method: `12 people, 1.5 flows for each component, all of them refactored, in Node; median of ${RUNS}.`,
    rows,
  };
}

export async function engineSection(): Promise<Section> {
  const files = await readdir(INSTANCES).catch(() => []);
  const rows: Row[] = [];
  for (const { name, aim } of SETS) {
    const own = files.filter((file) => new RegExp(`^${name}\\d+_\\d+\\.sm$`, 'u').test(file));
    rows.push({
      what: `${name}: mean deviation from the critical path, ${own.length} instances, ${TIME / 1000} s each`,
      seen: own.length === 0 ? 'no instances here' : await deviation(own),
      aim,
    });
  }
  rows.push({
    what: `mean gap to the shortest plan, ${smallProjects().length} small projects, 1,000 schedules each`,
    seen: percent(meanGap()),
    aim: '≤ 2 %',
  });
  return {
    title: 'Planning engine',
    method:
      'PSPLIB’s single-mode instances in Node, one after the other; every plan is checked period by period by a validator of its own.',
    rows,
  };
}

async function deviation(files: readonly string[]): Promise<string> {
  let sum = 0;
  let schedules = 0;
  for (const file of files) {
    const network = parsePsplib(await readFile(path.join(INSTANCES, file), 'utf8'), file);
    const found = searchFor(TIME, network);
    const faults = faultsOf(network, found.best);
    if (faults.length > 0) throw new Error(`${file}: ${faults[0]}`);
    sum += found.cost / network.criticalLength - 1;
    schedules += found.generated;
  }
  return `${percent(sum / files.length)} (${Math.round(schedules / files.length).toLocaleString('en')} schedules on average)`;
}

function searchFor(time: number, network: Network) {
  const until = performance.now() + time;
  const found = searchPlan(network, { seed: 1 });
  while (performance.now() < until && !found.isOptimal) found.search(found.generated + STRIDE);
  return found;
}

function meanGap(): number {
  const gaps = smallProjects()
    .map(networkOf)
    .map((network) => {
      const found = searchPlan(network, { seed: 1 });
      found.search(1000);
      const shortest = shortestLength(network);
      return shortest === 0 ? 0 : found.cost / shortest - 1;
    });
  return gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
}

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
