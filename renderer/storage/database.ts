/** The one place that knows Dexie: which tables there are, and how every change of them is written. */
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { KeptVersion } from '#shared/history/retention';
import type { WorkshopSummary } from './summary';

/** A workshop as it lies in the database; `document` is read through `file/restore`, never trusted as it is. */
export interface WorkshopRow {
  id: string;
  document: unknown;
}

/** A version: a state of a workshop that was kept. Its document lies apart, so that a list of versions is read quickly. */
export interface RevisionRow extends KeptVersion {
  /** Counts up; given by the database. */
  key: number;
  workshopId: string;
  components: number;
  /** Those that are not closed. */
  risks: number;
}

export interface RevisionDocumentRow {
  /** That of the revision. */
  key: number;
  document: unknown;
}

/** Which file a workshop was last saved to. */
export interface FileLinkRow {
  workshopId: string;
  /** What the platform knows the file by: a path's token on the desktop, a file handle in a browser. */
  link: unknown;
  name: string;
  /** Hash of the text that was last written to or read from the file. */
  textHash: string;
}

/** The schema that this app knows. */
const SCHEMA = 1;
/** Dexie counts in steps of a tenth. */
const NATIVE_SCHEMA = SCHEMA * 10;

/** Another window holds the database in an older schema, and does not let go. */
export class BlockedDatabase extends Error {
  constructor() {
    super('Another window holds the database in an older schema.');
  }
}

/** A newer Causeway has changed the schema: nothing may be written. */
export class NewerDatabase extends Error {
  constructor(version: number) {
    super(`The database has schema ${version / 10}, newer than ${SCHEMA}.`);
  }
}

export class CausewayDatabase extends Dexie {
  workshops!: EntityTable<WorkshopRow, 'id'>;
  summaries!: EntityTable<WorkshopSummary, 'id'>;
  revisions!: EntityTable<RevisionRow, 'key'>;
  revisionDocuments!: EntityTable<RevisionDocumentRow, 'key'>;
  fileLinks!: EntityTable<FileLinkRow, 'workshopId'>;
  meta!: Table<{ key: string; value: number }, string>;

  constructor(name = 'causeway', options: ConstructorParameters<typeof Dexie>[1] = {}) {
    // Strict durability: with the default, a killed process was seen to lose the whole database (quality.md).
    super(name, { chromeTransactionDurability: 'strict', ...options });
    this.version(SCHEMA).stores({
      workshops: 'id',
      summaries: 'id',
      revisions: '++key, workshopId',
      revisionDocuments: 'key',
      fileLinks: 'workshopId',
      meta: 'key',
    });
    // Dexie would open it again by itself after another window upgraded it, and change what it does not know.
    this.on('versionchange', () => {
      this.close({ disableAutoOpen: true });
      return false;
    });
  }

  /**
   * Opens the database; a newer one is not touched: Dexie would add what this schema has and that one has not.
   * @throws NewerDatabase
   * @throws BlockedDatabase; opening goes on, and is over once the other window has let go
   */
  async openKnown(): Promise<void> {
    const found = (await indexedDB.databases()).find(({ name }) => name === this.name);
    if (found?.version && found.version > NATIVE_SCHEMA) throw new NewerDatabase(found.version);
    const blocked = new Promise<never>((_resolve, reject) => {
      this.on('blocked', () => reject(new BlockedDatabase()));
    });
    await Promise.race([this.open(), blocked]);
  }

  /**
   * Runs a change as one transaction that also counts up the sequence number, by which a lost write can be noticed.
   * @param work is told the sequence number of the change
   * @param after a sequence number that the change has to come after, whatever the database has
   * @param signal gives the change up, as long as it is not being committed
   * @returns the sequence number of the change
   */
  change(
    work: (sequence: number) => Promise<void>,
    { after = 0, signal }: { after?: number; signal?: AbortSignal } = {},
  ): Promise<number> {
    return this.transaction('rw', this.tables, async (transaction) => {
      signal?.throwIfAborted();
      signal?.addEventListener('abort', () => transaction.abort());
      const sequence = Math.max(await this.sequence(), after) + 1;
      await work(sequence);
      await this.meta.put({ key: 'sequence', value: sequence });
      return sequence;
    });
  }

  /** The sequence number of the last change; 0 where there was none. */
  async sequence(): Promise<number> {
    return (await this.meta.get('sequence'))?.value ?? 0;
  }

  /** Makes the next change's sequence number follow another one. */
  async skipTo(sequence: number): Promise<void> {
    await this.meta.put({ key: 'sequence', value: sequence });
  }
}
