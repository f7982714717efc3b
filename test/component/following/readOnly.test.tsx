/** A window that follows shows everything and edits nothing, on the screens of the method. */
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AssessScreen } from '../../../renderer/features/assess/AssessScreen';
import { EvidenceScreen } from '../../../renderer/features/evidence/EvidenceScreen';
import { PathScreen } from '../../../renderer/features/path/PathScreen';
import { ReadinessScreen } from '../../../renderer/features/readiness/ReadinessScreen';
import { RisksScreen } from '../../../renderer/features/risks/RisksScreen';
import type { Session } from '../../../renderer/session/session';
import { ReadOnlyContext } from '../../../renderer/ui/readOnly';
import { newSignal } from '../../../shared/model/empty';
import { smallPlan } from '../support/plan';
import { renderWith } from '../support/withSession';

/** A plan with an answer of each kind, in a window that follows another from now on. */
async function followed(): Promise<Session> {
  const { session } = smallPlan();
  const said = { note: 'Seen', evidence: 'Log' };
  session.dispatch({ type: 'insert', entities: { signals: [newSignal(session.newId, 'retention')] } });
  session.dispatch({
    type: 'setDetails',
    patch: {
      lenses: { architecture: { verdict: 'sound', ...said } },
      readiness: { 'check:architecture.load': { answer: 'met', evidence: '', ownerId: null, due: null } },
    },
  });
  await session.follow();
  return session;
}

async function show(session: Session, screen: ReactElement) {
  await page.viewport(1280, 800);
  return renderWith(session, <ReadOnlyContext value>{screen}</ReadOnlyContext>);
}

const isRefused = (session: Session) => session.store.getState().refusal !== null;

describe('a window that follows', () => {
  it('shows the answers of an assessment, and takes none', async () => {
    const session = await followed();
    const screen = await show(session, <AssessScreen />);
    const sound = screen
      .getByRole('radiogroup', { name: 'Architecture' })
      .getByRole('radio', { name: 'Sound' });
    await expect.element(sound).toBeChecked();
    for (const radio of screen.getByRole('radio').elements()) expect(radio).toBeDisabled();
    await expect
      .element(screen.getByRole('textbox', { name: 'Note: Architecture' }))
      .toHaveAttribute('readonly');
    expect(isRefused(session)).toBe(false);
  });

  it('shows the evidence, and refuses what would change it', async () => {
    const session = await followed();
    const before = session.workshop;
    const screen = await show(session, <EvidenceScreen />);
    for (const radio of screen.getByRole('radio').elements()) expect(radio).toBeDisabled();
    await screen.getByRole('button', { name: 'Quality', exact: true }).click();
    expect(isRefused(session)).toBe(true);
    await screen.getByRole('button', { name: 'Delete signal: Retention' }).click();
    expect(session.workshop).toBe(before);
    await expect.element(screen.getByText('Retention was deleted.')).not.toBeInTheDocument();
  });

  it('filters the readiness, and changes neither answers nor the team', async () => {
    const session = await followed();
    const before = session.workshop;
    const screen = await show(session, <ReadinessScreen />);
    await screen.getByRole('button', { name: /^Architecture/u }).click();
    await screen.getByRole('radio', { name: 'Not asked here' }).click();
    await expect
      .element(screen.getByText('Would be asked if: There is a model.', { exact: true }))
      .toBeVisible();
    await screen.getByRole('radio', { name: 'All that matter here' }).click();
    const answers = screen
      .getByRole('radiogroup', { name: /^Answer: Does it hold the load/u })
      .getByRole('radio');
    await expect.element(answers.first()).toBeVisible();
    for (const radio of answers.elements()) expect(radio).toBeDisabled();
    await screen.getByRole('button', { name: /^Delivery team/u }).click();
    await expect.element(screen.getByRole('checkbox', { name: 'Security: Ann Lee' })).toBeDisabled();
    expect(session.workshop).toBe(before);
  });

  it('leaves the team’s choice as it is', async () => {
    const session = await followed();
    const before = session.workshop;
    const screen = await show(session, <PathScreen />);
    await screen.getByRole('radio', { name: /Full rewrite/u }).click();
    await expect.element(screen.getByRole('radio', { name: /Full rewrite/u })).not.toBeChecked();
    expect(session.workshop).toBe(before);
  });

  it('shows the matrix of risks, where neither mouse nor arrows move one', async () => {
    const session = await followed();
    const before = session.workshop;
    const screen = await show(session, <RisksScreen />);
    await screen.getByRole('radio', { name: 'Matrix' }).click();
    const chip = screen.getByRole('button', { name: /^It leaks:/u });
    await userEvent.dragAndDrop(
      chip.element(),
      document.querySelector('[data-likelihood="5"][data-impact="1"]')!,
    );
    (chip.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowUp}');
    expect(session.workshop).toBe(before);
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByRole('textbox', { name: 'Title' })).toHaveAttribute('readonly');
  });

  it('shows what is suggested, and refuses to accept or dismiss it', async () => {
    const session = await followed();
    const before = session.workshop;
    const screen = await show(session, <RisksScreen />);
    await screen.getByRole('button', { name: /suggestions?$/u }).click();
    const panel = screen.getByRole('complementary', { name: 'Suggested risks' });
    for (const deed of ['Accept:', 'Accept and edit:', 'Dismiss:']) {
      session.store.setState({ refusal: null });
      await panel
        .getByRole('button', { name: new RegExp(`^${deed}`, 'u') })
        .first()
        .click();
      expect(isRefused(session), deed).toBe(true);
    }
    expect(session.workshop).toBe(before);
    expect(session.store.getState().selection.risks).toEqual([]);
    await expect.element(panel).toBeVisible();
  });

  it('adds no risk', async () => {
    const session = await followed();
    const screen = await show(session, <RisksScreen />);
    await screen.getByRole('button', { name: 'Add a risk' }).click();
    expect(isRefused(session)).toBe(true);
    expect(session.store.getState().selection.risks).toEqual([]);
  });
});
