/** The library of workshops: every reading and writing of them. Each change is one durable transaction. */
import { liveQuery, type Observable } from 'dexie';
import type { Workshop } from '#shared/model/workshop';
import type { CausewayDatabase, FileLinkRow, RevisionRow } from './database';
import { summarize, type LibraryState, type WorkshopSummary } from './summary';

/** Deleted workshops can be brought back for this long. */
const DELETED_KEPT_DAYS = 30;

export class Library {
  constructor(
    private readonly database: CausewayDatabase,
    /** Milliseconds since 1970. */
    private readonly now: () => number,
  ) {}

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
  async save(workshop: Workshop): Promise<number> {
    return this.database.change(async () => {
      const before = await this.database.summaries.get(workshop.id);
      await this.database.workshops.put({ id: workshop.id, document: workshop });
      await this.database.summaries.put({
        state: before?.state === 'archived' ? 'archived' : 'active',
        deletedAt: null,
        editedAt: this.now(),
        ...summarize(workshop),
      });
    });
  }

  async setState(id: string, state: LibraryState): Promise<void> {
    const deletedAt = state === 'deleted' ? this.now() : null;
    await this.database.change(async () => {
      await this.database.summaries.update(id, { state, deletedAt });
    });
  }

  /** Removes for good what was deleted long ago. */
  async purge(): Promise<void> {
    const limit = this.now() - DELETED_KEPT_DAYS * 86_400_000;
    const old = (await this.database.summaries.toArray())
      .filter((summary) => summary.deletedAt !== null && summary.deletedAt < limit)
      .map((summary) => summary.id);
    if (old.length === 0) return;
    await this.database.change(async () => {
      await this.database.workshops.bulkDelete(old);
      await this.database.summaries.bulkDelete(old);
      await this.database.fileLinks.bulkDelete(old);
      await this.database.revisions.where('workshopId').anyOf(old).delete();
    });
  }

  /** Keeps the stored state of a workshop before something else takes its place. */
  async keepRevision(id: string, reason: RevisionRow['reason']): Promise<void> {
    await this.database.change(async () => {
      const row = await this.database.workshops.get(id);
      if (row)
        await this.database.revisions.add({
          workshopId: id,
          at: this.now(),
          reason,
          document: row.document,
        });
    });
  }

  async fileLink(workshopId: string): Promise<FileLinkRow | undefined> {
    return this.database.fileLinks.get(workshopId);
  }

  async setFileLink(row: FileLinkRow): Promise<void> {
    await this.database.change(async () => {
      await this.database.fileLinks.put(row);
    });
  }
}
