/** Twenty random turns of work in the real window and main: window, database and what is written down always agree. */
import fc from 'fast-check';
import { serialize } from '#shared/file/serialize';
import type { Workshop } from '#shared/model/workshop';
import { expect, test } from '../support/desktopTest';
import { chooseMenuItem, type DesktopApp } from '../support/harness';
import { storedWorkshop } from '../support/stored';

const titleField = (app: DesktopApp) => app.page.getByLabel('Title of the workshop');

let edits = 0;
const WORK = {
  rename: async (app: DesktopApp) => {
    await titleField(app).fill(`Edit ${(edits += 1)}`);
    await titleField(app).press('Enter');
  },
  undo: (app: DesktopApp) => chooseMenuItem(app, 'edit.undo'),
  redo: (app: DesktopApp) => chooseMenuItem(app, 'edit.redo'),
  snapshot: (app: DesktopApp) => app.page.evaluate(() => window.causeway!.takeSnapshot('work')),
  leaveAndReturn: async (app: DesktopApp) => {
    await app.page.getByRole('button', { name: 'Library' }).click();
    await app.page.locator('[data-workshop] h2 button').first().click();
    await titleField(app).waitFor();
  },
  reload: async (app: DesktopApp) => {
    await app.page.reload();
    await titleField(app).waitFor();
  },
};
const KINDS = Object.keys(WORK) as (keyof typeof WORK)[];

async function agree(app: DesktopApp): Promise<void> {
  const stored = (await storedWorkshop(app.page)) as Workshop;
  expect(await titleField(app).inputValue()).toBe(stored.title);
  const writtenDown = await app.page.evaluate(
    (id) => window.causeway!.readRestorePoint('latest', id),
    stored.id,
  );
  expect(writtenDown).toBe(serialize(stored));
}

test('window, database and journal agree after any turn of work', async ({ app }) => {
  await expect.poll(() => chooseMenuItem(app, 'library.new')).toBe(true);
  await titleField(app).waitFor();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 6 }), async (turn) => {
      for (const kind of turn) await WORK[kind](app);
      await agree(app);
    }),
    { numRuns: 20, endOnFailure: true },
  );
});
