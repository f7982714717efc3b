/**
 * Electron's security checklist (https://www.electronjs.org/docs/latest/tutorial/security), item by item. What Electron's
 * own program does with it is Electron's; here is what the app asks of it. The desktop tests try the same from inside.
 */
import path from 'node:path';
import { getConfig } from 'app-builder-lib/out/util/config/config';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DESKTOP_METHODS, type Desktop } from '#shared/desktop';
import { answer, APP_SCHEME, START_ADDRESS } from '../../electron/appScheme';
import { CONTENT_SECURITY_POLICY } from '../../electron/csp';
import { openExternal } from '../../electron/externalLinks';
import { ROOT } from '../../electron/launcher/build';
import { isOwnRequest } from '../../electron/permissions';
import { windowOptions } from '../../electron/windowOptions';
import { lockedContents, lockedSession } from '../support/lockedDown';
import { call, servedChannels, strangers } from '../support/servedMethods';
import { readSource, sourcesIn } from '../support/sources';
import { version } from '../../node_modules/electron/package.json';
import { devDependencies } from '../../package.json';

const electron = vi.hoisted(() => ({
  dialog: { showMessageBox: vi.fn<() => Promise<{ response: number }>>() },
  shell: { openExternal: vi.fn<(url: string) => Promise<void>>() },
  contextBridge: { exposeInMainWorld: vi.fn<(name: string, api: object) => void>() },
  ipcRenderer: {
    invoke: vi.fn<(channel: string, ...args: unknown[]) => Promise<unknown>>(),
    on: vi.fn<(channel: string, listener: (event: object, payload: unknown) => void) => void>(),
  },
  webUtils: {},
}));
vi.mock('electron', () => electron);

/** What ships of the desktop, as one text: the launcher and the command line do not. */
const main = sourcesIn('electron')
  .filter((file) => !/^electron\/(launcher|cli|packaging)\//.test(file))
  .map(readSource)
  .join('\n');
const window = [...['renderer', 'shared'].flatMap(sourcesIn), 'renderer/index.html']
  .map(readSource)
  .join('\n');
const occurrences = (source: string, pattern: RegExp) => [...source.matchAll(pattern)].length;

const preferences = windowOptions({
  preload: '/preload.cjs',
  icon: '/icon.png',
  isPackaged: true,
  isDark: false,
  bounds: {},
}).webPreferences!;

const config = await getConfig(ROOT, path.join(ROOT, 'electron-builder.yml'), null);

const PERMISSIONS = [
  'clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'pointerLock',
  'serial',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'usb',
  'window-management',
  'unknown',
];
const ELSEWHERE = ['https://example.org/', 'file:///etc/passwd', 'app://bundle.evil/', 'about:blank'];

beforeEach(() => vi.resetAllMocks());

describe('Electron’s security checklist', () => {
  it('1. Only load secure content: the app’s own files, and nothing from a network', () => {
    const { isCancelled } = lockedSession();
    for (const scheme of ['https', 'http', 'ws', 'wss', 'ftp', 'file'])
      expect(isCancelled(`${scheme}://example.org/`), scheme).toBe(true);
    expect(isCancelled('app://bundle/assets/a.js')).toBe(false);
    expect(APP_SCHEME.privileges).toMatchObject({ standard: true, secure: true });
    const loads = [...main.matchAll(/\.load(?:URL|File)\(([^)]*)\)/g)].map((match) => match[1]);
    expect(new Set(loads)).toEqual(new Set(['START_ADDRESS']));
  });

  it('2. Do not enable Node.js integration: not in the window, its workers or its frames', () => {
    expect(preferences).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
    });
    // There is one kind of window, and one place that gives it its rights.
    expect(main.match(/new (?:BrowserWindow|BaseWindow|BrowserView|WebContentsView)\(/g)).toEqual([
      'new BrowserWindow(',
    ]);
    expect(occurrences(main, /new BrowserWindow\(\s*windowOptions\(/g)).toBe(1);
    expect(occurrences(main, /webPreferences/g)).toBe(1);
  });

  it('3. Enable context isolation: the preload reaches the window by the context bridge alone', () => {
    expect(preferences.contextIsolation).toBe(true);
    expect(readSource('electron/preload.ts')).not.toMatch(/\b(?:window|globalThis|document)\b\s*[.[]/);
  });

  it('4. Enable process sandboxing, with nothing that takes it back', () => {
    expect(preferences.sandbox).toBe(true);
    const start = readSource('electron/main.ts');
    expect(start.indexOf('app.enableSandbox()')).toBeGreaterThan(0);
    expect(start.indexOf('app.enableSandbox()')).toBeLessThan(start.indexOf('whenReady'));
    expect(main).not.toMatch(/no-sandbox|appendSwitch|appendArgument/);
    for (const system of [config.linux, config.appImage, config.deb])
      expect(system ?? {}).not.toHaveProperty('executableArgs');
  });

  it('5. Handle session permission requests: all are denied but a sanitized write to the clipboard', () => {
    const { grants, has } = lockedSession();
    for (const permission of PERMISSIONS) {
      expect(grants(permission), permission).toBe(false);
      expect(has(permission, 'app://bundle/'), permission).toBe(false);
    }
    expect(grants('clipboard-sanitized-write')).toBe(true);
    expect(has('clipboard-sanitized-write', 'app://bundle/')).toBe(true);
    expect(has('clipboard-sanitized-write', 'https://example.org/')).toBe(false);
  });

  it('6. Do not disable webSecurity', () => {
    expect(preferences.webSecurity).toBe(true);
    expect(main).not.toMatch(/disable-web-security|bypassCSP|corsEnabled/);
  });

  it('7. Define a Content Security Policy: everything is forbidden but what the app itself brings', async () => {
    const response = await answer(new Request('app://bundle/nowhere'), { find: () => null });
    expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    const directives = CONTENT_SECURITY_POLICY.split('; ').map((directive) => {
      const [name, ...sources] = directive.split(' ');
      return [name, sources.join(' ')];
    });
    expect(Object.fromEntries(directives)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self' 'unsafe-inline'",
      'img-src': "'self' data: blob:",
      'font-src': "'self'",
      'connect-src': "'self'",
      'worker-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    });
  });

  it('8. Do not enable allowRunningInsecureContent', () => {
    expect(preferences.allowRunningInsecureContent).toBe(false);
  });

  it('9. Do not enable experimental features', () => {
    expect(preferences.experimentalFeatures).toBe(false);
    expect(main).not.toMatch(/enable-experimental|enable-features/);
  });

  it('10. Do not use enableBlinkFeatures, nor any preference that is not looked at here', () => {
    expect(Object.keys(preferences).toSorted()).toEqual([
      'allowRunningInsecureContent',
      'contextIsolation',
      'devTools',
      'experimentalFeatures',
      'navigateOnDragDrop',
      'nodeIntegration',
      'nodeIntegrationInSubFrames',
      'nodeIntegrationInWorker',
      'preload',
      'sandbox',
      'spellcheck',
      'webSecurity',
      'webviewTag',
    ]);
    expect(main).not.toMatch(/blink-features|js-flags/);
  });

  it('11. Do not use allowpopups for webviews: there is no webview', () => {
    expect(preferences.webviewTag).toBe(false);
    expect(window).not.toMatch(/webview|allowpopups/i);
  });

  it('12. Verify webview options before creation: none is created', () => {
    expect(lockedContents().isPrevented('will-attach-webview', {})).toBe(true);
    // Every contents that there ever are, not only those of the window.
    expect(readSource('electron/main.ts')).toMatch(/'web-contents-created',[^;]*lockDownContents\(contents/);
  });

  it('13. Disable or limit navigation: a reload is all there is', () => {
    const { isPrevented } = lockedContents();
    for (const url of ELSEWHERE) {
      expect(isPrevented('will-navigate', { url }), url).toBe(true);
      expect(isPrevented('will-frame-navigate', { url, isMainFrame: true }), url).toBe(true);
    }
    expect(isPrevented('will-redirect', { url: 'app://bundle/' })).toBe(true);
    expect(isPrevented('will-frame-navigate', { url: 'app://bundle/', isMainFrame: false })).toBe(true);
    expect(isPrevented('will-navigate', { url: 'app://bundle/' })).toBe(false);
    expect(isPrevented('will-frame-navigate', { url: 'app://bundle/', isMainFrame: true })).toBe(false);
    expect(preferences.navigateOnDragDrop).toBe(false);
  });

  it('14. Disable or limit creation of new windows: none opens, the address goes to the allow-list', () => {
    const { openWindow, outside } = lockedContents();
    for (const url of [...ELSEWHERE, 'app://bundle/']) expect(openWindow(url)).toEqual({ action: 'deny' });
    expect(outside).toEqual([...ELSEWHERE, 'app://bundle/']);
  });

  it('15. Do not use shell.openExternal with untrusted content: https and mailto, and only when a person agrees', async () => {
    const open = (url: string) => openExternal({} as never, url);
    for (const url of [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'http://example.org/',
      'smb://host/share',
      'ms-msdt:/id',
      'data:text/html,a',
      'app://bundle/',
      '-a Calculator',
      '',
    ])
      expect(await open(url), url).toBe(false);
    expect(electron.dialog.showMessageBox).not.toHaveBeenCalled();

    electron.dialog.showMessageBox.mockResolvedValue({ response: 1 });
    expect(await open('https://example.org/')).toBe(false);
    expect(electron.shell.openExternal).not.toHaveBeenCalled();

    electron.dialog.showMessageBox.mockResolvedValue({ response: 0 });
    for (const url of ['https://example.org/', 'mailto:team@example.org']) expect(await open(url)).toBe(true);
    expect(electron.shell.openExternal.mock.calls.flat()).toEqual([
      'https://example.org/',
      'mailto:team@example.org',
    ]);
    // There is no second way out.
    expect(occurrences(main, /\bshell\.\w+/g)).toBe(1);
    expect(main).not.toContain('child_process');
  });

  it('16. Use a current version of Electron: a released one, pinned, and the one that is installed', () => {
    // Whether it still gets fixes is told at the end of `npm test`, where a registry answers.
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
    expect(version).toBe(devDependencies.electron);
  });

  it('17. Validate the sender of all IPC messages', () => {
    expect(servedChannels).toHaveLength(DESKTOP_METHODS.length);
    for (const [name, event] of Object.entries(strangers))
      for (const method of DESKTOP_METHODS)
        expect(() => call(method, event), name).toThrow(
          `Refused: ${method} was not called by the app's window.`,
        );
    // Nothing else listens.
    expect(main.match(/ipcMain\.\w+\(/g)).toEqual(['ipcMain.handle(']);
    expect(main).not.toMatch(/ipc-message|\.ipc\b|MessagePort|utilityProcess/);
  });

  it('18. Avoid the file: protocol: pages come from a scheme of the app’s own', () => {
    expect(START_ADDRESS).toBe('app://bundle/');
    expect(isOwnRequest('file:///etc/passwd')).toBe(false);
    expect(main).not.toMatch(/loadFile|file:\/\/|pathToFileURL|registerFileProtocol|interceptFileProtocol/);
    expect(APP_SCHEME.privileges).toEqual({
      standard: true,
      secure: true,
      supportFetchAPI: true,
      codeCache: true,
    });
  });

  it('19. Check which fuses can be changed: what would let others run code in the app is off', () => {
    // The desktop tests pack the app and read the fuses from its program.
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
      resetAdHocDarwinSignature: true,
    });
  });

  it('20. Do not expose Electron’s APIs: the window gets the contract’s functions, without channels and events', async () => {
    await import('../../electron/preload');
    const [[name, api]] = electron.contextBridge.exposeInMainWorld.mock.calls as [[string, Desktop]];
    expect(electron.contextBridge.exposeInMainWorld).toHaveBeenCalledOnce();
    expect(name).toBe('causeway');
    const methods = DESKTOP_METHODS.map((method) => (method === 'openPath' ? 'openDroppedFile' : method));
    expect(Object.keys(api).toSorted()).toEqual([...methods, 'on', 'target'].toSorted());
    expect(Object.values(electron)).not.toEqual(expect.arrayContaining(Object.values(api)));

    // A listener hears the payload; Electron's event would bring the sender with it.
    const heard = vi.fn<(...args: unknown[]) => void>();
    api.on('menuCommand', heard);
    for (const [channel, listener] of electron.ipcRenderer.on.mock.calls)
      if (channel === 'causeway:event:menuCommand') listener({ sender: electron.ipcRenderer }, 'edit.undo');
    expect(heard.mock.calls).toEqual([['edit.undo']]);
    expect(() => api.on('ipc-message' as never, heard)).toThrow('No such event');
  });
});
