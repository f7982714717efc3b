import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile as put,
} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAX_WORKSHOP_BYTES } from '#shared/desktop';
import { writeAtomically } from '../../electron/atomicWrite';
import { FileLinks } from '../../electron/fileLinks';
import { findChange, printOf, readWorkshopFile, writeFile } from '../../electron/files';
import { asNobody } from '../support/asNobody';
import { mountSmallDisk } from '../support/smallDisk';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'causeway-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const inFolder = (name: string) => path.join(folder, name);

describe('an atomic write', () => {
  it('makes a file, and leaves nothing else', async () => {
    await writeAtomically(inFolder('a.causeway'), 'text');
    expect(await readFile(inFolder('a.causeway'), 'utf8')).toBe('text');
    expect(await readdir(folder)).toEqual(['a.causeway']);
  });

  it('replaces a file as a whole and keeps its permissions', async () => {
    await put(inFolder('a.causeway'), 'a much longer text');
    await chmod(inFolder('a.causeway'), 0o664);
    await writeAtomically(inFolder('a.causeway'), Uint8Array.of(1, 2, 3));
    expect([...(await readFile(inFolder('a.causeway')))]).toEqual([1, 2, 3]);
    if (process.platform !== 'win32') expect((await stat(inFolder('a.causeway'))).mode & 0o777).toBe(0o664);
  });

  it('follows a link instead of replacing it', async () => {
    await put(inFolder('real.causeway'), 'old');
    await symlink(inFolder('real.causeway'), inFolder('link.causeway'));
    await writeAtomically(inFolder('link.causeway'), 'new');
    expect(await readFile(inFolder('real.causeway'), 'utf8')).toBe('new');
    expect((await readdir(folder)).toSorted()).toEqual(['link.causeway', 'real.causeway']);
  });

  it('that fails leaves what was there, and nothing else', async () => {
    await mkdir(inFolder('a.causeway'));
    await put(inFolder('a.causeway/inside'), 'precious');
    await expect(writeAtomically(inFolder('a.causeway'), 'text')).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['a.causeway']);
    expect(await readFile(inFolder('a.causeway/inside'), 'utf8')).toBe('precious');
  });

  it('ends in one of two whole texts when two happen at once', async () => {
    const texts = ['a'.repeat(200_000), 'b'.repeat(300_000)];
    await Promise.all(texts.map((text) => writeAtomically(inFolder('a.causeway'), text)));
    expect(texts).toContain(await readFile(inFolder('a.causeway'), 'utf8'));
    expect(await readdir(folder)).toEqual(['a.causeway']);
  });
});

describe('writing a file for the window', () => {
  const write = (file: string, content: string | Uint8Array = 'text') =>
    writeFile(file, { kind: 'causeway', content });

  it('says nothing when it went well', async () => {
    expect(await write(inFolder('a.causeway'))).toBeNull();
  });

  it('refuses a file that is read-only', async () => {
    await chmod(folder, 0o777);
    await put(inFolder('a.causeway'), 'precious');
    await chmod(inFolder('a.causeway'), 0o444);
    expect(await asNobody(() => write(inFolder('a.causeway')))).toMatchObject({
      key: 'desktop.file.readOnly',
    });
    expect(await readFile(inFolder('a.causeway'), 'utf8')).toBe('precious');
  });

  it('refuses a folder that is read-only', async () => {
    await chmod(folder, 0o555);
    expect(await asNobody(() => write(inFolder('a.causeway')))).toMatchObject({
      key: 'desktop.file.readOnly',
    });
    expect(await readdir(folder)).toEqual([]);
    await chmod(folder, 0o755);
  });

  it('says that a folder is gone', async () => {
    expect(await write(inFolder('gone/a.causeway'))).toEqual({
      key: 'desktop.file.noFolder',
      params: { name: 'a.causeway', code: 'ENOENT' },
    });
  });

  it('refuses what could not be opened again', async () => {
    expect(await write(inFolder('a.causeway'), new Uint8Array(MAX_WORKSHOP_BYTES + 1))).toEqual({
      key: 'desktop.file.writeTooLarge',
      params: { name: 'a.causeway', limit: 25 },
    });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a full disk', () => {
  it('leaves the file as it was, and nothing else', async ({ skip }) => {
    const disk = inFolder('disk');
    await mkdir(disk);
    const unmount = await mountSmallDisk(disk);
    if (!unmount) return skip('A small disk cannot be mounted here: that takes Linux, and root.');
    try {
      const file = path.join(disk, 'a.causeway');
      await put(file, 'precious');
      const tooMuch = 'a'.repeat(100_000);
      expect(await writeFile(file, { kind: 'causeway', content: tooMuch })).toEqual({
        key: 'desktop.file.full',
        params: { name: 'a.causeway', code: 'ENOSPC' },
      });
      expect(await readFile(file, 'utf8')).toBe('precious');
      expect(await readdir(disk)).toEqual(['a.causeway']);
    } finally {
      await unmount();
    }
  });
});

describe('a file that is about to be written again', () => {
  const file = () => inFolder('a.causeway');

  it('is unchanged while it holds what is expected, whenever it was written', async () => {
    await put(file(), 'mine');
    await utimes(file(), 0, 0);
    expect(await findChange(file(), [printOf('before'), printOf('mine')])).toBeNull();
  });

  it('is changed as soon as it holds anything else', async () => {
    const changedAt = new Date('2026-03-01T10:00:00Z');
    await put(file(), 'another program’s');
    await utimes(file(), changedAt, changedAt);
    expect(await findChange(file(), [printOf('mine')])).toEqual({
      at: changedAt.getTime(),
      print: printOf('another program’s'),
    });
  });

  it('is changed where it holds no text, or more than a workshop may have', async () => {
    for (const content of [Uint8Array.of(0x7b, 0xff, 0xfe), new Uint8Array(MAX_WORKSHOP_BYTES + 10)]) {
      await put(file(), content);
      expect(await findChange(file(), [printOf('mine')])).toMatchObject({ at: expect.any(Number) });
    }
  });

  it('is in the way of nothing where it is gone', async () => {
    expect(await findChange(file(), [printOf('mine')])).toBeNull();
    expect(await findChange(inFolder('gone/a.causeway'), [printOf('mine')])).toBeNull();
  });

  it('is told where it cannot be looked at', async () => {
    await chmod(folder, 0o755);
    await put(file(), 'mine');
    await chmod(file(), 0o000);
    expect(await asNobody(() => findChange(file(), [printOf('mine')]))).toMatchObject({
      failure: { key: 'desktop.file.unreadable' },
    });
  });
});

describe('reading a file for the window', () => {
  it('gives its text', async () => {
    await put(inFolder('a.causeway'), '{"é":"日本語"}');
    expect(await readWorkshopFile(inFolder('a.causeway'))).toEqual({
      outcome: 'read',
      text: '{"é":"日本語"}',
      print: printOf('{"é":"日本語"}'),
    });
  });

  it('takes the ending in capitals', async () => {
    await put(inFolder('A.CAUSEWAY'), '{}');
    expect(await readWorkshopFile(inFolder('A.CAUSEWAY'))).toMatchObject({ outcome: 'read' });
  });

  it('refuses what is not allowed to be read', async () => {
    await chmod(folder, 0o755);
    await put(inFolder('a.causeway'), '{}');
    await chmod(inFolder('a.causeway'), 0o000);
    expect(await asNobody(() => readWorkshopFile(inFolder('a.causeway')))).toMatchObject({
      message: { key: 'desktop.file.unreadable' },
    });
  });

  it('takes a file of the largest size, and refuses one byte more', async () => {
    await put(inFolder('a.causeway'), new Uint8Array(MAX_WORKSHOP_BYTES));
    expect(await readWorkshopFile(inFolder('a.causeway'))).toMatchObject({ outcome: 'read' });
    await put(inFolder('a.causeway'), new Uint8Array(MAX_WORKSHOP_BYTES + 1));
    expect(await readWorkshopFile(inFolder('a.causeway'))).toMatchObject({
      message: { key: 'desktop.file.tooLarge', params: { name: 'a.causeway', limit: 25 } },
    });
  });
});

describe('links to files', () => {
  const print = printOf('text');
  const plan = { path: '/home/a/Plan.causeway', print };

  it('stand for the same file after a restart', async () => {
    const list = inFolder('links.json');
    const first = await FileLinks.load(list);
    const link = await first.linkTo(plan.path, print);
    expect(await first.linkTo(plan.path, print)).toBe(link);
    expect((await FileLinks.load(list)).fileOf(link)).toEqual(plan);
  });

  it('know what was in the file when they were given', async () => {
    const links = await FileLinks.load(inFolder('links.json'));
    const before = await links.linkTo(plan.path, print);
    const after = await links.linkTo(plan.path, printOf('another text'));
    expect(links.fileOf(before)).toEqual(plan);
    expect(links.fileOf(after)).toEqual({ ...plan, print: printOf('another text') });
  });

  it('are nothing that can be made up', async () => {
    const links = await FileLinks.load(inFolder('links.json'));
    const [token] = (await links.linkTo(plan.path, print)).split(':');
    const wishes = ['/etc/passwd', `/etc/passwd:${print}`, '', ':', null, undefined, 7, {}, '__proto__:a'];
    for (const wish of [...wishes, token, `${token}:`, `${token}:a:b`]) expect(links.fileOf(wish)).toBeNull();
  });

  it('start empty from a damaged list', async () => {
    for (const text of ['', '{', '{"a":1}', '[{"link":1,"path":2}]', '[null]']) {
      await put(inFolder('links.json'), text);
      const links = await FileLinks.load(inFolder('links.json'));
      expect(links.fileOf(await links.linkTo(plan.path, print))).toEqual(plan);
    }
  });

  it('work for this run where the list cannot be written', async () => {
    const links = await FileLinks.load(inFolder('gone/links.json'));
    expect(links.fileOf(await links.linkTo(plan.path, print))).toEqual(plan);
  });
});

describe('the files of late', () => {
  const print = printOf('text');
  const load = () => FileLinks.load(inFolder('links.json'));

  it('are the ten that were used last, the latest first, also after a restart', async () => {
    const links = await load();
    for (const name of 'abcdefghijkl') await links.linkTo(`/${name}.causeway`, print);
    await links.linkTo('/c.causeway', print);
    const expected = [...'clkjihgfed'].map((name) => `/${name}.causeway`);
    expect(links.recentPaths()).toEqual(expected);
    expect((await load()).recentPaths()).toEqual(expected);
  });

  it('come to the window without their paths, and with links that never overwrite', async () => {
    const links = await load();
    await links.linkTo('/home/a/Plan.causeway', print);
    const [recent] = links.recentFiles();
    expect(recent!.name).toBe('Plan.causeway');
    expect(JSON.stringify(recent)).not.toContain('/home');
    const known = links.fileOf(recent!.link)!;
    expect(known.path).toBe('/home/a/Plan.causeway');
    expect(known.print).not.toBe(print);
  });

  it('are forgotten one by one or all at once, while their links stay', async () => {
    const links = await load();
    const [a, b] = [await links.linkTo('/a.causeway', print), await links.linkTo('/b.causeway', print)];
    await links.forgetRecent('/b.causeway');
    expect((await load()).recentPaths()).toEqual(['/a.causeway']);
    await links.clearRecent();
    expect((await load()).recentPaths()).toEqual([]);
    for (const link of [a, b]) expect((await load()).fileOf(link)).not.toBeNull();
    await links.linkTo('/b.causeway', print);
    expect(links.recentPaths()).toEqual(['/b.causeway']);
  });

  it('are told when they are other ones, and only then', async () => {
    const links = await load();
    await links.linkTo('/a.causeway', print);
    let told = 0;
    links.onRecentChange(() => told++);
    await links.linkTo('/a.causeway', printOf('another text'));
    expect(told).toBe(0);
    await links.linkTo('/b.causeway', print);
    await links.forgetRecent('/a.causeway');
    await links.forgetRecent('/a.causeway');
    expect(told).toBe(2);
  });

  it('of a list that an older Causeway wrote are those that it knew', async () => {
    await put(inFolder('links.json'), '[{"link":"t","path":"/a.causeway"}]');
    expect((await load()).recentPaths()).toEqual(['/a.causeway']);
  });
});
