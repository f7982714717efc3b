import { expect, test } from '../support/desktopTest';
import { makeWorkshop, titleField } from '../support/desktopWorkshop';
import { closeWindow, quit, type DesktopApp } from '../support/harness';
import { holdDatabase, letGo } from '../support/heldDatabase';

/** Notes every time that the window is asked to close. */
const countAsked = (app: DesktopApp) =>
  app.page.evaluate(() => {
    Object.assign(window, { asked: 0 });
    window.causeway!.on('closeRequested', () => void (window as unknown as { asked: number }).asked++);
  });

const expectAsked = (app: DesktopApp, times: number) =>
  expect
    .poll(() => app.page.evaluate(() => (window as unknown as { asked: number }).asked))
    .toBeGreaterThanOrEqual(times);

const isOpen = (app: DesktopApp) =>
  app.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows().length > 0, undefined);

/** An edit that the database does not take until it is let go. */
async function editHeld(app: DesktopApp, title: string): Promise<void> {
  await makeWorkshop(app, 'Before');
  await holdDatabase(app.page);
  await countAsked(app);
  await titleField(app).fill(title);
  await titleField(app).press('Enter');
}

test('closing the window ends the app', async ({ app }) => {
  await closeWindow(app);
  await app.ended();
});

test('closing asks the window, which stays open for what cannot be saved', async ({ app }) => {
  await editHeld(app, 'Not yet durable');
  await closeWindow(app);
  await expectAsked(app, 1);
  await expect(app.page.getByText('Not saved yet: Not yet durable.', { exact: false })).toBeVisible();
  expect(await isOpen(app)).toBe(true);
  await letGo(app.page);
  await expect(app.page.locator('[data-save-state="saved"]')).toBeVisible();
});

test('quitting waits until the window has made its data durable', async ({ launch }) => {
  const first = await launch();
  await editHeld(first, 'The last edit');
  const quitting = quit(first);
  await expectAsked(first, 1);
  expect(await isOpen(first)).toBe(true);
  await letGo(first.page);
  await quitting;

  const second = await launch();
  await second.page.getByRole('button', { name: 'The last edit', exact: true }).click();
  await expect(titleField(second)).toHaveValue('The last edit');
});
