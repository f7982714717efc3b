/** Whether the Electron that ships still gets fixes: its makers look after the newest three major versions. */
import { execFile } from 'node:child_process';
import { ROOT } from '../../electron/launcher/build';

const SUPPORTED_MAJORS = 3;
/** Without an answer by then, there is none. */
const LIMIT_MS = 20_000;

/** @returns the newest released version, or null where no registry answers */
export function newestElectron(): Promise<string | null> {
  const args = ['view', 'electron', 'dist-tags.latest', '--fetch-retries=0', `--fetch-timeout=${LIMIT_MS}`];
  return new Promise((resolve) => {
    // Windows starts npm through its shell only.
    const options = { cwd: ROOT, timeout: LIMIT_MS, shell: process.platform === 'win32' };
    execFile('npm', args, options, (_error, printed) => {
      resolve(/^\d+\.\d+\.\d+$/.test(printed.trim()) ? printed.trim() : null);
    });
  });
}

export function describeElectron(own: string, newest: string | null): string {
  if (newest === null) return `Whether Electron ${own} still gets fixes is not known: no registry answers.`;
  const majorOf = (version: string) => Number(version.split('.')[0]);
  const isSupported = majorOf(newest) - majorOf(own) < SUPPORTED_MAJORS;
  return `Electron ${own} ${isSupported ? 'still gets' : 'NO LONGER GETS'} fixes; the newest is ${newest}.`;
}
