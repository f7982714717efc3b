import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { SaveOutcome, SaveRequest } from '#shared/desktop';
import { expect, sharedTest as test, test as ownTest } from '../support/desktopTest';
import {
  answerMessage,
  answerOpen,
  answerSave,
  outsideOf,
  startAgain,
  type DesktopApp,
} from '../support/harness';
import { refusingFolder } from '../support/refusingFolder';
import { mountSmallDisk } from '../support/smallDisk';

const save = (app: DesktopApp, request: Partial<SaveRequest>) =>
  app.page.evaluate((request) => window.causeway!.saveFile(request), {
    kind: 'causeway',
    suggestedName: 'Plan',
    content: '{}',
    link: null,
    ...request,
  } as SaveRequest);

const linkOf = (outcome: SaveOutcome) => {
  if (outcome.outcome === 'saved' || outcome.outcome === 'changed') return outcome.link;
  throw new Error(`It was ${outcome.outcome}.`);
};

const read = (app: DesktopApp, link: unknown) =>
  app.page.evaluate((link) => window.causeway!.readFile(link), link);

const open = (app: DesktopApp) => app.page.evaluate(() => window.causeway!.openWorkshopFile());

/** Collects what the window is told of files opened from outside. */
const hearFiles = (app: DesktopApp) =>
  app.page.evaluate(() => {
    const heard: object[] = [];
    Object.assign(window, { heard });
    window.causeway!.on('fileOpened', (outcome) => heard.push(outcome));
  });
const heardFiles = (app: DesktopApp) =>
  app.page.evaluate(() => (window as unknown as { heard: object[] }).heard);

test('what is saved to a file is opened from it again', async ({ app, folder }) => {
  const file = path.join(folder, 'Plan.causeway');
  const content = '{"name":"日本語 · مرحبا · 🙂 · \\ud800"}\n';
  await answerSave(app, file);
  const saved = await save(app, { content });
  expect(saved).toMatchObject({ outcome: 'saved', name: 'Plan.causeway' });
  expect(await readFile(file, 'utf8')).toBe(content);

  await answerOpen(app, file);
  const opened = await open(app);
  expect(opened).toEqual({ ...saved, outcome: 'opened', text: content });
});

ownTest(
  'a linked file is written again without asking, also after a relaunch',
  async ({ launch, folder }) => {
    const file = path.join(folder, 'Plan.causeway');
    const first = await launch();
    await answerSave(first, file);
    const link = linkOf(await save(first, { content: 'one' }));
    const again = await save(first, { content: 'two', link });
    expect(await readFile(file, 'utf8')).toBe('two');
    await first.kill();

    const second = await launch();
    expect(await save(second, { content: 'three', link: linkOf(again) })).toMatchObject({
      outcome: 'saved',
      name: 'Plan.causeway',
    });
    expect(await readFile(file, 'utf8')).toBe('three');
    expect((await outsideOf(second)).dialogs).toEqual([]);
  },
);

test('a file that another program has changed is not written until that is meant', async ({
  app,
  folder,
}) => {
  const file = path.join(folder, 'Plan.causeway');
  await answerSave(app, file);
  const link = linkOf(await save(app, { content: 'mine' }));
  await writeFile(file, 'another program’s');
  const refused = await save(app, { content: 'mine, later', link });
  expect(refused).toMatchObject({ outcome: 'changed', name: 'Plan.causeway' });
  expect(await readFile(file, 'utf8')).toBe('another program’s');

  // Also the consent is for what was seen, and for nothing that came after it.
  await writeFile(file, 'changed once more');
  const again = await save(app, { content: 'mine, later', link: linkOf(refused) });
  expect(again.outcome).toBe('changed');
  expect((await save(app, { content: 'mine, later', link: linkOf(again) })).outcome).toBe('saved');
  expect(await readFile(file, 'utf8')).toBe('mine, later');
});

test('a file that another program has changed into just this is no conflict', async ({ app, folder }) => {
  const file = path.join(folder, 'Plan.causeway');
  await answerSave(app, file);
  const link = linkOf(await save(app, { content: 'one' }));
  await writeFile(file, 'two');
  expect((await save(app, { content: 'two', link })).outcome).toBe('saved');
});

test('a file that has vanished is written anew', async ({ app, folder }) => {
  const file = path.join(folder, 'Plan.causeway');
  await answerSave(app, file);
  const link = linkOf(await save(app, { content: 'one' }));
  await rm(file);
  expect((await save(app, { content: 'two', link })).outcome).toBe('saved');
  expect(await readFile(file, 'utf8')).toBe('two');
});

test('a linked file is read as it is now, and the link that comes with it may write it', async ({
  app,
  folder,
}) => {
  const file = path.join(folder, 'Plan.causeway');
  await answerSave(app, file);
  const link = linkOf(await save(app, { content: 'one' }));
  await writeFile(file, 'two');
  const found = await read(app, link);
  expect(found).toMatchObject({ outcome: 'opened', name: 'Plan.causeway', text: 'two' });
  const latest = found.outcome === 'opened' ? found.link : null;
  expect((await save(app, { content: 'three', link: latest })).outcome).toBe('saved');

  await rm(file);
  expect(await read(app, link)).toMatchObject({ message: { key: 'desktop.file.missing' } });
  expect(await read(app, file)).toMatchObject({ message: { key: 'desktop.file.unknown' } });
});

test('a link that nobody gave opens no way to a file', async ({ app, folder }) => {
  const file = path.join(folder, 'precious.causeway');
  await writeFile(file, 'precious');
  await answerSave(app, null);
  expect(await save(app, { link: file })).toEqual({ outcome: 'cancelled' });
  expect(await readFile(file, 'utf8')).toBe('precious');
});

test('bytes arrive as they were', async ({ app, folder }) => {
  const file = path.join(folder, 'Roadmap.pdf');
  await answerSave(app, file);
  const outcome = await app.page.evaluate(() => {
    const content = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7) % 256);
    return window.causeway!.saveFile({ kind: 'pdf', suggestedName: 'Roadmap', content, link: null });
  });
  expect(outcome).toEqual({ outcome: 'saved', name: 'Roadmap.pdf', link: null });
  const written = await readFile(file);
  expect(written.equals(Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 7) % 256)))).toBe(
    true,
  );
});

test('a cancelled dialog changes nothing', async ({ app, folder }) => {
  await answerSave(app, null);
  expect(await save(app, {})).toEqual({ outcome: 'cancelled' });
  await answerOpen(app, null);
  expect(await open(app)).toEqual({ outcome: 'cancelled' });
  expect(await readdir(folder)).toEqual([]);
});

test('the suggested name is made safe', async ({ app }) => {
  await answerSave(app, null);
  await save(app, { suggestedName: '../../etc/passwd: a*b?' });
  const { dialogs } = await outsideOf(app);
  expect(path.basename(String(dialogs[0]?.options.defaultPath))).toBe('etc passwd a b.causeway');
});

test('a missing ending is added, and what that would replace is asked about', async ({ app, folder }) => {
  const chosen = path.join(folder, 'Plan');
  await writeFile(`${chosen}.causeway`, 'precious');
  await answerSave(app, chosen);
  await answerMessage(app, 1);
  expect(await save(app, { content: 'new' })).toEqual({ outcome: 'cancelled' });
  expect(await readFile(`${chosen}.causeway`, 'utf8')).toBe('precious');

  await answerSave(app, chosen);
  await answerMessage(app, 0);
  expect(await save(app, { content: 'new' })).toMatchObject({ outcome: 'saved', name: 'Plan.causeway' });
  expect(await readFile(`${chosen}.causeway`, 'utf8')).toBe('new');
});

test('a folder that cannot be written to gives a message, and leaves nothing behind', async ({
  app,
  folder,
}) => {
  const refusing = await refusingFolder(folder);
  const before = await readdir(refusing);
  await answerSave(app, path.join(refusing, 'Plan.causeway'));
  expect(await save(app, {})).toEqual({
    outcome: 'failed',
    message: { key: 'desktop.file.readOnly', params: { name: 'Plan.causeway', code: 'EACCES' } },
  });
  expect(await readdir(refusing)).toEqual(before);
});

test('a full disk gives a message, and the file is as it was', async ({ app, folder }) => {
  const disk = path.join(folder, 'disk');
  await mkdir(disk);
  const unmount = await mountSmallDisk(disk);
  test.skip(unmount === null, 'A small disk cannot be mounted here: that takes Linux, and root.');
  try {
    const file = path.join(disk, 'Plan.causeway');
    await answerSave(app, file);
    const link = linkOf(await save(app, { content: 'precious' }));
    expect(await save(app, { content: 'a'.repeat(100_000), link })).toEqual({
      outcome: 'failed',
      message: { key: 'desktop.file.full', params: { name: 'Plan.causeway', code: 'ENOSPC' } },
    });
    expect(await readFile(file, 'utf8')).toBe('precious');
    expect(await readdir(disk)).toEqual(['Plan.causeway']);
  } finally {
    await unmount?.();
  }
});

test('a folder that is gone gives a message', async ({ app, folder }) => {
  await answerSave(app, path.join(folder, 'gone', 'Plan.causeway'));
  expect(await save(app, {})).toMatchObject({ message: { key: 'desktop.file.noFolder' } });
});

test('what cannot be opened gives a message that says why', async ({ app, folder }) => {
  const fileOf = async (name: string, content: string | Uint8Array) => {
    const file = path.join(folder, name);
    await writeFile(file, content);
    return file;
  };
  const cases: [file: string, key: string][] = [
    [path.join(folder, 'gone.causeway'), 'desktop.file.missing'],
    [await fileOf('notes.txt', 'a'), 'desktop.file.wrongKind'],
    [await fileOf('damaged.causeway', Uint8Array.of(0x7b, 0xff, 0xfe)), 'desktop.file.notText'],
    [await fileOf('huge.causeway', new Uint8Array(25 * 2 ** 20 + 1)), 'desktop.file.tooLarge'],
  ];
  await mkdir(path.join(folder, 'folder.causeway'));
  cases.push([path.join(folder, 'folder.causeway'), 'desktop.file.readFailed']);
  for (const [file, key] of cases) {
    await answerOpen(app, file);
    expect(await open(app), file).toMatchObject({ outcome: 'failed', message: { key } });
  }
});

test('a file of a second start goes to the window that is there', async ({ app, folder }) => {
  const file = path.join(folder, 'Plan.causeway');
  await writeFile(file, 'from outside');
  await hearFiles(app);
  await startAgain(app, '--flag', file);
  await expect
    .poll(() => heardFiles(app))
    .toMatchObject([{ outcome: 'opened', name: 'Plan.causeway', text: 'from outside' }]);
});

test('a dropped file is opened, and can be written again', async ({ app, folder }) => {
  const file = path.join(folder, 'Dropped.causeway');
  await writeFile(file, 'dropped');
  await app.page.evaluate(() => {
    const heard: object[] = [];
    Object.assign(window, { heard });
    addEventListener('dragover', (event) => event.preventDefault());
    // Before the app's own handling: this test is about the contract.
    const take = (event: DragEvent) => {
      event.preventDefault();
      event.stopPropagation();
      const dropped = event.dataTransfer!.files[0]!;
      void window.causeway!.openDroppedFile(dropped).then((outcome) => heard.push(outcome));
    };
    addEventListener('drop', take, { capture: true });
  });
  await app.dropFile(file);
  await expect.poll(() => heardFiles(app)).toMatchObject([{ outcome: 'opened', text: 'dropped' }]);

  const [opened] = (await heardFiles(app)) as { link: unknown }[];
  await save(app, { content: 'written again', link: opened!.link });
  expect(await readFile(file, 'utf8')).toBe('written again');
});
