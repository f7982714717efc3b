/**
 * Tells the desktop what changed in the library, so that it is written down beside the database: at once, and then at
 * most once in a while, with all that came in between.
 */
import { deltaBetween, isNothing } from '#shared/backup/delta';
import type { Change, JournalRecord, Standing } from '#shared/backup/record';
import type { Workshop } from '#shared/model/workshop';

/** What became of a workshop. */
export type News =
  /** It stands so in the library; null where its content stays as it is. */
  { workshop: Workshop | null; standing: Standing } | 'purged';

interface Batch {
  from: number;
  to: number;
  news: ReadonlyMap<string, News>;
}

interface Services {
  /** Settles once the record is durable. */
  write: (record: JournalRecord) => Promise<void>;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Settles when the next record may follow. */
  pause: () => Promise<void>;
}

export class Recorder {
  /** Content of workshops as it was told last; one that is not here is told whole. */
  private readonly told = new Map<string, Workshop>();
  private pending: Batch | null = null;
  private waiting: { resolve: () => void; reject: (error: unknown) => void }[] = [];
  private isRunning = false;

  constructor(private readonly services: Services) {}

  /**
   * Settles once a change is written down; what could not be is told again with the next one.
   * @param from the first of the sequence numbers that the change took, mostly the same as the last
   */
  record(from: number, to: number, news: ReadonlyMap<string, News>): Promise<void> {
    this.pending = merged(this.pending, { from, to, news });
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      if (!this.isRunning) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    for (let isWell = true; isWell && this.pending;) {
      isWell = await this.write(this.pending);
      if (isWell) await this.services.pause();
    }
    this.isRunning = false;
  }

  /** @returns whether it was written */
  private async write(batch: Batch): Promise<boolean> {
    const waiting = this.waiting.splice(0);
    this.pending = null;
    try {
      await this.services.write(this.recordOf(batch));
      for (const [id, news] of batch.news)
        if (news === 'purged') this.told.delete(id);
        else if (news.workshop) this.told.set(id, news.workshop);
      for (const { resolve } of waiting) resolve();
      return true;
    } catch (error) {
      // It may have arrived all the same: what was told last is not known, and the next time it is told whole.
      for (const id of batch.news.keys()) this.told.delete(id);
      this.pending = this.pending ? merged(batch, this.pending) : batch;
      for (const { reject } of [...waiting, ...this.waiting.splice(0)]) reject(error);
      return false;
    }
  }

  private recordOf({ from, to, news }: Batch): JournalRecord {
    const changes = [...news].map(([id, one]): Change => {
      if (one === 'purged') return { id, isPurged: true };
      const { workshop, standing } = one;
      if (!workshop) return { id, standing, delta: null, isWhole: false };
      const before = this.told.get(id) ?? null;
      const delta = deltaBetween(before, workshop);
      return { id, standing, delta: isNothing(delta) ? null : delta, isWhole: before === null };
    });
    return { from, to, at: this.services.now(), changes };
  }
}

/** Both, the later one on top. */
function merged(earlier: Batch | null, later: Batch): Batch {
  if (!earlier) return later;
  const news = new Map(earlier.news);
  for (const [id, one] of later.news) {
    const before = news.get(id);
    const content = before && before !== 'purged' ? before.workshop : null;
    news.set(id, one === 'purged' ? one : { ...one, workshop: one.workshop ?? content });
  }
  return { from: Math.min(earlier.from, later.from), to: Math.max(earlier.to, later.to), news };
}
