/** A disk that is soon full, where the machine lets a test mount one: Linux, as root. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Mounts a disk of 64 kB on a folder.
 * @returns what takes it away again; null where mounting is not allowed
 */
export async function mountSmallDisk(folder: string): Promise<(() => Promise<void>) | null> {
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
  } catch {
    return null;
  }
  return async () => void (await run('umount', [folder]));
}
