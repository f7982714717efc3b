import { execFile } from 'node:child_process';
import { link, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadFont } from '../../electron/cli/fontFiles';
import { run } from '../../electron/cli/run';
import { renderReport } from '#shared/report/render';
import { readPdf } from '../support/readPdf';
import { psplibText } from '../support/psplib';
import { sample, sampleText } from '../support/sample';

const ROOT = path.join(import.meta.dirname, '../..');

let folder: string;
let said: string[];
let complaints: string[];

const causeway = (...words: string[]) =>
  run(words, { folder, say: (text) => said.push(text), complain: (text) => complaints.push(text) });
const inFolder = (name: string) => path.join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'causeway-cli-'));
  said = [];
  complaints = [];
  await writeFile(inFolder('plan.causeway'), sampleText);
});
afterEach(() => rm(folder, { recursive: true }));

describe('report', () => {
  it('writes the PDF that the window makes, and says nothing', async () => {
    expect(await causeway('report', 'plan.causeway', '-o', 'plan.pdf')).toBe(0);
    expect([said, complaints]).toEqual([[], []]);
    const { report, pdf } = await renderReport(sample, { loadFont });
    const written = await readFile(inFolder('plan.pdf'));
    expect(written.equals(pdf)).toBe(true);
    const { pages, info } = await readPdf(written);
    expect(pages).toHaveLength(report.pages.length);
    expect(info.Title).toBe(report.metadata.title);
  });

  it('replaces a file that is there, and leaves nothing else behind', async () => {
    await writeFile(inFolder('out.pdf'), 'old');
    expect(await causeway('report', 'plan.causeway', '--output', 'out.pdf')).toBe(0);
    expect((await readFile(inFolder('out.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await readdir(folder)).sort()).toEqual(['out.pdf', 'plan.causeway']);
  });

  it('says what was mended, and does not touch the file', async () => {
    const broken = JSON.parse(sampleText) as { risks: { componentIds: string[] }[] };
    Object.values(broken.risks)[0]!.componentIds = ['c_gone'];
    const text = JSON.stringify(broken);
    await writeFile(inFolder('plan.causeway'), text);
    expect(await causeway('report', 'plan.causeway', '-o', 'out.pdf')).toBe(0);
    expect(complaints[0]).toContain('“plan.causeway” was mended');
    expect(complaints.length).toBeGreaterThan(1);
    expect(await readFile(inFolder('plan.causeway'), 'utf8')).toBe(text);
  });

  it('says which characters could not be shown', async () => {
    await writeFile(inFolder('plan.causeway'), sampleText.replace(sample.title, `${sample.title} 🚀`));
    expect(await causeway('report', 'plan.causeway', '-o', 'out.pdf')).toBe(0);
    expect(complaints.join('\n')).toContain('🚀');
  });
});

describe('a file that cannot be used', () => {
  it.each([
    ['is not there', null, /is no longer there/],
    ['is not JSON', 'PK\u0003\u0004', /damaged or not a Causeway file/],
    ['has no workshop', '[]', /no workshop in it/],
    ['comes from a newer version', '{"schemaVersion": 999}', /newer Causeway/],
  ])('ends with 1 where it %s', async (_, text, message) => {
    await rm(inFolder('plan.causeway'));
    if (text !== null) await writeFile(inFolder('plan.causeway'), text);
    expect(await causeway('report', 'plan.causeway', '-o', 'out.pdf')).toBe(1);
    expect(complaints.join('\n')).toMatch(message);
    expect(await readdir(folder)).not.toContain('out.pdf');
  });

  it('ends with 1 where the PDF cannot be written, and keeps what was there', async () => {
    expect(await causeway('report', 'plan.causeway', '-o', 'no/such/folder/out.pdf')).toBe(1);
    expect(complaints).toEqual(['“out.pdf” was not written (ENOENT). What was there before is as it was.']);
    await mkdir(inFolder('out.pdf'));
    expect(await causeway('report', 'plan.causeway', '-o', 'out.pdf')).toBe(1);
    expect((await readdir(folder)).sort()).toEqual(['out.pdf', 'plan.causeway']);
  });

  it.each([
    ['by its name', (name: string) => Promise.resolve(name)],
    ['by another way', (name: string) => Promise.resolve(`./x/../${name}`)],
    [
      'through a symbolic link',
      (name: string) => symlink(inFolder(name), inFolder('l.pdf')).then(() => 'l.pdf'),
    ],
    ['through a hard link', (name: string) => link(inFolder(name), inFolder('h.pdf')).then(() => 'h.pdf')],
  ])('is never written over, %s', async (_, nameOf) => {
    expect(await causeway('report', 'plan.causeway', '-o', await nameOf('plan.causeway'))).toBe(2);
    expect(complaints[0]).toMatch(/written over itself/);
    expect(await readFile(inFolder('plan.causeway'), 'utf8')).toBe(sampleText);
  });
});

describe('wrong use', () => {
  it.each([
    [[]],
    [['print', 'plan.causeway']],
    [['report']],
    [['report', 'plan.causeway']],
    [['report', 'plan.causeway', '-o']],
    [['report', 'plan.causeway', '-o', '']],
    [['report', 'plan.causeway', 'more', '-o', 'out.pdf']],
    [['report', 'plan.causeway', '-o', 'out.pdf', '--fast']],
  ])('%j ends with 2 and a reason', async (words) => {
    expect(await causeway(...words)).toBe(2);
    expect(complaints).toHaveLength(1);
    expect(said).toEqual([]);
    expect(await readdir(folder)).toEqual(['plan.causeway']);
  });

  it.each([[['--help']], [['-h']], [['report', '--help']]])('%j shows how it is used', async (words) => {
    expect(await causeway(...words)).toBe(0);
    expect(said[0]).toMatch(/^Usage: .*report FILE\.causeway -o OUT\.pdf/);
    expect(complaints).toEqual([]);
  });
});

describe('the npm script', () => {
  const npm = (...words: string[]) =>
    promisify(execFile)('npm', ['--prefix', ROOT, 'run', '--silent', 'causeway', '--', ...words], {
      cwd: folder,
    });

  it('takes names relative to the folder it is called in', async () => {
    const { stdout } = await npm('report', 'plan.causeway', '-o', 'out.pdf');
    expect(stdout).toBe('');
    expect((await readFile(inFolder('out.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('ends with the exit code', async () => {
    await expect(npm('report', 'plan.causeway')).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('-o') as string,
    });
  });
});

describe('schedule', () => {
  const planned = async (...words: string[]) => {
    said = [];
    expect(await causeway('schedule', '--psplib', 'small.sm', ...words)).toBe(0);
    return said;
  };
  beforeEach(() => writeFile(inFolder('small.sm'), psplibText()));

  it('prints the makespan and a start for each activity, the same every time', async () => {
    const [first] = await planned('--json');
    expect(JSON.parse(first!)).toEqual({ makespan: 7, starts: [0, 0, 3, 3, 7] });
    expect(await planned('--json', '--schedules', '7')).toEqual([first]);
    expect((await planned())[0]).toContain('Makespan 7');
  });

  it('says what is wrong with the file, or with what was asked', async () => {
    await writeFile(inFolder('bad.sm'), 'nothing');
    expect(await causeway('schedule', '--psplib', 'bad.sm', '--json')).toBe(1);
    expect(await causeway('schedule', '--psplib', 'gone.sm', '--json')).toBe(1);
    expect(await causeway('schedule', '--json')).toBe(2);
    expect(await causeway('schedule', '--psplib', 'small.sm', '--schedules', '1.5')).toBe(2);
    expect(said).toEqual([]);
    expect(complaints[0]).toBe('“bad.sm” was not read: line 1 is not as PSPLIB writes it.');
    expect(complaints).toHaveLength(4);
  });
});
