/** The browser that tests run in: found, or fetched. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../electron/launcher/browsers';
import { BROWSER_FLAGS } from './browserFlags';

const ADVICE =
  'Install Chromium, Chrome or Edge, or name one in the variable CHROMIUM. As root on Debian: apt-get install chromium. ' +
  'Elsewhere: npx playwright install --with-deps chromium.';

/** @returns an installed browser, or Playwright's own, or undefined */
export function testBrowser(): string | undefined {
  const installed = findBrowser();
  if (installed) return installed;
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

/** Finds a browser or gets one, and starts it once. @throws an error that says how to get one */
export async function ensureBrowser(say: (line: string) => void): Promise<string> {
  const browser = testBrowser() ?? getBrowser(say);
  if (!browser) throw new Error(`There is no browser for the tests, and none could be fetched. ${ADVICE}`);
  try {
    const running = await chromium.launch({ executablePath: browser, args: BROWSER_FLAGS });
    say(`${browser}, version ${running.version()}`);
    await running.close();
  } catch (error) {
    throw new Error(`${browser} does not start. ${ADVICE}\n${String(error)}`, { cause: error });
  }
  return browser;
}

function getBrowser(say: (line: string) => void): string | undefined {
  const isRoot = process.getuid?.() === 0;
  const playwright = path.resolve(import.meta.dirname, '../../node_modules/playwright-core/cli.js');
  const ways: [program: string, ...args: string[]][] = [
    ...(isRoot && existsSync('/etc/debian_version')
      ? ([
          ['apt-get', 'update'],
          ['apt-get', 'install', '--yes', '--no-install-recommends', 'chromium'],
        ] as [string, ...string[]][])
      : []),
    [process.execPath, playwright, 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium'],
  ];
  for (const [program, ...args] of ways) {
    if (testBrowser()) break;
    say(`Getting a browser: ${path.basename(program)} ${args.join(' ')}`);
    try {
      execFileSync(program, args, {
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        timeout: 300_000,
      });
    } catch (error) {
      say(`That failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return testBrowser();
}
