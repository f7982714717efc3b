/** Titles of work items in words. */
import type { WorkItem } from '#shared/roadmap/plan';
import { say } from '../../ui/text';

export const itemTitle = ({ title }: Pick<WorkItem, 'title'>): string =>
  typeof title === 'string' ? title : say(title);
