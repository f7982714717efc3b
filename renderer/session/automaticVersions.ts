/** The versions that are kept while one works: the state at the opening, and the state after each stretch of edits. */
import type { Services } from './services';

/** An edit that comes so long after the last automatic version makes another one. */
const STRETCH_MS = 15 * 60_000;

export class AutomaticVersions {
  /** Moment of the last one; null before the first edit. */
  private keptAt: number | null = null;

  constructor(
    private readonly workshopId: string,
    private readonly services: Pick<Services, 'library' | 'now'>,
  ) {}

  /** To be called before an edit is written, while the state before it is the stored one. It never stops the edit. */
  async beforeWrite(): Promise<void> {
    const { library, now } = this.services;
    const isFirst = this.keptAt === null;
    if (this.keptAt !== null && now() - this.keptAt < STRETCH_MS) return;
    this.keptAt = now();
    try {
      await library.keepVersion(this.workshopId, { reason: isFirst ? 'opened' : 'work', name: null });
    } catch (error) {
      reportError(error);
    }
  }
}
