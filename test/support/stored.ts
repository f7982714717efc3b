/** What lies in the window's database, read beside the app. */
import type { Page } from '@playwright/test';

/** The stored document of the workshop that is open, once everything is saved. */
export async function storedWorkshop(page: Page): Promise<unknown> {
  await page.locator('[data-save-state="saved"]').waitFor();
  const id = /#\/w\/(\w+)\//u.exec(page.url())![1]!;
  return page.evaluate(
    (id) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('causeway');
        opening.onerror = () => reject(opening.error as Error);
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction('workshops').objectStore('workshops').get(id);
          reading.onerror = () => reject(reading.error as Error);
          reading.onsuccess = () => {
            database.close();
            resolve((reading.result as { document: unknown }).document);
          };
        };
      }),
    id,
  );
}

/** Opens the sample from the library, on its map. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sample' }).click();
  await page.getByRole('application', { name: 'Map of the architecture' }).waitFor();
}

/** Goes to a place of the open workshop by the rail. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('link', { name: new RegExp(`^${place}`, 'u') })
    .click();
  await page.getByRole('main', { name: place }).waitFor();
}
