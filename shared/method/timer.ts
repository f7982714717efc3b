/**
 * The timer of the agenda. What is stored is when an item was begun, not how much is left: whoever reads the record, at
 * whatever time and after whatever reload, reads the same. Moments are milliseconds since 1970; a clock that was set
 * back makes a stretch 0 seconds long, never less.
 */
import type { Command } from '../commands/command';
import type { AgendaItem } from '../model/entities';
import type { Timer, Workshop } from '../model/workshop';
import { agendaInOrder } from './agenda';
import { sum } from './sums';

export type TimerState = 'calm' | 'warning' | 'over';

export interface TimerView {
  item: AgendaItem;
  isRunning: boolean;
  elapsedSeconds: number;
  /** With what it was extended by. */
  plannedSeconds: number;
  /** Negative once the item takes longer than planned. */
  remainingSeconds: number;
  state: TimerState;
  /** The item after it; null after the last. */
  next: AgendaItem | null;
}

/** An item is nearly over in its last fifth, of which a long item's last two minutes are enough. */
const WARNING_SHARE = 0.2;
const WARNING_SECONDS = 120;

/** What the schema lets a record hold. */
const SPENT_MAX = 1_000_000;
const EXTENDED_MAX = 1440;

/** Seconds that an item has taken so far. @param now null leaves out the stretch that is running */
export function elapsedSeconds(timer: Timer, itemId: string, now: number | null): number {
  const spent = timer.spent[itemId] ?? 0;
  if (timer.itemId !== itemId || timer.since === null || now === null) return spent;
  const stretch = Math.max(0, Math.round((now - Date.parse(timer.since)) / 1000));
  return Math.min(SPENT_MAX, spent + stretch);
}

const plannedSeconds = ({ extended }: Timer, { id, minutes }: AgendaItem): number =>
  (minutes + (extended[id] ?? 0)) * 60;

/** How the timer stands; null while no item is under way. */
export function timerView(
  { timer, agenda }: Pick<Workshop, 'timer' | 'agenda'>,
  now: number,
): TimerView | null {
  const items = agendaInOrder(agenda);
  const at = items.findIndex(({ id }) => id === timer.itemId);
  const item = items[at];
  if (!item) return null;
  const elapsed = elapsedSeconds(timer, item.id, now);
  const planned = plannedSeconds(timer, item);
  return {
    item,
    isRunning: timer.since !== null,
    elapsedSeconds: elapsed,
    plannedSeconds: planned,
    remainingSeconds: planned - elapsed,
    state: stateOf(planned, planned - elapsed),
    next: items[at + 1] ?? null,
  };
}

/** An item with how long it was to take, and took so far. */
export interface Measured {
  item: AgendaItem;
  /** With what it was extended by. */
  plannedSeconds: number;
  /** 0 where it was not begun. */
  actualSeconds: number;
}

/** Every item, planned against actual. @param now null leaves out the stretch that is running */
export const measuredAgenda = ({ timer, agenda }: Workshop, now: number | null): Measured[] =>
  agendaInOrder(agenda).map((item) => measureItem(timer, item, now));

/** Seconds that all items took, without the stretch that is running. */
export const takenSeconds = (workshop: Workshop): number =>
  sum(measuredAgenda(workshop, null).map(({ actualSeconds }) => actualSeconds));

/** One item, planned against actual. @param now null leaves out the stretch that is running */
export const measureItem = (timer: Timer, item: AgendaItem, now: number | null): Measured => ({
  item,
  plannedSeconds: plannedSeconds(timer, item),
  actualSeconds: elapsedSeconds(timer, item.id, now),
});

function stateOf(planned: number, remaining: number): TimerState {
  if (remaining <= 0) return 'over';
  return remaining <= Math.min(WARNING_SECONDS, planned * WARNING_SHARE) ? 'warning' : 'calm';
}

const set = (timer: Timer): Command => ({ type: 'setDetails', patch: { timer } });
const moment = (now: number): string => new Date(now).toISOString();

/** The timer with the running stretch counted, and standing still. */
function settled(timer: Timer, now: number): Timer {
  const { itemId, since } = timer;
  if (itemId === null || since === null) return { ...timer, since: null };
  return { ...timer, since: null, spent: { ...timer.spent, [itemId]: elapsedSeconds(timer, itemId, now) } };
}

/** Begins an item, or goes on with it; the one that was under way is finished with. */
export const startItem = ({ timer }: Workshop, itemId: string, now: number): Command =>
  set({ ...settled(timer, now), itemId, since: moment(now) });

export const pauseTimer = ({ timer }: Workshop, now: number): Command => set(settled(timer, now));

/** Goes on with the item that is under way. */
export const resumeTimer = ({ timer }: Workshop, now: number): Command =>
  set({ ...settled(timer, now), since: timer.itemId === null ? null : moment(now) });

/** Gives the item that is under way more time. */
export function extendTimer({ timer }: Workshop, minutes: number): Command {
  const { itemId, extended } = timer;
  if (itemId === null) return set(timer);
  const longer = Math.min(EXTENDED_MAX, (extended[itemId] ?? 0) + minutes);
  return set({ ...timer, extended: { ...extended, [itemId]: longer } });
}

/** Finishes the item that is under way, and begins the next; after the last the timer is at its end. */
export function nextItem(workshop: Workshop, now: number): Command {
  const next = timerView(workshop, now)?.next;
  return next ? startItem(workshop, next.id, now) : stopTimer(workshop, now);
}

/** Finishes the item that is under way. */
export const stopTimer = ({ timer }: Workshop, now: number): Command =>
  set({ ...settled(timer, now), itemId: null });
