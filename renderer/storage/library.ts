/** The library of workshops: every reading and writing of them. Each change is one durable transaction. */
import { liveQuery, type Observable } from 'dexie';
import type { Standing } from '#shared/backup/record';
import { SCHEMA_VERSION, type Workshop } from '#shared/model/workshop';
import type { RestorePoint } from '#shared/desktop';
import { startRecorder, type Backup } from './catchUp';
import type { CausewayDatabase, FileLinkRow, RevisionRow } from './database';
import * as versions from './versions';
import type { News, Recorder } from './recorder';
import { readAll, readWorkshop, replace } from './restoring';
import { isFromNewer, lookAt, type Found } from './startUp';
import { summarize, type LibraryState, type WorkshopSummary } from './summary';

/** Deleted workshops can be brought back for this long. */
const DELETED_KEPT_DAYS = 30;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const aSecond = () => wait(1000);
const tenSeconds = () => wait(10_000);

/** A change is in the database, and could not be written down beside it: it is not safe yet. */
export class NotWrittenDown extends Error {
  constructor(cause: unknown) {
    super('The change was not written down beside the database.', { cause });
  }
}

/** How bringing the library back went. */
export interface Restoration {
  /** Workshops that are back. */
  count: number;
  /** Titles of those that could not be read. */
  unreadable: string[];
  /** The folder in which the database as it was is kept; null where there is none. */
  asideIn: string | null;
}

export class Library {
  private recorder: Promise<Recorder | null> | null = null;
  /** Whether the start could look at what is written down. */
  private isCompared = false;
  private isUnreadable = false;

  /**
   * @param now milliseconds since 1970
   * @param backup where changes are written down beside the database
   * @param pause settles when one may follow another
   * @param patience settles when comparing at the start takes too long
   */
  constructor(
    private readonly database: CausewayDatabase,
    private readonly now: () => number,
    private readonly backup: Backup | null = null,
    private readonly pause = aSecond,
    private readonly patience = tenSeconds,
  ) {}

  /**
   * Looks at the database before anything else is done with it. Where the answer is doubtful or newer, nothing may be
   * changed until `goOn` or `restoreFrom`.
   */
  async start(): Promise<Found> {
    const found = await lookAt(this.database, this.backup, this.patience());
    this.isCompared = found.state !== 'unguarded';
    this.isUnreadable = found.state === 'doubtful' && found.doubt === 'unreadable';
    if (found.state === 'sound' || found.state === 'mended') {
      await this.keepBeforeMigration();
      await this.settle(found.state === 'mended');
    }
    return found;
  }

  /** Documents of an older version are written in the present one as they are edited: the older ones are kept before. */
  private async keepBeforeMigration(): Promise<void> {
    const { meta } = this.database;
    const known = (await meta.get('documents'))?.value ?? SCHEMA_VERSION;
    if (known < SCHEMA_VERSION) await this.backup?.takeSnapshot('upgrade');
    await meta.put({ key: 'documents', value: SCHEMA_VERSION });
  }

  /** Takes the database as it is. What was written down beyond it stays as a restore point. */
  async goOn(): Promise<void> {
    await this.openAnew();
    await this.settle(true);
  }

  /** The states that are kept, the newest first. */
  async restorePoints(): Promise<RestorePoint[]> {
    return (await this.backup?.listRestorePoints()) ?? [];
  }

  /** What a workshop was like at a restore point; null where that cannot be read. */
  async previewOf(point: RestorePoint, id: string): Promise<WorkshopSummary | null> {
    const standing = point.workshops.find((workshop) => workshop.id === id)?.standing;
    const workshop = this.backup && (await readWorkshop(this.backup, point.name, id));
    return workshop && standing ? { ...standing, ...summarize(workshop) } : null;
  }

  /**
   * Brings the library to a restore point. What was written down until now is a restore point afterwards.
   */
  async restoreFrom(point: RestorePoint): Promise<Restoration> {
    const backup = this.backup!;
    const { restored, unreadable } = await readAll(backup, point);
    await backup.takeSnapshot('restore');
    await this.openAnew();
    const writtenDown = (await backup.backupStatus())?.sequence ?? 0;
    const isRecording = this.recorder !== null;
    const news = new Map<string, News>(restored.map((one) => [one.workshop.id, one]));
    // Newer than what is written down, so that an end right after it leads here again, and not back.
    const sequence = await this.database.change(async () => {
      const present = await this.database.workshops
        .filter(({ document }) => !isFromNewer(document))
        .primaryKeys();
      const remove = present.filter((id) => !news.has(id));
      for (const id of remove) news.set(id, 'purged');
      await replace(this.database, { put: restored, remove });
    }, writtenDown);
    if (isRecording) await this.tell(sequence, news);
    return { count: restored.length, unreadable, asideIn: await this.settle(true) };
  }

  /**
   * Opens a database that could not be opened: an empty one, for the broken one is kept aside. Chromium may open the
   * broken one at a second attempt, and fail with it at the next start.
   */
  private async openAnew(): Promise<void> {
    if (!this.isUnreadable) return;
    await this.backup?.discardDatabase();
    await this.database.openKnown();
    this.isUnreadable = false;
  }

  /** @returns where the database as it was found is kept; null where it is not */
  private async settle(isReplaced: boolean): Promise<string | null> {
    // Whoever changes something is told where this fails.
    await this.recording().catch(() => undefined);
    return (await this.backup?.settleStart(isReplaced)) ?? null;
  }

  /** What writes changes down, started; where that fails, the next call tries again. */
  private recording(): Promise<Recorder | null> {
    if (!this.backup) return Promise.resolve(null);
    this.recorder ??= startRecorder(this.database, this.backup, this.isCompared, this.now, this.pause);
    this.recorder.catch(() => (this.recorder = null));
    return this.recorder;
  }

  /**
   * Settles once a change is durable in the database, and written down beside it where that is done.
   * @throws NotWrittenDown where it is in the database alone
   */
  private async change(work: () => Promise<ReadonlyMap<string, News>>): Promise<void> {
    // What is written down begins with the state before the change, or has to be told everything after it.
    await this.recording().catch(() => undefined);
    let news: ReadonlyMap<string, News> = new Map();
    const sequence = await this.database.change(async () => {
      news = await work();
    });
    await this.tell(sequence, news);
  }

  /** @throws NotWrittenDown */
  private async tell(sequence: number, news: ReadonlyMap<string, News>): Promise<void> {
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

  /**
   * Writes a workshop and its summary, new or not; its place among active and archived stays, and one that was deleted is back.
   * @param versionBefore the version that the state before becomes, if it is to become one
   */
  async save(workshop: Workshop, versionBefore: versions.NewVersion | null = null): Promise<void> {
    return this.change(async () => {
      if (versionBefore) await versions.keepVersion(this.database, workshop.id, versionBefore, this.now());
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
