import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { newParticipant, newRisk } from '../../../shared/model/empty';
import type { Risk } from '../../../shared/model/entities';
import { RisksScreen } from '../../../renderer/features/risks/RisksScreen';
import type { Session } from '../../../renderer/session/session';
import { byId, renderWith, testSession } from '../support/withSession';

function register() {
  const ids = { ann: '', leak: '', outage: '' };
  const session = testSession((workshop, newId) => {
    const ann = newParticipant(newId, { name: 'Ann Lee', discipline: 'security' });
    const leak: Risk = { ...newRisk(newId, 'Leaked prompts'), likelihood: 5, impact: 5, ownerId: ann.id };
    const outage: Risk = { ...newRisk(newId, 'Provider outage'), likelihood: 2, due: '2026-05-01' };
    Object.assign(ids, { ann: ann.id, leak: leak.id, outage: outage.id });
    return { ...workshop, participants: byId(ann), risks: byId(outage, leak) };
  });
  return { session, ids };
}

const steps = (session: Session) => session.store.getState().past.length;
const firstCells = () =>
  [...document.querySelectorAll('[role="gridcell"][data-column="0"]')].map((cell) => cell.textContent);

describe('the risk register', () => {
  it('has the gravest risk first, and sorts by the head that is clicked', async () => {
    const screen = await renderWith(register().session, <RisksScreen />);
    expect(firstCells()).toEqual(['Leaked prompts', 'Provider outage']);
    const head = screen.getByRole('columnheader', { name: 'Title' });
    await head.click();
    await head.click();
    await expect.element(head).toHaveAttribute('aria-sort', 'descending');
    expect(firstCells()).toEqual(['Provider outage', 'Leaked prompts']);
  });

  it('marks a risk without an owner, and shows only those on demand', async () => {
    const screen = await renderWith(register().session, <RisksScreen />);
    await expect.element(screen.getByRole('row', { name: /Provider outage/ })).toHaveTextContent('No owner');
    await screen.getByRole('button', { name: '1 without an owner' }).click();
    await expect.element(screen.getByRole('row', { name: /Leaked prompts/ })).not.toBeInTheDocument();
    await expect.element(screen.getByRole('row', { name: /Provider outage/ })).toBeInTheDocument();
  });

  it('shows what is overdue', async () => {
    const screen = await renderWith(register().session, <RisksScreen />);
    await screen.getByRole('button', { name: '1 overdue' }).click();
    await expect.element(screen.getByRole('row', { name: /Leaked prompts/ })).not.toBeInTheDocument();
  });

  it('filters by the places of the heat map', async () => {
    const screen = await renderWith(register().session, <RisksScreen />);
    await screen.getByRole('button', { name: 'Likelihood 5, impact 5: 1 risk' }).click();
    await expect.element(screen.getByRole('row', { name: /Provider outage/ })).not.toBeInTheDocument();
    await expect.element(screen.getByRole('row', { name: /Leaked prompts/ })).toBeInTheDocument();
  });

  it('edits a title in place by keyboard as one step of undo', async () => {
    const { session, ids } = register();
    const screen = await renderWith(session, <RisksScreen />);
    await screen.getByRole('columnheader', { name: 'Title' }).click();
    await userEvent.keyboard('{ArrowDown}{F2}{Control>}a{/Control}Leaked answers{Enter}');
    await expect.element(screen.getByRole('gridcell', { name: 'Leaked answers' })).toHaveFocus();
    expect(session.workshop.risks[ids.leak]?.title).toBe('Leaked answers');
    expect(steps(session)).toBe(1);
    session.undo();
    expect(session.workshop.risks[ids.leak]?.title).toBe('Leaked prompts');
  });

  it('leaves a cell as it was on Escape', async () => {
    const { session, ids } = register();
    const screen = await renderWith(session, <RisksScreen />);
    await screen.getByRole('gridcell', { name: /Leaked prompts/ }).click();
    await userEvent.keyboard('x{Escape}');
    expect(session.workshop.risks[ids.leak]?.title).toBe('Leaked prompts');
    expect(steps(session)).toBe(0);
  });

  it('keeps the owner when Enter opens the list and Enter closes it', async () => {
    const { session, ids } = register();
    const screen = await renderWith(session, <RisksScreen />);
    await screen.getByRole('gridcell', { name: /Ann Lee/ }).click();
    await userEvent.keyboard('{Enter}');
    expect(session.workshop.risks[ids.leak]?.ownerId).toBe(ids.ann);
    expect(steps(session)).toBe(0);
  });

  it('adds the person who is typed as owner, in one step of undo', async () => {
    const { session, ids } = register();
    const screen = await renderWith(session, <RisksScreen />);
    await screen.getByRole('gridcell', { name: /No owner/ }).click();
    await userEvent.keyboard('Bo Chan, data');
    await expect.element(screen.getByRole('option', { name: 'Add “Bo Chan” · Data' })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    const owner = session.workshop.participants[session.workshop.risks[ids.outage]?.ownerId ?? ''];
    expect(owner).toMatchObject({ name: 'Bo Chan', discipline: 'data' });
    expect(steps(session)).toBe(1);
  });

  it('deletes on the Delete key, and the notice takes it back', async () => {
    const { session, ids } = register();
    const screen = await renderWith(session, <RisksScreen />);
    await screen.getByRole('columnheader', { name: 'Title' }).click();
    await userEvent.keyboard('{ArrowDown}{Delete}');
    expect(session.workshop.risks[ids.leak]).toBeUndefined();
    await screen.getByRole('button', { name: 'Undo' }).click();
    expect(session.workshop.risks[ids.leak]?.title).toBe('Leaked prompts');
  });

  it('opens a risk beside the table, where accepting a grave one asks for a sign-off', async () => {
    const { session, ids } = register();
    const screen = await renderWith(session, <RisksScreen />);
    await screen.getByRole('columnheader', { name: 'Title' }).click();
    await userEvent.keyboard('{ArrowDown} ');
    const panel = screen.getByRole('complementary', { name: 'Risk' });
    await panel.getByRole('combobox', { name: 'Response' }).click();
    await screen.getByRole('option', { name: 'Accept' }).click();
    await expect.element(panel.getByText(/needs somebody’s sign-off/)).toBeVisible();
    await panel.getByRole('combobox', { name: 'Accepted by' }).click();
    await screen.getByRole('option', { name: 'Ann Lee', exact: true }).click();
    expect(session.workshop.risks[ids.leak]?.signOff).toMatchObject({ name: 'Ann Lee', on: '2026-05-04' });
  });

  it('moves a score by arrows, all in one step of undo', async () => {
    const { session, ids } = register();
    const screen = await renderWith(session, <RisksScreen />);
    await screen.getByRole('columnheader', { name: 'Title' }).click();
    await userEvent.keyboard('{ArrowDown} ');
    await screen.getByRole('radio', { name: 'Likelihood 4, impact 4, score 16' }).click();
    await userEvent.keyboard('{ArrowLeft}{ArrowDown}');
    expect(session.workshop.risks[ids.leak]).toMatchObject({ likelihood: 3, impact: 3 });
    expect(steps(session)).toBe(1);
  });

  it('says what a risk is while there is none, and adds the first', async () => {
    const session = testSession((workshop) => workshop);
    const screen = await renderWith(session, <RisksScreen />);
    await screen.getByRole('button', { name: 'Add a risk' }).click();
    await expect.element(screen.getByRole('textbox', { name: 'Title' })).toHaveFocus();
    expect(Object.keys(session.workshop.risks)).toHaveLength(1);
  });
});
