/** Which snapshots are kept: the newest, one of each of the last days and weeks, and all that came before a great change. */

export const SNAPSHOT_REASONS = ['work', 'close', 'start', 'upgrade', 'import', 'restore'] as const;
export type SnapshotReason = (typeof SNAPSHOT_REASONS)[number];

/** Whether it was taken before something took the place of what was there: such a snapshot is always kept. */
export const isAlwaysKept = (reason: SnapshotReason): boolean =>
  reason === 'upgrade' || reason === 'import' || reason === 'restore';

const RECENT = 10;
const DAILY = 7;
const WEEKLY = 4;
const DAY_MS = 86_400_000;

/**
 * The snapshots to keep, of any number, in the order given: newest first.
 * @param snapshots `at` in milliseconds since 1970; days and weeks are those of UTC
 */
export function keptSnapshots<S extends { at: number; reason: SnapshotReason }>(
  snapshots: readonly S[],
): S[] {
  const newestFirst = snapshots.toSorted((a, b) => b.at - a.at);
  const kept = new Set([
    ...newestFirst.slice(0, RECENT),
    ...firstOfEach(newestFirst, DAY_MS).slice(0, DAILY),
    ...firstOfEach(newestFirst, 7 * DAY_MS).slice(0, WEEKLY),
    ...newestFirst.filter(({ reason }) => isAlwaysKept(reason)),
  ]);
  return newestFirst.filter((snapshot) => kept.has(snapshot));
}

/** The first of each stretch of time, in order; milliseconds. */
export function firstOfEach<S extends { at: number }>(list: readonly S[], length: number): S[] {
  const seen = new Set<number>();
  return list.filter(({ at }) => {
    const stretch = Math.floor(at / length);
    if (seen.has(stretch)) return false;
    seen.add(stretch);
    return true;
  });
}
