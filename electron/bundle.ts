/** The built files of the window, by the addresses they are served under: an exact lookup, no path is ever resolved. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CONTENT_SECURITY_POLICY } from './csp';

/** Address (such as `/index.html`) to media type, as the build wrote it; relative to the folder of the window's files. */
export type Manifest = Record<string, string>;

/** File of the manifest, beside the window's folder. */
export const MANIFEST_FILE = 'manifest.json';
/** The window's folder. */
export const WINDOW_FOLDER = 'renderer';
const START = '/index.html';

export interface BundledFile {
  type: string;
  read(): Promise<Uint8Array>;
}

export interface Bundle {
  /** @param pathname as it stands in the address; `/` is the start page */
  find(pathname: string): BundledFile | null;
}

/** @param dist folder of the build */
export async function openBundle(dist: string): Promise<Bundle> {
  const manifest = JSON.parse(await readFile(path.join(dist, MANIFEST_FILE), 'utf8')) as Manifest;
  const types = new Map(Object.entries(manifest));
  return {
    find: (pathname) => {
      const address = pathname === '/' ? START : pathname;
      const type = types.get(address);
      return type === undefined
        ? null
        : { type, read: () => readFile(path.join(dist, WINDOW_FOLDER, ...address.split('/'))) };
    },
  };
}

/** Headers of every answer, from the app scheme and from the loopback server alike. */
export const SAFE_HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
} as const;
