/**
 * `npm test`: every check and every test, one stage after the other. All stages run, also after a failure; the exit code
 * says whether one failed, and the last line counts the test cases.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from '../electron/launcher/build';
import { devDependencies } from '../package.json';
import { auditDependencies, describeAudit } from './support/audit';
import { ensureBrowser } from './support/browser';
import { describeElectron, newestElectron } from './support/electronSupport';

const RESULTS = path.join(ROOT, 'test-results');
const VITEST_RESULTS = path.join(RESULTS, 'vitest.json');
const PLAYWRIGHT_RESULTS = path.join(RESULTS, 'playwright.json');

interface Counts {
  passed: number;
  failed: number;
  /** Tests that did not run, by name: none is left out silently. */
  skipped: string[];
}

const NONE: Counts = { passed: 0, failed: 0, skipped: [] };

interface Stage {
  name: string;
  /** @returns whether it went well; `unavailable` where that cannot be known here, which fails nothing */
  run: () => Promise<boolean | 'unavailable'>;
  count?: () => Promise<Counts>;
}

const say = (line: string) => console.log(line);

/** Runs a command of the project in the project's folder; its output goes to the log. */
async function command(line: string): Promise<boolean> {
  const child = spawn(line, {
    cwd: ROOT,
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return code === 0;
}

const stages: Stage[] = [
  {
    name: 'Browser',
    run: async () => {
      // The stages after this one take the very same browser.
      process.env.CHROMIUM = await ensureBrowser(say);
      return true;
    },
  },
  { name: 'Build', run: () => command('npm run --silent build') },
  {
    name: 'Types, lint and format',
    run: async () => {
      const checks = ['typecheck', 'lint', 'format:check'].map((script) =>
        command(`npm run --silent ${script}`),
      );
      return (await Promise.all(checks)).every(Boolean);
    },
  },
  {
    name: 'Unit and component tests',
    run: () =>
      command(
        `npx --no-install vitest run --maxWorkers=2 --reporter=default --reporter=json --outputFile.json="${VITEST_RESULTS}"`,
      ),
    count: countVitest,
  },
  {
    name: 'End-to-end and desktop tests',
    run: () => command('npm run --silent test:e2e'),
    count: countPlaywright,
  },
  {
    name: 'Advisories',
    run: async () => {
      const [audit, newest] = await Promise.all([auditDependencies(), newestElectron()]);
      say(describeAudit(audit));
      say(describeElectron(devDependencies.electron, newest));
      return audit.outcome === 'unavailable' ? 'unavailable' : audit.outcome === 'clean';
    },
  },
];

interface VitestResults {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    status: string;
    assertionResults: { fullName: string; status: string }[];
  }[];
}

async function countVitest(): Promise<Counts> {
  const results = JSON.parse(await readFile(VITEST_RESULTS, 'utf8')) as VitestResults;
  // A file that could not even be loaded has no cases, and counts as one that failed.
  const unloaded = results.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
  );
  const skipped = results.testResults.flatMap((file) =>
    file.assertionResults
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName }) => `${path.relative(ROOT, file.name)}: ${fullName}`),
  );
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + unloaded.length,
    skipped,
  };
}

interface PlaywrightSuite {
  suites?: PlaywrightSuite[];
  specs: { title: string; file: string; tests: { status: string }[] }[];
}

async function countPlaywright(): Promise<Counts> {
  const { stats, errors, suites } = JSON.parse(await readFile(PLAYWRIGHT_RESULTS, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number };
    errors: unknown[];
    suites: PlaywrightSuite[];
  };
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: suites.flatMap(skippedIn),
  };
}

const skippedIn = (suite: PlaywrightSuite): string[] => [
  ...suite.specs
    .filter(({ tests }) => tests.some(({ status }) => status === 'skipped'))
    .map(({ title, file }) => `${file}: ${title}`),
  ...(suite.suites ?? []).flatMap(skippedIn),
];

/** Runs a stage and counts its cases. A stage that fails without a failed case counts as one. */
async function runStage({ name, run, count }: Stage): Promise<Counts> {
  say(`\n=== ${name}`);
  const start = performance.now();
  const reportingError = (error: unknown) => {
    say(error instanceof Error ? error.message : String(error));
    return null;
  };
  const outcome = (await run().catch(reportingError)) ?? false;
  const counted = count ? await count().catch(reportingError) : NONE;
  const counts = counted ?? NONE;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const isWhole = outcome !== false && counted !== null;
  const verdict = !isWhole ? 'FAILED' : outcome === 'unavailable' ? 'NOT AVAILABLE' : 'passed';
  say(`--- ${name}: ${verdict} in ${seconds} s`);
  for (const skipped of counts.skipped) say(`    did not run: ${skipped}`);
  return isWhole || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

// Results of an earlier run must not be counted for this one.
await rm(RESULTS, { recursive: true, force: true });
await mkdir(RESULTS, { recursive: true });
const totals = { passed: 0, failed: 0 };
for (const stage of stages) {
  const { passed, failed } = await runStage(stage);
  totals.passed += passed;
  totals.failed += failed;
}
say(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 ? 0 : 1;
