import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { PeopleScreen } from '../../../renderer/features/people/PeopleScreen';
import { renderWith, testSession } from '../support/withSession';
import { smallPlan } from '../support/plan';

describe('the people', () => {
  it('are added by typing name and discipline, one after the other', async () => {
    const session = testSession((workshop) => workshop);
    const screen = await renderWith(session, <PeopleScreen />);
    await screen.getByRole('textbox', { name: 'Add a person' }).click();
    await userEvent.keyboard('Mara Okoye, sec{Enter}');
    await userEvent.keyboard('Jon Berg');
    await expect.element(screen.getByRole('status')).toHaveTextContent('Engineering');
    await userEvent.keyboard('{Enter}');
    const people = Object.values(session.workshop.participants);
    expect(people.map(({ name, discipline }) => [name, discipline])).toEqual(
      expect.arrayContaining([
        ['Mara Okoye', 'security'],
        ['Jon Berg', 'engineering'],
      ]),
    );
    expect(session.store.getState().past).toHaveLength(2);
  });

  it('show what each of them owns', async () => {
    const { session } = smallPlan();
    const screen = await renderWith(session, <PeopleScreen />);
    await expect
      .element(screen.getByRole('row', { name: /Ann Lee/u }))
      .toHaveTextContent('1 component, 1 risk, 5 work items');
  });

  it('say which roles of the delivery team nobody is down for', async () => {
    const screen = await renderWith(smallPlan().session, <PeopleScreen />);
    await expect.element(screen.getByText(/Nobody is yet down for .* Product, UX/u)).toBeVisible();
  });

  it('are deleted with a word on what is without an owner now, and come back', async () => {
    const { session, ids } = smallPlan();
    const before = session.workshop;
    const screen = await renderWith(session, <PeopleScreen />);
    await screen.getByRole('button', { name: 'Delete Ann Lee' }).click();
    expect(session.workshop.risks[ids.risk]?.ownerId).toBeNull();
    await expect
      .element(
        screen.getByText('Ann Lee is deleted. Without an owner now: 1 component, 1 risk, 5 work items.'),
      )
      .toBeVisible();
    await screen.getByRole('button', { name: 'Undo' }).click();
    expect(session.workshop).toEqual(before);
  });
});
