/** The window's own life: where it is, what it does after a crash, and its end with the system's. */
import { expect, test } from '../support/desktopTest';
import { answerMessage, chooseMenuItem, isMenuItemEnabled, quit, type DesktopApp } from '../support/harness';

const boundsOf = (app: DesktopApp) =>
  app.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds(), undefined);

const titleField = (app: DesktopApp) => app.page.getByLabel('Title of the workshop');

/** Makes a workshop and waits until it has a place in the window's address. */
async function openWorkshop(app: DesktopApp): Promise<void> {
  await expect.poll(() => chooseMenuItem(app, 'library.new')).toBe(true);
  await expect.poll(() => addressOf(app)).toContain('#/w/');
  await expect(app.page.locator('[data-save-state="saved"]')).toBeVisible();
}

// Through main: after a crash the page itself cannot be driven any more on Electron.
const addressOf = (app: DesktopApp) =>
  app.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL(), undefined);

/** Ends the process of the window. */
async function crash(app: DesktopApp): Promise<void> {
  await app.inMain(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    undefined,
  );
}

test('the window is after a relaunch where it was', async ({ launch }) => {
  const first = await launch();
  const bounds = { x: 40, y: 60, width: 1000, height: 640 };
  await first.inMain(
    ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
    bounds,
  );
  await expect.poll(() => boundsOf(first)).toEqual(bounds);
  await quit(first);

  const second = await launch();
  expect(await boundsOf(second)).toEqual(bounds);
});

test('a window that crashes opens its workshop again, and after the second time in a row its library', async ({
  app,
}) => {
  await openWorkshop(app);
  const before = await addressOf(app);
  await crash(app);
  expect(await isMenuItemEnabled(app, 'file.save')).toBe(false);
  await expect.poll(() => isMenuItemEnabled(app, 'file.save')).toBe(true);
  expect(await addressOf(app)).toBe(before);

  await answerMessage(app, 0);
  await crash(app);
  await expect.poll(() => isMenuItemEnabled(app, 'library.new')).toBe(true);
  expect(await addressOf(app)).toBe('app://bundle/');
  expect(await isMenuItemEnabled(app, 'file.save')).toBe(false);
});

test('what is typed when the system shuts down is there after a relaunch', async ({ launch }) => {
  const first = await launch();
  await openWorkshop(first);
  await titleField(first).fill('Typed and not yet left');
  const waits = await first.inMain(({ powerMonitor }) => {
    let isPrevented = false;
    const preventDefault = () => (isPrevented = true);
    (powerMonitor as NodeJS.EventEmitter).emit('shutdown', { preventDefault });
    return isPrevented;
  }, undefined);
  expect(waits).toBe(true);
  await first.ended();

  const second = await launch();
  await expect(second.page.getByText('Typed and not yet left').first()).toBeVisible();
});
