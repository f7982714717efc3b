import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SetAside } from '../../../electron/backup/setAside';
import { asNobody } from '../../support/asNobody';

const TABLES = ['000005.ldb', '000006.sst'];
/** What LevelDB writes on, and a blob of Chromium's, in a folder of its own. */
const REST = ['CURRENT', 'LOCK', 'LOG', 'MANIFEST-000001', '000007.log', path.join('blob', '00', '1')];

let root: string;
let source: string;
let folder: string;
let now: number;

beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'causeway-aside-'));
  // Whoever the tests become has to get through it.
  await chmod(root, 0o755);
  [source, folder] = [path.join(root, 'IndexedDB'), path.join(root, 'set-aside')];
  await mkdir(path.join(source, 'blob', '00'), { recursive: true });
  for (const name of [...TABLES, ...REST]) await writeFile(path.join(source, name), `First ${name}`);
  now = Date.UTC(2026, 10, 23, 9);
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** A start of the app, a minute after the one before. */
const started = () => SetAside.take(source, folder, () => (now += 60_000));
const pending = (name: string) => path.join(folder, 'pending', name);
const change = () => writeFile(path.join(source, 'CURRENT'), 'Second');

describe('a database set aside', () => {
  it('shares what never changes with the one in use, and has all else for itself', async () => {
    await started();
    for (const name of [...TABLES, ...REST]) {
      expect(await readFile(pending(name), 'utf8')).toBe(`First ${name}`);
      const [mine, theirs] = await Promise.all([stat(pending(name)), stat(path.join(source, name))]);
      expect([name, mine.ino === theirs.ino]).toEqual([name, TABLES.includes(name)]);
    }
  });

  it('stays until it is settled, whatever is there at the next start', async () => {
    await started();
    await change();
    const aside = await started();
    expect(await readFile(pending('CURRENT'), 'utf8')).toBe('First CURRENT');
    await aside.settle(false);
    expect(await aside.isThere()).toBe(false);
    await started();
    expect(await readFile(pending('CURRENT'), 'utf8')).toBe('Second');
  });

  it('is kept with two others where something took its place; the oldest is forgotten', async () => {
    const kept: (string | null)[] = [];
    for (let start = 0; start < 5; start += 1) kept.push(await (await started()).settle(true));
    const names = kept.map((one) => path.basename(one!));
    expect(new Set(names).size).toBe(5);
    expect((await readdir(folder)).sort()).toEqual(names.slice(-3));
    expect(await readFile(path.join(kept[4]!, 'CURRENT'), 'utf8')).toBe('First CURRENT');
  });

  it('is none where there is no database yet', async () => {
    await rm(source, { recursive: true });
    const aside = await started();
    expect(await aside.isThere()).toBe(false);
    expect(await aside.settle(true)).toBeNull();
    expect(await readdir(folder)).toEqual([]);
  });
});

// Elsewhere than on Windows nothing but permissions keeps a folder from being removed.
describe.skipIf(process.platform === 'win32')('a database set aside that cannot be removed', () => {
  /** A start at which it cannot, until it is let go. */
  async function stuck(): Promise<{ aside: SetAside; letGo: () => Promise<void> }> {
    const aside = await started();
    await chmod(folder, 0o777);
    await chmod(path.join(folder, 'pending'), 0o555);
    return { aside, letGo: () => chmod(path.join(folder, 'pending'), 0o755) };
  }

  it('is forgotten at the next start that can, which sets aside anew', async () => {
    const { aside, letGo } = await stuck();
    expect(await asNobody(() => aside.settle(false))).toBeNull();
    expect(await aside.isThere()).toBe(true);
    await change();
    await asNobody(started);
    expect(await readFile(pending('CURRENT'), 'utf8')).toBe('First CURRENT');
    await letGo();
    await started();
    expect(await readFile(pending('CURRENT'), 'utf8')).toBe('Second');
    expect(await readdir(folder)).toEqual(['pending']);
    // It is settled no more: the one that was set aside anew stays.
    await writeFile(path.join(source, 'CURRENT'), 'Third');
    await started();
    expect(await readFile(pending('CURRENT'), 'utf8')).toBe('Second');
  });

  it('keeps nobody from going on, also where that cannot be noted', async () => {
    const { aside, letGo } = await stuck();
    await chmod(folder, 0o555);
    expect(await asNobody(() => aside.settle(false))).toBeNull();
    await chmod(folder, 0o755);
    await letGo();
    expect(await readdir(folder)).toEqual(['pending']);
  });
});
