/** The app as a process of its own, and its end with everything that it has started. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { ROOT } from '../../electron/launcher/build';
import type { Told } from './told';

const run = promisify(execFile);

export interface AppProcess {
  /** What it tells, in order; ends when it has ended. */
  readonly told: AsyncIterableIterator<Told>;
  /** Ends it and all its children at once, as a loss of power ends processes. */
  kill(): Promise<void>;
}

export function startApp(userData: string, mode: 'look' | 'edit'): AppProcess {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path.join(ROOT, 'test/soak/app.ts'), userData, mode],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  return {
    told: (async function* () {
      for await (const line of lines) yield JSON.parse(line) as Told;
    })(),
    kill: async () => {
      if (process.platform === 'win32') await run('taskkill', ['/pid', String(child.pid), '/T', '/F']);
      else for (const pid of [child.pid!, ...(await descendantsOf(child.pid!))]) end(pid);
      await ended;
    },
  };
}

/** All processes that a process has started, and theirs. */
async function descendantsOf(root: number): Promise<number[]> {
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=']);
  const pairs = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/u).map(Number));
  const found = [root];
  for (const parent of found) for (const [pid, ppid] of pairs) if (ppid === parent) found.push(pid!);
  return found.slice(1);
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
