/**
 * The versions of workshops beside the database: for each workshop a list, and for each version in it a document, which
 * is a `.causeway` file. A document is durable before a list names it, and removed after no list does.
 */
import path from 'node:path';
import { z } from 'zod';
import { shelvedVersionSchema, type ShelvedVersion, type VersionShelf } from '#shared/backup/shelvedVersion';
import { WORKSHOP_ENDING } from '#shared/desktop';
import { idSchema } from '#shared/model/primitives';
import { Turns } from '#shared/turns';
import { checkedLine, hashOf, readChecked } from './checked';
import { replaceFile, type Disk } from './disk';

const ENDING = '.versions';

const entrySchema = shelvedVersionSchema.extend({ hash: z.string().regex(/^[0-9a-f]{64}$/) });
type Entry = z.infer<typeof entrySchema>;
const shelfSchema = z.strictObject({ workshopId: idSchema, entries: z.array(entrySchema) });
type Shelf = z.infer<typeof shelfSchema>;

/** Digits of a hash that make a name; ids alone may differ in what some file systems do not tell apart. */
const KEY_DIGITS = 16;
const keyOf = (workshopId: string): string => hashOf(workshopId).slice(0, KEY_DIGITS);
const nameOf = (workshopId: string): string => `${keyOf(workshopId)}${ENDING}`;
const isList = (name: string): boolean => name.endsWith(ENDING);
const versionOf = ({ hash: _hash, ...version }: Entry): ShelvedVersion => version;

export class VersionShelves {
  private readonly turns = new Turns();

  /** @param folder where the lists and documents are; it is there */
  constructor(
    private readonly disk: Disk,
    private readonly folder: string,
  ) {}

  /** What is kept of a workshop; of all where none is named. A damaged list is as none. */
  list(workshopId: string | null): Promise<VersionShelf[]> {
    return this.turns.take(async () => {
      const names = workshopId === null ? await this.disk.list(this.folder) : [nameOf(workshopId)];
      const shelves = await Promise.all(names.filter(isList).map((name) => this.shelf(name)));
      return shelves
        .filter((shelf) => shelf !== null)
        .map(({ workshopId, entries }) => ({ workshopId, versions: entries.map(versionOf) }));
    });
  }

  /** The text of a version; null where it is not there or damaged. */
  read(workshopId: string, at: number): Promise<string | null> {
    return this.turns.take(async () => {
      const entry = (await this.entries(workshopId)).find((one) => one.at === at);
      return entry ? this.document(workshopId, entry) : null;
    });
  }

  /** Keeps a version, or what it is called now. Settles once it is durable. */
  put(workshopId: string, version: ShelvedVersion, text: string): Promise<void> {
    return this.turns.take(async () => {
      const entry = { ...version, hash: hashOf(text) };
      if ((await this.document(workshopId, entry)) === null)
        await replaceFile(this.disk, this.fileOf(workshopId, entry), Buffer.from(text));
      const others = (await this.entries(workshopId)).filter(({ at }) => at !== version.at);
      await this.write(workshopId, [...others, entry]);
    });
  }

  /** Forgets a version. */
  remove(workshopId: string, at: number): Promise<void> {
    return this.turns.take(async () => {
      const entries = await this.entries(workshopId);
      await this.write(
        workshopId,
        entries.filter((entry) => entry.at !== at),
      );
      for (const entry of entries)
        if (entry.at === at) await this.disk.remove(this.fileOf(workshopId, entry));
    });
  }

  /** @returns null where it is missing or damaged */
  private async shelf(name: string): Promise<Shelf | null> {
    const content = await this.disk.read(path.join(this.folder, name));
    const { values, isSound } = readChecked(content ?? new Uint8Array());
    const parsed = shelfSchema.safeParse(values[0]);
    return isSound && parsed.success ? parsed.data : null;
  }

  private async entries(workshopId: string): Promise<Entry[]> {
    return (await this.shelf(nameOf(workshopId)))?.entries ?? [];
  }

  private async write(workshopId: string, entries: Entry[]): Promise<void> {
    const shelf: Shelf = { workshopId, entries };
    await replaceFile(this.disk, path.join(this.folder, nameOf(workshopId)), checkedLine(shelf));
  }

  private async document(workshopId: string, entry: Entry): Promise<string | null> {
    const content = await this.disk.read(this.fileOf(workshopId, entry));
    const text = content && Buffer.from(content).toString('utf8');
    return text !== null && hashOf(text) === entry.hash ? text : null;
  }

  private fileOf(workshopId: string, { at, hash }: Entry): string {
    const name = `${keyOf(workshopId)}-${at}-${hash.slice(0, KEY_DIGITS)}${WORKSHOP_ENDING}`;
    return path.join(this.folder, name);
  }
}
