import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bundle } from '../../electron/bundle';
import { findBrowser } from '../../electron/launcher/browsers';
import { profileFolder } from '../../electron/launcher/browserWindow';
import { isCauseway, serve, type RunningServer } from '../../electron/launcher/server';
import { workshopFilesIn } from '../../electron/openRequests';

describe('the search for a browser', () => {
  const find = (platform: NodeJS.Platform, programs: string[], env: NodeJS.ProcessEnv = {}) =>
    findBrowser({ platform, env, home: '/home/ada', isProgram: (file) => programs.includes(file) });

  it('takes the one that is named before all others', () => {
    const env = { CHROMIUM: '/opt/mine', PATH: '/usr/bin' };
    expect(find('linux', ['/usr/bin/chromium', '/opt/mine'], env)).toBe('/opt/mine');
  });

  it('goes on where the named one is none', () => {
    expect(find('linux', ['/usr/bin/chromium'], { CHROMIUM: '/opt/gone', PATH: '/usr/bin' })).toBe(
      '/usr/bin/chromium',
    );
  });

  it.each<[NodeJS.Platform, string, NodeJS.ProcessEnv]>([
    ['linux', '/usr/local/bin/google-chrome', { PATH: '/bin:/usr/local/bin' }],
    ['linux', '/usr/bin/microsoft-edge-stable', { PATH: '' }],
    ['linux', '/snap/bin/chromium', {}],
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', {}],
    ['darwin', '/home/ada/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge', {}],
    [
      'win32',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      { ProgramFiles: 'C:\\Program Files' },
    ],
    [
      'win32',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' },
    ],
  ])('finds on %s %s', (platform, program, env) => expect(find(platform, [program], env)).toBe(program));

  it('finds none where there is none', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) expect(find(platform, [])).toBeNull();
  });
});

describe('the profile of the browser', () => {
  it.each<[NodeJS.Platform, string, NodeJS.ProcessEnv, string]>([
    ['linux', '/usr/bin/chromium', {}, '/home/ada/.local/share/causeway/browser'],
    ['linux', '/usr/bin/chromium', { XDG_DATA_HOME: '/data' }, '/data/causeway/browser'],
    ['linux', '/snap/bin/chromium', {}, '/home/ada/snap/chromium/common/causeway'],
    ['darwin', '/Applications/x', {}, '/home/ada/Library/Application Support/Causeway Browser'],
    ['win32', 'C:\\chrome.exe', { LOCALAPPDATA: 'C:\\Local' }, 'C:\\Local\\Causeway\\Browser'],
  ])('on %s, for %s, lies in the person’s own data', (platform, browser, env, folder) => {
    expect(profileFolder(browser, { platform, env, home: '/home/ada' })).toBe(folder);
  });
});

describe('the server', () => {
  const bundle: Bundle = {
    find: (pathname) =>
      pathname === '/' ? { type: 'text/html', read: async () => Buffer.from('start') } : null,
  };
  let server: RunningServer;
  let port: number;
  beforeAll(async () => {
    server = await serve(bundle, 0);
    port = Number(new URL(server.address).port);
  });
  afterAll(() => server.close());

  const ask = (options: { host?: string; method?: string; target?: string } = {}) =>
    new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }>(
      (resolve, reject) => {
        const { host = `127.0.0.1:${port}`, method = 'GET', target = '/' } = options;
        request({ host: '127.0.0.1', port, method, path: target, headers: { Host: host } }, (response) => {
          let text = '';
          response.on('data', (chunk: Buffer) => (text += chunk.toString()));
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
          );
        })
          .on('error', reject)
          .end();
      },
    );

  it('gives a file of the manifest with the policy', async () => {
    const { status, headers, text } = await ask();
    expect([status, text, headers['content-type']]).toEqual([200, 'start', 'text/html']);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('gives nothing else', async () => {
    for (const target of ['/x', '//', '/../', '/%2e%2e/', '/index.html/'])
      expect((await ask({ target })).status, target).toBe(
        target === '/../' || target === '/%2e%2e/' ? 200 : 404,
      );
    expect((await ask({ target: 'http://127.0.0.1/' })).status).toBe(400);
  });

  it.each([
    'example.org',
    'example.org:80',
    '127.0.0.1.example.org',
    'localhost.example.org',
    '0.0.0.0',
    'causeway',
  ])('refuses to answer for the host %j', async (host) => expect((await ask({ host })).status).toBe(421));

  it.each(['localhost', 'localhost:1', '[::1]:80', '127.0.0.1'])(
    'sends the host %s to the one address that data belongs to',
    async (host) => {
      const { status, headers } = await ask({ host, target: '/?a' });
      expect([status, headers.location]).toEqual([308, `${server.address}/?a`]);
    },
  );

  it('answers reading only', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])
      expect((await ask({ method })).status).toBe(405);
    expect(await ask({ method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
  });

  it('refuses a port that is taken, and is known there as Causeway', async () => {
    await expect(serve(bundle, port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    expect(await isCauseway(port)).toBe(true);
  });

  it('is not mistaken where nothing answers', async () => {
    const gone = await serve(bundle, 0);
    const goneAt = Number(new URL(gone.address).port);
    await gone.close();
    expect(await isCauseway(goneAt)).toBe(false);
  });
});

describe('files on the command line', () => {
  it('are those with the ending, from where they were named', () => {
    const args = ['--flag=x.causeway', 'a.causeway', '/b/C.CAUSEWAY', 'notes.txt', '.'];
    expect(workshopFilesIn(args, '/plans')).toEqual(['/plans/a.causeway', '/b/C.CAUSEWAY']);
  });
});
