/**
 * A whole workshop, from a template to the PDF, as the room goes through it: five voters of four disciplines, on a clock
 * that the test turns. A reload in the middle of the timer, of a drag and of a ballot loses nothing and reveals no vote.
 */
import type { Locator, Page } from '@playwright/test';
import type { Workshop } from '#shared/model/workshop';
import { expect, test } from '../support/app';
import { middleOf, node } from '../support/canvas';
import { exportedPdf, savedFile } from '../support/downloads';
import { readPdf } from '../support/readPdf';
import { goTo, storedWorkshop } from '../support/stored';
import { curtain, expectNothingTold, handIn, takeLaptop } from '../support/voting';

test.setTimeout(180_000);

/** Who votes, and what: on the first component, on the second, and on each of the others. */
const VOTERS = [
  { name: 'Ada Lovelace', discipline: 'Engineering', votes: ['w', 'f', 'k'] },
  { name: 'Ben Okri', discipline: 'Product', votes: ['w', 'k', 'k'] },
  { name: 'Cleo Diaz', discipline: 'Engineering', votes: ['w', 'f', 'k'] },
  { name: 'Dan Weiss', discipline: 'Security', votes: ['w', 'w', 'k'] },
  { name: 'Eve Moreau', discipline: 'Support', votes: ['w', 'f', 'a'] },
] as const;
const ABSENT = { name: 'Finn Berg', discipline: 'Business' };

const FIRST_ITEM = 'Which result gets better, and what the AI may do';
const DECISION = 'Refunds above 50 euros wait for a person';
const PARKED = 'Who tells the payment provider?';
const OUTCOME = 'Simple requests are done within two minutes.';
const RATIONALE = 'It stops everything when it fails.';
const DISSENT = 'Ben would leave it for a year.';

const MINUTE = 60_000;
const BEGIN = Date.parse('2027-03-01T09:00:00Z');

/** Turns the clock to so many minutes after the beginning. The timers of the app go on by themselves. */
const turnTo = (page: Page, minutes: number): Promise<void> =>
  page.clock.setFixedTime(BEGIN + minutes * MINUTE);

const stored = async (page: Page): Promise<Workshop> => (await storedWorkshop(page)) as Workshop;

/** Chooses a word among those that are all in view. */
const choose = (within: Page | Locator, group: string | RegExp, word: string): Promise<void> =>
  within.getByRole('radiogroup', { name: group }).getByRole('radio', { name: word, exact: true }).check();

/** Gives what a panel or a card shows to somebody. */
async function giveTo(within: Locator, owner: string): Promise<void> {
  await within.getByRole('combobox', { name: /^Owner/u }).fill(owner);
  await within.page().getByRole('option', { name: owner }).click();
}

/** Parks a point or notes a decision from wherever one is. */
async function capture(page: Page, kind: 'Park it' | 'Decide it', text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+J');
  await page.getByRole('tab', { name: kind }).click();
  await page.getByRole('tabpanel', { name: kind }).getByRole('textbox').first().fill(text);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: kind })).toHaveCount(0);
}

/** Casts a voter's votes from the component that is asked for on, without handing in. */
async function vote(page: Page, votes: readonly string[]): Promise<void> {
  for (const key of votes) await page.keyboard.press(key);
}

/** Without white space, which a PDF has wherever a line is broken. */
const squeezed = (text: string): string => text.replace(/\s/gu, '');

test('a whole workshop goes from a template to its PDF, and no reload loses or reveals anything', async ({
  page,
}) => {
  const { keyboard } = page;
  await turnTo(page, 0);
  await page.reload();

  await test.step('a template is the beginning', async () => {
    await page.getByRole('button', { name: 'Sample' }).waitFor();
    await keyboard.press('t');
    await page.getByRole('button', { name: 'Support agent with actions' }).click();
    await expect(node(page, 'Agent service')).toBeVisible();
  });

  await test.step('people are added line by line', async () => {
    await goTo(page, 'People');
    await page.getByRole('textbox', { name: 'Add a person' }).focus();
    for (const { name, discipline } of [...VOTERS, ABSENT]) {
      await keyboard.type(`${name}, ${discipline.toLowerCase()}`);
      await keyboard.press('Enter');
      await expect(page.getByRole('gridcell', { name, exact: true })).toBeVisible();
    }
    await expect(page.getByText('6 people')).toBeVisible();
    for (const discipline of new Set(VOTERS.map((voter) => voter.discipline)))
      await expect(page.getByRole('gridcell', { name: discipline, exact: true }).first()).toBeVisible();
  });

  const timer = page.getByRole('timer', { name: `Time left for ${FIRST_ITEM}` });
  const controls = page.getByRole('button', { name: `Timer of ${FIRST_ITEM}` });

  await test.step('the timer goes by the clock, through a reload, over its end and on', async () => {
    await goTo(page, 'Agenda');
    await page.getByRole('button', { name: '90 minutes' }).click();
    await page.getByRole('button', { name: 'Begin a sitting' }).click();
    await page.getByRole('checkbox', { name: ABSENT.name }).uncheck();
    await expect(page.getByText('5 of 6')).toBeVisible();
    await page.getByRole('button', { name: `Start ${FIRST_ITEM}` }).click();
    await expect(timer).toHaveText('10:00');
    await turnTo(page, 4.5);
    await expect(timer).toHaveText('5:30');
    const before = await stored(page);

    await page.reload();
    await expect(timer).toHaveText('5:30');
    await expect(page.getByText('5 of 6')).toBeVisible();
    expect(await stored(page)).toEqual(before);

    await turnTo(page, 8);
    await expect(controls).toContainText('nearly over');
    await expect(page.getByText(`${FIRST_ITEM} is nearly over.`)).toBeAttached();
    await turnTo(page, 11);
    await expect(timer).toHaveText('+1:00');
    await expect(page.getByText(`The time for ${FIRST_ITEM} is up.`)).toBeAttached();
    await controls.click();
    await page.getByRole('button', { name: '5 more minutes' }).click();
    await expect(timer).toHaveText('4:00');
    await keyboard.press('Escape');
  });

  await test.step('the outcome is in one sentence, and the evidence justifies scaling', async () => {
    await goTo(page, 'Outcome');
    await page.getByRole('textbox', { name: 'Outcome in one sentence' }).fill(OUTCOME);
    await page.getByRole('textbox', { name: 'Metric' }).fill('Requests done without a person');
    await goTo(page, 'Evidence');
    const gate = page.getByRole('region', { name: 'Is scaling justified?' });
    await expect(gate.getByRole('status')).toHaveText('Not yet');
    for (const kind of ['People return unprompted', 'Retention']) {
      await page.getByRole('button', { name: kind, exact: true }).click();
      await choose(page, `Strength: ${kind}`, 'Strong');
      await page
        .getByRole('textbox', { name: `What was seen or said: ${kind}` })
        .fill('312 of 400, in February');
    }
    await expect(gate.getByRole('status')).toHaveText('Justified');
    for (const question of ['Do people use it actively?', 'Is its core workflow validated?'])
      await choose(page, question, 'Yes');
    await choose(page, 'Has its core workflow been stable?', 'Unknown');
  });

  await test.step('a missing layer is placed, and a drag that a reload ends leaves it where it was', async () => {
    await goTo(page, 'Map');
    await page.getByRole('button', { name: 'Place Monitoring on the map' }).click();
    await expect(page.getByRole('textbox', { name: 'Name of the component' })).toBeFocused();
    await keyboard.press('Enter');
    await keyboard.press('Escape');
    await page.getByRole('button', { name: 'Show the whole map' }).click();
    const before = await stored(page);
    const [x, y] = await middleOf(page, 'Customer chat');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 70, y + 90, { steps: 6 });
    await expect.poll(async () => (await middleOf(page, 'Customer chat'))[1]).toBeGreaterThan(y + 60);

    await page.reload();
    await node(page, 'Customer chat').waitFor();
    await page.mouse.up();
    await page.getByRole('button', { name: 'Show the whole map' }).click();
    await expect
      .poll(async () => (await middleOf(page, 'Customer chat')).map(Math.round))
      .toEqual([x, y].map(Math.round));
    await expect(node(page, 'Monitoring')).toBeVisible();
    expect(await stored(page)).toEqual(before);
    await expect(timer).toHaveText('4:00');
  });

  await test.step('eight lenses and six signs are judged by keyboard', async () => {
    await goTo(page, 'Assess');
    await page.getByRole('radiogroup', { name: 'Architecture' }).getByRole('radio').first().focus();
    for (let answered = 1; answered <= 14; answered += 1) {
      await keyboard.press('Space');
      if (answered % 3 === 0) await keyboard.press('ArrowRight');
      await expect(page.getByText(`${answered} of 14 answered`)).toBeVisible();
      // Past the note and the evidence of what is answered.
      for (let stop = 0; stop < 3; stop += 1) await keyboard.press('Tab');
    }
  });

  /** The components in the order in which they are voted on. */
  let components: string[] = [];

  await test.step('a reload in the middle of a ballot keeps it, and reveals nothing of any', async () => {
    await goTo(page, 'Decide');
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await keyboard.press('v');
    await expect(page.getByRole('radio', { name: 'What is undecided (12 components)' })).toBeChecked();
    await expect(page.getByText(/^The laptop goes round to/u)).toHaveText(
      `The laptop goes round to ${VOTERS.map(({ name }) => name).join(', ')}.`,
    );
    await keyboard.press('Enter');
    await expect(curtain(page, VOTERS[0].name)).toBeVisible();
    const { voting, components: byId } = await stored(page);
    components = voting!.componentIds.map((id) => byId[id]!.name);
    const ballot = ([first, second, rest]: readonly [string, string, string]) => [
      first,
      second,
      ...components.slice(2).map(() => rest),
    ];

    for (const { name, votes } of VOTERS.slice(0, 2)) {
      await takeLaptop(page, name);
      await vote(page, ballot(votes));
      await handIn(page);
    }
    const [, , third, ...others] = VOTERS;
    await takeLaptop(page, third.name);
    await vote(page, third.votes.slice(0, 2));
    await expect(page.getByText('Component 3 of 12')).toBeVisible();
    const { ballots } = await stored(page);
    expect(Object.values(ballots)).toHaveLength(26);

    await page.reload();
    await expect(curtain(page, third.name)).toBeVisible();
    await expect(page.getByText(`What ${third.name} chose so far is kept.`, { exact: false })).toBeVisible();
    await expect(page.getByText('2 of 5 have handed in')).toBeVisible();
    await keyboard.press('Escape');
    await expectNothingTold(page, third.name);
    await expectNoVoteInVersions(page);
    expect(await stored(page)).toMatchObject({ ballots });

    await keyboard.press('v');
    await takeLaptop(page, third.name);
    await expect(page.getByText('Component 3 of 12')).toBeVisible();
    await keyboard.press('ArrowLeft');
    await expect(page.getByRole('button', { name: 'Refactor', pressed: true })).toBeVisible();
    await keyboard.press('ArrowRight');
    await vote(page, ballot(third.votes).slice(2));
    await handIn(page);
    for (const { name, votes } of others) {
      await takeLaptop(page, name);
      await vote(page, ballot(votes));
      await handIn(page);
    }
  });

  await test.step('the reveal shows the spread, and what most chose is decided, with a reason and who dissents', async () => {
    await expect(page.getByRole('heading', { name: 'Everybody has handed in' })).toBeFocused();
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    const result = page.getByRole('region', { name: 'The vote' });
    await expect(page.getByRole('heading', { name: components[1]!, level: 2 })).toBeVisible();
    await expect(result.getByRole('img', { name: 'All: Keep 1, Refactor 3, Rewrite 1' })).toBeVisible();
    await expect(result.getByRole('img', { name: 'Engineering: Refactor 2' })).toBeVisible();
    await keyboard.press('m');
    await expect(page.getByRole('radio', { name: 'Refactor' })).toBeChecked();
    await page.getByRole('textbox', { name: 'Why' }).fill(RATIONALE);
    await page.getByRole('textbox', { name: 'Who sees it otherwise' }).fill(DISSENT);
    await page.getByRole('heading', { name: components[1]!, level: 2 }).click();
    for (let decided = 1; decided < 12; decided += 1) {
      await expect(page.getByText(`${decided} of 12 decided`)).toBeVisible();
      await keyboard.press('j');
      await keyboard.press('m');
    }
    await expect(page.getByText('12 of 12 decided')).toBeVisible();
    await turnTo(page, 55);
  });

  await test.step('suggested risks get owners, one is dismissed, and one moves on the matrix', async () => {
    await goTo(page, 'Risks');
    await expect(page.getByRole('button', { name: /^\d+ suggestions$/u })).toBeVisible();
    await keyboard.press('s');
    const suggestions = page.getByRole('complementary', { name: 'Suggested risks' });
    const panel = page.getByRole('complementary', { name: 'Risk', exact: true });
    for (const owner of [VOTERS[0].name, VOTERS[3].name]) {
      await suggestions
        .getByRole('button', { name: /^Accept and edit: /u })
        .first()
        .click();
      await giveTo(panel, owner);
      await panel.getByRole('button', { name: 'Close the risk' }).click();
    }
    const dismiss = suggestions.getByRole('button', { name: /^Dismiss: /u }).first();
    const dismissed = (await dismiss.getAttribute('aria-label'))!;
    await dismiss.click();
    await expect(suggestions.getByRole('button', { name: dismissed })).toHaveCount(0);
    await expect(suggestions.getByRole('button', { name: 'Show 1 that was dismissed' })).toBeVisible();
    await suggestions.getByRole('button', { name: 'Close the suggestions' }).click();

    await choose(page, 'View', 'Matrix');
    const title = Object.values((await stored(page)).risks)[0]!.title;
    const chip = page.getByRole('button', { name: `${title}: likelihood` });
    await chip.focus();
    for (let step = 0; step < 4; step += 1) await keyboard.press('ArrowLeft');
    await keyboard.press('ArrowDown');
    await expect(chip).toBeFocused();
    await expect(chip).toHaveAccessibleName(/, impact 1\./u);
  });

  await test.step('foundations are answered, and the team takes the path that the answers point to', async () => {
    await goTo(page, 'Readiness');
    const checks = page.getByRole('region', { name: 'Build-first foundations' }).getByRole('listitem');
    for (const [place, answer] of ['Met', 'Partial', 'Unmet'].entries()) {
      const check = checks.nth(place);
      await choose(check, /^Answer: /u, answer);
      await check.getByRole('textbox', { name: /^Evidence: /u }).fill('Audit of February');
      await giveTo(check, VOTERS[place]!.name);
    }
    await expect(page.getByText(/^3 of \d+ answered/u)).toBeVisible();

    await goTo(page, 'Path');
    await expect(page.getByText('Points to')).toBeVisible();
    const recommended = page.getByRole('region', { name: 'What the answers say' }).getByRole('status');
    const [path] = /Iterative evolution|Hybrid modernization|Full rewrite/u.exec(
      await recommended.innerText(),
    )!;
    await page.getByRole('radio', { name: path }).click();
    await expect(page.getByText('The choice and the answers agree.')).toBeVisible();
    await page.getByRole('textbox', { name: 'Why this path' }).fill('People rely on it each day.');
  });

  await test.step('the roadmap follows, and what comes up is noted from where one is', async () => {
    await goTo(page, 'Roadmap');
    for (const name of components.slice(0, 2))
      await expect(
        page.getByRole('button', { name: new RegExp(`^Open (Build|Refactor|Rewrite) ${name}$`, 'u') }),
      ).toBeVisible();
    await capture(page, 'Decide it', DECISION);
    await capture(page, 'Park it', PARKED);
  });

  await test.step('the sitting ends with minutes of what changed', async () => {
    await turnTo(page, 90);
    await goTo(page, 'Agenda');
    await controls.click();
    await page.getByRole('button', { name: 'Finish' }).click();
    await page.getByRole('button', { name: 'End the sitting' }).click();
    const minutes = page.getByRole('region', { name: 'Minutes' });
    await minutes.getByText(/^\d+ changes$/u).click();
    await expect(minutes.getByText(`Present: ${VOTERS.map(({ name }) => name).join(', ')}`)).toBeVisible();
    await expect(minutes.getByText(`Rewrite: ${components[0]}`)).toBeVisible();
    await expect(minutes.getByText(`Refactor: ${components[1]}`)).toBeVisible();
    await expect(minutes.getByText(`Decided: ${DECISION}`)).toBeVisible();
    await expect(minutes.getByText(`Parked: ${PARKED}`)).toBeVisible();
  });

  await test.step('the PDF has all of it, and nothing of a vote that is under way', async () => {
    const bytes = await exportedPdf(page);
    const pdf = await readPdf(bytes);
    const text = squeezed(pdf.pages.flatMap(({ lines }) => lines).join(''));
    for (const said of [
      'Support agent with actions',
      OUTCOME,
      RATIONALE,
      DISSENT,
      DECISION,
      PARKED,
      ...components,
    ])
      expect(text, said).toContain(squeezed(said));
    expect(pdf.bookmarks.map(({ title }) => title)).toContainEqual(expect.stringContaining('Minutes'));

    await goTo(page, 'Decide');
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await keyboard.press('v');
    await page.getByRole('button', { name: 'Begin the vote' }).click();
    await takeLaptop(page, VOTERS[0].name);
    await keyboard.press('w');
    await keyboard.press('Escape');
    await keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Go on with the vote' })).toBeVisible();
    const saved = await savedFile(page);
    expect(saved.ballots).toHaveLength(5 * 12);
    expect(saved.voting).toBeNull();
    expect((await exportedPdf(page)).equals(bytes)).toBe(true);
  });
});

/** Keeps the present state as a version by hand; neither it nor what has changed since the opening tells of a vote. */
async function expectNoVoteInVersions(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Version history…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Version history' });
  await dialog.getByRole('textbox', { name: 'Name the present state' }).fill('Halfway');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('radio', { name: 'Halfway' })).toBeChecked();
  await expect(dialog.getByText('Nothing differs.')).toBeVisible();
  await dialog.getByRole('combobox', { name: 'Compared with' }).click();
  // Of several openings the first.
  await page
    .getByRole('option', { name: /^As it was opened/u })
    .last()
    .click();
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Monitoring' }).first()).toBeVisible();
  await expect(dialog.getByText(/vote|ballot/iu)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}
