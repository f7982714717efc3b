import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '#shared/commands/apply';
import {
  AGENDA_LENGTHS,
  agendaInOrder,
  minutesOf,
  moveAgendaItem,
  newAgendaItem,
  replaceAgenda,
  timeboxes,
} from '#shared/method/agenda';
import { STEPS } from '#shared/model/vocabulary';
import type { Workshop } from '#shared/model/workshop';
import { anyWorkshop } from '../../support/arbitraries';
import { countingIds } from '../../support/ids';
import { sample } from '../../support/sample';

const context = { today: '2026-05-04' };
const DAYS = { short: [90], halfDay: [240], twoHalfDays: [240, 240] };

describe('an agenda of a length', () => {
  it.each(AGENDA_LENGTHS)('fills each day to the minute: %s', (length) => {
    const boxes = timeboxes(length);
    const days = DAYS[length].map((_, index) => boxes.filter(({ day }) => day === index + 1));
    expect(days.flat()).toEqual(boxes);
    expect(days.map((day) => day.reduce((sum, { minutes }) => sum + minutes, 0))).toEqual(DAYS[length]);
  });

  it.each(AGENDA_LENGTHS)('goes through the steps in their order, in whole five minutes: %s', (length) => {
    const boxes = timeboxes(length);
    const steps = boxes.flatMap(({ step }) => (step === null ? [] : [STEPS.indexOf(step)]));
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    for (const { minutes } of boxes) expect(minutes % 5 === 0 && minutes > 0).toBe(true);
  });

  it('has one break in each half day, and none in 90 minutes', () => {
    const breaks = (length: (typeof AGENDA_LENGTHS)[number]) =>
      timeboxes(length).flatMap(({ slot, day }) => (slot === 'break' ? [day] : []));
    expect(AGENDA_LENGTHS.map(breaks)).toEqual([[], [1], [1, 2]]);
  });

  it('takes the place of the one that is there, as one step', () => {
    const next = apply(
      sample,
      replaceAgenda(sample, 'short', (slot) => slot, countingIds()),
      context,
    );
    expect(agendaInOrder(next.agenda).map(({ title }) => title)).toEqual(
      timeboxes('short').map(({ slot }) => slot),
    );
    expect(minutesOf(agendaInOrder(next.agenda))).toBe(90);
  });
});

const order = (workshop: Workshop) => agendaInOrder(workshop.agenda).map(({ id, day }) => `${id} ${day}`);

describe('moving an item', () => {
  it('and moving it back changes nothing', () => {
    fc.assert(
      fc.property(anyWorkshop(), fc.nat(), fc.constantFrom(-1 as const, 1 as const), (workshop, at, by) => {
        const items = agendaInOrder(workshop.agenda);
        const item = items[at % Math.max(1, items.length)];
        const there = item && moveAgendaItem(workshop, item.id, by);
        if (!there) return;
        const moved = apply(workshop, there, context);
        expect(order(moved)).not.toEqual(order(workshop));
        const back = moveAgendaItem(moved, item.id, by === 1 ? -1 : 1);
        // An item that was alone on its day has no day to go back to where that is beyond the last.
        if (back) expect(order(apply(moved, back, context))).toEqual(order(workshop));
      }),
      { numRuns: 300 },
    );
  });

  it('goes to the day beside before it goes past the items there', () => {
    const long = apply(
      sample,
      replaceAgenda(sample, 'twoHalfDays', (slot) => slot, countingIds()),
      context,
    );
    const first = agendaInOrder(long.agenda).find(({ day }) => day === 2)!;
    const moved = apply(long, moveAgendaItem(long, first.id, -1)!, context);
    expect(agendaInOrder(moved.agenda).findIndex(({ id }) => id === first.id)).toBe(8);
    expect(moved.agenda[first.id]!.day).toBe(1);
  });

  it('ends at the first place', () => {
    expect(moveAgendaItem(sample, agendaInOrder(sample.agenda)[0]!.id, -1)).toBeNull();
  });
});

it('a new item comes last', () => {
  const item = newAgendaItem(sample, countingIds(), 'One more');
  const next = apply(sample, { type: 'insert', entities: { agenda: [item] } }, context);
  expect(agendaInOrder(next.agenda).at(-1)).toEqual(item);
});
