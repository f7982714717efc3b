/** A folder in which no file can be made, whoever runs the tests. */
import { chmod, mkdir } from 'node:fs/promises';
import path from 'node:path';

/** @param parent a folder of the test's own */
export async function refusingFolder(parent: string): Promise<string> {
  // Permissions do not stop root, but the kernel's own file system does.
  if (process.getuid?.() === 0) return '/sys/kernel';
  const folder = path.join(parent, 'refusing');
  await mkdir(folder);
  await chmod(folder, 0o555);
  return folder;
}
