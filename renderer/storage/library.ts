/** The library of workshops: every reading and writing of them. Each change is one durable transaction. */
import { liveQuery, type Observable } from 'dexie';
import type { Standing } from '#shared/backup/record';
import { SCHEMA_VERSION, type Workshop } from '#shared/model/workshop';
import type { RestorePoint } from '#shared/desktop';
import type { Backup } from './catchUp';
import type { CausewayDatabase, FileLinkRow, RevisionRow } from './database';
import * as versions from './versions';
import type { News } from './recorder';
import { readAll, readWorkshop, replace } from './restoring';
import { Safekeeping, type NotWrittenDown } from './safekeeping';
import { isFromNewer, lookAt, type Found } from './startUp';
import { summarize, type LibraryState, type WorkshopSummary } from './summary';

/** The content of a workshop as it is stored. */
export interface StoredContent {
  /** To be read through `file/restore`. */
  document: unknown;
  /** Names this state: every writing of the content gives it another number. */
  sequence: number;
}

/** Deleted workshops can be brought back for this long. */
const DELETED_KEPT_DAYS = 30;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const aSecond = () => wait(1000);
const fiveSeconds = () => wait(5000);
const tenSeconds = () => wait(10_000);

/** What is stored is not what a state was made from: somebody else wrote meanwhile, and nothing was written over it. */
export class Overtaken extends Error {
  constructor() {
    super('Other content of the workshop was stored meanwhile.');
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
  private readonly safekeeping: Safekeeping;
  private isUnreadable = false;

  /**
   * @param now milliseconds since 1970
   * @param backup where changes are written down beside the database
   * @param pause settles when one may follow another
   * @param patience settles when comparing at the start takes too long
   * @param untilNextTry settles when what could not be written down is tried again
   */
  constructor(
    private readonly database: CausewayDatabase,
    private readonly now: () => number,
    private readonly backup: Backup | null = null,
    pause = aSecond,
    private readonly patience = tenSeconds,
    untilNextTry = fiveSeconds,
  ) {
    this.safekeeping = new Safekeeping(database, backup, { now, pause, untilNextTry });
  }

  /**
   * Looks at the database before anything else is done with it. Where the answer is doubtful or newer, nothing may be
   * changed until `goOn` or `restoreFrom`.
   */
  async start(): Promise<Found> {
    const found = await lookAt(this.database, this.backup, this.patience());
    this.safekeeping.isCompared = found.state === 'sound' || found.state === 'mended';
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

  /**
   * Takes the database as it is. What was written down beyond it stays as a restore point.
   * @returns the folder in which the database as it was is kept; null where there is none
   */
  async goOn(): Promise<string | null> {
    await this.openAnew();
    return this.settle(true);
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
    const writtenDown = (await backup.backupStatus())?.last ?? 0;
    const { isRecording } = this.safekeeping;
    const news = new Map<string, News>(restored.map((one) => [one.workshop.id, one]));
    // Newer than what is written down, so that an end right after it leads here again, and not back.
    const sequence = await this.database.change(
      async (sequence) => {
        const present = await this.database.workshops
          .filter(({ document }) => !isFromNewer(document))
          .primaryKeys();
        // One that cannot be read at that point stays as it is now.
        const atPoint = new Set(point.workshops.map(({ id }) => id));
        const remove = present.filter((id) => !atPoint.has(id));
        for (const id of remove) news.set(id, 'purged');
        await replace(this.database, { put: restored, remove });
        const ids = restored.map(({ workshop }) => workshop.id);
        await this.database.summaries.where('id').anyOf(ids).modify({ contentSequence: sequence });
      },
      { after: writtenDown },
    );
    if (isRecording) await this.safekeeping.done(this.safekeeping.tell(sequence, { news }));
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
    await this.safekeeping.begin();
    // What could not be noted is asked again at the next start.
    return (await this.backup?.settleStart(isReplaced).catch(() => null)) ?? null;
  }

  /**
   * Tells when a change is done and is in the database alone, and when all that is there is written down again.
   * @returns what ends the telling
   */
  onSafety = (listener: (isSafe: boolean) => void): (() => void) => this.safekeeping.onSafety(listener);

  /** Tries until a change that is in the database alone is written down; whoever wrote it does not try any more. */
  makeUpFor({ sequence }: NotWrittenDown): void {
    void this.safekeeping.makeUpFor(sequence);
  }

  get isSafe(): boolean {
    return this.safekeeping.isSafe;
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

  /** The stored content of a workshop; undefined where there is none. */
  read(id: string): Promise<StoredContent | undefined> {
    const { workshops, summaries } = this.database;
    return this.database.transaction('r', workshops, summaries, async () => {
      const row = await workshops.get(id);
      const summary = await summaries.get(id);
      return row && { document: row.document, sequence: summary?.contentSequence ?? 0 };
    });
  }

  /** The stored content of a workshop; again after every change of it, in any window. */
  watchContent(id: string): Observable<StoredContent | undefined> {
    return liveQuery(() => this.read(id));
  }

  /**
   * The stored content of a workshop, under a number that nobody else has: whoever still follows the former one can not
   * write any more.
   */
  async claim(id: string): Promise<StoredContent | undefined> {
    let claimed: StoredContent | undefined;
    await this.safekeeping.do(async (sequence) => {
      await this.database.summaries.update(id, { contentSequence: sequence });
      // Here and not afterwards: by then another window may have claimed it, too, and this one would go by that number.
      claimed = await this.read(id);
      return {};
    });
    return claimed;
  }

  /**
   * Writes a workshop and its summary, new or not; its place among active and archived stays, and one that was deleted is back.
   * @param versionBefore the version that the state before becomes, if it is to become one
   * @param follows the number of the content that this one was made from; where it is not given, any is written over
   * @param signal gives the writing up, as long as it is not done
   * @returns the number of the content that is stored now
   * @throws Overtaken where other content is stored; nothing is written
   */
  async save(
    workshop: Workshop,
    versionBefore: versions.NewVersion | null = null,
    follows?: number,
    signal?: AbortSignal,
  ): Promise<number> {
    return this.safekeeping.change(async (sequence) => {
      const before = await this.database.summaries.get(workshop.id);
      if (follows !== undefined && (!before || (before.contentSequence ?? 0) !== follows))
        throw new Overtaken();
      if (versionBefore) await versions.keepVersion(this.database, workshop.id, versionBefore, this.now());
      const standing: Standing = {
        state: before?.state === 'archived' ? 'archived' : 'active',
        deletedAt: null,
        editedAt: this.now(),
      };
      await this.database.workshops.put({ id: workshop.id, document: workshop });
      await this.database.summaries.put({
        ...standing,
        ...summarize(workshop),
        contentSequence: sequence,
      });
      return {
        news: new Map([[workshop.id, { workshop, standing }]]),
        versionsOf: versionBefore ? [workshop.id] : [],
      };
    }, signal);
  }

  /** Writes a workshop that is opened nowhere, new or not. @returns as `save` does */
  add(workshop: Workshop): Promise<number> {
    return this.safekeeping.done(this.save(workshop));
  }

  async setState(id: string, state: LibraryState): Promise<void> {
    const deletedAt = state === 'deleted' ? this.now() : null;
    await this.safekeeping.do(async () => {
      const before = await this.database.summaries.get(id);
      if (!before) return {};
      await this.database.summaries.put({ ...before, state, deletedAt });
      const standing = { state, deletedAt, editedAt: before.editedAt };
      return { news: new Map([[id, { workshop: null, standing }]]) };
    });
  }

  /** Removes for good what was deleted long ago. */
  async purge(): Promise<void> {
    const limit = this.now() - DELETED_KEPT_DAYS * 86_400_000;
    const old = (await this.database.summaries.toArray())
      .filter((summary) => summary.deletedAt !== null && summary.deletedAt < limit)
      .map((summary) => summary.id);
    if (old.length === 0) return;
    await this.safekeeping.do(async () => {
      await this.database.workshops.bulkDelete(old);
      await this.database.summaries.bulkDelete(old);
      await this.database.fileLinks.bulkDelete(old);
      await versions.removeVersionsOf(this.database, old);
      return { news: new Map(old.map((id) => [id, 'purged'])), versionsOf: old };
    });
  }

  /** The versions of a workshop without their documents, the newest first; again after every change, in any window. */
  versions(id: string): Observable<RevisionRow[]> {
    return liveQuery(() => versions.versionsOf(this.database, id));
  }

  /** Keeps the stored state of a workshop as a version, unless the newest one is the same and will do. */
  async keepVersion(id: string, version: versions.NewVersion): Promise<void> {
    await this.changeVersions(async () => {
      await versions.keepVersion(this.database, id, version, this.now());
      return id;
    });
  }

  /** The document of a version, to be read through `file/restore`; undefined where there is none. */
  async readVersion(key: number): Promise<unknown> {
    return (await this.database.revisionDocuments.get(key))?.document;
  }

  /** @param name null where it is to have none */
  async renameVersion(key: number, name: string | null): Promise<void> {
    await this.changeVersions(async () => {
      await this.database.revisions.update(key, { name });
      return (await this.database.revisions.get(key))?.workshopId;
    });
  }

  /** @returns what `bringVersionBack` needs; null where there is no such version */
  async deleteVersion(key: number): Promise<versions.RemovedVersion | null> {
    let removed: versions.RemovedVersion | null = null;
    await this.changeVersions(async () => {
      removed = await versions.removeVersion(this.database, key);
      return removed?.row.workshopId;
    });
    return removed;
  }

  async bringVersionBack(removed: versions.RemovedVersion): Promise<void> {
    await this.changeVersions(async () => {
      await versions.addVersion(this.database, removed);
      return removed.row.workshopId;
    });
  }

  /** @param work tells whose versions it changed */
  private async changeVersions(work: () => Promise<string | undefined>): Promise<void> {
    await this.safekeeping.do(async () => {
      const id = await work();
      return { versionsOf: id === undefined ? [] : [id] };
    });
  }

  async fileLink(workshopId: string): Promise<FileLinkRow | undefined> {
    return this.database.fileLinks.get(workshopId);
  }

  async setFileLink(row: FileLinkRow): Promise<void> {
    await this.safekeeping.do(async () => {
      await this.database.fileLinks.put(row);
      return {};
    });
  }
}
