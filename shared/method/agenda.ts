/** The agenda: what is talked about, for how long, on which day. */
import type { Command } from '../commands/command';
import type { AgendaItem } from '../model/entities';
import type { NewId } from '../model/ids';
import { compareText, memoByIdentity } from '../model/queries';
import type { Step } from '../model/vocabulary';
import type { Workshop } from '../model/workshop';
import { sum } from './sums';

export const AGENDA_LENGTHS = ['short', 'halfDay', 'twoHalfDays'] as const;
export type AgendaLength = (typeof AGENDA_LENGTHS)[number];

/** What an agenda is made of beside the steps. */
export const INTERLUDES = ['welcome', 'break', 'recap', 'close'] as const;
export type Slot = Step | (typeof INTERLUDES)[number];

/** A day's slots with their minutes. */
type Day = readonly (readonly [Slot, number])[];

/**
 * Half a day is four hours with its break: from nine to one, or from one to five. In 90 minutes there is no time for
 * readiness, path and roadmap: they are about the decisions.
 */
const DAYS: Readonly<Record<AgendaLength, readonly Day[]>> = {
  short: [
    [
      ['outcome', 10],
      ['evidence', 10],
      ['map', 15],
      ['assess', 10],
      ['decide', 25],
      ['risks', 15],
      ['close', 5],
    ],
  ],
  halfDay: [
    [
      ['welcome', 5],
      ['outcome', 20],
      ['evidence', 20],
      ['map', 30],
      ['assess', 25],
      ['break', 15],
      ['decide', 45],
      ['risks', 30],
      ['readiness', 20],
      ['path', 10],
      ['roadmap', 15],
      ['close', 5],
    ],
  ],
  twoHalfDays: [
    [
      ['welcome', 10],
      ['outcome', 30],
      ['evidence', 30],
      ['map', 55],
      ['break', 15],
      ['assess', 40],
      ['decide', 50],
      ['close', 10],
    ],
    [
      ['recap', 10],
      ['decide', 30],
      ['risks', 50],
      ['readiness', 40],
      ['break', 15],
      ['path', 25],
      ['roadmap', 45],
      ['report', 15],
      ['close', 10],
    ],
  ],
};

/** A part of an agenda that is not in a workshop yet. */
export interface Timebox {
  slot: Slot;
  step: Step | null;
  minutes: number;
  day: number;
}

/** The timeboxes of a length, day by day. */
export const timeboxes = (length: AgendaLength): Timebox[] =>
  DAYS[length].flatMap((day, index) =>
    day.map(([slot, minutes]) => ({ slot, step: isInterlude(slot) ? null : slot, minutes, day: index + 1 })),
  );

const isInterlude = (slot: Slot): slot is (typeof INTERLUDES)[number] =>
  (INTERLUDES as readonly Slot[]).includes(slot);

/** Items day by day, in their order. */
export const agendaInOrder = memoByIdentity((agenda: Workshop['agenda']): readonly AgendaItem[] =>
  Object.values(agenda).sort((a, b) => a.day - b.day || a.order - b.order || compareText(a.id, b.id)),
);

/** Puts the agenda of a length in the place of the one that is there. */
export function replaceAgenda(
  workshop: Workshop,
  length: AgendaLength,
  titleOf: (slot: Slot) => string,
  newId: NewId,
): Command {
  const agenda = timeboxes(length).map(({ slot, step, minutes, day }, order): AgendaItem => ({
    id: newId('agenda'),
    title: titleOf(slot),
    step,
    minutes,
    day,
    order,
  }));
  return {
    type: 'batch',
    commands: [
      { type: 'remove', ids: { agenda: Object.keys(workshop.agenda) } },
      { type: 'insert', entities: { agenda } },
    ],
  };
}

const NEW_ITEM_MINUTES = 15;

/** An item at the end of the last day. */
export function newAgendaItem(workshop: Workshop, newId: NewId, title: string): AgendaItem {
  const last = agendaInOrder(workshop.agenda).at(-1);
  return {
    id: newId('agenda'),
    title,
    step: null,
    minutes: NEW_ITEM_MINUTES,
    day: last?.day ?? 1,
    order: (last?.order ?? -1) + 1,
  };
}

const DAYS_MAX = 10;

/**
 * Moves an item one place up or down. At the edge of its day it changes to the day beside it first: the last of one day
 * and the first of the next are two places. Null where there is no place to go to.
 */
export function moveAgendaItem({ agenda }: Workshop, id: string, by: -1 | 1): Command | null {
  const items = [...agendaInOrder(agenda)];
  const at = items.findIndex((item) => item.id === id);
  const item = items[at];
  if (!item) return null;
  const beside = items[at + by];
  if (beside?.day === item.day) {
    items[at] = beside;
    items[at + by] = item;
    return reorder(items);
  }
  const day = item.day + by;
  const isAlone = items.every((other) => other === item || other.day !== item.day);
  // Beyond the last day there is a new one only for an item that leaves others behind.
  if (day < 1 || day > DAYS_MAX || (!beside && isAlone)) return null;
  items[at] = { ...item, day };
  return reorder(items, { id, day });
}

/** Numbers the items by their place in the list. */
function reorder(items: readonly AgendaItem[], moved?: { id: string; day: number }): Command {
  return {
    type: 'update',
    collection: 'agenda',
    changes: items.map(({ id }, order) => ({
      id,
      patch: id === moved?.id ? { order, day: moved.day } : { order },
    })),
  };
}

/** Minutes of items together. */
export const minutesOf = (items: readonly AgendaItem[]): number => sum(items.map(({ minutes }) => minutes));
