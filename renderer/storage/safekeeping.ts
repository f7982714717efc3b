/** What is changed in the database is written down beside it; where that fails, it is told, and made up for. */
import { startRecorder, type Backup, type Times } from './catchUp';
import type { CausewayDatabase } from './database';
import type { News, Recorder } from './recorder';
import { Shelving } from './shelving';

/** A change is in the database, and could not be written down beside it: it is not safe yet. */
export class NotWrittenDown extends Error {
  /** @param sequence of the change */
  constructor(
    readonly sequence: number,
    cause: unknown,
  ) {
    super('The change was not written down beside the database.', { cause });
  }
}

/** What a change was, as far as it is written down beside the database. */
export interface Changed {
  news?: ReadonlyMap<string, News>;
  /** Workshops whose versions have changed. */
  versionsOf?: readonly string[];
}

export class Safekeeping {
  /** Whether the start has found the database to be what is written down, or made it that. */
  isCompared = false;
  private recorder: Promise<Recorder | null> | null = null;
  private readonly shelving: Shelving | null;
  private readonly listeners = new Set<(isSafe: boolean) => void>();
  /** Whether all that is done is written down, but for what a session knows of itself. */
  isSafe = true;

  constructor(
    private readonly database: CausewayDatabase,
    private readonly backup: Backup | null,
    /** `untilNextTry` settles when what could not be written down is tried again. */
    private readonly times: Times & { untilNextTry: () => Promise<void> },
  ) {
    this.shelving = backup && new Shelving(database, backup);
  }

  get isRecording(): boolean {
    return this.recorder !== null;
  }

  /** Brings what is written down in line with the database. Where that fails, whoever changes something is told. */
  async begin(): Promise<void> {
    const recorder = await this.recording().catch(() => null);
    if (recorder) await this.shelving?.compare().catch(() => undefined);
  }

  /** What writes changes down, started; where that fails, the next call tries again. */
  private recording(): Promise<Recorder | null> {
    if (!this.backup) return Promise.resolve(null);
    this.recorder ??= startRecorder(this.database, this.backup, this.isCompared, this.times);
    this.recorder.catch(() => (this.recorder = null));
    return this.recorder;
  }

  /**
   * Settles once a change is durable in the database, and written down beside it where that is done.
   * @param work is told the sequence number of the change
   * @returns the sequence number
   * @throws NotWrittenDown where it is in the database alone
   */
  async change(work: (sequence: number) => Promise<Changed>, signal?: AbortSignal): Promise<number> {
    // What is written down begins with the state before the change, or has to be told everything after it.
    await unlessGivenUp(this.recording(), signal).catch(() => undefined);
    let changed: Changed = {};
    const sequence = await this.database.change(
      async (sequence) => {
        changed = await work(sequence);
      },
      { signal },
    );
    try {
      return await unlessGivenUp(this.tell(sequence, changed), signal);
    } catch (error) {
      throw error instanceof NotWrittenDown ? error : new NotWrittenDown(sequence, error);
    }
  }

  /** Does a change, as `done` understands it. @returns the sequence number */
  do(work: (sequence: number) => Promise<Changed>): Promise<number> {
    return this.done(this.change(work));
  }

  /**
   * Settles once a change is done. One that is in the database alone is no failure of it: it is told, and made up for.
   * @returns the sequence number
   */
  async done(change: Promise<number>): Promise<number> {
    try {
      return await change;
    } catch (error) {
      if (!(error instanceof NotWrittenDown)) throw error;
      void this.makeUpFor(error.sequence);
      return error.sequence;
    }
  }

  /** As `Library.onSafety`. */
  onSafety(listener: (isSafe: boolean) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private tellSafety(isSafe: boolean): void {
    this.isSafe = isSafe;
    for (const listener of this.listeners) listener(isSafe);
  }

  /** Tries until what is in the database alone is written down, the change of this number and all before. */
  async makeUpFor(sequence: number): Promise<void> {
    const isMakingUp = !this.isSafe;
    this.tellSafety(false);
    if (isMakingUp) return;
    const isWritten = () =>
      this.record(sequence, new Map())
        .then(() => this.shelving?.catchUp())
        .then(
          () => true,
          () => false,
        );
    do await this.times.untilNextTry();
    while (!(await isWritten()));
    this.tellSafety(true);
  }

  /**
   * Settles once a change of the database is written down; versions that cannot be are told, and made up for.
   * @returns its sequence number
   * @throws NotWrittenDown
   */
  async tell(sequence: number, { news = new Map(), versionsOf = [] }: Changed): Promise<number> {
    this.shelving?.note(versionsOf);
    try {
      const isRecorded = await this.record(sequence, news);
      if (isRecorded) await this.shelving?.catchUp().catch(() => void this.makeUpFor(sequence));
      return sequence;
    } catch (cause) {
      throw new NotWrittenDown(sequence, cause);
    }
  }

  /** @returns whether changes are written down here */
  private async record(sequence: number, news: ReadonlyMap<string, News>): Promise<boolean> {
    const recorder = await this.recording();
    await recorder?.record(sequence, sequence, news);
    return recorder !== null;
  }
}

/** Rejects with the signal's reason where that gives the work up before it is done. */
function unlessGivenUp<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason as Error);
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
}
