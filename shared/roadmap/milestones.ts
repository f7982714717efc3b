/** When the roadmap's milestones are reached. */
import { compareText } from '../model/queries';
import type { Milestone } from '../model/entities';
import type { Workshop } from '../model/workshop';
import type { PlannedItem } from './plan';

export interface PlannedMilestone extends Pick<Milestone, 'id' | 'name' | 'due'> {
  /** The day on which all that it comes after is done, `YYYY-MM-DD`; null where it comes after nothing of the roadmap. */
  on: string | null;
  /** Keys of the items that it comes after, in the order of the plan. */
  keys: string[];
  isDone: boolean;
  /** It will be reached after the day by which it has to be; one that is reached has no such day any more. */
  isLate: boolean;
}

/** The milestones by their day, those without one last. @param items of the plan whose dates count */
export function milestonesOf(workshop: Workshop, items: readonly PlannedItem[]): PlannedMilestone[] {
  return Object.values(workshop.milestones)
    .map(({ id, name, due, after }): PlannedMilestone => {
      const chosen = new Set(after);
      const own = items.filter(({ key, waveId }) => chosen.has(key) || chosen.has(`wave:${waveId}`));
      const on = own.reduce<string | null>(
        (last, { finish }) => (last === null || finish > last ? finish : last),
        null,
      );
      const isDone = own.length > 0 && own.every(({ status }) => status === 'done');
      return {
        id,
        name,
        due,
        on,
        keys: own.map(({ key }) => key),
        isDone,
        // Nobody wrote down when finished work was done: the plan has it on its first day.
        isLate: !isDone && on !== null && due !== null && on > due,
      };
    })
    .sort((a, b) => compareText(a.on ?? '~', b.on ?? '~') || compareText(a.id, b.id));
}
