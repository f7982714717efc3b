import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { RoadmapScreen } from '../../../renderer/features/roadmap/RoadmapScreen';
import type { Session } from '../../../renderer/session/session';
import { crossedPlan } from '../support/plan';
import { hold } from '../support/pointer';
import { renderWith } from '../support/withSession';

async function board() {
  const { session, ids } = crossedPlan();
  await page.viewport(1280, 800);
  const screen = await renderWith(session, <RoadmapScreen />);
  await screen.getByRole('radio', { name: 'Board' }).click();
  return { session, ids, screen };
}

const column = (status: string) => document.querySelector<HTMLElement>(`section[data-status="${status}"]`)!;
const titlesIn = (status: string) =>
  [...column(status).querySelectorAll('[data-card] > :first-child')].map(({ textContent }) => textContent);
const card = (key: string) => document.querySelector<HTMLElement>(`[data-card="${key}"]`)!;
const statusOf = (session: Session, key: string) =>
  session.workshop.workItems[key.slice('item:'.length)]!.status;
const steps = (session: Session) => session.store.getState().past.length;

describe('the board', () => {
  it('has the items in columns by status, with what is critical and late in words', async () => {
    const { session, ids } = await board();
    expect(titlesIn('todo')).toEqual(['A long thing', 'B wanted thing', 'C waiting thing']);
    expect(titlesIn('done')).toEqual([]);
    expect(card(ids[2]!).textContent).toContain('Critical');
    expect(card(ids[2]!).textContent).not.toContain('Late');
    session.dispatch({
      type: 'update',
      collection: 'workItems',
      changes: [{ id: ids[2]!.slice('item:'.length), patch: { due: '2026-05-05' } }],
    });
    await expect.poll(() => card(ids[2]!).textContent).toContain('Late');
  });

  it('takes a card that is dragged into another column, as one step, and opens nothing by it', async () => {
    const { session, ids, screen } = await board();
    const held = hold(card(ids[0]!), column('doing'));
    await expect.poll(() => column('doing').hasAttribute('data-over')).toBe(true);
    expect(statusOf(session, ids[0]!)).toBe('todo');
    held.letGo();
    expect(statusOf(session, ids[0]!)).toBe('doing');
    expect(steps(session)).toBe(1);
    await expect.poll(() => titlesIn('doing')).toEqual(['A long thing']);
    await userEvent.dragAndDrop(card(ids[1]!), column('done'));
    expect(statusOf(session, ids[1]!)).toBe('done');
    await expect.element(screen.getByRole('complementary', { name: 'Work item' })).not.toBeInTheDocument();
  });

  it('puts a card into the column beside by keys, and the focus goes along', async () => {
    const { session, ids, screen } = await board();
    card(ids[0]!).focus();
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(statusOf(session, ids[0]!)).toBe('doing');
    await expect.poll(() => document.activeElement).toBe(card(ids[0]!));
    await expect.element(screen.getByText('A long thing: Doing')).toBeInTheDocument();
    await userEvent.keyboard('{Alt>}{ArrowRight}{ArrowRight}{/Alt}');
    await expect.poll(() => statusOf(session, ids[0]!)).toBe('done');
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('A long thing');
  });

  it('shows the work of one owner, and stays so', async () => {
    const { session, screen } = await board();
    await screen.getByRole('combobox', { name: 'Whose work is shown' }).click();
    await screen.getByRole('option', { name: 'Bo Kim' }).click();
    await expect.poll(() => titlesIn('todo')).toEqual(['C waiting thing']);
    await screen.unmount();
    await renderWith(session, <RoadmapScreen />);
    expect(titlesIn('todo')).toEqual(['C waiting thing']);
  });
});
