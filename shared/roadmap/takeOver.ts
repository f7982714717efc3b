/** Which open work people take over who come on top. */
import type { Participant } from '../model/entities';
import type { Workshop } from '../model/workshop';
import { MOMENT } from './calendar';
import { capacities } from './capacity';
import type { WorkItem } from './plan';
import { listByRank, networkOfTasks, readyAt } from './schedule';
import { tasksOf } from './tasks';

/**
 * The keys of work that changes hands, with the id of who takes it over. In the plan's order, work that nobody has begun
 * goes to the one of `hires` who would finish it first, where that is sooner than its owner would: each does one thing
 * after the other, as soon as what it waits for is done.
 * @param hires participants of the workshop
 * @param isFixed whether people have said whose an item is
 */
export function takeOver(
  workshop: Workshop,
  hires: readonly Participant[],
  isFixed: (key: string) => boolean,
): Map<string, string> {
  const { work, tasks, personDays, calendar } = tasksOf(workshop);
  const capacityOf = capacities(workshop, calendar);
  const freeFrom = new Map<string | null, number>();
  const finishOfMove = new Float64Array(tasks.after.length);
  const taken = new Map<string, string>();
  for (const task of listByRank(networkOfTasks(tasks, personDays), tasks)) {
    const item = work.items[task]!;
    const effort = personDays[task]!;
    const ready = readyAt(tasks, task, finishOfMove);
    const finishBy = (ownerId: string | null) => {
      const capacity = capacityOf(ownerId);
      return capacity.finish(capacity.begin(Math.max(ready, freeFrom.get(ownerId) ?? 0)), effort);
    };
    let { ownerId } = item;
    let finish = effort > 0 ? finishBy(ownerId) : ready;
    if (effort > 0 && item.status === 'todo' && !isFixed(item.key))
      for (const hire of hires) {
        const sooner = canDo(workshop, hire, item) ? finishBy(hire.id) : Infinity;
        if (sooner < finish - MOMENT) [ownerId, finish] = [hire.id, sooner];
      }
    if (effort > 0) freeFrom.set(ownerId, finish);
    if (ownerId !== null && ownerId !== item.ownerId) taken.set(item.key, ownerId);
    const move = tasks.moveOf[task]!;
    finishOfMove[move] = Math.max(finishOfMove[move]!, finish);
  }
  return taken;
}

/** Somebody does what is their discipline's; what nobody owns, and changes a component, is an engineer's. */
function canDo({ participants }: Workshop, hire: Participant, { ownerId, source }: WorkItem): boolean {
  return ownerId === null
    ? hire.discipline === 'engineering' && (source === 'component' || source === 'seam')
    : participants[ownerId]?.discipline === hire.discipline;
}
