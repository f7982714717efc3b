import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { newRisk } from '../../../shared/model/empty';
import type { Risk } from '../../../shared/model/entities';
import { RisksScreen } from '../../../renderer/features/risks/RisksScreen';
import type { Session } from '../../../renderer/session/session';
import { listenForShortcuts } from '../../../renderer/ui/actions';
import { hold } from '../support/pointer';
import { byId, renderWith, testSession } from '../support/withSession';

beforeEach(listenForShortcuts);

function register() {
  const ids = { leak: '', outage: '', done: '' };
  const session = testSession((workshop, newId) => {
    const leak: Risk = {
      ...newRisk(newId, 'Leaked prompts'),
      likelihood: 4,
      impact: 5,
      residualLikelihood: 2,
      residualImpact: 3,
    };
    const outage: Risk = { ...newRisk(newId, 'Provider outage'), likelihood: 2, impact: 2 };
    const done: Risk = { ...newRisk(newId, 'Old worry'), status: 'closed' };
    Object.assign(ids, { leak: leak.id, outage: outage.id, done: done.id });
    return { ...workshop, risks: byId(leak, outage, done) };
  });
  return { session, ids };
}

async function showMatrix(session: Session) {
  await page.viewport(1280, 800);
  const screen = await renderWith(session, <RisksScreen />);
  await screen.getByRole('radio', { name: 'Matrix' }).click();
  await expect
    .element(screen.getByRole('group', { name: /^Risks by likelihood and impact; drag/u }))
    .toBeVisible();
  return screen;
}
type Screen = Awaited<ReturnType<typeof showMatrix>>;

const steps = (session: Session) => session.store.getState().past.length;
const chip = (screen: Screen, title: string) =>
  screen.getByRole('button', { name: new RegExp(`^${title}:`, 'u') });
const cell = (likelihood: number, impact: number) =>
  document.querySelector(`[data-likelihood="${likelihood}"][data-impact="${impact}"]`)!;

describe('the matrix of risks', () => {
  it('has each risk at its place with its scores, and those that are closed not at all', async () => {
    const screen = await showMatrix(register().session);
    expect(cell(4, 5).contains(chip(screen, 'Leaked prompts').element())).toBe(true);
    await expect.element(chip(screen, 'Leaked prompts')).toHaveTextContent('20 → 6');
    expect(cell(2, 2).contains(chip(screen, 'Provider outage').element())).toBe(true);
    await expect.element(screen.getByText('1 closed risk is not shown.')).toBeVisible();
    await expect.element(chip(screen, 'Old worry')).not.toBeInTheDocument();
  });

  it('is left for the table again, which still has them all', async () => {
    const screen = await showMatrix(register().session);
    await expect.element(screen.getByRole('grid')).not.toBeInTheDocument();
    await screen.getByRole('radio', { name: 'Table' }).click();
    await expect.element(screen.getByRole('row', { name: /Old worry/u })).toBeVisible();
  });

  it('takes a risk that is dragged to where it is let go, as one step', async () => {
    const { session, ids } = register();
    const screen = await showMatrix(session);
    const held = hold(chip(screen, 'Provider outage').element(), cell(5, 1));
    await expect.poll(() => cell(5, 1).hasAttribute('data-over')).toBe(true);
    expect(session.workshop.risks[ids.outage]).toMatchObject({ likelihood: 2, impact: 2 });
    held.letGo();
    expect(session.workshop.risks[ids.outage]).toMatchObject({ likelihood: 5, impact: 1 });
    expect(steps(session)).toBe(1);
    await expect.poll(() => cell(5, 1).textContent).toContain('Provider outage');
    await expect
      .element(screen.getByText('Provider outage: likelihood 5, impact 1', { exact: true }))
      .toBeInTheDocument();
    session.undo();
    await expect.poll(() => cell(2, 2).textContent).toContain('Provider outage');
  });

  it('is dragged over by a real mouse, which opens nothing', async () => {
    const { session, ids } = register();
    const screen = await showMatrix(session);
    await userEvent.dragAndDrop(chip(screen, 'Provider outage').element(), cell(1, 4));
    expect(session.workshop.risks[ids.outage]).toMatchObject({ likelihood: 1, impact: 4 });
    await expect.element(screen.getByRole('complementary', { name: 'Risk' })).not.toBeInTheDocument();
  });

  it('opens by Enter what was dragged before', async () => {
    const { session } = register();
    const screen = await showMatrix(session);
    await userEvent.dragAndDrop(chip(screen, 'Provider outage').element(), cell(1, 4));
    (chip(screen, 'Leaked prompts').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByRole('complementary', { name: 'Risk' })).toBeVisible();
  });

  it('leaves a risk where it was on Escape, and where it is let go beside the matrix', async () => {
    const { session } = register();
    const screen = await showMatrix(session);
    const before = session.workshop;
    const held = hold(chip(screen, 'Provider outage').element(), cell(5, 1));
    await expect.poll(() => cell(5, 1).hasAttribute('data-over')).toBe(true);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.querySelector('[data-over]')).toBeNull();
    held.letGo();
    expect(session.workshop).toBe(before);
    hold(
      chip(screen, 'Provider outage').element(),
      screen.getByRole('heading', { name: 'Risks' }).element(),
    ).letGo();
    expect(session.workshop).toBe(before);
  });

  it('moves a risk by arrows as one step, the focus with it, and not over the edge', async () => {
    const { session, ids } = register();
    const screen = await showMatrix(session);
    (chip(screen, 'Leaked prompts').element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowRight}{ArrowLeft}{ArrowLeft}');
    expect(session.workshop.risks[ids.leak]).toMatchObject({ likelihood: 5, impact: 3 });
    await expect.element(chip(screen, 'Leaked prompts')).toHaveFocus();
    expect(cell(5, 3).contains(document.activeElement)).toBe(true);
    expect(steps(session)).toBe(1);
  });

  it('opens a risk by Enter and by a click, and Escape closes it', async () => {
    const screen = await showMatrix(register().session);
    const panel = screen.getByRole('complementary', { name: 'Risk' });
    (chip(screen, 'Leaked prompts').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(panel.getByRole('textbox', { name: 'Title' })).toHaveValue('Leaked prompts');
    await userEvent.keyboard('{Escape}');
    await expect.element(panel).not.toBeInTheDocument();
    await chip(screen, 'Provider outage').click();
    await expect.element(panel.getByRole('textbox', { name: 'Title' })).toHaveValue('Provider outage');
  });
});
