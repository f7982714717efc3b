/** Which versions of a workshop are kept: all that people asked for, and of the automatic ones fewer the older they are. */

import { firstOfEach } from '../backup/rotation';

export const VERSION_REASONS = ['named', 'opened', 'work', 'replacedByFile', 'restored'] as const;
export type VersionReason = (typeof VERSION_REASONS)[number];

export interface KeptVersion {
  /** Moment of keeping, milliseconds since 1970. */
  at: number;
  reason: VersionReason;
  /** What people called it; null where they did not. */
  name: string | null;
}

/** Kept by itself while somebody worked, and named by nobody. */
export const isAutomatic = ({ reason, name }: Pick<KeptVersion, 'reason' | 'name'>): boolean =>
  name === null && (reason === 'opened' || reason === 'work');

const RECENT = 20;
const DAILY = 14;
const WEEKLY = 12;
const DAY_MS = 86_400_000;

/**
 * The versions to keep, newest first. Of the automatic ones: the last 20, and the newest of each of the last 14 days and
 * 12 weeks that have any.
 */
export function keptVersions<V extends KeptVersion>(versions: readonly V[]): V[] {
  const newestFirst = versions.toSorted((a, b) => b.at - a.at);
  const automatic = newestFirst.filter(isAutomatic);
  const kept = new Set([
    ...newestFirst.filter((version) => !isAutomatic(version)),
    ...automatic.slice(0, RECENT),
    ...firstOfEach(automatic, DAY_MS).slice(0, DAILY),
    ...firstOfEach(automatic, 7 * DAY_MS).slice(0, WEEKLY),
  ]);
  return newestFirst.filter((version) => kept.has(version));
}
