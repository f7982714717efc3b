import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptSnapshots, SNAPSHOT_REASONS } from '#shared/backup/rotation';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 23, 12);
const every = (step: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({ at: NOW - index * step, reason: 'work' as const }));
const agesOf = (kept: readonly { at: number }[], unit: number) => kept.map(({ at }) => (NOW - at) / unit);

describe('the snapshots that are kept', () => {
  it('are the ten newest, the newest of each of seven days and of each of four weeks', () => {
    const kept = keptSnapshots(every(HOUR, 24 * 60));
    expect(agesOf(kept.slice(0, 10), HOUR)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const days = agesOf(kept, DAY).map(Math.ceil);
    expect(days).toEqual(expect.arrayContaining([1, 2, 3, 4, 5, 6]));
    expect(Math.max(...days)).toBeGreaterThan(14);
    expect(Math.max(...days)).toBeLessThanOrEqual(28);
    expect(kept.length).toBeLessThanOrEqual(10 + 6 + 3);
  });

  it('are, of one a day, as many as the newest ten reach, and older weeks', () => {
    expect(agesOf(keptSnapshots(every(DAY, 100)), DAY).slice(0, 10)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('always hold the newest, and all before an upgrade, an import or a restore', () => {
    const snapshot = fc.record({
      at: fc.integer({ min: 0, max: NOW }),
      reason: fc.constantFrom(...SNAPSHOT_REASONS),
    });
    fc.assert(
      fc.property(fc.array(snapshot, { maxLength: 60 }), (all) => {
        const kept = keptSnapshots(all);
        const newestFirst = all.toSorted((a, b) => b.at - a.at);
        expect(kept.slice(0, 10)).toEqual(newestFirst.slice(0, 10));
        const great = all.filter(({ reason }) => ['upgrade', 'import', 'restore'].includes(reason));
        expect(kept).toEqual(expect.arrayContaining(great));
        expect(kept.length).toBeLessThanOrEqual(21 + great.length);
        // What is kept stays kept for as long as nothing new comes.
        expect(keptSnapshots(kept)).toEqual(kept);
      }),
    );
  });
});
