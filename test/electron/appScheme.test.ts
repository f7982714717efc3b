import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, APP_SCHEME, isAppAddress, START_ADDRESS } from '../../electron/appScheme';
import { openBundle, type Bundle } from '../../electron/bundle';
import { CONTENT_SECURITY_POLICY } from '../../electron/csp';

let dist: string;
let bundle: Bundle;

beforeAll(async () => {
  dist = await mkdtemp(path.join(os.tmpdir(), 'causeway-bundle-'));
  await mkdir(path.join(dist, 'renderer/assets'), { recursive: true });
  await writeFile(path.join(dist, 'renderer/index.html'), 'start');
  await writeFile(path.join(dist, 'renderer/assets/a.js'), 'code');
  await writeFile(path.join(dist, 'renderer/secret.txt'), 'not in the manifest');
  await writeFile(path.join(dist, 'outside.txt'), 'outside');
  await writeFile(
    path.join(dist, 'manifest.json'),
    JSON.stringify({ '/index.html': 'text/html', '/assets/a.js': 'text/javascript' }),
  );
  bundle = await openBundle(dist);
});
afterAll(() => rm(dist, { recursive: true }));

const get = (address: string, method = 'GET') => answer(new Request(address, { method }), bundle);

describe('the app scheme', () => {
  it('is standard and secure, and no more', () => {
    expect(APP_SCHEME.privileges).toEqual({
      standard: true,
      secure: true,
      supportFetchAPI: true,
      codeCache: true,
    });
  });

  it('serves what the manifest lists, with type, policy and nosniff', async () => {
    for (const [address, content, type] of [
      [START_ADDRESS, 'start', 'text/html'],
      ['app://bundle/index.html?x#y', 'start', 'text/html'],
      ['app://bundle/assets/a.js', 'code', 'text/javascript'],
    ] as const) {
      const response = await get(address);
      expect([response.status, await response.text()]).toEqual([200, content]);
      expect(response.headers.get('content-type')).toBe(type);
      expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it.each([
    'app://bundle/secret.txt',
    'app://bundle/../outside.txt',
    'app://bundle/%2e%2e/outside.txt',
    'app://bundle/..%2foutside.txt',
    'app://bundle/..%5coutside.txt',
    'app://bundle/assets/../../outside.txt',
    'app://bundle//index.html',
    'app://bundle/assets',
    'app://bundle/assets/',
    'app://bundle/INDEX.HTML',
    'app://bundle/index.html%00',
    'app://bundle/__proto__',
    'app://bundle/constructor',
    'app://elsewhere/index.html',
    'app://bundle.evil/index.html',
    'app://user@bundle/index.html',
  ])('has nothing at %s', async (address) => {
    // A request object refuses some of these addresses itself.
    const response = URL.canParse(address) && !address.includes('@') ? await get(address) : null;
    expect(response?.status ?? 404).toBe(404);
  });

  it('answers reading only', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await get(START_ADDRESS, method)).status).toBe(405);
    const head = await get(START_ADDRESS, 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('never serves anything but the files of the manifest', async () => {
    const part = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      'assets',
      'a.js',
      'outside.txt',
      'secret.txt',
      '',
      '%2f',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 6 }), async (parts) => {
        const response = await get(`app://bundle/${parts.join('/')}`);
        if (response.status === 200) expect(['start', 'code']).toContain(await response.text());
      }),
    );
  });
});

describe('an address of the app', () => {
  it.each([
    ['app://bundle/', true],
    ['app://bundle/index.html#/w/1/map', true],
    ['app://bundle.evil/', false],
    ['app://evil/bundle/', false],
    ['app://bundle@evil/', false],
    ['https://bundle/', false],
    ['https://evil/app://bundle/', false],
    ['about:srcdoc', false],
    ['about:blank', false],
    ['', false],
  ])('%s: %s', (address, expected) => expect(isAppAddress(address)).toBe(expected));
});
