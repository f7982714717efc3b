/** What lies in the window's database, read beside the app. */
import type { Page } from '@playwright/test';

type Row = Record<string, unknown>;

/** All rows of one of the database's tables. */
const rowsOf = (page: Page, table: string): Promise<Row[]> =>
  page.evaluate(
    (table) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('causeway');
        opening.onerror = () => reject(opening.error as Error);
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction(table).objectStore(table).getAll();
          reading.onerror = () => reject(reading.error as Error);
          reading.onsuccess = () => {
            database.close();
            resolve(reading.result as Row[]);
          };
        };
      }),
    table,
  );

/** The stored document of the workshop that is open, once everything is saved. */
export async function storedWorkshop(page: Page): Promise<unknown> {
  await page.locator('[data-save-state="saved"]').waitFor();
  const opened = /#\/w\/(\w+)\//u.exec(page.url())![1]!;
  return (await rowsOf(page, 'workshops')).find(({ id }) => id === opened)?.document;
}

/** A workshop as it is stored: its whole content, how it stands in the library, and its versions. */
export interface StoredWorkshop {
  document: unknown;
  standing: object;
  versions: object[];
}

/** Every workshop that is stored, by its id. */
export async function storedWorkshops(page: Page): Promise<Record<string, StoredWorkshop>> {
  const [workshops, summaries, revisions, documents] = await Promise.all(
    ['workshops', 'summaries', 'revisions', 'revisionDocuments'].map((table) => rowsOf(page, table)),
  );
  const entries = workshops!.map(({ id, document }) => {
    const { state, editedAt, deletedAt } = summaries!.find((summary) => summary.id === id)!;
    // Their keys are given anew where they were lost.
    const versions = revisions!
      .filter(({ workshopId }) => workshopId === id)
      .map(({ key, ...version }) => ({
        ...version,
        document: documents!.find((row) => row.key === key)?.document,
      }));
    return [id as string, { document, standing: { state, editedAt, deletedAt }, versions }] as const;
  });
  return Object.fromEntries(entries);
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
