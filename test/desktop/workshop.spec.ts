/** The window's own features, with the desktop around them: menu, files and closing, as a person uses them. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../support/desktopTest';
import { choose, makeWorkshop, titleField, windowTitle } from '../support/desktopWorkshop';
import { answerOpen, answerSave, closeWindow, isMenuItemEnabled, outsideOf, quit } from '../support/harness';
import { refusingFolder } from '../support/refusingFolder';

test('a workshop made from the menu is written to a file, and the title says when it is behind', async ({
  app,
  folder,
}) => {
  await makeWorkshop(app, 'Claims assistant');
  const file = path.join(folder, 'Claims.causeway');
  await answerSave(app, file);
  await choose(app, 'file.save');
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('"Claims assistant"');
  await expect.poll(() => windowTitle(app)).toBe('Claims assistant – Causeway');

  await titleField(app).fill('Claims assistant 2');
  await titleField(app).press('Enter');
  await expect.poll(() => windowTitle(app)).toBe('Claims assistant 2 – Claims.causeway is behind – Causeway');
  await choose(app, 'file.save');
  await expect.poll(() => readFile(file, 'utf8')).toContain('"Claims assistant 2"');
  await expect.poll(() => windowTitle(app)).toBe('Claims assistant 2 – Causeway');
  // The second time nobody was asked where.
  expect((await outsideOf(app)).dialogs).toHaveLength(1);
});

test('the menu offers what can be done, and undo takes an edit back', async ({ app }) => {
  await expect.poll(() => isMenuItemEnabled(app, 'library.new')).toBe(true);
  expect([await isMenuItemEnabled(app, 'file.save'), await isMenuItemEnabled(app, 'edit.undo')]).toEqual([
    false,
    false,
  ]);
  await makeWorkshop(app, 'First');
  await expect.poll(() => isMenuItemEnabled(app, 'file.save')).toBe(true);
  await choose(app, 'edit.undo');
  await expect(titleField(app)).not.toHaveValue('First');
  await choose(app, 'edit.redo');
  await expect(titleField(app)).toHaveValue('First');
});

test('a file that cannot be written is told readably, and the workshop stays', async ({ app, folder }) => {
  await makeWorkshop(app, 'Claims assistant');
  await answerSave(app, path.join(await refusingFolder(folder), 'Claims.causeway'));
  await choose(app, 'file.save');
  await expect(app.page.getByText('the file or its folder is read-only')).toBeVisible();
  await expect(titleField(app)).toHaveValue('Claims assistant');
  await expect(app.page.locator('[data-save-state="saved"]')).toBeVisible();
});

test('a cancelled dialog leaves the workshop without a file', async ({ app }) => {
  await makeWorkshop(app, 'Claims assistant');
  await answerSave(app, null);
  await choose(app, 'file.save');
  await expect.poll(async () => (await outsideOf(app)).dialogs.length).toBe(1);
  expect(await windowTitle(app)).toBe('Claims assistant – Causeway');
});

test('a saved file opens on another machine, from the menu or dropped on the window', async ({
  app,
  folder,
}) => {
  await makeWorkshop(app, 'Claims assistant');
  const file = path.join(folder, 'Claims.causeway');
  await answerSave(app, file);
  await choose(app, 'file.save');
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).not.toBe('');
  const text = await readFile(file, 'utf8');

  // Other identities: to this library they are workshops from elsewhere.
  const { id } = JSON.parse(text) as { id: string };
  const elsewhere = async (name: string, last: string) => {
    const copy = path.join(folder, name);
    await writeFile(
      copy,
      text.replaceAll(id, id.slice(0, -1) + last).replaceAll('Claims assistant', `From ${name}`),
    );
    return copy;
  };
  const lasts = ['x', 'y', 'z'].filter((last) => !id.endsWith(last));
  await answerOpen(app, await elsewhere('menu.causeway', lasts[0]!));
  await choose(app, 'file.open');
  await expect(titleField(app)).toHaveValue('From menu.causeway');
  await app.dropFile(await elsewhere('drop.causeway', lasts[1]!));
  await expect(titleField(app)).toHaveValue('From drop.causeway');
});

test('a broken file is told readably and changes nothing', async ({ app, folder }) => {
  await makeWorkshop(app, 'Claims assistant');
  const file = path.join(folder, 'broken.causeway');
  await writeFile(file, '{"schemaVersion":');
  await answerOpen(app, file);
  await choose(app, 'file.open');
  await expect(app.page.getByText('The file was not opened')).toBeVisible();
  await expect(titleField(app)).toHaveValue('Claims assistant');
});

test('an edit made just before quitting is there after a relaunch', async ({ launch }) => {
  const first = await launch();
  await makeWorkshop(first, 'Claims assistant');
  await titleField(first).fill('Typed and not yet left');
  await quit(first);

  const second = await launch();
  await expect(second.page.getByText('Typed and not yet left').first()).toBeVisible();
});

test('closing the window with the library open asks nothing', async ({ app }) => {
  await expect.poll(() => isMenuItemEnabled(app, 'library.new')).toBe(true);
  await closeWindow(app);
  await app.ended();
});
