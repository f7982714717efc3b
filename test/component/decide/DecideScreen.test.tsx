import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { DecideScreen } from '../../../renderer/features/decide/DecideScreen';
import { listenForShortcuts } from '../../../renderer/ui/actions';
import { renderWith, testSession } from '../support/withSession';
import { smallPlan } from '../support/plan';

beforeEach(listenForShortcuts);

describe('deciding', () => {
  it('tags the component in view by a key, as one step', async () => {
    const { session, ids } = smallPlan();
    const screen = await renderWith(session, <DecideScreen />);
    await screen.getByRole('button', { name: /^Desk/u }).first().click();
    await userEvent.keyboard('2');
    expect(session.workshop.components[ids.desk]?.disposition).toBe('refactor');
    expect(session.store.getState().past).toHaveLength(1);
  });

  it('walks to the next and the previous one by J and K', async () => {
    const screen = await renderWith(smallPlan().session, <DecideScreen />);
    await expect.element(screen.getByRole('heading', { name: 'Chat' })).toBeVisible();
    await userEvent.keyboard('j');
    await expect.element(screen.getByRole('heading', { name: 'Desk' })).toBeVisible();
    await userEvent.keyboard('k');
    await expect.element(screen.getByRole('heading', { name: 'Chat' })).toBeVisible();
  });

  it('leads to what is undecided', async () => {
    const { session, ids } = smallPlan();
    session.dispatch({
      type: 'update',
      collection: 'components',
      changes: [{ id: ids.desk, patch: { disposition: 'undecided' } }],
    });
    const screen = await renderWith(session, <DecideScreen />);
    await screen.getByRole('button', { name: /^Chat/u }).first().click();
    await expect.element(screen.getByRole('status')).toHaveTextContent('1 of 2 decided');
    await screen.getByRole('button', { name: 'Next undecided' }).click();
    await expect.element(screen.getByRole('heading', { name: 'Desk' })).toBeVisible();
  });

  it('stays with a component whose decision takes it out of what is open', async () => {
    const { session, ids } = smallPlan();
    const changes = [ids.chat, ids.desk].map((id) => ({ id, patch: { disposition: 'undecided' as const } }));
    session.dispatch({ type: 'update', collection: 'components', changes });
    const screen = await renderWith(session, <DecideScreen />);
    await expect.element(screen.getByRole('heading', { name: 'Chat' })).toBeVisible();
    await userEvent.keyboard('1');
    await expect.element(screen.getByRole('status')).toHaveTextContent('1 of 2 decided');
    await expect.element(screen.getByRole('heading', { name: 'Chat' })).toBeVisible();
  });

  it('begins with what is selected on the map', async () => {
    const { session, ids } = smallPlan();
    session.select({ components: [ids.desk] });
    const screen = await renderWith(session, <DecideScreen />);
    await expect.element(screen.getByRole('heading', { name: 'Desk' })).toBeVisible();
  });

  it('shows when a change pays back', async () => {
    const screen = await renderWith(smallPlan().session, <DecideScreen />);
    await screen.getByRole('button', { name: /^Desk/u }).first().click();
    // (5 + 4 × 8 + 14) / 6 = 8.5 person-days, at 4 a month.
    await expect.element(screen.getByText('Changing it pays back in 2.1 months.')).toBeVisible();
  });

  it('says what to do first while the map is empty', async () => {
    const screen = await renderWith(
      testSession((workshop) => workshop),
      <DecideScreen />,
    );
    await expect.element(screen.getByRole('button', { name: 'Go to the map' })).toBeVisible();
  });
});
