/** Files are written whole or not at all: a kill or a full disk in the middle leaves what was there before. */
import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Waits between attempts to rename; Windows refuses while a virus scanner or a backup has the file open. */
const RENAME_WAITS_MS = [20, 50, 100, 200, 400, 800];
const LOCKED = new Set(['EPERM', 'EACCES', 'EBUSY']);

/**
 * Writes beside the target, forces it to the disk, puts it in the target's place and forces the folder too. A link is
 * followed, permissions are kept, and a read-only target is refused as a plain write would be.
 * @throws the error of the file system; the target is then as it was
 */
export async function writeAtomically(file: string, content: string | Uint8Array): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const before = await stat(target).catch(() => null);
  if (before) await (await open(target, 'r+')).close();
  const folder = path.dirname(target);
  const temporary = path.join(folder, `.causeway-${randomUUID()}.tmp`);
  try {
    const handle = await open(temporary, 'wx', before?.mode);
    try {
      // The mode that a file is made with loses what the process's mask forbids.
      if (before) await handle.chmod(before.mode);
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renameRetrying(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** Renames, and on Windows tries again while another program has the file open. */
export async function renameRetrying(from: string, to: string): Promise<void> {
  for (const pause of process.platform === 'win32' ? RENAME_WAITS_MS : []) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!LOCKED.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
      await wait(pause);
    }
  }
  await rename(from, to);
}

/** What a file system answers that cannot force a folder to the disk, such as one on a network. */
const NOT_SUPPORTED = new Set(['EINVAL', 'ENOTSUP', 'EISDIR']);

/** Makes the new name durable. Windows knows no such thing. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!NOT_SUPPORTED.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await handle.close();
  }
}
