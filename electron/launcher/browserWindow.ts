/** A browser as the app's window: no address bar, and a profile of its own, so that its data is nobody else's. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import path from 'node:path';
import type { Machine } from './browsers';

/** A browser that ends by itself sooner than this never showed the window: another one has taken it over. */
const HANDOVER_MS = 3000;
const PATIENCE_MS = 5000;

/** How the browser ended: its window was closed, or it never had one. */
export type Ending = { kind: 'closed' } | { kind: 'handedOver' } | { kind: 'failed'; reason: string };

export interface BrowserProcess {
  ended: Promise<Ending>;
  stop(): Promise<void>;
}

/** The folder of the browser's profile: in the person's own data, never in a temporary folder. */
export function profileFolder(browser: string, { platform, env, home }: Omit<Machine, 'isProgram'>): string {
  if (platform === 'darwin') return path.posix.join(home, 'Library/Application Support/Causeway Browser');
  if (platform === 'win32')
    return path.win32.join(env.LOCALAPPDATA ?? path.win32.join(home, 'AppData\\Local'), 'Causeway\\Browser');
  // A browser from a snap may write in its own folder only.
  if (browser.startsWith('/snap/')) return path.posix.join(home, 'snap/chromium/common/causeway');
  return path.posix.join(env.XDG_DATA_HOME || path.posix.join(home, '.local/share'), 'causeway/browser');
}

export function openBrowserWindow(
  browser: string,
  options: { address: string; profile: string; sandbox: boolean },
): BrowserProcess {
  const started = performance.now();
  const child = spawn(
    browser,
    [
      `--app=${options.address}/`,
      `--user-data-dir=${options.profile}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-mode',
      // The browser's own services, none of which the app needs, stay off the network.
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--disable-quic',
      '--disable-sync',
      '--no-pings',
      ...(options.sandbox ? [] : ['--no-sandbox']),
    ],
    { stdio: 'ignore' },
  );
  const ended = new Promise<Ending>((resolve) => {
    child.once('error', (error) => resolve({ kind: 'failed', reason: error.message }));
    child.once('exit', (code, signal) => {
      const isEarly = performance.now() - started < HANDOVER_MS;
      if (isEarly && code === 0) resolve({ kind: 'handedOver' });
      else if (isEarly && signal === null) resolve({ kind: 'failed', reason: `code ${code}` });
      else resolve({ kind: 'closed' });
    });
  });
  return {
    ended,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
      const exited = once(child, 'exit');
      child.kill();
      if (await Promise.race([exited.then(() => false), wait(PATIENCE_MS, true, { ref: false })])) {
        child.kill('SIGKILL');
        await exited;
      }
    },
  };
}
