import { expect, test } from '../support/desktopTest';
import { closeWindow, quit, type DesktopApp } from '../support/harness';

/** Lets the window answer as told when it is asked to close. */
const answerWith = (app: DesktopApp, close: boolean) =>
  app.page.evaluate((close) => {
    const asked = { times: 0 };
    Object.assign(window, { asked });
    window.causeway!.on('closeRequested', () => {
      asked.times++;
      void window.causeway!.answerClose(close);
    });
  }, close);

const isOpen = (app: DesktopApp) =>
  app.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows().length > 0, undefined);

test('closing the window ends the app', async ({ app }) => {
  await closeWindow(app);
  await app.ended();
});

test('closing asks the window, which may stay open', async ({ app }) => {
  await answerWith(app, false);
  await closeWindow(app);
  await expect
    .poll(() => app.page.evaluate(() => (window as unknown as { asked: { times: number } }).asked.times))
    .toBe(1);
  expect(await isOpen(app)).toBe(true);
});

test('quitting waits until the window has made its data durable', async ({ launch }) => {
  const first = await launch();
  await first.page.evaluate(() => {
    window.causeway!.on('closeRequested', () => {
      const opening = indexedDB.open('kept', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('notes');
      opening.onsuccess = () => {
        const change = opening.result.transaction('notes', 'readwrite', { durability: 'strict' });
        change.objectStore('notes').put('the last edit', 1);
        change.oncomplete = () => void window.causeway!.answerClose(true);
      };
    });
  });
  await quit(first);

  const second = await launch();
  const kept = await second.page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('kept', 1);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('notes').objectStore('notes').get(1);
          reading.onsuccess = () => resolve(reading.result);
        };
      }),
  );
  expect(kept).toBe('the last edit');
});
