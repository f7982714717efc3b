/**
 * `npm start`: builds what is stale and starts Electron, or, where its program can't be had, opens the same built app in
 * a browser's window.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import os from 'node:os';
import { openBundle } from '../bundle';
import { t } from '../text';
import { findBrowser } from './browsers';
import { openBrowserWindow, profileFolder } from './browserWindow';
import { buildIfStale, DIST, ROOT } from './build';
import { fetchElectron, findElectron } from './electronProgram';
import { isCauseway, serve, type RunningServer } from './server';

/** Never changes: what is saved in a browser belongs to this address. */
const PORT = 28417;
const PARENT_CHECK_MS = 500;

const say = (line: string) => console.log(line);
const isRoot = process.getuid?.() === 0;
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Settles at Ctrl-C, when the system ends the launcher, or when what started it is gone: npm's shell passes no signal on. */
const interrupted = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && resolve(), PARENT_CHECK_MS).unref();
});

process.exitCode = await start();

/** @returns the exit code */
async function start(): Promise<number> {
  await buildIfStale(say);
  const electron = findElectron() ?? (await fetchAloud());
  if (electron && hasDisplay) return runElectron(electron);
  say(t(electron ? 'desktop.launcher.noDisplayForElectron' : 'desktop.launcher.electronMissing'));
  return runInBrowser();
}

function fetchAloud(): Promise<string | null> {
  say(t('desktop.launcher.fetching'));
  return fetchElectron();
}

async function runElectron(program: string): Promise<number> {
  if (isRoot) say(t('desktop.launcher.asRoot'));
  const args = [ROOT, ...(isRoot ? ['--no-sandbox'] : []), ...process.argv.slice(2)];
  const child = spawn(program, args, { stdio: 'inherit' });
  void interrupted.then(() => child.kill());
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  if (code) say(t('desktop.launcher.electronFailed', { code }));
  return signal ? 0 : (code ?? 0);
}

async function runInBrowser(): Promise<number> {
  let server: RunningServer;
  try {
    server = await serve(await openBundle(DIST), PORT);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    const isOurs = await isCauseway(PORT);
    if (isOurs) say(t('desktop.launcher.alreadyRunning', { address: `http://127.0.0.1:${PORT}` }));
    else console.error(t('desktop.launcher.portTaken', { port: PORT }));
    return isOurs ? 0 : 1;
  }
  say(t('desktop.launcher.address', { address: server.address }));
  say(t('desktop.launcher.otherData'));
  await show(server.address);
  await server.close();
  say(t('desktop.launcher.stopped'));
  return 0;
}

/** Shows the app until its window is closed, or, where there is none, until the launcher is interrupted. */
async function show(address: string): Promise<void> {
  const browser = hasDisplay ? findBrowser() : null;
  if (!browser) {
    say(t(hasDisplay ? 'desktop.launcher.noBrowser' : 'desktop.launcher.noDisplay'));
    say(t('desktop.launcher.stopServing'));
    return interrupted;
  }
  const profile = profileFolder(browser, {
    platform: process.platform,
    env: process.env,
    home: os.homedir(),
  });
  say(t('desktop.launcher.profile', { folder: profile }));
  if (isRoot) say(t('desktop.launcher.asRoot'));
  say(t('desktop.launcher.stop'));
  const window = openBrowserWindow(browser, { address, profile, sandbox: !isRoot });
  const ending = await Promise.race([window.ended, interrupted.then(() => null)]);
  await window.stop();
  if (ending === null || ending.kind === 'closed') return;
  say(
    ending.kind === 'failed'
      ? t('desktop.launcher.browserFailed', { reason: ending.reason })
      : t('desktop.launcher.handedOver'),
  );
  return interrupted;
}
