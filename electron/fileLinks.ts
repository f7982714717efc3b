/**
 * Which files the window may read and write again: it knows them by tokens, and a token comes only from a file that a
 * person chose. Kept over restarts.
 */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { writeAtomically } from './atomicWrite';

/** The longest unused ones are forgotten; saving then asks where. */
const MAX_LINKS = 500;
const schema = z.array(z.strictObject({ link: z.string(), path: z.string() }));

/** Between the two parts of a link: the path's token, and the fingerprint of what was in the file. */
const SEPARATOR = ':';

export interface KnownFile {
  path: string;
  /** Fingerprint of what was in the file when the link was given. */
  print: string;
}

export class FileLinks {
  private constructor(
    private readonly file: string,
    /** Token to path, the latest used last. */
    private readonly paths: Map<string, string>,
  ) {}

  /** Reads the links of earlier runs; a missing or damaged list is an empty one, by which no work is lost. */
  static async load(file: string): Promise<FileLinks> {
    const stored = await readFile(file, 'utf8')
      .then((text) => schema.parse(JSON.parse(text)))
      .catch(() => []);
    return new FileLinks(file, new Map(stored.map(({ link, path }) => [link, path])));
  }

  /** @returns the file that a link stands for, or null where it stands for none */
  fileOf(link: unknown): KnownFile | null {
    const [token, print, ...more] = typeof link === 'string' ? link.split(SEPARATOR) : [];
    const path = token && this.paths.get(token);
    return path && print && more.length === 0 ? { path, print } : null;
  }

  /** @returns the link to a file with this content, the same one for the same */
  async linkTo(path: string, print: string): Promise<string> {
    const known = [...this.paths].find(([, candidate]) => candidate === path)?.[0];
    const token = known ?? randomUUID();
    this.paths.delete(token);
    this.paths.set(token, path);
    const newest = [...this.paths].slice(-MAX_LINKS);
    const text = JSON.stringify(newest.map(([link, path]) => ({ link, path })));
    // A list that could not be written costs one question more after a restart, and must not fail the saving itself.
    await writeAtomically(this.file, text).catch(() => undefined);
    return token + SEPARATOR + print;
  }
}
