import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { AssessScreen } from '../../../renderer/features/assess/AssessScreen';
import type { Session } from '../../../renderer/session/session';
import { renderWith, testSession } from '../support/withSession';

const nothingJudged = () => testSession((workshop) => workshop);
const show = (session: Session) => renderWith(session, <AssessScreen />);
const steps = (session: Session) => session.store.getState().past.length;
type Screen = Awaited<ReturnType<typeof show>>;
const lens = (screen: Screen, name: string) => screen.getByRole('radiogroup', { name, exact: true });
const focused = () => document.activeElement?.closest('[role="radiogroup"]')?.ariaLabel;

describe('the assessment', () => {
  it('asks for eight lenses and six warning signs, of which none is answered', async () => {
    const screen = await show(nothingJudged());
    expect(screen.getByRole('radiogroup').elements()).toHaveLength(14);
    expect(document.querySelectorAll('input:checked')).toHaveLength(0);
    await expect.element(screen.getByRole('status')).toHaveTextContent(/^0 of 14 answered$/u);
  });

  it('takes a verdict by Space and arrows, each a step, and Tab leads to the note of it', async () => {
    const session = nothingJudged();
    const screen = await show(session);
    await userEvent.keyboard('{Tab}');
    while (focused() !== 'Architecture') await userEvent.keyboard('{Tab}');
    await userEvent.keyboard(' ');
    expect(session.workshop.lenses.architecture?.verdict).toBe('sound');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(session.workshop.lenses.architecture?.verdict).toBe('failing');
    expect(steps(session)).toBe(3);
    await userEvent.keyboard('{Tab}');
    await expect.element(screen.getByRole('textbox', { name: 'Note: Architecture' })).toHaveFocus();
    session.undo();
    await expect.element(lens(screen, 'Architecture').getByRole('radio', { name: 'Strained' })).toBeChecked();
  });

  it.each(['mouse', 'keyboard'])('takes a verdict back that is chosen again by %s', async (by) => {
    const session = nothingJudged();
    const screen = await show(session);
    const sound = lens(screen, 'Code quality').getByRole('radio', { name: 'Sound' });
    await sound.click();
    expect(session.workshop.lenses).toMatchObject({ codeQuality: { verdict: 'sound' } });
    if (by === 'mouse') await sound.click();
    else await userEvent.keyboard(' ');
    expect(session.workshop.lenses).toEqual({});
    await expect.element(sound).not.toBeChecked();
    await expect.element(screen.getByRole('textbox', { name: 'Note: Code quality' })).not.toBeInTheDocument();
    session.undo();
    await expect.element(sound).toBeChecked();
  });

  it('keeps note and evidence, each as one step for a stay in the field', async () => {
    const session = nothingJudged();
    const screen = await show(session);
    await lens(screen, 'Brittle data model').getByRole('radio', { name: 'Present' }).click();
    const note = screen.getByRole('textbox', { name: 'Note: Brittle data model' });
    await note.click();
    await userEvent.keyboard('Every case');
    await expect.poll(() => session.workshop.signs.brittleDataModel?.note).toBe('Every case');
    await userEvent.keyboard(' is an exception{Tab}');
    await userEvent.keyboard('Migration 14{Tab}');
    expect(session.workshop.signs.brittleDataModel).toEqual({
      state: 'present',
      note: 'Every case is an exception',
      evidence: 'Migration 14',
    });
    expect(steps(session)).toBe(3);
    session.undo();
    session.undo();
    expect(session.workshop.signs.brittleDataModel).toEqual({ state: 'present', note: '', evidence: '' });
    await expect.element(note).toHaveValue('');
  });

  it('keeps what was written when the verdict changes', async () => {
    const session = nothingJudged();
    const screen = await show(session);
    await lens(screen, 'Data flow').getByRole('radio', { name: 'Strained' }).click();
    await screen.getByRole('textbox', { name: 'Note: Data flow' }).fill('Two sources of truth');
    await lens(screen, 'Data flow').getByRole('radio', { name: 'Failing' }).click();
    expect(session.workshop.lenses.dataFlow).toMatchObject({
      verdict: 'failing',
      note: 'Two sources of truth',
    });
  });

  it('counts what is unknown as an answer, and says how many are', async () => {
    const session = nothingJudged();
    const screen = await show(session);
    await lens(screen, 'Cost profile').getByRole('radio', { name: 'Unknown' }).click();
    await lens(screen, 'High operating cost').getByRole('radio', { name: 'Unknown' }).click();
    await lens(screen, 'Roadmap fit').getByRole('radio', { name: 'Sound' }).click();
    await expect.element(screen.getByRole('status')).toHaveTextContent('3 of 14 answered · 2 unknown');
    await lens(screen, 'Cost profile').getByRole('radio', { name: 'Failing' }).click();
    await expect.element(screen.getByRole('status')).toHaveTextContent('3 of 14 answered · 1 unknown');
  });
});
