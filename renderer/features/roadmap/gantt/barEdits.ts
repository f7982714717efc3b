/** What a bar that is moved or stretched means for its item. */
import { addDays } from '#shared/model/dates';
import type { Effort } from '#shared/model/entities';
import type { WorkCalendar } from '#shared/roadmap/calendar';
import type { PlannedItem } from '#shared/roadmap/plan';

/** Only what has not begun can be told when to begin. */
export const canMove = ({ status }: Pick<PlannedItem, 'status'>): boolean => status === 'todo';

/** What has no effort, or none left, has no length that could change. */
export const canStretch = ({ status, effort }: Pick<PlannedItem, 'status' | 'effort'>): boolean =>
  status !== 'done' && effort !== null && effort.high > 0;

export interface Stretch {
  finish: string;
  effort: Effort;
}

/** An item that ends some days later, or sooner: it takes effort in proportion to its working days, of which one is left. */
export function stretched(
  { start, finish, effort }: Pick<PlannedItem, 'start' | 'finish'> & { effort: Effort },
  byDays: number,
  calendar: WorkCalendar,
): Stretch {
  const first = calendar.dayOn(start);
  const daysUntil = (date: string) => Math.max(1, calendar.dayAfter(date) - first);
  const days = daysUntil(addDays(finish, byDays));
  const factor = days / daysUntil(finish);
  const scaled = (figure: number) => Math.round(figure * factor * 10) / 10;
  return {
    finish: calendar.dateOf(first + days - 1),
    effort:
      factor === 1
        ? effort
        : {
            low: scaled(effort.low),
            likely: scaled(effort.likely),
            // Not so little that it is nothing: a bar that takes no time could not be stretched again.
            high: Math.max(0.1, scaled(effort.high)),
          },
  };
}
