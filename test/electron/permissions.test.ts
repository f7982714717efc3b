import { describe, expect, it } from 'vitest';
import { isOwnRequest } from '../../electron/permissions';
import { windowOptions } from '../../electron/windowOptions';
import { lockedSession } from '../support/lockedDown';

describe('a session of the app', () => {
  it('grants no device and no download, and fetches no dictionaries', () => {
    const { events, grantsDevice, spellChecks } = lockedSession();
    expect(grantsDevice()).toBe(false);
    let isPrevented = false;
    events.emit('will-download', { preventDefault: () => (isPrevented = true) });
    expect(isPrevented).toBe(true);
    expect(spellChecks).toBe(false);
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

describe('the developer tools', () => {
  it('are there for who builds the app alone', () => {
    const options = (isPackaged: boolean) =>
      windowOptions({ preload: '/preload.cjs', icon: '/icon.png', isPackaged, isDark: false, bounds: {} });
    expect(options(true).webPreferences?.devTools).toBe(false);
    expect(options(false).webPreferences?.devTools).toBe(true);
  });
});
