/** Going back to the state in the workshop's file. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../support/desktopTest';
import { choose, makeWorkshop, retitle, saveAs, titleField, windowTitle } from '../support/desktopWorkshop';
import { chooseMenuItem, isMenuItemEnabled, type DesktopApp } from '../support/harness';

/** A workshop with a file of the title “Saved” that was then called “Later”. @returns the file */
async function behind(app: DesktopApp, folder: string): Promise<string> {
  const file = path.join(folder, 'Plan.causeway');
  await makeWorkshop(app, 'Saved');
  await saveAs(app, file);
  await retitle(app, 'Later');
  return file;
}

test('reverting is one step that can be undone, and keeps the present state as a version', async ({
  app,
  folder,
}) => {
  await behind(app, folder);
  await choose(app, 'file.revert');
  await expect(titleField(app)).toHaveValue('Saved');
  await expect.poll(() => windowTitle(app)).toBe('Saved – Causeway');
  await choose(app, 'edit.undo');
  await expect(titleField(app)).toHaveValue('Later');

  await choose(app, 'file.history');
  const history = app.page.getByRole('dialog', { name: 'Version history' });
  await expect(history.getByText('Before a file replaced it').first()).toBeVisible();
});

test('it brings what another program has left in the file, and Save then goes on from there', async ({
  app,
  folder,
}) => {
  const file = await behind(app, folder);
  await writeFile(file, (await readFile(file, 'utf8')).replace('"Saved"', '"Theirs"'));
  await choose(app, 'file.revert');
  await expect(titleField(app)).toHaveValue('Theirs');
  await retitle(app, 'Ours');
  await choose(app, 'file.save');
  await expect.poll(() => readFile(file, 'utf8')).toContain('"Ours"');
});

test('it is offered only where there is a file that differs', async ({ app, folder }) => {
  await makeWorkshop(app, 'Saved');
  expect(await isMenuItemEnabled(app, 'file.revert')).toBe(false);
  await saveAs(app, path.join(folder, 'Plan.causeway'));
  expect(await isMenuItemEnabled(app, 'file.revert')).toBe(false);
  await retitle(app, 'Later');
  await expect.poll(() => isMenuItemEnabled(app, 'file.revert')).toBe(true);
  await app.page.getByRole('button', { name: 'File', exact: true }).click();
  await expect(app.page.getByRole('menuitem', { name: 'Revert to the file' })).toBeVisible();
});

test('a file that holds no state of the workshop is told, and changes nothing', async ({ app, folder }) => {
  const file = await behind(app, folder);
  const text = await readFile(file, 'utf8');
  const { id } = JSON.parse(text) as { id: string };
  const other = id.slice(0, -1) + (id.endsWith('x') ? 'y' : 'x');
  const cases: [prepare: () => Promise<void>, message: string][] = [
    [() => writeFile(file, '{"schemaVersion":'), 'it is damaged or not a Causeway file'],
    [() => writeFile(file, Uint8Array.of(0x7b, 0xff)), 'it is not text in UTF-8'],
    [() => writeFile(file, text.replaceAll(id, other)), 'now holds another workshop: “Saved”'],
    [() => rm(file), 'is no longer there'],
  ];
  for (const [prepare, message] of cases) {
    await prepare();
    await expect.poll(() => chooseMenuItem(app, 'file.revert')).toBe(true);
    await expect(app.page.getByRole('alert').filter({ hasText: message })).toBeVisible();
    await app.page.keyboard.press('Escape');
    await expect(titleField(app)).toHaveValue('Later');
  }
});
