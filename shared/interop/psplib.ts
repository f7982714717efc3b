/**
 * Instances of PSPLIB (Kolisch and Sprecher 1996) in its `.sm` format: one project, one mode an activity, renewable
 * resources alone. The first and the last activity are the dummy ones that begin and end the project.
 */
import { FileRejected } from '../file/rejected';
import { networkOf, type Demand, type Network } from '../roadmap/rcpsp/project';

/** More activities than any instance has. */
const JOBS_MAX = 10_000;

/** Reads an instance. @throws FileRejected with the line at which it cannot be read, or where it cannot be planned */
export function parsePsplib(text: string, file: string): Network {
  const lines = text.split(/\r?\n/u);
  const refuse = (line: number): never => {
    throw new FileRejected({ key: 'errors.psplib.unreadable', params: { file, line: String(line + 1) } });
  };
  const after = (title: string): number => {
    const at = lines.findIndex((line) => line.startsWith(title));
    return at < 0 ? refuse(lines.length - 1) : at + 1;
  };
  /** The whole numbers of a line, which must be nothing else. */
  const numbersIn = (line: number): number[] => {
    const words = lines[line]?.trim().split(/\s+/u) ?? [];
    return words.every((word) => /^\d{1,6}$/u.test(word)) ? words.map(Number) : refuse(line);
  };
  const counted = (title: string): number => {
    const at = lines.findIndex((line) => line.includes(title));
    const count = /:\s*(\d{1,6})\b/u.exec(lines[at] ?? '')?.[1];
    return count === undefined ? refuse(Math.max(at, 0)) : Number(count);
  };

  const jobs = counted('jobs (incl');
  const kinds = counted('- renewable');
  if (jobs > JOBS_MAX || counted('- nonrenewable') > 0 || counted('- doubly constrained') > 0) refuse(0);

  const predecessors = Array.from({ length: jobs }, (): number[] => []);
  const relations = after('PRECEDENCE RELATIONS:') + 1;
  for (let job = 0; job < jobs; job++) {
    const [number, modes, count, ...successors] = numbersIn(relations + job);
    if (number !== job + 1 || modes !== 1 || count !== successors.length) refuse(relations + job);
    for (const successor of successors) (predecessors[successor - 1] ?? refuse(relations + job)).push(job);
  }

  const capacities = numbersIn(after('RESOURCEAVAILABILITIES:') + 1);
  if (capacities.length !== kinds) refuse(after('RESOURCEAVAILABILITIES:') + 1);

  const requests = after('REQUESTS/DURATIONS:') + 2;
  const durations: number[] = [];
  const demands: Demand[][] = [];
  for (let job = 0; job < jobs; job++) {
    const [number, mode, duration, ...needs] = numbersIn(requests + job);
    if (number !== job + 1 || mode !== 1 || needs.length !== kinds) refuse(requests + job);
    durations.push(duration!);
    demands.push(needs.flatMap((units, resource) => (units > 0 ? [{ resource, units }] : [])));
  }
  try {
    return networkOf({ durations, predecessors, demands, capacities });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new FileRejected({ key: 'errors.psplib.impossible', params: { file } });
  }
}
