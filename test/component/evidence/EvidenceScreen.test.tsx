import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { newSignal } from '../../../shared/model/empty';
import type { Signal } from '../../../shared/model/entities';
import type { Session } from '../../../renderer/session/session';
import { EvidenceScreen } from '../../../renderer/features/evidence/EvidenceScreen';
import { listenForShortcuts } from '../../../renderer/ui/actions';
import { byId, renderWith, testSession } from '../support/withSession';

beforeEach(listenForShortcuts);

const nothingKnown = () => testSession((workshop) => workshop);

function withSignals(...signals: (Pick<Signal, 'type'> & Partial<Signal>)[]): Session {
  return testSession((workshop, newId) => ({
    ...workshop,
    signals: byId(...signals.map((signal) => ({ ...newSignal(newId, signal.type), ...signal }))),
  }));
}

const signalsOf = (session: Session) => Object.values(session.workshop.signals);
const steps = (session: Session) => session.store.getState().past.length;
const show = (session: Session) => renderWith(session, <EvidenceScreen />);
type Screen = Awaited<ReturnType<typeof show>>;
const gate = (screen: Screen) => screen.getByRole('region', { name: 'Is scaling justified?' });
const signals = (screen: Screen) => screen.getByRole('region', { name: 'Signals' });

describe('the evidence', () => {
  it('says while there is none that nothing justifies scaling, and why', async () => {
    const screen = await show(nothingKnown());
    await expect.element(gate(screen).getByRole('status')).toHaveTextContent('Not yet');
    await expect.element(gate(screen)).toHaveTextContent('No signals that count are recorded.');
    await expect.element(screen.getByText('Choose below what you have seen or heard.')).toBeVisible();
  });

  it('takes a signal from its chip, which leads to what was seen', async () => {
    const session = nothingKnown();
    const screen = await show(session);
    await screen.getByRole('button', { name: 'Retention', exact: true }).click();
    expect(signalsOf(session)).toMatchObject([
      { type: 'retention', nature: 'behavioural', strength: 'weak', evidence: '' },
    ]);
    expect(steps(session)).toBe(1);
    await expect
      .element(screen.getByRole('button', { name: 'Retention', exact: true }))
      .not.toBeInTheDocument();
    await expect
      .element(screen.getByRole('textbox', { name: 'What was seen or said: Retention' }))
      .toHaveFocus();
  });

  it('weighs what was done more than what was said, and less without evidence, or where it is old', async () => {
    const session = withSignals({ type: 'retention', strength: 'strong' });
    const screen = await show(session);
    await expect
      .element(signals(screen))
      .toHaveTextContent('2 points · Counts as stated: no evidence is written down.');
    await screen.getByRole('textbox', { name: 'What was seen or said: Retention' }).fill('41 of 48 return');
    await userEvent.keyboard('{Tab}');
    await expect.element(signals(screen)).toHaveTextContent('6 points');
    await screen.getByLabelText('As of: Retention').fill('2024-01-31');
    await expect
      .element(signals(screen))
      .toHaveTextContent('3 points · Counts as weak: it is older than a year.');
    await screen.getByRole('radio', { name: 'Stated' }).click();
    await expect.element(signals(screen)).toHaveTextContent('1 point ·');
    await screen.getByRole('radio', { name: 'Not found' }).click();
    await expect.element(signals(screen)).toHaveTextContent('−1 point');
    expect(signalsOf(session)).toMatchObject([
      { nature: 'stated', strength: 'none', evidence: '41 of 48 return', on: '2024-01-31' },
    ]);
  });

  it('keeps where it is from, as one step for a stay in the field', async () => {
    const session = withSignals({ type: 'retention' });
    const screen = await show(session);
    await screen.getByRole('textbox', { name: 'Source: Retention' }).click();
    await userEvent.keyboard('access log{Enter}, March{Tab}');
    expect(signalsOf(session)[0]?.source).toBe('access log, March');
    expect(steps(session)).toBe(1);
  });

  it('lets the gate follow: its verdict and every reason', async () => {
    const strong = { strength: 'strong', evidence: 'Seen' } as const;
    const session = withSignals({ type: 'retention', ...strong }, { type: 'dailyProcess', evidence: 'Seen' });
    const screen = await show(session);
    await expect.element(gate(screen).getByRole('status')).toHaveTextContent('Mixed');
    await expect
      .element(gate(screen))
      .toHaveTextContent('The signals weigh 9 of the 12 points from which they justify scaling.');
    await expect
      .element(gate(screen))
      .toHaveTextContent('Only one kind of strong behaviour was seen; two are needed.');
    const strength = screen.getByRole('radiogroup', { name: 'Strength: Part of the daily process' });
    await strength.getByRole('radio', { name: 'Strong' }).click();
    await expect.element(gate(screen).getByRole('status')).toHaveTextContent('Justified');
    await expect.element(gate(screen)).toHaveTextContent('2 kinds of strong behaviour speak for it.');
    await strength.getByRole('radio', { name: 'Not found' }).click();
    await expect.element(gate(screen).getByRole('status')).not.toHaveTextContent('Justified');
    await expect
      .element(gate(screen))
      .toHaveTextContent(
        'One kind that was looked for and not found weighs more than a third of what speaks for it.',
      );
  });

  it('leaves a card where it is while it gains weight', async () => {
    const session = withSignals({ type: 'retention' }, { type: 'dailyProcess' });
    const screen = await show(session);
    const order = () => [...document.querySelectorAll('li textarea')].map((field) => field.ariaLabel);
    const before = order();
    await screen
      .getByRole('radiogroup', { name: 'Strength: Part of the daily process' })
      .getByRole('radio', { name: 'Strong' })
      .click();
    await expect.element(signals(screen)).toHaveTextContent('2 points');
    expect(order()).toEqual(before);
  });

  it('deletes a signal at once, and the notice takes it back', async () => {
    const session = withSignals({ type: 'retention', evidence: 'Seen' });
    const screen = await show(session);
    await screen.getByRole('button', { name: 'Delete signal: Retention' }).click();
    expect(signalsOf(session)).toEqual([]);
    await expect.element(screen.getByText('Retention was deleted.')).toBeVisible();
    await screen.getByRole('button', { name: 'Undo' }).click();
    expect(signalsOf(session)).toMatchObject([{ type: 'retention', evidence: 'Seen' }]);
  });

  it('offers only the kinds that say something about who uses the product', async () => {
    const session = withSignals({ type: 'retention' });
    session.dispatch({
      type: 'setDetails',
      patch: { outcome: { ...session.workshop.outcome, audience: 'internal' } },
    });
    const screen = await show(session);
    await expect.element(screen.getByRole('button', { name: 'Time saved' })).toBeVisible();
    await expect.element(screen.getByRole('button', { name: 'Conversion' })).not.toBeInTheDocument();
    await screen.getByRole('combobox', { name: 'Kind of signal' }).click();
    await expect.element(screen.getByRole('option', { name: 'Time saved' })).toBeVisible();
    await expect.element(screen.getByRole('option', { name: 'Conversion' })).not.toBeInTheDocument();
  });

  it('still shows a signal whose kind says nothing about them, and counts it for nothing', async () => {
    const session = withSignals({ type: 'conversion', strength: 'strong', evidence: 'Seen' });
    session.dispatch({
      type: 'setDetails',
      patch: { outcome: { ...session.workshop.outcome, audience: 'internal' } },
    });
    const screen = await show(session);
    await expect
      .element(signals(screen))
      .toHaveTextContent('0 points · Not counted: it says nothing about those who use the product.');
    await expect.element(screen.getByRole('combobox', { name: 'Kind of signal' })).toHaveValue('Conversion');
    await expect.element(gate(screen)).toHaveTextContent('No signals that count are recorded.');
  });

  it('takes the three answers about its use, with how one knows; chosen again, one is taken back', async () => {
    const session = nothingKnown();
    const screen = await show(session);
    const asked = screen.getByRole('radiogroup', { name: 'Do people use it actively?' });
    await asked.getByRole('radio', { name: 'Yes' }).click();
    await screen.getByRole('textbox', { name: 'Evidence: Do people use it actively?' }).fill('Access log');
    await userEvent.keyboard('{Tab}');
    expect(session.workshop.facts.activeUsers).toEqual({
      state: 'present',
      note: '',
      evidence: 'Access log',
    });
    for (const question of ['Is its core workflow validated?', 'Has its core workflow been stable?'])
      await screen
        .getByRole('radiogroup', { name: question })
        .getByRole('radio', { name: 'Unknown' })
        .click();
    expect(session.workshop.facts).toMatchObject({
      validatedWorkflow: { state: 'unknown' },
      stableWorkflow: { state: 'unknown' },
    });
    await asked.getByRole('radio', { name: 'Yes' }).click();
    expect(session.workshop.facts.activeUsers).toBeUndefined();
  });

  it('is filled in with the keyboard alone', async () => {
    const session = nothingKnown();
    const screen = await show(session);
    (screen.getByRole('button', { name: 'Quality', exact: true }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect
      .element(screen.getByRole('textbox', { name: 'What was seen or said: Quality' }))
      .toHaveFocus();
    await userEvent.keyboard('Half the errors{Tab}QA report{Tab}');
    await userEvent.keyboard('{Shift>}{Tab}{Tab}{Tab}{Tab}{/Shift}');
    await expect.element(screen.getByRole('radio', { name: 'Weak' })).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    expect(signalsOf(session)).toMatchObject([
      { type: 'quality', strength: 'strong', evidence: 'Half the errors', source: 'QA report' },
    ]);
    await userEvent.keyboard('{Tab}{Enter}');
    expect(signalsOf(session)).toEqual([]);
  });
});
