import { describe, expect, it } from 'vitest';
import { dependencies, devDependencies } from '../package.json';
import { packages } from '../package-lock.json';
import { describeAudit, readAudit } from './support/audit';
import { describeElectron } from './support/electronSupport';
import { importsOf, readSource, sourcesIn } from './support/sources';

const packageOf = (imported: string) => imported.split('/', imported.startsWith('@') ? 2 : 1).join('/');

describe('the libraries that ship', () => {
  it('are pinned to one version each, as are the tools', () => {
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('are few: each is used by what ships', () => {
    const used = new Set(
      ['shared', 'electron', 'renderer']
        .flatMap(sourcesIn)
        .flatMap((file) => importsOf(readSource(file)))
        .map(packageOf),
    );
    expect(Object.keys(dependencies).filter((name) => !used.has(name))).toEqual([]);
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(30);
  });

  it('are all that the window is built from', () => {
    const imported = ['shared', 'renderer']
      .flatMap(sourcesIn)
      .flatMap((file) => importsOf(readSource(file)))
      .filter((name) => !/^[.#]/.test(name))
      .map(packageOf);
    expect(imported.filter((name) => !(name in dependencies))).toEqual([]);
  });

  it('are locked with everything that they need, each by its hash', () => {
    const { '': own, ...locked } = packages as Record<string, { integrity?: string }>;
    expect(own).toMatchObject({ dependencies, devDependencies });
    for (const [place, { integrity }] of Object.entries(locked))
      expect(integrity, place).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
  });
});

describe('the answer of npm audit', () => {
  it.each([
    ['{"auditReportVersion":2,"vulnerabilities":{},"metadata":{}}', { outcome: 'clean' }],
    [
      '{"auditReportVersion":2,"vulnerabilities":{"jspdf":{"name":"jspdf","severity":"high"}}}',
      { outcome: 'found', advisories: ['jspdf (high)'] },
    ],
    [
      '{"message":"405 Method Not Allowed","statusCode":405}',
      { outcome: 'unavailable', reason: '405 Method Not Allowed' },
    ],
    ['{"error":{"code":"ENOTFOUND"}}', { outcome: 'unavailable', reason: 'npm audit gave no report' }],
    ['', { outcome: 'unavailable', reason: 'npm audit gave no answer' }],
  ])('%s is read as what it is', (printed, audit) => expect(readAudit(printed)).toEqual(audit));

  it('is never told as good where there was none', () => {
    expect(describeAudit(readAudit(''))).toContain('not available here');
  });
});

describe('the Electron that ships', () => {
  it.each([
    ['45.4.1', '45.4.1', 'still gets'],
    ['45.4.1', '47.0.0', 'still gets'],
    ['45.4.1', '48.0.0', 'NO LONGER GETS'],
    ['45.4.1', null, 'is not known'],
  ])('%s, where the newest is %s, %s fixes', (own, newest, said) => {
    expect(describeElectron(own, newest)).toContain(said);
  });
});
