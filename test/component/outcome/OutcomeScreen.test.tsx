import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { OutcomeScreen } from '../../../renderer/features/outcome/OutcomeScreen';
import { renderWith, testSession } from '../support/withSession';

describe('the outcome', () => {
  it('is stored as it is typed, one step a field, and shown as it will read on the cover', async () => {
    const session = testSession((workshop) => workshop);
    const screen = await renderWith(session, <OutcomeScreen />);
    await screen.getByRole('textbox', { name: 'Outcome in one sentence' }).fill('Answers in a minute.');
    await userEvent.keyboard('{Tab}');
    await screen.getByRole('textbox', { name: 'Metric' }).fill('Solved cases');
    await userEvent.keyboard('{Tab}');
    expect(session.workshop.outcome).toMatchObject({
      statement: 'Answers in a minute.',
      metric: 'Solved cases',
    });
    expect(session.store.getState().past).toHaveLength(2);
    const cover = screen.getByRole('region', { name: 'On the report’s cover' });
    await expect.element(cover).toHaveTextContent('Answers in a minute.');
    await expect.element(cover).toHaveTextContent('Solved cases: from … to …');
  });

  it('keeps its title when it is emptied', async () => {
    const session = testSession((workshop) => workshop);
    const screen = await renderWith(session, <OutcomeScreen />);
    await screen.getByRole('textbox', { name: 'Title' }).fill('  ');
    await userEvent.keyboard('{Tab}');
    expect(session.workshop.title).toBe('Test');
    await expect.element(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Test');
  });

  it('keeps what is sensitive in the order of the vocabulary', async () => {
    const session = testSession((workshop) => workshop);
    const screen = await renderWith(session, <OutcomeScreen />);
    await screen.getByRole('checkbox', { name: 'Customer records' }).click();
    await screen.getByRole('checkbox', { name: 'Documents' }).click();
    expect(session.workshop.outcome.dataSensitivity).toEqual(['documents', 'customerRecords']);
  });
});
