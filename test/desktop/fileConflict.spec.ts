/** A workshop's file that another program has changed: it is noticed before it is overwritten, and the user chooses. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../support/desktopTest';
import { choose, makeWorkshop, retitle, saveAs, titleField, windowTitle } from '../support/desktopWorkshop';
import { answerSave, type DesktopApp } from '../support/harness';

const question = (app: DesktopApp) =>
  app.page.getByRole('dialog', { name: 'The file was changed by another program' });
const answer = (app: DesktopApp, button: string) =>
  question(app).getByRole('button', { name: button, exact: true }).click();

/** A workshop “Ours” with a file that holds it as “Theirs”; Save was chosen. */
async function conflict(app: DesktopApp, folder: string): Promise<{ file: string; theirs: string }> {
  const file = path.join(folder, 'Plan.causeway');
  await makeWorkshop(app, 'Ours before');
  const theirs = (await saveAs(app, file)).replace('Ours before', 'Theirs');
  await writeFile(file, theirs);
  await retitle(app, 'Ours');
  await choose(app, 'file.save');
  await expect(question(app)).toContainText('“Plan.causeway” was changed on');
  return { file, theirs };
}

/** Looks for a version in the history, and closes that again. */
async function expectVersion(app: DesktopApp, title: string): Promise<void> {
  await choose(app, 'file.history');
  const dialog = app.page.getByRole('dialog', { name: 'Version history' });
  await expect(dialog.getByText(title).first()).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

test('cancelling changes nothing, and the question comes again', async ({ app, folder }) => {
  const { file, theirs } = await conflict(app, folder);
  await answer(app, 'Cancel');
  await expect(question(app)).toBeHidden();
  expect(await readFile(file, 'utf8')).toBe(theirs);
  await expect(titleField(app)).toHaveValue('Ours');
  await choose(app, 'file.save');
  await expect(question(app)).toBeVisible();
});

test('overwriting keeps what was in the file as a version', async ({ app, folder }) => {
  const { file } = await conflict(app, folder);
  await answer(app, 'Overwrite it');
  await expect.poll(() => readFile(file, 'utf8')).toContain('"Ours"');
  await expect.poll(() => windowTitle(app)).toBe('Ours – Causeway');
  await expectVersion(app, 'Plan.causeway as another program left it');

  // The file is this window's own again.
  await retitle(app, 'Ours later');
  await choose(app, 'file.save');
  await expect.poll(() => readFile(file, 'utf8')).toContain('"Ours later"');
});

test('saving to another file leaves the changed one alone', async ({ app, folder }) => {
  const { file, theirs } = await conflict(app, folder);
  const other = path.join(folder, 'Other.causeway');
  await answerSave(app, other);
  await answer(app, 'Save to another file…');
  await expect.poll(() => readFile(other, 'utf8').catch(() => '')).toContain('"Ours"');
  expect(await readFile(file, 'utf8')).toBe(theirs);
});

test('opening the file’s state is a step that can be undone, and keeps the present state', async ({
  app,
  folder,
}) => {
  const { file, theirs } = await conflict(app, folder);
  await answer(app, 'Open the file’s state');
  await expect(titleField(app)).toHaveValue('Theirs');
  expect(await readFile(file, 'utf8')).toBe(theirs);
  await expect.poll(() => windowTitle(app)).toBe('Theirs – Causeway');
  await expectVersion(app, 'Before a file replaced it');

  await choose(app, 'edit.undo');
  await expect(titleField(app)).toHaveValue('Ours');
  // The file's state was seen, so that to save over it is meant.
  await choose(app, 'file.save');
  await expect.poll(() => readFile(file, 'utf8')).toContain('"Ours"');
});

test('what is no state of the workshop is only overwritten where that is chosen', async ({ app, folder }) => {
  const { file } = await conflict(app, folder);
  await answer(app, 'Cancel');
  await writeFile(file, 'notes');
  await choose(app, 'file.save');
  await expect(question(app)).toContainText('overwriting it would lose that');
  await expect(question(app).getByRole('button', { name: 'Open the file’s state' })).toBeHidden();
  expect(await readFile(file, 'utf8')).toBe('notes');
  await answer(app, 'Overwrite it');
  await expect.poll(() => readFile(file, 'utf8')).toContain('"Ours"');
});

test('two savings in a row are no conflict', async ({ app, folder }) => {
  const file = path.join(folder, 'Plan.causeway');
  await makeWorkshop(app, 'First');
  await saveAs(app, file);
  for (const title of ['Second', 'Third', 'Fourth']) {
    await titleField(app).fill(title);
    await titleField(app).press('ControlOrMeta+S');
  }
  await expect.poll(() => readFile(file, 'utf8')).toContain('"Fourth"');
  await expect(question(app)).toBeHidden();
});
