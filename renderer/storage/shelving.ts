/** Keeps the versions of workshops beside the database as well, and brings back from there what it has lost. */
import type { ShelvedVersion } from '#shared/backup/shelvedVersion';
import type { Desktop } from '#shared/desktop';
import { Turns } from '#shared/turns';
import type { CausewayDatabase, RevisionRow } from './database';
import { addVersion, versionsOf } from './versions';

export type Shelves = Pick<Desktop, 'listVersions' | 'readVersion' | 'writeVersion' | 'removeVersion'>;

export class Shelving {
  /** Workshops whose versions are not known to be the same in both places. */
  private readonly behind = new Set<string>();
  private isCompared = false;
  private readonly turns = new Turns();

  constructor(
    private readonly database: CausewayDatabase,
    private readonly shelves: Shelves,
  ) {}

  /** The versions of these workshops have changed. */
  note(workshopIds: readonly string[]): void {
    for (const id of workshopIds) this.behind.add(id);
  }

  /** Settles once all versions are beside the database as they are in it. What fails is made up for by the next call. */
  catchUp(): Promise<void> {
    return this.turns.take(() => this.writeAll());
  }

  /** Afterwards either place has the versions of both: nobody knows which of them has lost something. */
  compare(): Promise<void> {
    this.isCompared = false;
    return this.catchUp();
  }

  private async writeAll(): Promise<void> {
    if (!this.isCompared) await this.bringBack();
    this.isCompared = true;
    for (const id of this.behind) {
      await this.write(id);
      this.behind.delete(id);
    }
  }

  private async bringBack(): Promise<void> {
    const known = new Map<string, RevisionRow[]>();
    for (const row of await this.database.revisions.toArray())
      known.set(row.workshopId, [...(known.get(row.workshopId) ?? []), row]);
    const shelves = await this.shelves.listVersions(null);
    for (const { workshopId, versions } of shelves) {
      // There the database has changed since: what it has not is not wanted.
      if (this.behind.has(workshopId)) continue;
      const there = await this.database.workshops.where('id').equals(workshopId).count();
      const rows = known.get(workshopId) ?? [];
      for (const version of there ? lacking(versions, rows) : [])
        await this.bringOneBack(workshopId, version);
    }
    const shelved = new Map(shelves.map(({ workshopId, versions }) => [workshopId, versions]));
    for (const [id, rows] of known) if (lacking(rows, shelved.get(id) ?? []).length > 0) this.behind.add(id);
  }

  private async bringOneBack(workshopId: string, version: ShelvedVersion): Promise<void> {
    const text = await this.shelves.readVersion(workshopId, version.at);
    if (text === null) return;
    const { revisions, revisionDocuments } = this.database;
    const removed = { row: { workshopId, ...version }, document: JSON.parse(text) as unknown };
    await this.database.transaction('rw', revisions, revisionDocuments, () =>
      addVersion(this.database, removed),
    );
  }

  private async write(workshopId: string): Promise<void> {
    const rows = await versionsOf(this.database, workshopId);
    const shelved = (await this.shelves.listVersions(workshopId))[0]?.versions ?? [];
    for (const row of rows.filter((row) => !shelved.some(isSame(row)))) {
      const { at, reason, name, components, risks } = row;
      const content = await this.database.revisionDocuments.get(row.key);
      if (!content) continue;
      const text = JSON.stringify(content.document);
      await this.shelves.writeVersion(workshopId, { at, reason, name, components, risks }, text);
    }
    for (const { at } of lacking(shelved, rows)) await this.shelves.removeVersion(workshopId, at);
  }
}

/** Those of some that are not among others. */
const lacking = <V extends { at: number }>(some: readonly V[], others: readonly { at: number }[]): V[] =>
  some.filter(({ at }) => !others.some((other) => other.at === at));

const isSame = (one: ShelvedVersion) => (other: ShelvedVersion) =>
  one.at === other.at && one.name === other.name;
