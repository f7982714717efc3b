/** What is said of a work item at a glance. */
import type { PlannedItem, WorkItem } from '#shared/roadmap/plan';
import { say } from '../../ui/text';

export const itemTitle = ({ title }: Pick<WorkItem, 'title'>): string =>
  typeof title === 'string' ? title : say(title);

/** Whether it is planned to be finished after the day by which it has to be. */
export const isLate = ({ status, due, finish }: Pick<PlannedItem, 'status' | 'due' | 'finish'>): boolean =>
  status !== 'done' && due !== null && finish > due;
