import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptVersions, VERSION_REASONS, type KeptVersion } from '#shared/history/retention';

const MINUTE = 60_000;
const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** A Thursday, at the beginning of a day and of a week of the epoch. */
const START = 3000 * WEEK;

const work = (at: number): KeptVersion => ({ at, reason: 'work', name: null });
const momentsOf = (versions: readonly KeptVersion[]) => versions.map(({ at }) => at);

describe('versions that are kept', () => {
  it('are all that people asked for, however old', () => {
    const asked: KeptVersion[] = [
      { at: 1, reason: 'named', name: 'First' },
      { at: 2, reason: 'replacedByFile', name: null },
      { at: 3, reason: 'restored', name: null },
      { at: 4, reason: 'work', name: 'Named later' },
    ];
    const automatic = Array.from({ length: 200 }, (_, index) => work(START + index * MINUTE));
    expect(keptVersions([...asked, ...automatic])).toEqual(expect.arrayContaining(asked));
  });

  it('are the last 20 automatic ones of a busy day, newest first', () => {
    const versions = Array.from({ length: 30 }, (_, index) => work(START + index * 15 * MINUTE));
    expect(momentsOf(keptVersions(versions))).toEqual(momentsOf(versions.toReversed().slice(0, 20)));
  });

  it('are beyond these the last one of each of 14 days and of 12 weeks', () => {
    const everyHour = Array.from({ length: 20 * 7 * 24 }, (_, hour) => work(START + hour * 60 * MINUTE));
    const kept = momentsOf(keptVersions(everyHour));
    const end = START + 20 * WEEK;
    const lastHours = Array.from({ length: 20 }, (_, hour) => end - (hour + 1) * 60 * MINUTE);
    const days = Array.from({ length: 14 }, (_, day) => end - day * DAY - 60 * MINUTE);
    const weeks = Array.from({ length: 12 }, (_, week) => end - week * WEEK - 60 * MINUTE);
    const expected = [...new Set([...lastHours, ...days, ...weeks])].sort((a, b) => b - a);
    expect(kept).toEqual(expected);
  });

  it('are few and stay the same when thinned again', () => {
    const version = fc.record({
      at: fc.integer({ min: 0, max: 40 * WEEK }),
      reason: fc.constantFrom(...VERSION_REASONS),
      name: fc.constantFrom(null, 'Name'),
    });
    fc.assert(
      fc.property(fc.array(version, { maxLength: 200 }), (versions) => {
        const kept = keptVersions(versions);
        expect(keptVersions(kept)).toEqual(kept);
        const automatic = kept.filter(({ reason, name }) => !name && /opened|work/.test(reason));
        expect(automatic.length).toBeLessThanOrEqual(20 + 14 + 12);
      }),
    );
  });
});
