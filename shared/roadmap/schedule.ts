/** Work on a time axis: serial schedule generation, and the critical path through its result. */
import { groupBy } from '../model/group';
import type { WorkStatus } from '../model/vocabulary';
import { MOMENT } from './calendar';
import type { Capacity } from './capacity';
import type { OrderedWork } from './order';

/** What there is to schedule, in order. Moments are working days since the roadmap's start, with fractions. */
export interface Tasks extends Pick<OrderedWork, 'moveOf' | 'after'> {
  statuses: readonly WorkStatus[];
  /** Who does each; null is the lane of the one who is yet to be found. */
  owners: readonly (string | null)[];
  capacities: readonly Capacity[];
}

export interface Schedule {
  start: Float64Array;
  finish: Float64Array;
  /** The task that the same owner does before each; -1 for none. */
  previous: Int32Array;
}

/**
 * Serial schedule generation (Kelley 1963; Kolisch 1996): one task after the other, each as early as what it waits for
 * and its owner's time allow, also into a gap that earlier ones left.
 * - An owner does one thing at a time, and finishes what was begun. What nobody owns is one lane, as if one unnamed
 *   person did it all: giving work an owner must not make the plan longer than leaving it to nobody.
 * - A task without effort takes no time and nobody's. It lies where what it waits for is done.
 * - What is done takes no time; what was begun stands first in its owner's time and waits for nothing. Its effort
 *   counts in full, since nobody wrote down how much of it is left.
 * @param personDays effort of each task
 */
export function schedule(tasks: Tasks, personDays: Float64Array): Schedule {
  const { statuses, moveOf, after, owners, capacities } = tasks;
  const start = new Float64Array(statuses.length);
  const finish = new Float64Array(statuses.length);
  const moveFinish = new Float64Array(after.length);
  const lanes = new Map<string | null, number[]>();

  const place = (task: number, ready: number) => {
    start[task] = finish[task] = ready;
    if (personDays[task]! > 0) {
      const lane = lanes.get(owners[task]!) ?? [];
      lanes.set(owners[task]!, lane);
      insert(task, ready, lane);
    }
    const move = moveOf[task]!;
    moveFinish[move] = Math.max(moveFinish[move]!, finish[task]!);
  };
  const insert = (task: number, ready: number, lane: number[]) => {
    const { begin, finish: finishOf } = capacities[task]!;
    let free = ready;
    for (let position = 0; ; position++) {
      const next = lane[position];
      const from = begin(free);
      const to = finishOf(from, personDays[task]!);
      if (next === undefined || to <= start[next]! + MOMENT) {
        start[task] = from;
        finish[task] = to;
        lane.splice(position, 0, task);
        return;
      }
      free = Math.max(free, finish[next]!);
    }
  };

  statuses.forEach((status, task) => {
    if (status !== 'todo') place(task, 0);
  });
  statuses.forEach((status, task) => {
    if (status !== 'todo') return;
    place(
      task,
      after[moveOf[task]!]!.reduce((latest, move) => Math.max(latest, moveFinish[move]!), 0),
    );
  });

  const previous = new Int32Array(statuses.length).fill(-1);
  for (const lane of lanes.values())
    lane.forEach((task, position) => {
      previous[task] = lane[position - 1] ?? -1;
    });
  return { start, finish, previous };
}

/** Tasks in the order in which a schedule begins them. None stands before what it waits for. */
export function inTime({ start }: Schedule): number[] {
  return Array.from(start, (_, task) => task).sort((a, b) => start[a]! - start[b]! || a - b);
}

/**
 * The tasks that cannot take longer without the end moving: those without slack in the network of what waits for what
 * and of what the same owner does next (critical path method, Kelley and Walker 1959, with resource links). Nothing is
 * critical where nothing takes time; what is done never is.
 */
export function criticalTasks(tasks: Tasks, timed: Schedule): boolean[] {
  const { start, finish, previous } = timed;
  const critical = Array.from(start, () => false);
  const end = finish.reduce((latest, moment) => Math.max(latest, moment), 0);
  if (end === 0) return critical;
  const members = groupBy(tasks.moveOf.keys(), (task) => tasks.moveOf[task]!);

  for (const task of inTime(timed).reverse()) {
    const status = tasks.statuses[task]!;
    if (status === 'done') continue;
    critical[task] ||= finish[task]! >= end - MOMENT;
    if (!critical[task]) continue;
    const waitsFor =
      status === 'doing' ? [] : tasks.after[tasks.moveOf[task]!]!.flatMap((move) => members.get(move)!);
    const before = previous[task] === -1 ? waitsFor : [...waitsFor, previous[task]!];
    for (const other of before)
      if (finish[other]! >= start[task]! - MOMENT && tasks.statuses[other] !== 'done') critical[other] = true;
  }
  return critical;
}
