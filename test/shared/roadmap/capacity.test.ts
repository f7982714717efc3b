import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Workshop } from '#shared/model/workshop';
import { workCalendar } from '#shared/roadmap/calendar';
import { capacities } from '#shared/roadmap/capacity';
import { workshopOf } from './workshops';

/** The capacity of somebody with some shares of their time, each for a week of March 2027 and the days after it. */
function capacityOf(shares: (number | null)[], schedule: Partial<Workshop['schedule']> = {}) {
  const workshop = workshopOf({ people: ['p_1'] });
  const availability = shares.flatMap((share, week) => {
    if (share === null) return [];
    const from = `2027-03-${String(week * 7 + 1).padStart(2, '0')}`;
    return [{ id: `av_${week}`, participantId: 'p_1', discipline: null, from, to: null, share, note: '' }];
  });
  const changed = {
    ...workshop,
    schedule: { ...workshop.schedule, ...schedule },
    availability: Object.fromEntries(availability.map((entry) => [entry.id, entry])),
  };
  const calendar = workCalendar(changed);
  return { capacity: capacities(changed, calendar)('p_1'), horizon: calendar.length };
}

const aShare = fc.oneof(
  fc.constantFrom(null, 0, 1, Number.MIN_VALUE, 1e-9),
  fc.double({ min: 0, max: 1, noNaN: true }),
);

describe('capacity', () => {
  it('does as much between begin and finish as was asked, and never goes past the horizon', () => {
    fc.assert(
      fc.property(
        fc.array(aShare, { maxLength: 4 }),
        fc.constantFrom(0, 0.2, 1),
        fc.double({ min: 0, max: 30, noNaN: true }),
        fc.oneof(fc.double({ min: 0, max: 50, noNaN: true }), fc.constantFrom(0, Number.MIN_VALUE, 100_000)),
        (shares, reserve, at, work) => {
          const { capacity, horizon } = capacityOf(shares, { reserve });
          const begin = capacity.begin(at);
          const finish = capacity.finish(begin, work);
          expect(begin).toBeGreaterThanOrEqual(at);
          expect(finish).toBeGreaterThanOrEqual(begin);
          expect(finish).toBeLessThanOrEqual(horizon);
          const done = capacity.until(finish) - capacity.until(begin);
          if (finish < horizon) expect(Math.abs(done - work)).toBeLessThan(1e-6);
          else expect(done).toBeLessThan(work + 1e-6);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('begins when anything is done', () => {
    expect(capacityOf([0, 1]).capacity.begin(2)).toBe(capacityOf([0]).horizon);
    expect(capacityOf([null, 0.5]).capacity.begin(2.5)).toBe(2.5);
  });
});
