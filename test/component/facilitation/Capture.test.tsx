import { flushSync } from 'react-dom';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Capture } from '../../../renderer/app/Capture';
import type { Place } from '../../../renderer/session/route';
import { listenForShortcuts } from '../../../renderer/ui/actions';
import { renderWith, TODAY } from '../support/withSession';
import { sitting } from './support';

beforeEach(listenForShortcuts);

async function at(place: Place) {
  const room = sitting();
  await renderWith(
    room.session,
    <>
      <input aria-label="Elsewhere" />
      <Capture place={place} />
    </>,
  );
  return room;
}
const open = () => userEvent.keyboard('{ControlOrMeta>}j{/ControlOrMeta}');
const choose = async (typed: string, name: string) => {
  await userEvent.keyboard(typed);
  await expect.element(page.getByRole('option', { name })).toHaveAttribute('data-combobox-selected');
  await userEvent.keyboard('{Enter}');
};
const parking = () => page.getByRole('textbox', { name: 'What came up' });
const deciding = () => page.getByRole('textbox', { name: 'What was decided' });

describe('capturing', () => {
  it('parks a point by the keyboard alone, with who, when and where, and gives the focus back', async () => {
    const { session } = await at('risks');
    const elsewhere = page.getByRole('textbox', { name: 'Elsewhere' });
    elsewhere.element().focus();
    await open();
    await expect.element(parking()).toHaveFocus();
    await userEvent.keyboard('Who pays?{Tab}');
    await choose('bo', 'Bo Kim');
    await userEvent.keyboard('{ControlOrMeta>}{Enter}{/ControlOrMeta}');
    expect(Object.values(session.workshop.parkingLot)).toMatchObject([
      { text: 'Who pays?', by: 'Bo Kim', at: `${TODAY}T09:00:00.000Z`, step: 'risks', resolved: false },
    ]);
    await expect.element(elsewhere).toHaveFocus();
  });

  it('remembers who captured last', async () => {
    const { session } = await at('map');
    await open();
    await userEvent.keyboard('One{Tab}');
    await choose('ann', 'Ann Lee');
    await userEvent.keyboard('{ControlOrMeta>}{Enter}{/ControlOrMeta}');
    await expect.element(parking()).not.toBeInTheDocument();
    await open();
    await expect.element(parking()).toHaveFocus();
    await userEvent.keyboard('Two{Enter}');
    expect(Object.values(session.workshop.parkingLot).map(({ text, by }) => [text, by])).toEqual([
      ['One', 'Ann Lee'],
      ['Two', 'Ann Lee'],
    ]);
  });

  it('notes a decision about what is selected, by the keyboard alone', async () => {
    const { session } = await at('decide');
    session.select({ components: ['c_chat'] });
    await open();
    await expect.element(parking()).toHaveFocus();
    await open();
    await expect.element(deciding()).toHaveFocus();
    await userEvent.keyboard('Keep the chat{Tab}');
    await choose('ann', 'Ann Lee');
    await userEvent.keyboard('{Tab}It works.{Tab}Bo would buy one.{Tab}{Tab}{Tab}{Tab}');
    await choose(
      'evaluation set of real',
      'Is there an evaluation set of real cases, with the answers that are right?',
    );
    await userEvent.keyboard('{ControlOrMeta>}{Enter}{/ControlOrMeta}');
    expect(Object.values(session.workshop.decisions)).toMatchObject([
      {
        title: 'Keep the chat',
        by: [{ participantId: 'p_ann', name: 'Ann Lee', discipline: 'engineering' }],
        rationale: 'It works.',
        dissent: 'Bo would buy one.',
        on: TODAY,
        status: 'decided',
        step: 'decide',
        componentIds: ['c_chat'],
        checkKeys: ['check:verification.evaluationSet'],
      },
    ]);
    expect(session.store.getState().past).toHaveLength(1);
  });

  it('keeps what is half written when it is left', async () => {
    const { session } = await at('map');
    await open();
    await userEvent.keyboard('Half a thought{Escape}');
    await expect.element(parking()).not.toBeInTheDocument();
    expect(session.workshop.parkingLot).toEqual({});
    await open();
    await expect.element(parking()).toHaveValue('Half a thought');
  });

  it('gives the focus back also where it is opened again before that has happened', async () => {
    await at('risks');
    const elsewhere = page.getByRole('textbox', { name: 'Elsewhere' });
    elsewhere.element().focus();
    await open();
    await expect.element(parking()).toHaveFocus();
    // What is asked for in the same turn of the event loop comes before any timer.
    const leaves = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
    const asks = new KeyboardEvent('keydown', { key: 'j', ctrlKey: true, bubbles: true });
    flushSync(() => parking().element().dispatchEvent(leaves));
    expect(document.activeElement).toBe(document.body);
    document.body.dispatchEvent(asks);
    await expect.element(parking()).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(elsewhere).toHaveFocus();
  });

  it('takes nothing that says nothing', async () => {
    const { session } = await at('map');
    await open();
    await userEvent.keyboard('  {ControlOrMeta>}{Enter}{/ControlOrMeta}');
    await expect.element(page.getByRole('button', { name: 'Park', exact: true })).toBeDisabled();
    expect(session.workshop.parkingLot).toEqual({});
  });

  it('names the step of the agenda where the place is none', async () => {
    const { session } = await at('people');
    session.dispatch({
      type: 'update',
      collection: 'agenda',
      changes: [{ id: 'ag_map', patch: { step: 'map' } }],
    });
    session.dispatch({
      type: 'setDetails',
      patch: { timer: { itemId: 'ag_map', since: null, spent: {}, extended: {} } },
    });
    await open();
    await expect.element(page.getByRole('combobox', { name: 'At the step' })).toHaveValue('Map');
  });
});
