/**
 * The library's second home beside the database: a journal of what changed, snapshots of the whole, and the versions of
 * workshops. Everything happens one after the other; what has settled is durable.
 */
import path from 'node:path';
import type { JournalRecord } from '#shared/backup/record';
import { isAlwaysKept, type SnapshotReason } from '#shared/backup/rotation';
import type { BackupStatus, RestorePoint } from '#shared/desktop';
import { parse } from '#shared/file/parse';
import { serialize } from '#shared/file/serialize';
import type { Workshop } from '#shared/model/workshop';
import { Turns } from '#shared/turns';
import { replaceFile, type Disk } from './disk';
import { continues, DocumentMissing, EMPTY_IMAGE, follow, type Image, type Kept } from './image';
import { Journal, type Segment } from './journal';
import { restorable, Snapshots, type Manifest, type SnapshotEntry } from './snapshots';
import { VersionShelves } from './versionShelves';

/** Snapshots whose journal is kept: a damaged one is made up for by the one before and what followed. */
const JOURNALED_SNAPSHOTS = 3;

/** The restore point of the state that was written down last. */
const LATEST = 'latest';

/** How the last session was left, and what of it can be read. */
export interface Found {
  /** The app did not end by itself: the database may have lost what the journal has. */
  isUnclean: boolean;
  /** The journal has records that could not be followed: the image is older than what was written down. */
  isDamaged: boolean;
  /** Sequence number of the last change that was written down, whether it can be followed or not. */
  last: number;
}

export class Backup {
  private readonly turns = new Turns();

  private constructor(
    private readonly disk: Disk,
    private readonly marker: string,
    private readonly journal: Journal,
    private readonly snapshots: Snapshots,
    /** Segments that were there before this session, with the last sequence number in each. */
    private older: { name: string; to: number }[],
    private image: Image,
    /** Sequence number of the newest snapshot; null where there is none. */
    private covered: number | null,
    private found: Found,
    readonly versions: VersionShelves,
    /** Milliseconds since 1970. */
    private readonly now: () => number,
  ) {}

  /** Reads what is there, and marks that a session is under way. */
  static async open(disk: Disk, folder: string, now: () => number): Promise<Backup> {
    const inFolder = (name: string) => path.join(folder, name);
    await disk.makeFolder(folder);
    for (const name of ['journal', 'snapshots', 'documents', 'versions'])
      await disk.makeFolder(inFolder(name));
    await disk.syncFolder(path.dirname(folder));
    const snapshots = new Snapshots(disk, inFolder('snapshots'), inFolder('documents'));
    const { journal, segments } = await Journal.open(disk, inFolder('journal'));
    const marker = inFolder('running');
    const isUnclean = (await disk.read(marker)) !== null;
    // What follows from an unclean end is made from this; else reading every document would take time for nothing.
    const { image, covered, isDamaged, last } = await recall(snapshots, segments, isUnclean);
    await replaceFile(disk, marker, new Uint8Array());
    const older = segments.map(({ name, records }) => ({ name, to: records.at(-1)?.to ?? 0 }));
    const found = { isUnclean, isDamaged, last };
    const versions = new VersionShelves(disk, inFolder('versions'));
    return new Backup(disk, marker, journal, snapshots, older, image, covered, found, versions, now);
  }

  /** Sequence number of the last change that is durable here. */
  get sequence(): number {
    return this.image.sequence;
  }

  /** What is here, for who compares it with the database. */
  get status(): NonNullable<BackupStatus> {
    const { sequence, workshops } = this.image;
    return { sequence, ids: [...workshops.keys()], ...this.found, last: Math.max(sequence, this.found.last) };
  }

  /** How the last session was left has been dealt with. */
  settle(): void {
    this.found = { isUnclean: false, isDamaged: false, last: this.found.last };
  }

  /** The states to which one can go back, the newest first; a snapshot that is damaged is left out. */
  listRestorePoints(): Promise<RestorePoint[]> {
    return this.turns.take(async () => {
      const { sequence, at, workshops } = this.image;
      const latest = [...workshops].map(([id, kept]) => ({
        id,
        standing: kept.standing,
        ...figuresOf(kept),
      }));
      const snapshots = (await this.snapshots.list()).flatMap(({ name, manifest }): RestorePoint[] =>
        manifest && manifest.sequence !== sequence
          ? [
              {
                name,
                reason: manifest.reason,
                at: manifest.at,
                workshops: manifest.workshops.map(restorable),
              },
            ]
          : [],
      );
      return latest.length
        ? [{ name: LATEST, reason: LATEST, at, workshops: latest }, ...snapshots]
        : snapshots;
    });
  }

  /** The text of a workshop at a restore point; null where it is not there or cannot be read. */
  readRestorePoint(point: string, id: string): Promise<string | null> {
    return this.turns.take(async () => {
      if (point === LATEST) return (await this.latestOf(id)) ?? (await this.retellLatestOf(id));
      const snapshot = (await this.snapshots.list()).find(({ name }) => name === point);
      const entry = snapshot?.manifest?.workshops.find((workshop) => workshop.id === id);
      return entry ? this.snapshots.readDocument(entry.hash) : null;
    });
  }

  /**
   * Writes a record down. Settles once it is durable.
   * @throws RangeError where it leaves out what came before
   * @throws DocumentMissing where it builds on a state that is not here: it has to be whole then
   */
  append(record: JournalRecord): Promise<void> {
    return this.turns.take(async () => {
      if (record.to <= this.image.sequence) return;
      if (!continues(this.image, record)) throw new RangeError(`Not after ${this.image.sequence}`);
      const next = await follow(this.image, record, this.load);
      await this.journal.append(record);
      this.image = next;
    });
  }

  /** Takes a snapshot, unless the newest one holds the same and this one would not be kept for its reason. */
  takeSnapshot(reason: SnapshotReason): Promise<void> {
    return this.turns.take(() => this.snapshot(reason));
  }

  /** Takes a last snapshot and notes that the session ended by itself. */
  close(): Promise<void> {
    return this.turns.take(async () => {
      await this.snapshot('close');
      await this.disk.remove(this.marker);
      await this.disk.syncFolder(path.dirname(this.marker));
    });
  }

  private async snapshot(reason: SnapshotReason): Promise<void> {
    const { sequence, at, workshops } = this.image;
    if (this.covered === sequence && !isAlwaysKept(reason)) return;
    const kept = new Map<string, Kept & { stored: SnapshotEntry }>();
    for (const [id, before] of workshops) kept.set(id, { ...before, stored: await this.store(id, before) });
    const entries = [...kept.values()].map(({ stored }) => stored);
    await this.snapshots.write({ format: 1, sequence, at: this.now(), reason, workshops: entries });
    this.covered = sequence;
    this.image = { sequence, at, workshops: kept };
    this.older = [...this.older, ...this.journal.finishSegments()];
    await this.tidy();
  }

  /** Forgets what the newest snapshots make superfluous. Whatever of it fails is done with the next one. */
  private async tidy(): Promise<void> {
    await this.snapshots.prune();
    const sound = (await this.snapshots.list()).flatMap(({ manifest }) => manifest ?? []);
    const since = sound.at(JOURNALED_SNAPSHOTS - 1)?.sequence;
    if (since === undefined) return;
    const superfluous = this.older.filter(({ to }) => to <= since);
    await this.journal.remove(superfluous.map(({ name }) => name));
    this.older = this.older.filter(({ to }) => to > since);
  }

  private async store(id: string, { standing, stored, workshop }: Kept): Promise<SnapshotEntry> {
    if (stored) return { ...stored, standing };
    const hash = await this.snapshots.writeDocument(serialize(workshop!));
    return { id, hash, standing, ...countsOf(workshop!) };
  }

  private async latestOf(id: string): Promise<string | null> {
    const kept = this.image.workshops.get(id);
    if (!kept) return null;
    return kept.workshop ? serialize(kept.workshop) : this.snapshots.readDocument(kept.stored!.hash);
  }

  /** The same past a damaged document: of older snapshots and the journal, which the next snapshot then makes whole. */
  private async retellLatestOf(id: string): Promise<string | null> {
    if (!this.image.workshops.has(id)) return null;
    const { image, covered } = await recall(this.snapshots, await this.journal.read(), true);
    if (image.sequence !== this.image.sequence) return null;
    this.image = image;
    this.covered = covered;
    return this.latestOf(id);
  }

  private readonly load = (entry: SnapshotEntry) => loadDocument(this.snapshots, entry);
}

const countsOf = ({ title, components, risks }: Workshop) => ({
  title,
  components: Object.keys(components).length,
  risks: Object.keys(risks).length,
});

function figuresOf({ stored, workshop }: Kept): ReturnType<typeof countsOf> {
  if (workshop) return countsOf(workshop);
  const { title, components, risks } = stored!;
  return { title, components, risks };
}

async function loadDocument(snapshots: Snapshots, entry: SnapshotEntry): Promise<Workshop | null> {
  const text = await snapshots.readDocument(entry.hash);
  return text === null ? null : parse(text, entry.title).workshop;
}

interface Recalled {
  image: Image;
  /** Sequence number of the snapshot that it was followed from; null where that is none. */
  covered: number | null;
  isDamaged: boolean;
  last: number;
}

/**
 * The newest state that snapshots and journal give, and of equally new ones one in which every document can be read.
 * @param isThorough whether documents are read for that
 */
async function recall(
  snapshots: Snapshots,
  segments: readonly Segment[],
  isThorough: boolean,
): Promise<Recalled> {
  const all = await snapshots.list();
  const manifests = all.flatMap(({ manifest }) => manifest ?? []);
  const records = segments.flatMap((segment) => segment.records);
  const last = Math.max(0, ...records.map(({ to }) => to), ...all.map(({ sequence }) => sequence));
  let best: Recalled = { image: EMPTY_IMAGE, covered: null, isDamaged: last > 0, last };
  let isBestWhole = false;
  for (const manifest of [...manifests, null]) {
    const image = await followAll(imageOf(manifest), records, (entry) => loadDocument(snapshots, entry));
    if (!image || image.sequence < best.image.sequence) continue;
    const isWhole = !isThorough || (await isReadable(snapshots, image));
    if (image.sequence === best.image.sequence && (isBestWhole || !isWhole)) continue;
    best = { image, covered: manifest?.sequence ?? null, isDamaged: image.sequence < last, last };
    isBestWhole = isWhole;
    if (isWhole && !best.isDamaged) break;
  }
  return best;
}

async function isReadable(snapshots: Snapshots, { workshops }: Image): Promise<boolean> {
  for (const { stored, workshop } of workshops.values())
    if (!workshop && (await snapshots.readDocument(stored!.hash)) === null) return false;
  return true;
}

function imageOf(manifest: Manifest | null): Image {
  if (!manifest) return EMPTY_IMAGE;
  const { sequence, at, workshops } = manifest;
  return {
    sequence,
    at,
    workshops: new Map(
      workshops.map((entry) => [entry.id, { standing: entry.standing, stored: entry, workshop: null }]),
    ),
  };
}

/** @returns null where a document that a record builds on cannot be read */
async function followAll(
  start: Image,
  records: readonly JournalRecord[],
  load: (entry: SnapshotEntry) => Promise<Workshop | null>,
): Promise<Image | null> {
  let image = start;
  try {
    for (const record of records) if (continues(image, record)) image = await follow(image, record, load);
    return image;
  } catch (error) {
    if (error instanceof DocumentMissing) return null;
    throw error;
  }
}
