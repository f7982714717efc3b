/**
 * A disk in memory that keeps apart what was written and what was forced to the disk, can end at any step, and then
 * comes back with any part of what was not forced: contents torn anywhere, names old or new. It begins with a folder
 * `/data`.
 */
import path from 'node:path';
import type { Disk } from '../../electron/backup/disk';

interface File {
  written: Uint8Array;
  /** Null until it is synced for the first time. */
  durable: Uint8Array | null;
}

interface Folder {
  written: Map<string, File | Folder>;
  durable: Map<string, File | Folder>;
}

/** The power is gone: nothing happens any more. */
export class PowerCut extends Error {}

export type Step = keyof Disk;
export interface Faults {
  /** The step, counted from 1 among all that change something, at which the power is cut: half of it is done. */
  cutAt?: number;
  /** Steps at which there is no room, or no permission. */
  refuseAt?: (count: number, step: Step) => boolean;
  /** Steps that are only pretended. */
  pretend?: (step: Step, file: string) => boolean;
}

/** Chooses one of so many. */
export type Choose = (count: number) => number;

/** Ways in which what was not forced to the disk comes back: not at all, all of it, and some of it. */
export const SURVIVALS: readonly (() => Choose)[] = [
  () => () => 0,
  () => () => 1,
  ...[3, 11].map((seed) => () => {
    let at = seed;
    return (count: number) => ((at = (at * 1103515245 + 12345) & 0x7fffffff) >> 8) % count;
  }),
];

const isFolder = (entry: File | Folder | undefined): entry is Folder =>
  entry !== undefined && entry.written instanceof Map;
const newFolder = (entries: [string, Folder][] = []): Folder => ({
  written: new Map(entries),
  durable: new Map(entries),
});

export class ForgettingDisk implements Disk {
  /** Steps so far that change something. */
  steps = 0;
  private isOff = false;

  constructor(
    private readonly faults: Faults = {},
    private readonly root: Folder = newFolder([['data', newFolder()]]),
  ) {}

  /** The disk after the power is back: of what was not forced, each thing is there or not as it is chosen. */
  afterCut(choose: Choose, faults: Faults = {}): ForgettingDisk {
    const files = new Map<File, File>();
    const surviving = (entry: File | Folder): File | Folder => {
      if (isFolder(entry)) return folderAfter(entry);
      const known = files.get(entry);
      if (known) return known;
      const content = contentAfter(entry, choose);
      const file = { written: content, durable: content };
      files.set(entry, file);
      return file;
    };
    const folderAfter = ({ written, durable }: Folder): Folder => {
      const entries = new Map<string, File | Folder>();
      for (const name of new Set([...written.keys(), ...durable.keys()])) {
        const now = written.get(name);
        const then = durable.get(name);
        const entry = now === then || choose(2) === 0 ? then : now;
        if (entry) entries.set(name, surviving(entry));
      }
      return { written: entries, durable: new Map(entries) };
    };
    return new ForgettingDisk(faults, folderAfter(this.root));
  }

  read = async (file: string): Promise<Uint8Array | null> => {
    const entry = this.folderOf(file)?.written.get(path.basename(file));
    return entry && !isFolder(entry) ? entry.written : null;
  };

  list = async (folder: string): Promise<string[]> =>
    [...(this.folderAt(folder)?.written.keys() ?? [])].sort();

  makeFolder = (folder: string) =>
    this.step('makeFolder', folder, () => {
      const { written } = this.parentOf(folder);
      const name = path.basename(folder);
      if (!written.has(name)) written.set(name, newFolder());
    });

  write = (file: string, content: Uint8Array) =>
    this.step('write', file, (share) => {
      this.fileAt(file).written = content.slice(0, content.length * share);
    });

  append = (file: string, content: Uint8Array) =>
    this.step('append', file, (share) => {
      const entry = this.fileAt(file);
      entry.written = Buffer.concat([entry.written, content.slice(0, content.length * share)]);
    });

  rename = (from: string, to: string) =>
    this.step('rename', from, () => {
      const source = this.parentOf(from).written;
      this.parentOf(to).written.set(path.basename(to), source.get(path.basename(from))!);
      source.delete(path.basename(from));
    });

  remove = (file: string) =>
    this.step('remove', file, () => void this.folderOf(file)?.written.delete(path.basename(file)));

  sync = (file: string) =>
    this.step('sync', file, () => {
      const entry = this.fileAt(file);
      entry.durable = entry.written;
    });

  syncFolder = (folder: string) =>
    this.step('syncFolder', folder, () => {
      const entry = this.folderAt(folder)!;
      entry.durable = new Map(entry.written);
    });

  /** @param work is told which share of it is done: all, or half where something stops it */
  private async step(step: Step, file: string, work: (share: number) => void): Promise<void> {
    // What others do in between is not in order; a real disk gives no answer at once either.
    await Promise.resolve();
    if (this.isOff) throw new PowerCut();
    this.steps += 1;
    const isWriting = step === 'write' || step === 'append';
    if (this.steps === this.faults.cutAt) {
      this.isOff = true;
      if (isWriting) work(0.5);
      throw new PowerCut();
    }
    if (this.faults.refuseAt?.(this.steps, step)) {
      if (isWriting) work(0.5);
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    }
    if (!this.faults.pretend?.(step, file)) work(1);
  }

  private folderAt(folder: string): Folder | undefined {
    let at: File | Folder | undefined = this.root;
    for (const name of folder.split('/').filter(Boolean))
      at = isFolder(at) ? at.written.get(name) : undefined;
    return isFolder(at) ? at : undefined;
  }

  private folderOf(file: string): Folder | undefined {
    return this.folderAt(path.dirname(file));
  }

  private parentOf(file: string): Folder {
    const folder = this.folderOf(file);
    if (!folder) throw Object.assign(new Error(`no such folder: ${path.dirname(file)}`), { code: 'ENOENT' });
    return folder;
  }

  private fileAt(file: string): File {
    const { written } = this.parentOf(file);
    const name = path.basename(file);
    const entry = written.get(name);
    if (entry && !isFolder(entry)) return entry;
    const made: File = { written: new Uint8Array(), durable: null };
    written.set(name, made);
    return made;
  }
}

/** What of a file is there after a cut: what was forced, what was written, or something in between. */
function contentAfter({ written, durable }: File, choose: Choose): Uint8Array {
  if (durable !== null && Buffer.from(written).equals(durable)) return durable;
  const before = durable ?? new Uint8Array();
  switch (choose(4)) {
    case 0:
      return before;
    case 1:
      return written;
    case 2: {
      // Torn: a part of what was added to it, or of what replaced it.
      const isAppended = Buffer.from(written.slice(0, before.length)).equals(before);
      const from = isAppended ? before.length : 0;
      return written.slice(0, from + choose(written.length - from + 1));
    }
    default: {
      // The length grew, and its content did not arrive.
      const zeros = written.slice();
      zeros.fill(0, Math.min(before.length, zeros.length));
      return zeros;
    }
  }
}
