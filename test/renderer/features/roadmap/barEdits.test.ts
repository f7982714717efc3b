import { describe, expect, it } from 'vitest';
import { workCalendar } from '#shared/roadmap/calendar';
import { canMove, canStretch, stretched } from '../../../../renderer/features/roadmap/gantt/barEdits';
import { linkPath } from '../../../../renderer/features/roadmap/gantt/linkPath';
import { workshopOf } from '../../../shared/roadmap/workshops';

const calendar = workCalendar(workshopOf({}));
// Monday to Thursday.
const item = { start: '2027-03-01', finish: '2027-03-04', effort: { low: 2, likely: 4, high: 9 } };

describe('a bar that is stretched', () => {
  it('takes effort in proportion to its working days, over a weekend as well', () => {
    // To Monday: six working days instead of four.
    expect(stretched(item, 4, calendar)).toEqual({
      finish: '2027-03-08',
      effort: { low: 3, likely: 6, high: 13.5 },
    });
    expect(stretched(item, -2, calendar)).toEqual({
      finish: '2027-03-02',
      effort: { low: 1, likely: 2, high: 4.5 },
    });
  });

  it('keeps its effort where only days off are added, and one working day at least', () => {
    const toFriday = { ...item, finish: '2027-03-05' };
    expect(stretched(toFriday, 2, calendar)).toEqual({ finish: '2027-03-05', effort: item.effort });
    expect(stretched(item, -30, calendar)).toEqual({
      finish: '2027-03-01',
      effort: { low: 0.5, likely: 1, high: 2.3 },
    });
  });

  it('is one of work that is estimated and not done; only what has not begun is moved', () => {
    expect(canStretch({ status: 'doing', effort: item.effort })).toBe(true);
    expect(canStretch({ status: 'done', effort: item.effort })).toBe(false);
    expect(canStretch({ status: 'todo', effort: null })).toBe(false);
    expect((['todo', 'doing', 'done'] as const).map((status) => canMove({ status }))).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('an arrow', () => {
  it('goes straight on where there is room, and around where there is none', () => {
    expect(linkPath({ x: 10, y: 20 }, { x: 60, y: 80 })).toBe('M10 20H18V80H60');
    expect(linkPath({ x: 10, y: 20 }, { x: 12, y: 80 })).toBe('M10 20H18V37H4V80H12');
    expect(linkPath({ x: 10, y: 80 }, { x: 12, y: 20 })).toBe('M10 80H18V63H4V20H12');
  });
});
