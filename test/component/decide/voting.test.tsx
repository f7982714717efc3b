import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { DecideScreen } from '../../../renderer/features/decide/DecideScreen';
import { listenForShortcuts } from '../../../renderer/ui/actions';
import { ReadOnlyContext } from '../../../renderer/ui/readOnly';
import type { Session } from '../../../renderer/session/session';
import { newParticipant } from '../../../shared/model/empty';
import { beginVote } from '../../../shared/method/votes/ballot';
import { tallies } from '../../../shared/method/votes/tally';
import { renderWith } from '../support/withSession';
import { smallPlan } from '../support/plan';

beforeEach(listenForShortcuts);

const AT = '2026-11-22T09:00:00.000Z';

type Screen = Awaited<ReturnType<typeof renderWith>>;

/** The small plan with nothing decided, and a third person. */
function openPlan() {
  const { session, ids } = smallPlan();
  const changes = [ids.chat, ids.desk].map((id) => ({ id, patch: { disposition: 'undecided' as const } }));
  session.dispatch({ type: 'update', collection: 'components', changes });
  const cy = newParticipant(session.newId, { name: 'Cy Ode', discipline: 'data' });
  session.dispatch({ type: 'insert', entities: { participants: [cy] } });
  return { session, ids: { ...ids, cy: cy.id } };
}

const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => userEvent.keyboard(key)), Promise.resolve());

async function begin(screen: Screen) {
  await press('v');
  await screen.getByRole('button', { name: 'Begin the vote' }).click();
  await expect.element(screen.getByRole('heading', { name: /^Hand the laptop to/u })).toBeVisible();
}

/** Who is asked for takes the laptop, presses a key for each component, and hands in. */
async function vote(screen: Screen, name: string, ...keys: string[]) {
  await screen.getByRole('button', { name: `I’m ${name}` }).click();
  await expect.element(screen.getByRole('heading', { name: `Ballot of ${name}` })).toBeVisible();
  await press(...keys);
  await screen.getByRole('button', { name: 'Hand in' }).click();
}

const choices = (session: Session) =>
  Object.values(session.workshop.ballots).map(({ by, choice, revealed }) => [by.name, choice, revealed]);

describe('a silent vote', () => {
  it('goes round by letters, and shows its spread once it is revealed', async () => {
    const { session, ids } = openPlan();
    const screen = await renderWith(session, <DecideScreen />);
    await begin(screen);
    await vote(screen, 'Ann Lee', 'k', 'w');
    await vote(screen, 'Bo Kim', 'k', 'f');
    await expect.element(screen.getByText('2 of 3 have handed in')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Reveal the votes' }).query()).toBeNull();
    await vote(screen, 'Cy Ode', 'k', 'a');
    await screen.getByRole('button', { name: 'Reveal the votes' }).click();
    const card = screen.getByRole('region', { name: 'The vote' });
    await expect.element(screen.getByRole('heading', { name: 'Desk', exact: true })).toBeVisible();
    await expect.element(card.getByText('Disagreement 75 %, disputed')).toBeVisible();
    await expect.element(card.getByRole('img', { name: 'Product: Refactor 1' })).toBeVisible();
    await expect.element(card.getByText('No choice has the most votes.')).toBeVisible();
    expect(tallies(session.workshop.ballots).get(ids.chat)?.proposal).toBe('keep');
    expect(session.workshop.voting).toBeNull();
  });

  it('leaves nobody out by the second click of a double one', async () => {
    const { session } = openPlan();
    const screen = await renderWith(session, <DecideScreen />);
    await begin(screen);
    await screen.getByRole('button', { name: 'Leave out Bo Kim' }).dblClick();
    await expect.element(screen.getByText('0 of 2 have handed in')).toBeVisible();
    expect(session.workshop.voting?.voterIds).toHaveLength(2);
  });

  it('is left by Escape, also where what had the focus is gone', async () => {
    const { session } = openPlan();
    const screen = await renderWith(session, <DecideScreen />);
    await begin(screen);
    await screen.getByRole('button', { name: 'Leave out Bo Kim' }).click();
    await expect.poll(() => document.activeElement).toBe(document.body);
    await press('{Escape}');
    await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
    expect(session.workshop.voting?.voterIds).toHaveLength(2);
  });

  it('opens what was voted on, also where something else is more disputed', async () => {
    const { session, ids } = openPlan();
    const screen = await renderWith(session, <DecideScreen />);
    await begin(screen);
    await vote(screen, 'Ann Lee', 'k', 'w');
    await vote(screen, 'Bo Kim', 'k', 'f');
    await vote(screen, 'Cy Ode', 'k', 'a');
    await screen.getByRole('button', { name: 'Reveal the votes' }).click();
    await expect.element(screen.getByRole('heading', { name: 'Desk', exact: true })).toBeVisible();
    const voterIds = Object.keys(session.workshop.participants);
    const asking = { componentIds: [ids.chat], voterIds, anonymous: false, startedAt: AT };
    session.dispatch(beginVote(session.workshop, asking)!);
    for (const name of ['Ann Lee', 'Bo Kim', 'Cy Ode']) await vote(screen, name, 'k');
    await screen.getByRole('button', { name: 'Reveal the votes' }).click();
    await expect.element(screen.getByRole('heading', { name: 'Chat', exact: true })).toBeVisible();
  });

  it('gives the focus back to what began it, when it is not begun', async () => {
    const screen = await renderWith(openPlan().session, <DecideScreen />);
    const button = screen.getByRole('button', { name: 'Vote…' });
    (button.element() as HTMLElement).focus();
    await press('{Enter}');
    await expect.element(screen.getByRole('button', { name: 'Begin the vote' })).toHaveFocus();
    await press('{Escape}');
    await expect.element(button).toHaveFocus();
  });

  it('shows nothing of what was handed in, to nobody', async () => {
    const { session } = openPlan();
    const screen = await renderWith(session, <DecideScreen />);
    await begin(screen);
    await vote(screen, 'Ann Lee', 'w', 'w');
    const dialog = screen.getByRole('dialog');
    await expect.element(dialog.getByRole('heading', { name: 'Hand the laptop to Bo Kim' })).toBeVisible();
    expect(dialog.element().textContent).not.toMatch(/rewrite/iu);
    await screen.getByRole('button', { name: 'I’m Bo Kim' }).click();
    await expect.element(screen.getByRole('button', { name: 'Rewrite', pressed: false })).toBeVisible();
    expect(document.querySelector('[aria-pressed="true"]')).toBeNull();
  });

  it('looks the same after handing in, whatever was chosen', async () => {
    const looks: string[] = [];
    for (const keys of [
      ['k', 'k'],
      ['w', 'a'],
    ]) {
      const screen = await renderWith(openPlan().session, <DecideScreen />);
      await begin(screen);
      await vote(screen, 'Ann Lee', ...keys);
      await expect.element(screen.getByRole('heading', { name: 'Hand the laptop to Bo Kim' })).toHaveFocus();
      const seen = [screen.container, screen.getByRole('dialog').element()].map((part) => part.innerHTML);
      // React and Mantine number what is rendered.
      looks.push(
        seen
          .join('')
          .replace(/mantine-\w+|_r_\w+_/gu, '')
          .replaceAll('<', '\n<'),
      );
      await screen.unmount();
    }
    expect(looks[1]).toBe(looks[0]);
  });

  it('lets a voter walk back and change a choice, and takes what is left open for abstentions', async () => {
    const { session } = openPlan();
    const screen = await renderWith(session, <DecideScreen />);
    await begin(screen);
    await screen.getByRole('button', { name: 'I’m Ann Lee' }).click();
    await expect.element(screen.getByRole('heading', { name: 'Chat', level: 1 })).toBeVisible();
    await press('w', '{ArrowLeft}');
    await expect.element(screen.getByRole('button', { name: 'Rewrite', pressed: true })).toBeVisible();
    await press('k', '{ArrowRight}');
    await expect.element(screen.getByText('1 component has no choice yet', { exact: false })).toBeVisible();
    await press('{Enter}');
    await expect.element(screen.getByRole('heading', { name: 'Hand the laptop to Bo Kim' })).toHaveFocus();
    expect(choices(session)).toEqual([
      ['Ann Lee', 'keep', false],
      ['Ann Lee', 'undecided', false],
    ]);
  });

  it('closes the curtain when it is shown anew, and keeps what was chosen', async () => {
    const { session } = openPlan();
    const screen = await renderWith(session, <DecideScreen />);
    await begin(screen);
    await screen.getByRole('button', { name: 'Leave out Ann Lee' }).click();
    await screen.getByRole('button', { name: 'Cy Ode goes next' }).click();
    await screen.getByRole('button', { name: 'I’m Cy Ode' }).click();
    await press('f');
    await screen.unmount();
    const again = await renderWith(session, <DecideScreen />);
    await expect.element(again.getByRole('heading', { name: 'Hand the laptop to Cy Ode' })).toBeVisible();
    await expect
      .element(again.getByText('What Cy Ode chose so far is kept.', { exact: false }))
      .toBeVisible();
    expect(document.querySelector('[aria-pressed="true"]')).toBeNull();
    await again.getByRole('button', { name: 'I’m Cy Ode' }).click();
    await press('{ArrowLeft}');
    await expect.element(again.getByRole('button', { name: 'Refactor', pressed: true })).toBeVisible();
  });

  it('is put aside and gone on with, or called off after a question', async () => {
    const { session } = openPlan();
    const screen = await renderWith(session, <DecideScreen />);
    await begin(screen);
    await vote(screen, 'Ann Lee', 'w', 'w');
    await screen.getByRole('button', { name: 'Put the vote aside' }).click();
    await screen.getByRole('button', { name: 'Go on with the vote' }).click();
    await expect.element(screen.getByText('1 of 3 have handed in')).toBeVisible();
    await screen.getByRole('button', { name: 'Call the vote off…' }).click();
    expect(session.workshop.voting).not.toBeNull();
    await screen.getByRole('button', { name: 'Call it off' }).click();
    expect(session.workshop.voting).toBeNull();
    expect(session.workshop.ballots).toEqual({});
  });

  it('keeps an anonymous vote anonymous, and says why no discipline is shown', async () => {
    const { session } = openPlan();
    const screen = await renderWith(session, <DecideScreen />);
    await press('v');
    await screen.getByRole('checkbox', { name: 'Anonymous' }).click();
    await screen.getByRole('button', { name: 'Begin the vote' }).click();
    for (const name of ['Ann Lee', 'Bo Kim', 'Cy Ode']) await vote(screen, name, 'f', 'f');
    await screen.getByRole('button', { name: 'Reveal the votes' }).click();
    const card = screen.getByRole('region', { name: 'The vote' });
    await expect.element(card.getByText('No discipline has enough votes', { exact: false })).toBeVisible();
    expect(choices(session)).toEqual(Array(6).fill(['', 'refactor', true]));
    await expect.element(card.getByText('All agree.')).toBeVisible();
  });

  it('is not opened in a window that follows', async () => {
    const { session, ids } = openPlan();
    session.dispatch({
      type: 'setDetails',
      patch: {
        voting: {
          startedAt: '2026-05-04T09:00:00.000Z',
          anonymous: false,
          componentIds: [ids.chat],
          voterIds: [ids.ann, ids.bo],
          doneIds: [],
          voterId: ids.ann,
          ballotIds: [],
        },
      },
    });
    const screen = await renderWith(
      session,
      <ReadOnlyContext value={true}>
        <DecideScreen />
      </ReadOnlyContext>,
    );
    await expect.element(screen.getByText('A vote is under way in another window.')).toBeVisible();
    expect(screen.getByRole('dialog').query()).toBeNull();
  });
});

describe('a show of hands', () => {
  it('records a letter for each person, and corrects with arrows and Delete', async () => {
    const { session, ids } = openPlan();
    const screen = await renderWith(session, <DecideScreen />);
    await press('h');
    await expect.element(screen.getByRole('grid')).toBeVisible();
    await press('k', 'w', 'w');
    const tally = () => tallies(session.workshop.ballots).get(ids.chat);
    expect(tally()?.counts).toEqual({ keep: 1, refactor: 0, rewrite: 2, undecided: 0 });
    await press('{Delete}', '{ArrowUp}', '{ArrowLeft}', '{Enter}');
    expect(tally()?.counts).toEqual({ keep: 1, refactor: 1, rewrite: 0, undecided: 0 });
    await press('{ArrowDown}', 'w', '{Escape}');
    await expect.element(screen.getByRole('region', { name: 'The vote' })).toBeVisible();
    expect(tally()).toMatchObject({ voters: 3, disagreement: 1, round: 1 });
  });

  it('goes on with the next component by J', async () => {
    const { session, ids } = openPlan();
    const screen = await renderWith(session, <DecideScreen />);
    await press('h');
    await expect.element(screen.getByRole('grid')).toBeVisible();
    await press('k', 'k', 'k', 'j');
    await expect.element(screen.getByRole('heading', { name: 'Desk', exact: true })).toBeVisible();
    await expect.element(screen.getByRole('gridcell', { name: 'Ann Lee: Keep' })).toHaveFocus();
    await press('f');
    expect(tallies(session.workshop.ballots).get(ids.desk)?.counts.refactor).toBe(1);
  });
});

describe('deciding after a vote', () => {
  it('leads to what is disputed, takes what most chose, and records dissent as steps to undo', async () => {
    const { session, ids } = openPlan();
    const screen = await renderWith(session, <DecideScreen />);
    await press('h');
    await expect.element(screen.getByRole('grid')).toBeVisible();
    await press('k', 'k', 'k', 'j');
    await expect.element(screen.getByRole('heading', { name: 'Desk', exact: true })).toBeVisible();
    await press('f', 'f', 'w', '{Escape}');
    const list = screen.getByRole('list').first();
    await expect.element(list).toHaveTextContent(/^Desk.*Chat/u);
    await screen.getByRole('button', { name: /^Chat/u }).first().click();
    await press('d');
    await expect.element(screen.getByRole('heading', { name: 'Desk', exact: true })).toBeVisible();
    await screen.getByRole('button', { name: 'Decide Refactor' }).click();
    const dissent = screen.getByRole('textbox', { name: 'Who sees it otherwise' });
    await dissent.fill('Cy wants it gone.');
    await userEvent.tab();
    const desk = () => session.workshop.components[ids.desk];
    expect(desk()).toMatchObject({ disposition: 'refactor', dissent: 'Cy wants it gone.' });
    session.undo();
    session.undo();
    expect(desk()).toMatchObject({ disposition: 'undecided', dissent: '' });
    expect(tallies(session.workshop.ballots).get(ids.desk)?.voters).toBe(3);
  });
});
