/** The files of late, in the native menu and in the command palette. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../support/desktopTest';
import { choose, makeWorkshop, saveAs, titleField } from '../support/desktopWorkshop';
import { chooseMenuItem, isMenuItemEnabled, type DesktopApp } from '../support/harness';

const recentLabel = (app: DesktopApp, index: number) =>
  app.inMain(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.label, `recent.${index}`);

/** Makes a workshop with a file of the same name. @returns the file */
async function makeWithFile(app: DesktopApp, folder: string, title: string): Promise<string> {
  const file = path.join(folder, `${title}.causeway`);
  await makeWorkshop(app, title);
  await saveAs(app, file);
  return file;
}

const replaceQuestion = (app: DesktopApp) =>
  app.page.getByRole('dialog', { name: 'This workshop is in the library' });

test('a file that was saved is opened again from the menu, also after a relaunch', async ({
  launch,
  folder,
}) => {
  const first = await launch();
  await makeWithFile(first, folder, 'Plan');
  expect(await recentLabel(first, 0)).toBe(`Plan.causeway – ${path.basename(folder)}`);
  // What the window can do is still enabled in the menu that took the place of the one before.
  await expect.poll(() => isMenuItemEnabled(first, 'file.save')).toBe(true);
  await first.kill();

  const second = await launch();
  expect(await chooseMenuItem(second, 'recent.0')).toBe(true);
  await replaceQuestion(second).getByRole('button', { name: 'Open as a copy' }).click();
  await expect(second.page.getByRole('application', { name: 'Map of the architecture' })).toBeVisible();
  await expect(titleField(second)).toHaveValue('Plan');
});

test('the palette offers the same files', async ({ app, folder }) => {
  await makeWithFile(app, folder, 'Plan');
  await app.page.keyboard.press('ControlOrMeta+K');
  await app.page.getByPlaceholder('Find a command').fill('Open Plan');
  await app.page.getByRole('button', { name: 'Open Plan.causeway' }).click();
  await expect(replaceQuestion(app)).toBeVisible();
});

test('a file that is gone is told, and not listed any more', async ({ app, folder }) => {
  const file = await makeWithFile(app, folder, 'Plan');
  await rm(file);
  expect(await chooseMenuItem(app, 'recent.0')).toBe(true);
  await expect(app.page.getByText('“Plan.causeway” is no longer there')).toBeVisible();
  expect(await recentLabel(app, 0)).toBeUndefined();
});

test('the list can be cleared, and Save still knows its file', async ({ app, folder }) => {
  await makeWithFile(app, folder, 'Plan');
  expect(await chooseMenuItem(app, 'recent.clear')).toBe(true);
  expect(await recentLabel(app, 0)).toBeUndefined();
  await app.page.keyboard.press('ControlOrMeta+K');
  await app.page.getByPlaceholder('Find a command').fill('Open Plan');
  await expect(app.page.getByText('Nothing of that name')).toBeVisible();
  await app.page.keyboard.press('Escape');
  await choose(app, 'file.save');
  await expect(app.page.getByText('Written to Plan.causeway.').first()).toBeVisible();
  await expect.poll(() => recentLabel(app, 0)).toContain('Plan.causeway');
});
