/**
 * Which files the window may read and write again: it knows them by tokens, and a token comes only from a file that a
 * person chose. Kept over restarts, and with it which of them were used last.
 */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { RecentFile } from '#shared/desktop';
import { writeAtomically } from './atomicWrite';

/** The longest unused ones are forgotten; saving then asks where. */
const MAX_LINKS = 500;
/** More are not listed as recent. */
const MAX_RECENT = 10;
const schema = z.array(
  z.strictObject({ link: z.string(), path: z.string(), isRecent: z.boolean().default(true) }),
);

/** Between the two parts of a link: the path's token, and the fingerprint of what was in the file. */
const SEPARATOR = ':';
/** In place of a fingerprint: a file that has to be read before it may be written. */
const UNSEEN = 'unseen';

export interface KnownFile {
  path: string;
  /** Fingerprint of what was in the file when the link was given. */
  print: string;
}

interface Entry {
  path: string;
  /** Listed among the files of late, unless ten later ones are. */
  isRecent: boolean;
}

export class FileLinks {
  private tellRecent: () => void = () => undefined;
  /** The files of late that were told last. */
  private told: string[] = [];

  private constructor(
    private readonly file: string,
    /** By token, the latest used last. */
    private readonly entries: Map<string, Entry>,
  ) {}

  /** Reads the links of earlier runs; a missing or damaged list is an empty one, by which no work is lost. */
  static async load(file: string): Promise<FileLinks> {
    const stored = await readFile(file, 'utf8')
      .then((text) => schema.parse(JSON.parse(text)))
      .catch(() => []);
    return new FileLinks(file, new Map(stored.map(({ link, ...entry }) => [link, entry])));
  }

  /** @returns the file that a link stands for, or null where it stands for none */
  fileOf(link: unknown): KnownFile | null {
    const [token, print, ...more] = typeof link === 'string' ? link.split(SEPARATOR) : [];
    const path = token && this.entries.get(token)?.path;
    return path && print && more.length === 0 ? { path, print } : null;
  }

  /** Takes note that a file is used. @returns the link to it with this content, the same one for the same */
  async linkTo(path: string, print: string): Promise<string> {
    const token = this.tokenOf(path) ?? randomUUID();
    this.entries.delete(token);
    this.entries.set(token, { path, isRecent: true });
    await this.store();
    return token + SEPARATOR + print;
  }

  /** Tells from now on when the files of late are other ones. */
  onRecentChange(tell: () => void): void {
    this.tellRecent = tell;
    this.told = this.recentPaths();
  }

  /** The files that were used last, the latest first. */
  recentPaths(): string[] {
    return this.recent().map(([, { path }]) => path);
  }

  /** The same for the window, which knows no paths. */
  recentFiles(): RecentFile[] {
    return this.recent().map(([token, { path }]) => ({
      name: basename(path),
      link: token + SEPARATOR + UNSEEN,
    }));
  }

  /** A file is not listed any more until it is used again; its links stay. */
  async forgetRecent(path: string): Promise<void> {
    const entry = this.entries.get(this.tokenOf(path) ?? '');
    if (!entry?.isRecent) return;
    entry.isRecent = false;
    await this.store();
  }

  async clearRecent(): Promise<void> {
    for (const entry of this.entries.values()) entry.isRecent = false;
    await this.store();
  }

  private recent(): [token: string, entry: Entry][] {
    return [...this.entries]
      .filter(([, { isRecent }]) => isRecent)
      .reverse()
      .slice(0, MAX_RECENT);
  }

  private tokenOf(path: string): string | undefined {
    return [...this.entries].find(([, entry]) => entry.path === path)?.[0];
  }

  private async store(): Promise<void> {
    const recent = this.recentPaths();
    if (!isDeepStrictEqual(recent, this.told)) {
      this.told = recent;
      this.tellRecent();
    }
    const newest = [...this.entries].slice(-MAX_LINKS);
    const text = JSON.stringify(newest.map(([link, entry]) => ({ link, ...entry })));
    // A list that could not be written costs one question more after a restart, and must not fail the saving itself.
    await writeAtomically(this.file, text).catch(() => undefined);
  }
}
