/** What is said of a work item at a glance. */
import type { PlannedItem, WorkItem } from '#shared/roadmap/plan';
import type { Message } from '#shared/texts/index';
import { say } from '../../ui/text';

/** Titles are asked for by the hundred: each is put into words once in a plan. */
const said = new WeakMap<Message, string>();

export function itemTitle({ title }: Pick<WorkItem, 'title'>): string {
  if (typeof title === 'string') return title;
  const known = said.get(title);
  if (known !== undefined) return known;
  const text = say(title);
  said.set(title, text);
  return text;
}

/** Whether it is planned to be finished after the day by which it has to be. */
export const isLate = ({ status, due, finish }: Pick<PlannedItem, 'status' | 'due' | 'finish'>): boolean =>
  status !== 'done' && due !== null && finish > due;
