/** Electron's program: npm installs the package without it, and it is fetched at the first start. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const FOLDER = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));
/** Without a network the fetch fails at once; where one swallows requests, it must not hang for ever. */
const FETCH_LIMIT_MS = 180_000;

/** @returns the program where it is there, as Electron's own package finds it, else null */
export function findElectron(): string | null {
  const note = path.join(FOLDER, 'path.txt');
  if (!existsSync(note)) return null;
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(FOLDER, 'dist');
  const program = path.join(folder, readFileSync(note, 'utf8'));
  return existsSync(program) ? program : null;
}

/** Fetches the program with the package's own installer, which checks its hash. @returns null where it could not */
export async function fetchElectron(): Promise<string | null> {
  const installer = spawn(process.execPath, [path.join(FOLDER, 'install.js')], {
    stdio: 'ignore',
    env: { ...process.env, ELECTRON_GET_NO_PROGRESS: '1' },
    timeout: FETCH_LIMIT_MS,
  });
  await once(installer, 'close');
  return findElectron();
}
