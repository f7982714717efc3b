import { EventEmitter } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { BrowserWindow, Rectangle } from 'electron';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WindowMemory } from '../../electron/windowMemory';

const DISPLAY = { x: 0, y: 0, width: 1920, height: 1080 };
const BOUNDS = { x: 200, y: 100, width: 1100, height: 700 };

let file: string;
beforeEach(async () => {
  file = path.join(await mkdtemp(path.join(os.tmpdir(), 'causeway-place-')), 'window.json');
});
afterEach(() => rm(path.dirname(file), { recursive: true }));

function windowAt(bounds: Rectangle) {
  const state = { bounds, isMaximized: false };
  const native = Object.assign(new EventEmitter(), {
    getNormalBounds: () => state.bounds,
    isMaximized: () => state.isMaximized,
    maximize: () => (state.isMaximized = true),
  });
  return { state, native: native as unknown as BrowserWindow };
}

/** What is in the file once something is. */
const written = () => expect.poll(() => readFile(file, 'utf8').catch(() => ''), { timeout: 5000 });

describe('a window', () => {
  it('opens where it was closed', async () => {
    const { native, state } = windowAt({ ...BOUNDS, x: 0 });
    (await WindowMemory.load(file)).follow(native);
    state.bounds = BOUNDS;
    native.emit('close');
    await written().toContain('"isMaximized":false');
    expect((await WindowMemory.load(file)).startBounds([DISPLAY])).toEqual(BOUNDS);
  });

  it('is not written down while it stays where it opened', async () => {
    const { native } = windowAt(BOUNDS);
    (await WindowMemory.load(file)).follow(native);
    native.emit('move');
    native.emit('close');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await readdir(path.dirname(file))).toEqual([]);
  });

  it('is remembered where it came to rest, also where it is never closed', async () => {
    const { native, state } = windowAt(BOUNDS);
    (await WindowMemory.load(file)).follow(native);
    native.emit('move');
    state.bounds = { ...BOUNDS, x: 300 };
    native.emit('move');
    await written().toContain('"x":300');
  });

  it('that was maximized opens so, and has its own bounds below', async () => {
    const first = windowAt(BOUNDS);
    (await WindowMemory.load(file)).follow(first.native);
    first.state.isMaximized = true;
    first.native.emit('close');
    await written().toContain('"isMaximized":true');

    const memory = await WindowMemory.load(file);
    expect(memory.startBounds([DISPLAY])).toEqual(BOUNDS);
    const second = windowAt(BOUNDS);
    memory.follow(second.native);
    expect(second.state.isMaximized).toBe(false);
    second.native.emit('ready-to-show');
    expect(second.state.isMaximized).toBe(true);
  });

  it('opens as the first time where its display is gone', async () => {
    const { native } = windowAt({ ...BOUNDS, x: 2500 });
    const memory = await WindowMemory.load(file);
    memory.follow(native);
    native.emit('close');
    expect(memory.startBounds([DISPLAY])).toEqual({});
  });

  it.each([
    '',
    'not JSON',
    '[]',
    'null',
    '{"bounds":{"x":1e9,"y":0,"width":1000,"height":700},"isMaximized":false}',
    '{"bounds":{"x":0,"y":0,"width":null,"height":700},"isMaximized":false}',
    '{"bounds":{"x":0.5,"y":0,"width":1000,"height":700},"isMaximized":false}',
    '{"bounds":{"x":0,"y":0,"width":0,"height":0},"isMaximized":false}',
    '{"bounds":{"x":0,"y":0,"width":1000,"height":700},"isMaximized":"yes"}',
  ])('opens as the first time where the file holds %j', async (text) => {
    await writeFile(file, text);
    expect((await WindowMemory.load(file)).startBounds([DISPLAY])).toEqual({});
  });

  it('is not disturbed by a folder that cannot be written', async () => {
    const { native, state } = windowAt({ ...BOUNDS, x: 0 });
    const memory = await WindowMemory.load(path.join(file, 'nowhere/window.json'));
    memory.follow(native);
    state.bounds = BOUNDS;
    native.emit('close');
    expect(memory.startBounds([DISPLAY])).toEqual(BOUNDS);
  });
});
