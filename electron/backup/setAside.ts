/**
 * The database as it was found at the start, kept aside until it is known to be whole: Chromium replaces a broken one
 * by an empty one without a word. Content that never changes is linked, not copied, so that it costs next to nothing.
 */
import { copyFile, link, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Databases that are kept because something took their place; the oldest are forgotten. */
const MAX_KEPT = 3;
/** LevelDB's tables are written once; all else may be written on. */
const NEVER_CHANGES = /\.(ldb|sst)$/u;
const PENDING = 'pending';
/** Says that the pending one was settled, and only could not be removed. */
const SETTLED = 'settled';

export class SetAside {
  private constructor(
    private readonly folder: string,
    /** Milliseconds since 1970. */
    private readonly now: () => number,
  ) {}

  /**
   * Keeps a folder aside. One from an earlier start that was never settled stays: what came after it may be the
   * replacement. A failure is no reason not to start; the backup does not depend on it.
   */
  static async take(source: string, folder: string, now: () => number): Promise<SetAside> {
    const pending = path.join(folder, PENDING);
    const unfinished = `${pending}.tmp`;
    try {
      await mkdir(folder, { recursive: true });
      if ((await readdir(folder)).includes(SETTLED)) {
        await rm(pending, { recursive: true, force: true });
        await rm(path.join(folder, SETTLED));
      }
      if (!(await readdir(folder)).includes(PENDING)) {
        await rm(unfinished, { recursive: true, force: true });
        await copyTree(source, unfinished);
        await rename(unfinished, pending);
      }
    } catch {
      await rm(unfinished, { recursive: true, force: true }).catch(() => undefined);
    }
    return new SetAside(folder, now);
  }

  /** Whether there is a database that waits to be settled. */
  isThere(): Promise<boolean> {
    return stat(path.join(this.folder, PENDING)).then(
      () => true,
      () => false,
    );
  }

  /**
   * Keeps it for good, or forgets it. What cannot be removed, as Windows refuses while a linked table is in use, is removed
   * at the next start, before the database is opened.
   * @returns the folder in which it is kept; null where there is none
   */
  async settle(isKept: boolean): Promise<string | null> {
    const pending = path.join(this.folder, PENDING);
    if (!isKept) {
      await rm(pending, { recursive: true, force: true }).catch(() =>
        writeFile(path.join(this.folder, SETTLED), '').catch(() => undefined),
      );
      return null;
    }
    const moment = new Date(this.now()).toISOString().replace(/[^0-9TZ]/gu, '');
    const kept = path.join(this.folder, moment);
    const isThere = await rename(pending, kept).then(
      () => true,
      () => false,
    );
    const all = (await readdir(this.folder).catch(() => [])).filter((name) => /^\d/u.test(name)).sort();
    for (const name of all.slice(0, -MAX_KEPT))
      await rm(path.join(this.folder, name), { recursive: true, force: true }).catch(() => undefined);
    return isThere ? kept : null;
  }
}

async function copyTree(source: string, target: string): Promise<void> {
  await mkdir(target);
  for (const entry of await readdir(source, { withFileTypes: true })) {
    const [from, to] = [path.join(source, entry.name), path.join(target, entry.name)];
    if (entry.isDirectory()) await copyTree(from, to);
    else if (NEVER_CHANGES.test(entry.name)) await link(from, to).catch(() => copyFile(from, to));
    else if (entry.isFile()) await copyFile(from, to);
  }
}
