import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AgendaScreen } from '../../../renderer/features/facilitation/AgendaScreen';
import { agendaInOrder } from '../../../shared/method/agenda';
import { openSitting } from '../../../shared/model/queries';
import type { Session } from '../../../renderer/session/session';
import { renderWith, testSession } from '../support/withSession';
import { sitting } from './support';

beforeEach(() => page.viewport(1280, 720));

const order = (session: Session) =>
  agendaInOrder(session.workshop.agenda).map(({ title, day }) => `${day} ${title}`);

async function shown() {
  const room = sitting();
  await renderWith(room.session, <AgendaScreen />);
  return room;
}

describe('the agenda', () => {
  it('is made for the length that is chosen, as one step', async () => {
    const session = testSession((workshop) => workshop);
    await renderWith(session, <AgendaScreen />);
    await page.getByRole('button', { name: '90 minutes' }).click();
    await expect.element(page.getByText('Planned 1 h 30 min')).toBeVisible();
    expect(session.store.getState().past).toHaveLength(1);
  });

  it('gives way to another with a way back', async () => {
    const { session } = await shown();
    const before = session.workshop.agenda;
    await page.getByRole('button', { name: 'New agenda' }).click();
    await page.getByRole('menuitem', { name: 'Half a day', exact: true }).click();
    await expect.element(page.getByText('Planned 4 h', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(session.workshop.agenda).toEqual(before);
  });

  it('is put in order by the keyboard, which stays with what it moves', async () => {
    const { session } = await shown();
    page.getByRole('textbox', { name: 'What it is about' }).nth(0).element().focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(order(session)).toEqual(['1 The vote', '1 The map', '2 The risks']);
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(order(session)).toEqual(['1 The vote', '2 The map', '2 The risks']);
    await expect.element(page.getByRole('textbox', { name: 'What it is about' }).nth(1)).toHaveFocus();
    await expect.element(page.getByText('The map: now number 2, day 2')).toBeInTheDocument();
  });

  it('is put in order by buttons', async () => {
    const { session } = await shown();
    await page.getByRole('button', { name: 'Move The vote up' }).click();
    expect(order(session)[0]).toBe('1 The vote');
    await expect.element(page.getByRole('button', { name: 'Move The vote up' })).toBeDisabled();
  });

  it('takes other titles and minutes', async () => {
    const { session } = await shown();
    await page.getByRole('textbox', { name: 'What it is about' }).nth(0).fill('The picture');
    await page.getByRole('textbox', { name: 'Minutes' }).nth(0).fill('35');
    await userEvent.keyboard('{Enter}');
    expect(session.workshop.agenda['ag_map']).toMatchObject({ title: 'The picture', minutes: 35 });
  });

  it('shows what was planned against what it took', async () => {
    const { session, pass } = await shown();
    await page.getByRole('button', { name: 'Start The map' }).click();
    pass(22 * 60);
    await expect
      .element(page.getByRole('img', { name: 'The map: planned 20 min, took 22 min' }))
      .toBeVisible();
    await page.getByRole('button', { name: 'Start The vote' }).click();
    expect(session.workshop.timer.spent).toEqual({ ag_map: 1320 });
  });

  it('loses an item with a way back', async () => {
    const { session } = await shown();
    await page.getByRole('button', { name: 'More for The vote' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    expect(order(session)).toHaveLength(2);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(order(session)).toHaveLength(3);
  });
});

describe('a sitting', () => {
  it('knows who is there, and keeps its minutes when it ends', async () => {
    const { session, pass } = await shown();
    await page.getByRole('button', { name: 'Begin a sitting' }).click();
    await page.getByRole('checkbox', { name: 'Bo Kim' }).click();
    expect(openSitting(session.workshop.sittings)?.participantIds).toEqual(['p_ann']);
    session.dispatch({
      type: 'update',
      collection: 'components',
      changes: [{ id: 'c_chat', patch: { disposition: 'keep' } }],
    });
    await page.getByText('Minutes so far').click();
    await expect.element(page.getByText('Keep: Chat')).toBeVisible();
    pass(90 * 60);
    await page.getByRole('button', { name: 'End the sitting' }).click();
    await expect.element(page.getByText('1 h 30 min', { exact: false }).last()).toBeVisible();
    expect(Object.values(session.workshop.sittings)[0]).toMatchObject({
      opening: null,
      minutes: [{ kind: 'component', about: 'c_chat', name: 'Chat', from: 'undecided', to: 'keep' }],
    });
  });
});

describe('the parking lot', () => {
  async function parked() {
    const room = sitting();
    const point = {
      id: 'pk_one',
      text: 'Who pays?',
      by: 'Bo Kim',
      at: null,
      on: null,
      step: 'path' as const,
      order: 0,
      resolved: false,
    };
    room.session.dispatch({ type: 'insert', entities: { parkingLot: [point] } });
    await renderWith(room.session, <AgendaScreen />);
    return room.session;
  }
  const more = (choice: string) => async () => {
    await page.getByRole('button', { name: 'More for “Who pays?”' }).click();
    await page.getByRole('menuitem', { name: choice }).click();
  };

  it('settles a point, and opens it again', async () => {
    const session = await parked();
    await page.getByRole('checkbox', { name: 'Settled: Who pays?' }).click();
    expect(session.workshop.parkingLot['pk_one']?.resolved).toBe(true);
    await page.getByText('1 point is settled').click();
    await page.getByRole('checkbox', { name: 'Settled: Who pays?' }).click();
    expect(session.workshop.parkingLot['pk_one']?.resolved).toBe(false);
  });

  it('makes a point a decision of who brought it up, as one step', async () => {
    const session = await parked();
    await more('Make it a decision')();
    expect(Object.values(session.workshop.decisions)[0]).toMatchObject({
      title: 'Who pays?',
      by: [{ participantId: 'p_bo' }],
      status: 'proposed',
      step: 'path',
    });
    expect(session.workshop.parkingLot['pk_one']?.resolved).toBe(true);
    session.undo();
    expect(session.workshop.decisions).toEqual({});
    expect(session.workshop.parkingLot['pk_one']?.resolved).toBe(false);
  });

  it('makes a point a risk', async () => {
    const session = await parked();
    await more('Make it a risk')();
    expect(Object.values(session.workshop.risks)[0]).toMatchObject({ title: 'Who pays?', ownerId: null });
  });

  it('deletes a point with a way back', async () => {
    const session = await parked();
    await more('Delete')();
    expect(session.workshop.parkingLot).toEqual({});
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(Object.keys(session.workshop.parkingLot)).toEqual(['pk_one']);
  });
});
