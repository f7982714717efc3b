/** A database that gives no answer: a transaction on it that does not end makes every later one wait. */
import type { Page } from '@playwright/test';

/** Holds the app's database from this page, until `letGo` or until the page is gone. */
export const holdDatabase = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('causeway');
        opening.onerror = () => reject(opening.error as Error);
        opening.onsuccess = () => {
          const stores = opening.result.transaction(['workshops', 'meta'], 'readwrite').objectStore('meta');
          const goOn = () => {
            resolve();
            if (!('letGo' in window)) stores.get('sequence').onsuccess = goOn;
          };
          goOn();
        };
      }),
  );

export const letGo = (page: Page): Promise<void> =>
  page.evaluate(() => void Object.assign(window, { letGo: true }));
