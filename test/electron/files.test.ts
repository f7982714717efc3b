import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile as put,
} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAX_WORKSHOP_BYTES } from '#shared/desktop';
import { writeAtomically } from '../../electron/atomicWrite';
import { FileLinks } from '../../electron/fileLinks';
import { readWorkshopFile, writeFile } from '../../electron/files';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'causeway-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const inFolder = (name: string) => path.join(folder, name);

/** Permissions do not stop root, so it becomes nobody meanwhile. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work();
  process.seteuid!(65534);
  try {
    return await work();
  } finally {
    process.seteuid!(0);
  }
}

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

describe('reading a file for the window', () => {
  it('gives its text', async () => {
    await put(inFolder('a.causeway'), '{"é":"日本語"}');
    expect(await readWorkshopFile(inFolder('a.causeway'))).toEqual({
      outcome: 'read',
      text: '{"é":"日本語"}',
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
  it('stand for the same path after a restart', async () => {
    const list = inFolder('links.json');
    const first = await FileLinks.load(list);
    const link = await first.linkTo('/home/a/Plan.causeway');
    expect(await first.linkTo('/home/a/Plan.causeway')).toBe(link);
    expect((await FileLinks.load(list)).pathOf(link)).toBe('/home/a/Plan.causeway');
  });

  it('are nothing that can be made up', async () => {
    const links = await FileLinks.load(inFolder('links.json'));
    for (const wish of ['/etc/passwd', '', null, undefined, 7, {}, '__proto__'])
      expect(links.pathOf(wish)).toBeNull();
  });

  it('start empty from a damaged list', async () => {
    for (const text of ['', '{', '{"a":1}', '[{"link":1,"path":2}]', '[null]']) {
      await put(inFolder('links.json'), text);
      const links = await FileLinks.load(inFolder('links.json'));
      expect(links.pathOf(await links.linkTo('/a.causeway'))).toBe('/a.causeway');
    }
  });

  it('work for this run where the list cannot be written', async () => {
    const links = await FileLinks.load(inFolder('gone/links.json'));
    expect(links.pathOf(await links.linkTo('/a.causeway'))).toBe('/a.causeway');
  });
});
