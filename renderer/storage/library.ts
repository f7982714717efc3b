/** The library of workshops: every reading and writing of them. Each change is one durable transaction. */
import { liveQuery, type Observable } from 'dexie';
import type { Standing } from '#shared/backup/record';
import type { Workshop } from '#shared/model/workshop';
import { startRecorder, type Backup } from './catchUp';
import type { CausewayDatabase, FileLinkRow, RevisionRow } from './database';
import * as versions from './versions';
import type { News, Recorder } from './recorder';
import { summarize, type LibraryState, type WorkshopSummary } from './summary';

/** Deleted workshops can be brought back for this long. */
const DELETED_KEPT_DAYS = 30;

const aSecond = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1000));

/** A change is in the database, and could not be written down beside it: it is not safe yet. */
export class NotWrittenDown extends Error {
  constructor(cause: unknown) {
    super('The change was not written down beside the database.', { cause });
  }
}

export class Library {
  private recorder: Promise<Recorder | null> | null = null;

  /**
   * @param now milliseconds since 1970
   * @param backup where changes are written down beside the database
   * @param pause settles when one may follow another
   */
  constructor(
    private readonly database: CausewayDatabase,
    private readonly now: () => number,
    private readonly backup: Backup | null = null,
    private readonly pause = aSecond,
  ) {
    // Whoever changes something is told where this fails.
    this.recording().catch(() => undefined);
  }

  /** What writes changes down, started; where that fails, the next call tries again. */
  private recording(): Promise<Recorder | null> {
    if (!this.backup) return Promise.resolve(null);
    this.recorder ??= startRecorder(this.database, this.backup, this.now, this.pause);
    this.recorder.catch(() => (this.recorder = null));
    return this.recorder;
  }

  /**
   * Settles once a change is durable in the database, and written down beside it where that is done.
   * @throws NotWrittenDown where it is in the database alone
   */
  private async change(work: () => Promise<ReadonlyMap<string, News>>): Promise<void> {
    let news: ReadonlyMap<string, News> = new Map();
    const sequence = await this.database.change(async () => {
      news = await work();
    });
    try {
      await (await this.recording())?.record(sequence, sequence, news);
    } catch (cause) {
      throw new NotWrittenDown(cause);
    }
  }

  /** All summaries, the last edited first; again after every change, in any window. */
  watch(): Observable<WorkshopSummary[]> {
    return liveQuery(async () =>
      (await this.database.summaries.toArray()).sort((a, b) => b.editedAt - a.editedAt),
    );
  }

  async has(id: string): Promise<boolean> {
    return (await this.database.workshops.get(id)) !== undefined;
  }

  /** The stored document of a workshop, to be read through `file/restore`; undefined where there is none. */
  async read(id: string): Promise<unknown> {
    return (await this.database.workshops.get(id))?.document;
  }

  /** Writes a workshop and its summary, new or not; its place among active and archived stays, and one that was deleted is back. */
  async save(workshop: Workshop): Promise<void> {
    return this.change(async () => {
      const before = await this.database.summaries.get(workshop.id);
      const standing: Standing = {
        state: before?.state === 'archived' ? 'archived' : 'active',
        deletedAt: null,
        editedAt: this.now(),
      };
      await this.database.workshops.put({ id: workshop.id, document: workshop });
      await this.database.summaries.put({ ...standing, ...summarize(workshop) });
      return new Map([[workshop.id, { workshop, standing }]]);
    });
  }

  async setState(id: string, state: LibraryState): Promise<void> {
    const deletedAt = state === 'deleted' ? this.now() : null;
    await this.change(async () => {
      const before = await this.database.summaries.get(id);
      if (!before) return new Map();
      await this.database.summaries.put({ ...before, state, deletedAt });
      return new Map([[id, { workshop: null, standing: { state, deletedAt, editedAt: before.editedAt } }]]);
    });
  }

  /** Removes for good what was deleted long ago. */
  async purge(): Promise<void> {
    const limit = this.now() - DELETED_KEPT_DAYS * 86_400_000;
    const old = (await this.database.summaries.toArray())
      .filter((summary) => summary.deletedAt !== null && summary.deletedAt < limit)
      .map((summary) => summary.id);
    if (old.length === 0) return;
    await this.change(async () => {
      await this.database.workshops.bulkDelete(old);
      await this.database.summaries.bulkDelete(old);
      await this.database.fileLinks.bulkDelete(old);
      await versions.removeVersionsOf(this.database, old);
      return new Map(old.map((id) => [id, 'purged']));
    });
  }

  /** The versions of a workshop without their documents, the newest first; again after every change, in any window. */
  versions(id: string): Observable<RevisionRow[]> {
    return liveQuery(() => versions.versionsOf(this.database, id));
  }

  /** Keeps the stored state of a workshop as a version, unless the newest one is the same and will do. */
  async keepVersion(id: string, version: versions.NewVersion): Promise<void> {
    await this.changeVersions(() => versions.keepVersion(this.database, id, version, this.now()));
  }

  /** The document of a version, to be read through `file/restore`; undefined where there is none. */
  async readVersion(key: number): Promise<unknown> {
    return (await this.database.revisionDocuments.get(key))?.document;
  }

  /** @param name null where it is to have none */
  async renameVersion(key: number, name: string | null): Promise<void> {
    await this.changeVersions(() => this.database.revisions.update(key, { name }));
  }

  /** @returns what `bringVersionBack` needs; null where there is no such version */
  async deleteVersion(key: number): Promise<versions.RemovedVersion | null> {
    let removed: versions.RemovedVersion | null = null;
    await this.changeVersions(async () => {
      removed = await versions.removeVersion(this.database, key);
    });
    return removed;
  }

  async bringVersionBack(removed: versions.RemovedVersion): Promise<void> {
    await this.changeVersions(() => versions.addVersion(this.database, removed));
  }

  private changeVersions(work: () => Promise<unknown>): Promise<void> {
    return this.change(async () => {
      await work();
      return new Map();
    });
  }

  async fileLink(workshopId: string): Promise<FileLinkRow | undefined> {
    return this.database.fileLinks.get(workshopId);
  }

  async setFileLink(row: FileLinkRow): Promise<void> {
    await this.change(async () => {
      await this.database.fileLinks.put(row);
      return new Map();
    });
  }
}
