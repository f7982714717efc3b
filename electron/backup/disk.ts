/**
 * The file system as far as backups need it. What is written, renamed or removed is durable only once it is synced: a
 * file's content by `sync`, the names in a folder by `syncFolder`. Tests put one in its place that forgets the rest.
 */
import { appendFile, mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { renameRetrying, syncFolder } from '../atomicWrite';

export interface Disk {
  /** @returns null where there is no such file */
  read(file: string): Promise<Uint8Array | null>;
  /** Names of the files in a folder, in order; none where there is no such folder. */
  list(folder: string): Promise<string[]>;
  /** Makes a folder in one that is there, unless it is there already. */
  makeFolder(folder: string): Promise<void>;
  write(file: string, content: Uint8Array): Promise<void>;
  append(file: string, content: Uint8Array): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Nothing happens where there is no such file. */
  remove(file: string): Promise<void>;
  sync(file: string): Promise<void>;
  syncFolder(folder: string): Promise<void>;
}

export const nodeDisk: Disk = {
  read: (file) => readFile(file).catch(nullWhereMissing),
  list: async (folder) => ((await readdir(folder).catch(nullWhereMissing)) ?? []).sort(),
  makeFolder: async (folder) => void (await mkdir(folder, { recursive: true })),
  write: (file, content) => writeFile(file, content),
  append: (file, content) => appendFile(file, content),
  rename: renameRetrying,
  remove: (file) => rm(file, { force: true }),
  sync: async (file) => {
    const handle = await open(file, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  syncFolder,
};

function nullWhereMissing(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  throw error;
}

/** Puts a file in its place whole or not at all: beside it first, and durable once this settles. */
export async function replaceFile(disk: Disk, file: string, content: Uint8Array): Promise<void> {
  const temporary = `${file}.tmp`;
  try {
    await disk.write(temporary, content);
    await disk.sync(temporary);
    await disk.rename(temporary, file);
  } catch (error) {
    await disk.remove(temporary);
    throw error;
  }
  await disk.syncFolder(path.dirname(file));
}
