/** A silent vote of three by keyboard alone, with a reload in its middle: nothing is lost, and nothing is seen too early. */
import type { Page } from '@playwright/test';
import { emptyWorkshop, newComponent, newParticipant } from '#shared/model/empty';
import type { Workshop } from '#shared/model/workshop';
import { fileText } from '#shared/file/serialize';
import { expect, test } from '../support/app';
import { savedFile } from '../support/downloads';
import { countingIds } from '../support/ids';
import { goTo, storedWorkshop } from '../support/stored';
import { curtain, expectNothingTold, handIn, takeLaptop } from '../support/voting';

test.setTimeout(120_000);

const PEOPLE = [
  { name: 'Ada Lovelace', discipline: 'engineering' },
  { name: 'Ben Okri', discipline: 'product' },
  { name: 'Cleo Diaz', discipline: 'engineering' },
] as const;

/** Three people and two components that nobody has decided on. */
function planText(): string {
  const newId = countingIds();
  const place = { x: 0, y: 0, boundaryId: null };
  const byId = <T extends { id: string }>(entities: T[]) =>
    Object.fromEntries(entities.map((entity) => [entity.id, entity]));
  return fileText({
    ...emptyWorkshop('Claims assistant', [], { newId, today: '2027-03-01' }),
    participants: byId(PEOPLE.map((person) => newParticipant(newId, person))),
    components: byId([
      newComponent(newId, 'client', 'Chat', place),
      newComponent(newId, 'service', 'Desk', { ...place, x: 400 }),
    ]),
  });
}

const parkedTexts = async (page: Page) =>
  Object.values(((await storedWorkshop(page)) as Workshop).parkingLot).map(({ text }) => text);

async function openPlan(page: Page): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('ControlOrMeta+O');
  await (
    await chooser
  ).setFiles({ name: 'Plan.causeway', mimeType: 'application/json', buffer: Buffer.from(planText()) });
  await page.getByRole('application', { name: 'Map of the architecture' }).waitFor();
  await goTo(page, 'Decide');
  await page.getByRole('heading', { name: 'Chat', level: 2 }).waitFor();
}

test('a vote of three survives a reload, and shows nothing before its reveal', async ({ page }) => {
  const { keyboard } = page;
  await openPlan(page);
  await keyboard.press('v');
  await expect(page.getByRole('button', { name: 'Begin the vote' })).toBeFocused();
  await keyboard.press('Enter');

  await takeLaptop(page, 'Ada Lovelace');
  await keyboard.press('k');
  await keyboard.press('w');
  await handIn(page);
  await takeLaptop(page, 'Ben Okri');
  await keyboard.press('f');
  await expect(page.getByText('Component 2 of 2')).toBeVisible();
  const before = (await storedWorkshop(page)) as Workshop;
  expect(Object.values(before.ballots)).toHaveLength(3);

  await page.reload();
  await expect(curtain(page, 'Ben Okri')).toBeVisible();
  await expect(page.getByText('What Ben Okri chose so far is kept.', { exact: false })).toBeVisible();
  await keyboard.press('ControlOrMeta+j');
  await page.getByRole('dialog', { name: 'Park it or decide it' }).waitFor();
  await keyboard.type('Who pays?');
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Park it or decide it' })).toBeHidden();
  await expect(curtain(page, 'Ben Okri')).toBeVisible();
  await keyboard.press('ControlOrMeta+j');
  await page.getByRole('textbox', { name: 'What came up' }).waitFor();
  await keyboard.press('Enter');
  await expect.poll(() => parkedTexts(page)).toEqual(['Who pays?']);
  await expect(curtain(page, 'Ben Okri')).toBeVisible();
  await keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Go on with the vote' })).toBeVisible();
  // The button is in the page behind the vote, too.
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expectNothingTold(page, 'Ada');
  expect(await storedWorkshop(page)).toMatchObject({ ballots: before.ballots });

  await keyboard.press('v');
  await takeLaptop(page, 'Ben Okri');
  await keyboard.press('ArrowLeft');
  await expect(page.getByRole('button', { name: 'Refactor', pressed: true })).toBeVisible();
  await keyboard.press('k');
  await keyboard.press('w');
  await handIn(page);
  await takeLaptop(page, 'Cleo Diaz');
  await keyboard.press('k');
  await keyboard.press('f');
  await handIn(page);

  await expect(page.getByRole('heading', { name: 'Everybody has handed in' })).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Desk', level: 2 })).toBeVisible();
  const vote = page.getByRole('region', { name: 'The vote' });
  await expect(vote.getByRole('img', { name: 'All: Refactor 1, Rewrite 2' })).toBeVisible();
  await expect(vote.getByRole('img', { name: 'Engineering: Refactor 1, Rewrite 1' })).toBeVisible();
  await expect(vote.getByText('Most chose Rewrite.')).toBeVisible();
  await keyboard.press('m');
  await expect(page.getByRole('radio', { name: 'Rewrite' })).toBeChecked();
  await keyboard.press('j');
  await expect(vote.getByText('All agree.')).toBeVisible();
  expect((await savedFile(page)).ballots).toHaveLength(6);
});
