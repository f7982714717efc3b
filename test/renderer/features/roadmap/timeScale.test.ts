import { describe, expect, it } from 'vitest';
import { daysBetween } from '#shared/model/dates';
import {
  placeOf,
  quarterOf,
  timeScale,
  ZOOMS,
  type TimeHead,
} from '../../../../renderer/features/roadmap/gantt/timeScale';

const dates = ({ ticks }: TimeHead) => ticks.map(({ date }) => date);

describe('the scale of the chart', () => {
  it.each(ZOOMS)('holds whole months without a gap at “%s”, and fills the room', (zoom) => {
    const scale = timeScale('2026-11-16', '2027-05-03', 700, zoom);
    expect(scale.from).toBe('2026-11-01');
    expect(scale.width).toBeGreaterThanOrEqual(699);
    for (const head of [scale.upper, scale.lower]) {
      let left = 0;
      for (const tick of head.ticks) {
        expect(tick.left).toBeCloseTo(left, 6);
        expect(tick.left).toBeCloseTo(daysBetween(scale.from, tick.date) * scale.dayWidth, 6);
        left += tick.width;
      }
      expect(left).toBeCloseTo(scale.width, 6);
    }
  });

  it('fits what is long into the room that there is', () => {
    const scale = timeScale('2026-01-10', '2029-12-20', 700, 'fit');
    expect(scale.width).toBeCloseTo(700, 6);
    expect([scale.upper.unit, scale.lower.unit]).toEqual(['year', 'quarter']);
    expect(dates(scale.upper)).toEqual(['2026-01-01', '2027-01-01', '2028-01-01', '2029-01-01']);
  });

  it('has days below months where they have room, and weeks that begin on Mondays', () => {
    const days = timeScale('2026-11-16', '2026-11-30', 300, 'days');
    expect([days.upper.unit, days.lower.unit]).toEqual(['month', 'day']);
    expect(days.lower.ticks).toHaveLength(30);
    const weeks = timeScale('2026-11-16', '2026-11-30', 290, 'weeks');
    expect(dates(weeks.lower).slice(0, 3)).toEqual(['2026-11-01', '2026-11-02', '2026-11-09']);
    expect(weeks.lower.ticks[0]!.isLabelled).toBe(false);
    expect(weeks.lower.ticks[1]!.isLabelled).toBe(true);
  });

  it('begins quarters where they begin', () => {
    const scale = timeScale('2026-11-16', '2027-08-01', 300, 'quarters');
    expect(scale.upper.unit).toBe('year');
    expect(dates(timeScale('2026-11-16', '2030-08-01', 300, 'fit').lower).slice(0, 3)).toEqual([
      '2026-11-01',
      '2027-01-01',
      '2027-04-01',
    ]);
    expect(['2026-01-31', '2026-06-01', '2026-12-31'].map(quarterOf)).toEqual([1, 2, 4]);
  });

  it('has a place for each stretch of days, both included', () => {
    const scale = timeScale('2026-11-16', '2026-11-30', 300, 'days');
    expect(placeOf(scale, '2026-11-02', '2026-11-03')).toEqual({ left: 28, width: 56 });
  });

  it('ends with the last day that can be written, wherever a plan is', () => {
    for (const zoom of ZOOMS)
      for (const start of ['9998-11-02', '9999-01-04', '9999-12-06', '9999-12-31']) {
        const scale = timeScale(start, '9999-12-31', 900, zoom);
        for (const { ticks } of [scale.upper, scale.lower]) {
          expect(ticks[0]!.left).toBe(0);
          const last = ticks.at(-1)!;
          expect(last.left + last.width).toBeCloseTo(scale.width);
        }
      }
  });
});
