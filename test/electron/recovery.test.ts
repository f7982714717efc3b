import { EventEmitter } from 'node:events';
import type { BrowserWindow, MessageBoxOptions } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recover } from '../../electron/recovery';

type Show = (window: unknown, options: MessageBoxOptions) => Promise<{ response: number }>;
const showMessageBox = vi.hoisted(() => vi.fn<Show>());
vi.mock('electron', () => ({ dialog: { showMessageBox } }));

const LIBRARY = 0;
const AGAIN = 1;
const QUIT = 2;

function makeWindow() {
  const happened: string[] = [];
  const note = (what: string) => () => void happened.push(what);
  let isGone = false;
  const webContents = Object.assign(new EventEmitter(), {
    reload: note('reload'),
    forcefullyCrashRenderer: () => {
      happened.push('crash');
      webContents.emit('render-process-gone');
    },
  });
  const native = Object.assign(new EventEmitter(), {
    webContents,
    show: note('show'),
    loadURL: async (address: string) => void happened.push(address),
    isDestroyed: () => isGone,
  });
  recover(native as unknown as BrowserWindow, note('quit'));
  /** It crashes after a life of so many milliseconds. */
  const crashAfter = async (life: number) => {
    await vi.advanceTimersByTimeAsync(life);
    webContents.emit('render-process-gone');
    await vi.advanceTimersByTimeAsync(1000);
  };
  return { native, happened, crashAfter, close: () => (isGone = true) };
}

const answer = (response: number) => showMessageBox.mockResolvedValue({ response });

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  showMessageBox.mockReset();
});

describe('a window that crashes', () => {
  it('is loaded again, where it was, and nobody is asked', async () => {
    const { happened, crashAfter } = makeWindow();
    await crashAfter(1000);
    expect(happened).toEqual(['reload']);
    expect(showMessageBox).not.toHaveBeenCalled();
  });

  it('is not loaded within the event that tells of its end', () => {
    const { native, happened } = makeWindow();
    native.webContents.emit('render-process-gone');
    expect(happened).toEqual([]);
  });

  it.each([
    [LIBRARY, ['app://bundle/']],
    [AGAIN, ['reload']],
    [QUIT, ['quit']],
  ])('twice in a row asks how to go on; answer %i leads to %j', async (response, then) => {
    answer(response);
    const { happened, crashAfter } = makeWindow();
    await crashAfter(1000);
    await crashAfter(1000);
    expect(happened).toEqual(['reload', 'show', ...then]);
    expect(showMessageBox).toHaveBeenCalledOnce();
  });

  it('after a minute of life is loaded again, however often', async () => {
    const { happened, crashAfter } = makeWindow();
    for (let crash = 0; crash < 5; crash++) await crashAfter(60_000);
    expect(happened).toEqual(Array.from({ length: 5 }, () => 'reload'));
    expect(showMessageBox).not.toHaveBeenCalled();
  });

  it('does not count crashes from before a minute of life', async () => {
    const { crashAfter } = makeWindow();
    for (const life of [1000, 60_000, 1000]) await crashAfter(life);
    expect(showMessageBox).not.toHaveBeenCalled();
    answer(AGAIN);
    await crashAfter(1000);
    expect(showMessageBox).toHaveBeenCalledOnce();
  });

  it('goes on asking while it goes on crashing', async () => {
    answer(AGAIN);
    const { crashAfter } = makeWindow();
    for (let crash = 0; crash < 4; crash++) await crashAfter(1000);
    expect(showMessageBox).toHaveBeenCalledTimes(3);
  });

  it('and was closed meanwhile stays closed', async () => {
    const { native, happened, close } = makeWindow();
    native.webContents.emit('render-process-gone');
    close();
    native.webContents.emit('render-process-gone');
    await vi.advanceTimersByTimeAsync(1000);
    expect(happened).toEqual([]);
    expect(showMessageBox).not.toHaveBeenCalled();
  });
});

describe('a window that hangs', () => {
  it('is left alone when the person waits, and asked about again', async () => {
    answer(0);
    const { native, happened } = makeWindow();
    native.emit('unresponsive');
    await vi.advanceTimersByTimeAsync(1000);
    native.emit('unresponsive');
    await vi.advanceTimersByTimeAsync(1000);
    expect(happened).toEqual([]);
    expect(showMessageBox).toHaveBeenCalledTimes(2);
  });

  it('is ended and started again when the person gives it up', async () => {
    answer(1);
    const { native, happened } = makeWindow();
    native.emit('unresponsive');
    await vi.advanceTimersByTimeAsync(1000);
    expect(happened).toEqual(['crash', 'reload']);
  });

  it('is asked about once at a time, and no longer when it answers again', async () => {
    showMessageBox.mockImplementation(
      (_window, { signal }) =>
        new Promise((resolve) => signal?.addEventListener('abort', () => resolve({ response: 0 }))),
    );
    const { native, happened } = makeWindow();
    native.emit('unresponsive');
    native.emit('unresponsive');
    expect(showMessageBox).toHaveBeenCalledOnce();
    expect(showMessageBox.mock.calls[0]![1].signal?.aborted).toBe(false);
    native.emit('responsive');
    expect(showMessageBox.mock.calls[0]![1].signal?.aborted).toBe(true);
    await vi.advanceTimersByTimeAsync(1000);
    native.emit('unresponsive');
    expect(showMessageBox).toHaveBeenCalledTimes(2);
    expect(happened).toEqual([]);
  });
});
