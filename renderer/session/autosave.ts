/**
 * Writes the open workshop after every edit: the latest state wins, one write is under way at a time, and nothing is
 * called saved before it is durable.
 */
import type { Workshop } from '#shared/model/workshop';

export type SaveState = 'saved' | 'saving' | 'failed';

/** A write that has not settled by then shows as failing; a full disk was seen to never settle. */
export const SETTLE_LIMIT_MS = 3000;

/** What could not be written is tried again after so long, in milliseconds. */
export const RETRY_MS = 5000;

/** A write that has not settled by then is given up, to be tried again; one that was merely slow would have. */
export const GIVE_UP_MS = 15_000;

/** The write under way has not settled in time. */
export class NoAnswer extends Error {
  constructor() {
    super('The storage gives no answer.');
  }
}

export class Autosave {
  private pending: Workshop | null = null;
  private running: Promise<void> | null = null;
  /** Why the last write has not come to an end, or not to a good one; until one does, nothing is being saved. */
  private failure: unknown = null;

  /** Gives up the write under way. */
  private giveUp = new AbortController();
  private nextTry: ReturnType<typeof setTimeout> | undefined;
  private isStopped = false;

  /**
   * @param write ends with an error where its signal gives it up before it is done
   * @param onState is told why, where it failed
   */
  constructor(
    private readonly write: (workshop: Workshop, signal: AbortSignal) => Promise<unknown>,
    private readonly onState: (state: SaveState, failure: unknown) => void,
  ) {}

  /** Takes note of the newest state and writes it as soon as no other write is under way. */
  save(workshop: Workshop): void {
    this.pending = workshop;
    this.tellUnsaved();
    this.running ??= this.run();
  }

  /** Settles once everything that was given to `save` is written, or could not be. */
  async flush(): Promise<void> {
    if (this.pending !== null) this.running ??= this.run();
    await this.running;
  }

  /** Tries again at once, also where the storage gives no answer. */
  async retry(): Promise<void> {
    if (this.failure !== null) this.giveUp.abort();
    await this.running;
    await this.flush();
  }

  /** Gives up what could not be written. @returns the newest state of it; null where there is none */
  discard(): Workshop | null {
    const given = this.pending;
    this.pending = null;
    this.failure = null;
    if (given) this.onState('saved', null);
    return given;
  }

  /** Gives up for good: what is under way may still come to its end, and nothing is tried again. */
  stop(): void {
    this.isStopped = true;
    this.pending = null;
    clearTimeout(this.nextTry);
  }

  /** True while an edit is not yet durable. */
  get isDirty(): boolean {
    return this.pending !== null || this.running !== null;
  }

  private async run(): Promise<void> {
    clearTimeout(this.nextTry);
    try {
      while (this.pending !== null) {
        const workshop = this.pending;
        this.pending = null;
        const giveUp = (this.giveUp = new AbortController());
        const limit = setTimeout(() => giveUp.abort(), GIVE_UP_MS);
        const alarm = setTimeout(() => {
          this.failure = new NoAnswer();
          this.tellUnsaved();
        }, SETTLE_LIMIT_MS);
        try {
          await this.write(workshop, giveUp.signal);
          this.failure = null;
        } catch (error) {
          // What could not be written stays pending, unless something newer came meanwhile: the next edit or retry writes it.
          if (this.isStopped) return;
          this.pending ??= workshop;
          this.failure = giveUp.signal.aborted ? new NoAnswer() : error;
          this.tellUnsaved();
          this.nextTry = setTimeout(() => void this.flush(), RETRY_MS);
          return;
        } finally {
          clearTimeout(alarm);
          clearTimeout(limit);
        }
        if (this.pending !== null) this.tellUnsaved();
      }
      this.onState('saved', null);
    } finally {
      this.running = null;
    }
  }

  private tellUnsaved(): void {
    this.onState(this.failure === null ? 'saving' : 'failed', this.failure);
  }
}
