/** What the registry knows against the libraries that ship: `npm audit`, where the registry offers it. */
import { execFile } from 'node:child_process';
import { ROOT } from '../../electron/launcher/build';

export type Audit =
  | { outcome: 'clean' }
  /** Each with the library's name and the severity. */
  | { outcome: 'found'; advisories: string[] }
  /** No network, or a registry without advisories: nothing is known then. */
  | { outcome: 'unavailable'; reason: string };

/** Without an answer by then, there is none. */
const LIMIT_MS = 20_000;

export function auditDependencies(): Promise<Audit> {
  const args = ['audit', '--omit=dev', '--json', '--fetch-retries=0', `--fetch-timeout=${LIMIT_MS}`];
  return new Promise((resolve) => {
    // Windows starts npm through its shell only.
    const options = { cwd: ROOT, timeout: LIMIT_MS, shell: process.platform === 'win32' };
    // Its exit code is the same for what was found and for a registry that did not answer; what it prints is not.
    execFile('npm', args, options, (_error, printed) => resolve(readAudit(printed)));
  });
}

/** @param printed by `npm audit --json` */
export function readAudit(printed: string): Audit {
  let report: { vulnerabilities?: Record<string, { severity: string }>; message?: string };
  try {
    report = JSON.parse(printed) as typeof report;
  } catch {
    return { outcome: 'unavailable', reason: 'npm audit gave no answer' };
  }
  if (!report.vulnerabilities)
    return { outcome: 'unavailable', reason: report.message ?? 'npm audit gave no report' };
  const advisories = Object.entries(report.vulnerabilities).map(
    ([name, { severity }]) => `${name} (${severity})`,
  );
  return advisories.length === 0 ? { outcome: 'clean' } : { outcome: 'found', advisories };
}

export function describeAudit(audit: Audit): string {
  switch (audit.outcome) {
    case 'clean':
      return 'npm audit knows of nothing against the libraries that ship.';
    case 'found':
      return `npm audit has advisories against libraries that ship: ${audit.advisories.join(', ')}.`;
    case 'unavailable':
      return `npm audit is not available here (${audit.reason}): whether there are advisories is not known.`;
  }
}
