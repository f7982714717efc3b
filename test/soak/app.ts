/**
 * The app in a process of its own, to be killed with all that belongs to it: it tells what it finds at its start, and
 * then edits without a pause and tells what is shown as saved. A line of JSON on standard output each.
 */
import { launchDesktop, type DesktopApp } from '../support/harness';
import { COMPONENT_EVERY, type Told } from './told';

const [userData, mode] = process.argv.slice(2) as [string, 'look' | 'edit'];

/** After so many edits it waits until they are saved: while edits follow each other nothing is shown as that. */
const BURST = 4;

const tell = (told: Told) => void process.stdout.write(`${JSON.stringify(told)}\n`);

const app = await launchDesktop({ userData });
const { page } = app;
const restore = page.getByRole('button', { name: 'Go on with this state' });
const isAsked = await restore.isVisible();
if (isAsked) await restore.click();
await page.getByRole('button', { name: 'Sample' }).waitFor();
const found = await stored(app);
tell({ kind: 'found', isAsked, isMended: await page.getByText('Mended after').isVisible(), ...found });
if (mode === 'edit') await editOn(found.edit);

/** What the database has of the one workshop: the number of its last edit, and of its components. */
async function stored({ page }: DesktopApp): Promise<{ edit: number; components: number }> {
  const documents = await page.evaluate(
    () =>
      new Promise<{ title: string; components: object }[]>((resolve, reject) => {
        const opening = indexedDB.open('causeway');
        opening.onerror = () => reject(opening.error as Error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('workshops').objectStore('workshops').getAll();
          reading.onerror = () => reject(reading.error as Error);
          reading.onsuccess = () => {
            opening.result.close();
            resolve((reading.result as { document: never }[]).map(({ document }) => document));
          };
        };
      }),
  );
  const [workshop] = documents;
  if (!workshop) return { edit: 0, components: 0 };
  return {
    edit: Number(/\d+/u.exec(workshop.title)?.[0] ?? 0),
    components: Object.keys(workshop.components).length,
  };
}

/** Numbers its edits in the title; before some of them it places a component. */
async function editOn(last: number): Promise<void> {
  const card = page.locator('[data-workshop] h2 button');
  if (last > 0) await card.first().click();
  else await page.getByRole('button', { name: 'New workshop' }).first().click();
  const title = page.getByLabel('Title of the workshop');
  await title.waitFor();
  await page.keyboard.press('Alt+3');
  await page.getByRole('application', { name: 'Map of the architecture' }).waitFor();
  await page.exposeFunction('tellSaved', (edit: number) => tell({ kind: 'saved', edit }));
  await page.evaluate(tellWhatIsSaved, last);
  for (let edit = last + 1; ; edit += 1) {
    if (edit % COMPONENT_EVERY === 0) {
      await page.getByRole('button', { name: 'Add Service', exact: true }).click();
      await page.keyboard.press('Enter');
    }
    await title.fill(`Edit ${edit}`);
    await title.press('Enter');
    // The kill may hit a snapshot as well, which here is under way while the last edit is saved.
    if (edit % BURST === BURST - 1)
      void page.evaluate(() => window.causeway?.takeSnapshot('work')).catch(() => undefined);
    if (edit % BURST === 0) await page.locator('[data-save-state="saved"]').waitFor();
  }
}

/** Runs in the page: whenever everything is shown as saved, the title is the last edit's. */
function tellWhatIsSaved(last: number): void {
  const { tellSaved } = window as unknown as { tellSaved: (edit: number) => void };
  let told = last;
  new MutationObserver(() => {
    if (!document.querySelector('[data-save-state="saved"]')) return;
    const field = document.querySelector<HTMLInputElement>('[aria-label="Title of the workshop"]');
    const edit = Number(/\d+/u.exec(field?.value ?? '')?.[0] ?? 0);
    if (edit > told) tellSaved((told = edit));
  }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
}
