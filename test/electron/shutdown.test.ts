import { EventEmitter } from 'node:events';
import type { BrowserWindow, PowerMonitor } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { quitAtSessionEnd, quitAtShutdown } from '../../electron/shutdown';

/** @returns whether the system was asked to wait */
function tell(emitter: EventEmitter, name: string, ...reasons: string[]): boolean {
  let isPrevented = false;
  emitter.emit(name, { reasons, preventDefault: () => (isPrevented = true) });
  return isPrevented;
}

describe('the end of the system’s session', () => {
  it('waits on Linux and macOS until the app has ended', () => {
    const powerMonitor = new EventEmitter();
    const quit = vi.fn();
    quitAtShutdown(powerMonitor as PowerMonitor, quit);
    expect(tell(powerMonitor, 'shutdown')).toBe(true);
    expect(quit).toHaveBeenCalledOnce();
  });

  it.each([
    ['query-session-end', 'shutdown', true],
    ['query-session-end', 'logoff', true],
    ['query-session-end', 'close-app', false],
    ['session-end', 'critical', false],
  ])('on Windows, told by %s of a %s, waits: %s; the app ends all the same', (event, reason, waits) => {
    const window = new EventEmitter();
    const quit = vi.fn();
    quitAtSessionEnd(window as BrowserWindow, quit);
    expect(tell(window, event, reason)).toBe(waits);
    expect(quit).toHaveBeenCalledOnce();
  });
});
