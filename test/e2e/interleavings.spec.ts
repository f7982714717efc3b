/**
 * Twenty random turns of work in two windows on one workshop: in the end both show what is stored, and no switch between
 * them has lost anything. (What is written down beside the database is the desktop's, which has one window.)
 */
import type { Page } from '@playwright/test';
import fc from 'fast-check';
import type { Workshop } from '#shared/model/workshop';
import { expect, openApp, test } from '../support/app';
import { openSample, storedWorkshop } from '../support/stored';

test.setTimeout(120_000);

const titleField = (page: Page) => page.getByRole('textbox', { name: 'Title of the workshop' });
const helpdesk = (page: Page) => page.locator('.react-flow__node[aria-label^="Helpdesk,"]');
const map = (page: Page) => page.getByRole('application', { name: 'Map of the architecture' });

/** Two windows: the one that edits first. */
type Windows = [editor: Page, follower: Page];

/** What a window shows of what is edited here. */
async function shownIn(page: Page): Promise<{ title: string; disposition: string }> {
  const [, , disposition] = (await helpdesk(page).getAttribute('aria-label'))!.split(', ');
  return { title: await titleField(page).inputValue(), disposition: disposition!.toLowerCase() };
}

/** Waits until one of them edits, with everything saved, and the other one follows. */
async function settled(windows: Windows): Promise<Windows> {
  const states = () =>
    Promise.all(windows.map((page) => page.locator('[data-save-state]').getAttribute('data-save-state')));
  await expect.poll(async () => (await states()).sort()).toEqual(['following', 'saved']);
  const [first] = await states();
  return first === 'saved' ? windows : [windows[1], windows[0]];
}

let edits = 0;
const WORK: Record<string, (windows: Windows) => Promise<unknown>> = {
  rename: async ([editor]) => {
    await titleField(editor).fill(`Edit ${(edits += 1)}`);
    await titleField(editor).press('Enter');
  },
  decide: async ([editor]) => {
    await helpdesk(editor).click();
    await editor.keyboard.press(String(1 + ((edits += 1) % 3)));
  },
  undo: ([editor]) => editor.keyboard.press('Control+z'),
  takeOver: async ([editor, follower]) => {
    const before = await shownIn(editor);
    // A window behind another one draws so seldom that a click takes seconds.
    await follower.bringToFront();
    await follower.getByRole('button', { name: 'Take over' }).click();
    await expect.poll(() => shownIn(follower)).toEqual(before);
    await expect(follower.locator('[data-save-state="saved"]')).toBeVisible();
  },
  reload: async (windows) => {
    const [editor] = await settled(windows);
    await editor.reload();
    await map(editor).waitFor();
  },
  leaveAndReturn: async ([editor]) => {
    await editor.getByRole('button', { name: 'Library' }).click();
    await editor.locator('[data-workshop] h2 button').first().click();
    await map(editor).waitFor();
  },
};
const work = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('rename', 'decide', 'takeOver') },
  { weight: 1, arbitrary: fc.constantFrom('undo', 'reload', 'leaveAndReturn') },
);

test('both windows agree with the database after any turn of work in them', async ({ page }) => {
  await openSample(page);
  const second = await page.context().newPage();
  await openApp(second, page.url());
  await map(second).waitFor();
  let windows: Windows = [page, second];
  await fc.assert(
    fc.asyncProperty(fc.array(work, { minLength: 1, maxLength: 4 }), async (turn) => {
      for (const kind of turn) {
        await WORK[kind]!(windows);
        // Whoever leaves, if only to come back, may find the other window editing.
        if (['takeOver', 'leaveAndReturn', 'reload'].includes(kind)) windows = await settled(windows);
      }
      windows = await settled(windows);
      const { title, components } = (await storedWorkshop(windows[0])) as Workshop;
      const { disposition } = Object.values(components).find(({ name }) => name === 'Helpdesk')!;
      for (const window of windows) await expect.poll(() => shownIn(window)).toEqual({ title, disposition });
      for (const window of windows) await expect(window.getByText('Not saved')).toHaveCount(0);
    }),
    { numRuns: 20, endOnFailure: true },
  );
});
