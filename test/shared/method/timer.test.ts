import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '#shared/commands/apply';
import type { Command } from '#shared/commands/command';
import { isOutsideUndo } from '#shared/commands/outsideUndo';
import { agendaInOrder } from '#shared/method/agenda';
import {
  extendTimer,
  measuredAgenda,
  nextItem,
  pauseTimer,
  resumeTimer,
  startItem,
  stopTimer,
  timerView,
} from '#shared/method/timer';
import type { Workshop } from '#shared/model/workshop';
import { anyWorkshop } from '../../support/arbitraries';
import { sample } from '../../support/sample';

const START = Date.parse('2026-05-04T09:00:00.000Z');
const seconds = (count: number) => START + count * 1000;
const todo = (workshop: Workshop, command: Command): Workshop =>
  apply(workshop, command, { today: '2026-05-04' });

const fresh: Workshop = { ...sample, timer: { itemId: null, since: null, spent: {}, extended: {} } };
const [first, second] = agendaInOrder(fresh.agenda);
const begun = todo(fresh, startItem(fresh, first!.id, START));

/** A deed at the timer, so many seconds after the one before. */
const deeds = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 4000 }), fc.constantFrom('pause', 'resume', 'next', 'extend', 'start')),
  { maxLength: 12 },
);
function does(workshop: Workshop, deed: string, now: number): Workshop {
  const command = {
    pause: () => pauseTimer(workshop, now),
    resume: () => resumeTimer(workshop, now),
    next: () => nextItem(workshop, now),
    extend: () => extendTimer(workshop, 5),
    start: () => startItem(workshop, first!.id, now),
  }[deed]!();
  expect(isOutsideUndo(command)).toBe(true);
  return todo(workshop, command);
}

describe('the timer', () => {
  it('shows nothing before an item is begun', () => {
    expect(timerView(fresh, START)).toBeNull();
  });

  it('counts from when the item was begun, and names what comes after it', () => {
    expect(timerView(begun, seconds(90))).toMatchObject({
      item: first,
      isRunning: true,
      elapsedSeconds: 90,
      plannedSeconds: 1200,
      remainingSeconds: 1110,
      state: 'calm',
      next: second,
    });
  });

  it('warns in the last two minutes of a long item and in the last fifth of a short one', () => {
    const at = (workshop: Workshop, left: number) => {
      const { plannedSeconds } = timerView(workshop, START)!;
      return timerView(workshop, seconds(plannedSeconds - left))!.state;
    };
    const short = { ...begun, agenda: { [first!.id]: { ...first!, minutes: 5 } } };
    expect([at(begun, 121), at(begun, 120), at(begun, 1), at(begun, 0), at(begun, -60)]).toEqual([
      'calm',
      'warning',
      'warning',
      'over',
      'over',
    ]);
    expect([at(short, 61), at(short, 60)]).toEqual(['calm', 'warning']);
  });

  it('is calm again once it is extended', () => {
    expect(timerView(begun, seconds(1190))!.state).toBe('warning');
    const longer = todo(begun, extendTimer(begun, 5));
    expect(timerView(longer, seconds(1190))).toMatchObject({ state: 'calm', remainingSeconds: 310 });
  });

  it('goes from item to item, and is at its end after the last', () => {
    const times = agendaInOrder(fresh.agenda).map((_, index) => index);
    const last = times.reduce(
      (workshop, index) => todo(workshop, nextItem(workshop, seconds(60 * (index + 1)))),
      begun,
    );
    expect(timerView(last, seconds(9999))).toBeNull();
    expect(measuredAgenda(last, seconds(9999)).map(({ actualSeconds }) => actualSeconds)).toEqual(
      times.map(() => 60),
    );
  });

  it('goes on with an item that it comes back to', () => {
    const there = todo(begun, startItem(begun, second!.id, seconds(100)));
    const back = todo(there, startItem(there, first!.id, seconds(150)));
    expect(timerView(back, seconds(200))!.elapsedSeconds).toBe(150);
  });

  it('stands still while it is paused', () => {
    const paused = todo(begun, pauseTimer(begun, seconds(30)));
    expect(timerView(paused, seconds(5000))).toMatchObject({ isRunning: false, elapsedSeconds: 30 });
  });

  it('loses nothing by pausing and resuming', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 20 }), (stretches) => {
        let [workshop, now] = [begun, START];
        for (const stretch of stretches) {
          now += stretch * 1000;
          workshop = todo(workshop, pauseTimer(workshop, now));
          now += 7000;
          workshop = todo(workshop, resumeTimer(workshop, now));
        }
        const total = stretches.reduce((sum, stretch) => sum + stretch, 0);
        expect(timerView(workshop, now)!.elapsedSeconds).toBe(total);
      }),
    );
  });

  it('never counts less than nothing, nor backwards but for a clock that goes backwards', () => {
    fc.assert(
      fc.property(deeds, fc.boolean(), (list, jumps) => {
        let [workshop, now] = [begun, START];
        for (const [pause, deed] of list) {
          now += (jumps && pause % 2 ? -pause : pause) * 1000;
          const before = measuredAgenda(workshop, now).map(({ actualSeconds }) => actualSeconds);
          workshop = does(workshop, deed, now);
          const after = measuredAgenda(workshop, now).map(({ actualSeconds }) => actualSeconds);
          expect(after).toEqual(before);
          for (const taken of after) expect(taken).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('is the same after a reload: the record and the moment say it all', () => {
    fc.assert(
      fc.property(anyWorkshop(), fc.date({ noInvalidDate: true }), (workshop, date) => {
        const reloaded = JSON.parse(JSON.stringify(workshop)) as Workshop;
        expect(timerView(reloaded, date.getTime())).toEqual(timerView(workshop, date.getTime()));
        const view = timerView(workshop, date.getTime());
        expect(view?.elapsedSeconds ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('keeps what an item took when it stops', () => {
    const stopped = todo(begun, stopTimer(begun, seconds(42)));
    expect(stopped.timer).toEqual({ itemId: null, since: null, spent: { [first!.id]: 42 }, extended: {} });
  });
});
