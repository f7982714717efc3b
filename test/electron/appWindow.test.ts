import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenOutcome } from '#shared/desktop';
import { AppWindow } from '../../electron/appWindow';

const showMessageBox = vi.hoisted(() => vi.fn<() => Promise<{ response: number }>>());
vi.mock('electron', () => ({ dialog: { showMessageBox } }));

function makeWindow() {
  const sent: string[] = [];
  const onStay = vi.fn();
  const webContents = Object.assign(new EventEmitter(), {
    send: (channel: string) => sent.push(channel.replace('causeway:event:', '')),
  });
  let isGone = false;
  const native = Object.assign(new EventEmitter(), {
    webContents,
    destroy: () => {
      isGone = true;
      native.emit('closed');
    },
    isDestroyed: () => isGone,
  });
  const window = new AppWindow(native as unknown as BrowserWindow, onStay);
  /** @returns whether the window closes at once */
  const close = () => {
    let isPrevented = false;
    native.emit('close', { preventDefault: () => (isPrevented = true) });
    return !isPrevented;
  };
  return { window, webContents, sent, onStay, close, isGone: () => isGone };
}

const file: OpenOutcome = { outcome: 'opened', name: 'a.causeway', text: '{}', link: 'x' };

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  showMessageBox.mockReset();
});

describe('closing a window', () => {
  it('goes without asking while nothing in it listens', () => {
    const { close, sent } = makeWindow();
    expect(close()).toBe(true);
    expect(sent).toEqual([]);
  });

  it('asks the window once, and closes when it says so', () => {
    const { window, close, sent, isGone, onStay } = makeWindow();
    window.startListening();
    expect([close(), close()]).toEqual([false, false]);
    expect(sent).toEqual(['closeRequested']);
    window.answerClose(true);
    expect(isGone()).toBe(true);
    expect(onStay).not.toHaveBeenCalled();
  });

  it('is off when the window says no, and can be asked for again', () => {
    const { window, close, sent, isGone, onStay } = makeWindow();
    window.startListening();
    close();
    window.answerClose(false);
    expect(isGone()).toBe(false);
    expect(onStay).toHaveBeenCalledOnce();
    close();
    expect(sent).toEqual(['closeRequested', 'closeRequested']);
  });

  it.each([
    [1, true],
    [0, false],
  ])('asks the person when the window does not answer: button %i closes it: %s', async (response, closes) => {
    showMessageBox.mockResolvedValue({ response });
    const { window, close, isGone } = makeWindow();
    window.startListening();
    close();
    await vi.advanceTimersByTimeAsync(9_999);
    expect(showMessageBox).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(showMessageBox).toHaveBeenCalledOnce();
    expect(isGone()).toBe(closes);
  });

  it('asks nobody about a window that answered meanwhile', async () => {
    const { window, close } = makeWindow();
    window.startListening();
    close();
    window.answerClose(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(showMessageBox).not.toHaveBeenCalled();
  });

  it('goes when it crashes before it has answered, and nobody is asked', async () => {
    const { window, webContents, close, isGone } = makeWindow();
    window.startListening();
    close();
    webContents.emit('render-process-gone');
    expect(isGone()).toBe(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(showMessageBox).not.toHaveBeenCalled();
  });

  it.each(['render-process-gone', 'did-start-loading'])('goes without asking after %s', (event) => {
    const { window, webContents, close } = makeWindow();
    window.startListening();
    webContents.emit(event);
    expect(close()).toBe(true);
  });
});

describe('files for a window', () => {
  it('wait until it listens', () => {
    const { window, sent } = makeWindow();
    window.open(file);
    expect(sent).toEqual([]);
    window.startListening();
    expect(sent).toEqual(['fileOpened']);
    window.open(file);
    expect(sent).toEqual(['fileOpened', 'fileOpened']);
  });

  it('wait again while it loads anew, and come once', () => {
    const { window, webContents, sent } = makeWindow();
    window.startListening();
    webContents.emit('did-start-loading');
    window.open(file);
    expect(sent).toEqual([]);
    window.startListening();
    window.startListening();
    expect(sent).toEqual(['fileOpened']);
  });
});
