/** The versions that are kept while one works: the state at the opening, and the state after each stretch of edits. */
import type { KeptVersion } from '#shared/history/retention';

/** An edit that comes so long after the last automatic version makes another one. */
const STRETCH_MS = 15 * 60_000;

export class AutomaticVersions {
  /** Moment of the last one; null before the first edit. */
  private keptAt: number | null = null;

  /** @param now milliseconds since 1970 */
  constructor(private readonly now: () => number) {}

  /** The version that the stored state becomes when an edit is written over it now; null where none is due. */
  due(): Pick<KeptVersion, 'reason' | 'name'> | null {
    if (this.keptAt !== null && this.now() - this.keptAt < STRETCH_MS) return null;
    return { reason: this.keptAt === null ? 'opened' : 'work', name: null };
  }

  /** The one that was due is kept. */
  kept(): void {
    this.keptAt = this.now();
  }
}
