/** From a workshop to what there is to schedule. */
import { memoByParts } from '../model/memo';
import type { Workshop } from '../model/workshop';
import { workCalendar, type WorkCalendar } from './calendar';
import { capacities } from './capacity';
import { deriveItems } from './derive';
import { pertMean } from './effort';
import { planningParts } from './planningParts';
import { orderItems, type OrderedWork } from './order';
import type { DraftItem } from './plan';
import { ranksOf } from './priorities';
import type { SimulatedTasks } from './simulate';

export interface RoadmapTasks {
  drafts: readonly DraftItem[];
  /** The items of the tasks, in their order. */
  work: OrderedWork;
  calendar: WorkCalendar;
  tasks: SimulatedTasks;
  /** PERT mean of each; 0 for what is done, or not estimated. */
  personDays: Float64Array;
}

/** The tasks of the roadmap, in the plan's order. */
export const tasksOf = memoByParts(planningParts, (workshop: Workshop): RoadmapTasks => {
  const drafts = deriveItems(workshop);
  const work = orderItems(workshop, drafts);
  const calendar = workCalendar(workshop);
  const capacityOf = capacities(workshop, calendar);
  const keys = work.items.map((item) => item.key);
  const efforts = work.items.map((item) => (item.status === 'done' ? null : item.effort));
  return {
    drafts,
    work,
    calendar,
    tasks: {
      keys,
      efforts,
      moveOf: work.moveOf,
      after: work.after,
      statuses: work.items.map((item) => item.status),
      owners: work.items.map((item) => item.ownerId),
      capacities: work.items.map((item) => capacityOf(item.ownerId)),
      releases: work.items.map(({ pinned }) => (pinned === null ? 0 : calendar.dayOn(pinned))),
      ranks: ranksOf(keys, workshop.schedule.priorities),
    },
    personDays: Float64Array.from(efforts, (effort) => (effort === null ? 0 : pertMean(effort))),
  };
});
