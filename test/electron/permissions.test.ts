import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { isOwnRequest, lockDownContents, lockDownSession } from '../../electron/permissions';
import { windowOptions } from '../../electron/windowOptions';

/** A session that keeps what it is given. */
function lockedSession() {
  const given: Record<string, (...args: unknown[]) => unknown> = {};
  const events = new EventEmitter();
  let spellChecks = true;
  const keep = (name: string) => (handler: (...args: unknown[]) => unknown) => void (given[name] = handler);
  lockDownSession({
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    webRequest: { onBeforeRequest: keep('beforeRequest') },
    on: events.on.bind(events),
    setSpellCheckerEnabled: (enabled: boolean) => (spellChecks = enabled),
  } as unknown as Session);
  return { given, events, spellChecks };
}

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

describe('a session of the app', () => {
  const { given, events, spellChecks } = lockedSession();
  const decideRequest = (permission: string) => {
    let decision: unknown;
    given.request!({}, permission, (allowed: unknown) => (decision = allowed));
    return decision;
  };

  it.each(PERMISSIONS)('does not grant %s', (permission) => {
    expect(decideRequest(permission)).toBe(false);
    expect(given.check!({}, permission, 'app://bundle/')).toBe(false);
  });

  it('grants a sanitized write to the clipboard, to the app alone', () => {
    expect(decideRequest('clipboard-sanitized-write')).toBe(true);
    expect(given.check!({}, 'clipboard-sanitized-write', 'app://bundle/')).toBe(true);
    expect(given.check!({}, 'clipboard-sanitized-write', 'https://example.org/')).toBe(false);
  });

  it('grants no device and no download, and fetches no dictionaries', () => {
    expect(given.device!({})).toBe(false);
    let isPrevented = false;
    events.emit('will-download', { preventDefault: () => (isPrevented = true) });
    expect(isPrevented).toBe(true);
    expect(spellChecks).toBe(false);
  });

  it('cancels every request that is not the app’s own', () => {
    const isCancelled = (url: string) => {
      let answer: unknown;
      given.beforeRequest!({ url }, (response: unknown) => (answer = response));
      return (answer as { cancel: boolean }).cancel;
    };
    expect(isCancelled('https://example.org/')).toBe(true);
    expect(isCancelled('app://bundle/assets/a.js')).toBe(false);
  });

  it.each([
    ['app://bundle/', true],
    ['blob:app://bundle/1b2c', true],
    ['data:image/png;base64,AA==', true],
    ['https://example.org/', false],
    ['http://127.0.0.1/', false],
    ['ws://127.0.0.1/', false],
    ['file:///etc/passwd', false],
    ['blob:https://example.org/1b2c', false],
    ['app://elsewhere/', false],
    ['nonsense', false],
  ])('takes %s for its own: %s', (url, expected) => expect(isOwnRequest(url)).toBe(expected));
});

describe('web contents of the app', () => {
  function lockedContents() {
    const contents = new EventEmitter() as EventEmitter & {
      setWindowOpenHandler(handler: (details: { url: string }) => unknown): void;
    };
    const outside: string[] = [];
    let openWindow: (details: { url: string }) => unknown = () => undefined;
    contents.setWindowOpenHandler = (handler) => void (openWindow = handler);
    lockDownContents(contents as unknown as WebContents, (url) => outside.push(url));
    const isPrevented = (name: string, details: object) => {
      let prevented = false;
      contents.emit(name, { ...details, preventDefault: () => (prevented = true) });
      return prevented;
    };
    return { isPrevented, outside, openWindow: (url: string) => openWindow({ url }) };
  }

  it('open no window; its address is offered to the allow-list', () => {
    const { openWindow, outside } = lockedContents();
    expect(openWindow('https://example.org/')).toEqual({ action: 'deny' });
    expect(outside).toEqual(['https://example.org/']);
  });

  it('stay in the app', () => {
    const { isPrevented } = lockedContents();
    for (const url of ['https://example.org/', 'file:///etc/passwd', 'app://bundle.evil/', 'about:blank']) {
      expect(isPrevented('will-navigate', { url })).toBe(true);
      expect(isPrevented('will-frame-navigate', { url, isMainFrame: true })).toBe(true);
    }
    expect(isPrevented('will-redirect', { url: 'app://bundle/' })).toBe(true);
    expect(isPrevented('will-attach-webview', {})).toBe(true);
  });

  it('may load anew, and no frame in them may load anything', () => {
    const { isPrevented } = lockedContents();
    expect(isPrevented('will-navigate', { url: 'app://bundle/' })).toBe(false);
    expect(isPrevented('will-frame-navigate', { url: 'app://bundle/', isMainFrame: true })).toBe(false);
    expect(isPrevented('will-frame-navigate', { url: 'app://bundle/', isMainFrame: false })).toBe(true);
  });
});

describe('the options of a window', () => {
  const options = (isPackaged: boolean) =>
    windowOptions({ preload: '/preload.cjs', icon: '/icon.png', isPackaged, isDark: false, bounds: {} });

  it('give it no rights', () => {
    expect(options(true).webPreferences).toEqual({
      preload: '/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    });
  });

  it('give developer tools to who builds it alone', () => {
    expect(options(false).webPreferences?.devTools).toBe(true);
  });
});
