import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimatedWork } from '#shared/roadmap/estimated';
import { scheduleRoadmap } from '#shared/roadmap/planRoadmap';
import { aPlan, exactly, workshopOf, type Parts } from './workshops';

const datesOf = (items: Parts['items']) => estimatedWork(scheduleRoadmap(workshopOf({ items })).items);
const rough = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `wi_${index}` }));

describe('the dates of a plan', () => {
  it('are none where nothing open takes time', () => {
    expect(datesOf([])).toEqual({ open: 0, missing: 0, dates: 'none' });
    expect(datesOf(rough(2))).toEqual({ open: 2, missing: 2, dates: 'none' });
    expect(datesOf([{ id: 'wi_8', effort: exactly(0) }]).dates).toBe('none');
    expect(datesOf([{ id: 'wi_8', effort: exactly(3), status: 'done' }])).toMatchObject({
      open: 0,
      dates: 'none',
    });
  });

  it('are too early where more than a quarter of what is open is not estimated', () => {
    const three = [7, 8, 9].map((id) => ({ id: `wi_${id}`, effort: exactly(1) }));
    expect(datesOf([...three, ...rough(1)])).toEqual({ open: 4, missing: 1, dates: 'sound' });
    expect(datesOf([...three, ...rough(2)])).toEqual({ open: 5, missing: 2, dates: 'tooEarly' });
    const done = rough(4).map((item) => ({ ...item, status: 'done' as const }));
    expect(datesOf([...three, ...done])).toEqual({ open: 3, missing: 0, dates: 'sound' });
  });

  it('are no less sound once more is estimated', () => {
    const ORDER = ['none', 'tooEarly', 'sound'];
    fc.assert(
      fc.property(aPlan(), fc.nat(), (workshop, place) => {
        const { items } = scheduleRoadmap(workshop);
        const missing = items.filter(({ effort, status }) => effort === null && status !== 'done');
        if (missing.length === 0) return;
        const one = missing[place % missing.length];
        const more = items.map((item) => (item === one ? { ...item, effort: exactly(1) } : item));
        expect(ORDER.indexOf(estimatedWork(more).dates)).toBeGreaterThanOrEqual(
          ORDER.indexOf(estimatedWork(items).dates),
        );
      }),
    );
  });
});
