import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Timer } from '../../../renderer/features/facilitation/Timer';
import { Session } from '../../../renderer/session/session';
import type { Workshop } from '../../../shared/model/workshop';
import { renderWith, TODAY } from '../support/withSession';
import { sitting } from './support';

const clockOf = () => page.getByRole('timer', { name: 'Time left for The map' });

async function begun() {
  const room = sitting();
  room.start('ag_map');
  await renderWith(room.session, <Timer />);
  return room;
}

describe('the timer', () => {
  it('is not there while no item is under way', async () => {
    await renderWith(sitting().session, <Timer />);
    expect(page.getByRole('timer').elements()).toEqual([]);
  });

  it('counts down, and says nothing aloud while there is time', async () => {
    const { pass } = await begun();
    await expect.element(clockOf()).toHaveTextContent('20:00');
    pass(65);
    await expect.element(clockOf()).toHaveTextContent('18:55');
    await expect.element(page.getByRole('status')).toHaveTextContent(/^$/u);
  });

  it('warns, and then is over, in words and aloud', async () => {
    const { pass } = await begun();
    pass(19 * 60);
    await expect.element(page.getByText('nearly over', { exact: true })).toBeVisible();
    await expect.element(page.getByRole('status')).toHaveTextContent('The map is nearly over.');
    pass(140);
    await expect.element(clockOf()).toHaveTextContent('+1:20');
    await expect.element(page.getByText('over', { exact: true })).toBeVisible();
    await expect.element(page.getByRole('status')).toHaveTextContent('The time for The map is up.');
  });

  it('is paused, extended and sent on by the keyboard, outside undo', async () => {
    const { session, pass } = await begun();
    pass(30);
    page.getByRole('button', { name: 'Timer of The map' }).element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('button', { name: 'Pause' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(session.workshop.timer).toMatchObject({ since: null, spent: { ag_map: 30 } });
    await page.getByRole('button', { name: '5 more minutes' }).click();
    await expect.element(clockOf()).toHaveTextContent('24:30');
    pass(600);
    await expect.element(clockOf()).toHaveTextContent('24:30');
    await page.getByRole('button', { name: 'Next: The vote' }).click();
    await expect
      .element(page.getByRole('timer', { name: 'Time left for The vote' }))
      .toHaveTextContent('10:00');
    expect(session.store.getState().past).toEqual([]);
  });

  it('goes on after a reload as if there had been none', async () => {
    const { session, pass } = await begun();
    pass(100);
    const stored = JSON.parse(JSON.stringify(session.workshop)) as Workshop;
    const reloaded = new Session(stored, {
      newId: session.newId,
      today: () => TODAY,
      now: () => session.now() + 20_000,
      write: () => Promise.resolve(),
    });
    await page.getByRole('timer').element();
    const again = await renderWith(reloaded, <Timer />);
    await expect
      .element(again.getByRole('timer', { name: 'Time left for The map' }).last())
      .toHaveTextContent('18:00');
  });

  it('is not troubled by a clock that is set back', async () => {
    const { pass } = await begun();
    pass(-5000);
    await expect.element(clockOf()).toHaveTextContent('20:00');
  });
});
