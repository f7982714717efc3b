/** The window of the desktop app, as a person uses it: native menu, title, files. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { MenuCommand } from '#shared/desktop';
import { expect } from './desktopTest';
import { answerSave, chooseMenuItem, type DesktopApp } from './harness';

/** Chooses from the native menu as soon as the window enables it. */
export const choose = (app: DesktopApp, command: MenuCommand) =>
  expect.poll(() => chooseMenuItem(app, command), `${command} is enabled`).toBe(true);

export const titleField = (app: DesktopApp) => app.page.getByLabel('Title of the workshop');

export const windowTitle = (app: DesktopApp) =>
  app.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle(), undefined);

/** Gives the open workshop another title, and waits until it is saved. */
export async function retitle(app: DesktopApp, title: string): Promise<void> {
  await titleField(app).fill(title);
  await titleField(app).press('Enter');
  await expect(app.page.locator('[data-save-state="saved"]')).toBeVisible();
}

export async function makeWorkshop(app: DesktopApp, title: string): Promise<void> {
  await choose(app, 'library.new');
  await retitle(app, title);
}

/** Saves the open workshop to a new file. @returns what is in it */
export async function saveAs(app: DesktopApp, file: string): Promise<string> {
  await answerSave(app, file);
  await choose(app, 'file.saveAs');
  await expect(app.page.getByText(`Written to ${path.basename(file)}.`).first()).toBeVisible();
  return readFile(file, 'utf8');
}
