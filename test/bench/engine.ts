/** The planning engine on PSPLIB's instances, which lie beside the project, and against the shortest plans there are. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from '../../electron/launcher/build';
import { parsePsplib } from '#shared/interop/psplib';
import { searchPlan } from '#shared/roadmap/rcpsp/improve';
import { networkOf, type Network } from '#shared/roadmap/rcpsp/project';
import { faultsOf, shortestLength, smallProjects } from '../support/rcpsp';
import type { Row, Section } from './table';

const INSTANCES = path.join(ROOT, '../shared/real/psplib');
const TIME = 1000;
/** Plans between two looks at the clock. */
const STRIDE = 100;
const SETS = [
  { name: 'j60', aim: '≤ 12 %' },
  { name: 'j120', aim: '≤ 35 %' },
];

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
