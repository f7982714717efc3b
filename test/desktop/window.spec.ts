/** The window's own life: where it is. */
import { expect, test } from '../support/desktopTest';
import { quit, type DesktopApp } from '../support/harness';

const boundsOf = (app: DesktopApp) =>
  app.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds(), undefined);

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
