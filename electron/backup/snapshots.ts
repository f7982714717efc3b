/**
 * Snapshots of the whole library: a manifest each, naming every workshop with the hash of its document. Documents are
 * files of their own, called by their hash, so that what did not change is not written again; each of them is a
 * `.causeway` file.
 */
import path from 'node:path';
import { z } from 'zod';
import { standingSchema } from '#shared/backup/record';
import { keptSnapshots, SNAPSHOT_REASONS } from '#shared/backup/rotation';
import { WORKSHOP_ENDING, type RestorableWorkshop } from '#shared/desktop';
import { idSchema } from '#shared/model/primitives';
import { checkedLine, hashOf, readChecked } from './checked';
import { replaceFile, type Disk } from './disk';

const ENDING = '.snapshot';

const entrySchema = z.strictObject({
  id: idSchema,
  /** Of the document's text. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  standing: standingSchema,
  title: z.string(),
  components: z.int(),
  risks: z.int(),
});
export type SnapshotEntry = z.infer<typeof entrySchema>;

/** What is told of a workshop without its document. */
export const restorable = ({
  id,
  standing,
  title,
  components,
  risks,
}: SnapshotEntry): RestorableWorkshop => ({
  id,
  standing,
  title,
  components,
  risks,
});

const manifestSchema = z.strictObject({
  format: z.literal(1),
  /** The database's sequence number that it holds the state of. */
  sequence: z.int().min(0),
  /** Milliseconds since 1970. */
  at: z.number(),
  reason: z.enum(SNAPSHOT_REASONS),
  workshops: z.array(entrySchema),
});
export type Manifest = z.infer<typeof manifestSchema>;

export interface Snapshot {
  name: string;
  /** The database's sequence number that it holds the state of; by its name, for what is in it may be damaged. */
  sequence: number;
  /** Null where it is damaged. */
  manifest: Manifest | null;
}

export class Snapshots {
  constructor(
    private readonly disk: Disk,
    private readonly folder: string,
    private readonly documents: string,
  ) {}

  /** All of them, the newest first. */
  async list(): Promise<Snapshot[]> {
    const names = (await this.disk.list(this.folder)).filter((name) => name.endsWith(ENDING));
    return Promise.all(
      names.reverse().map(async (name) => ({
        name,
        sequence: Number.parseInt(name, 10) || 0,
        manifest: await this.read(name),
      })),
    );
  }

  private async read(name: string): Promise<Manifest | null> {
    const content = await this.disk.read(path.join(this.folder, name));
    const { values, isSound } = readChecked(content ?? new Uint8Array());
    const parsed = manifestSchema.safeParse(values[0]);
    return isSound && parsed.success ? parsed.data : null;
  }

  /** Settles once it is durable; the documents that it names have to be so already. */
  async write(manifest: Manifest): Promise<string> {
    const moment = new Date(manifest.at).toISOString().replace(/[^0-9TZ]/gu, '');
    // By sequence first: a clock may be set back.
    const name = `${String(manifest.sequence).padStart(12, '0')}-${moment}${ENDING}`;
    await replaceFile(this.disk, path.join(this.folder, name), checkedLine(manifest));
    return name;
  }

  /** @returns the text of a document; null where it is missing or damaged */
  async readDocument(hash: string): Promise<string | null> {
    const content = await this.disk.read(this.fileOf(hash));
    const text = content && Buffer.from(content).toString('utf8');
    return text !== null && hashOf(text) === hash ? text : null;
  }

  /** Makes a document's text durable. @returns its hash */
  async writeDocument(text: string): Promise<string> {
    const hash = hashOf(text);
    if ((await this.readDocument(hash)) === null)
      await replaceFile(this.disk, this.fileOf(hash), Buffer.from(text));
    return hash;
  }

  /** Removes the snapshots that are not to be kept, and the documents that none of the others names. */
  async prune(): Promise<void> {
    const all = await this.list();
    const sound = all.flatMap(({ name, manifest }) => (manifest ? [{ ...manifest, name }] : []));
    const kept = keptSnapshots(sound);
    for (const { name } of sound.filter((snapshot) => !kept.includes(snapshot)))
      await this.disk.remove(path.join(this.folder, name));
    // A damaged one names nothing any more; it is kept for whoever can read it, and is not in the way.
    for (const { name, manifest } of all)
      if (!manifest)
        await this.disk.rename(path.join(this.folder, name), path.join(this.folder, `${name}.damaged`));
    await this.disk.syncFolder(this.folder);
    const named = new Set(
      kept.flatMap(({ workshops }) => workshops.map(({ hash }) => `${hash}${WORKSHOP_ENDING}`)),
    );
    for (const file of await this.disk.list(this.documents))
      if (!named.has(file)) await this.disk.remove(path.join(this.documents, file));
  }

  private fileOf(hash: string): string {
    return path.join(this.documents, `${hash}${WORKSHOP_ENDING}`);
  }
}
