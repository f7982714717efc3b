import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ReadinessScreen } from '../../../renderer/features/readiness/ReadinessScreen';
import type { Session } from '../../../renderer/session/session';
import { listenForShortcuts } from '../../../renderer/ui/actions';
import type { CheckAnswer } from '../../../shared/model/vocabulary';
import { renderWith, testSession } from '../support/withSession';
import { smallPlan } from '../support/plan';

beforeEach(listenForShortcuts);

const LOAD = 'Does it hold the load expected a year from now?';
const LOAD_KEY = 'check:architecture.load';

const answered = (session: Session, answers: Record<string, CheckAnswer>) =>
  session.dispatch({
    type: 'setDetails',
    patch: {
      readiness: Object.fromEntries(
        Object.entries(answers).map(([key, answer]) => [
          key,
          { answer, evidence: '', ownerId: null, due: null },
        ]),
      ),
    },
  });

const show = (session: Session) => renderWith(session, <ReadinessScreen />);
type Screen = Awaited<ReturnType<typeof show>>;
const area = (screen: Screen, name: string) =>
  screen
    .getByRole('navigation', { name: 'Areas' })
    .getByRole('button', { name: new RegExp(`^${name}`, 'u') });
const answerOf = (screen: Screen, question: string) =>
  screen.getByRole('radiogroup', { name: `Answer: ${question}` });
const filter = (screen: Screen, name: string) =>
  screen.getByRole('radiogroup', { name: 'Show' }).getByRole('radio', { name });
const questions = () =>
  [...document.querySelectorAll('section li h3')].map((question) => question.textContent);
const focusedKey = () => document.activeElement?.closest('li')?.id;

describe('the readiness', () => {
  it('leads to the map while there is nothing on it', async () => {
    const session = testSession((workshop) => workshop);
    const screen = await show(session);
    await expect.element(screen.getByText(/Put the parts of the MVP on the map first/u)).toBeVisible();
    await screen.getByRole('button', { name: 'Go to the map' }).click();
    expect(location.hash).toBe(`#/w/${session.workshop.id}/map`);
  });

  it('begins with the foundations, and counts what is answered in every area', async () => {
    const { session } = smallPlan();
    answered(session, { [LOAD_KEY]: 'met', 'check:delivery.tests': 'notApplicable' });
    const screen = await show(session);
    await expect.element(area(screen, 'Build-first foundations')).toHaveAttribute('aria-current', 'true');
    await expect.element(area(screen, 'Build-first foundations')).toHaveTextContent('1 of 6');
    await expect.element(area(screen, 'Architecture')).toHaveTextContent('1 of 3');
    await expect.element(area(screen, 'Delivery team')).toHaveTextContent('0 of 8');
    await expect.element(screen.getByRole('status')).toHaveTextContent(/^2 of \d+ answered · \d+ % ready$/u);
    expect(questions()).toHaveLength(6);
    await area(screen, 'Architecture').click();
    await expect.element(screen.getByRole('heading', { name: 'Architecture' })).toBeVisible();
    expect(questions()).toHaveLength(3);
  });

  it('says what on the map a question follows from, and on demand why it matters', async () => {
    const screen = await show(smallPlan().session);
    await area(screen, 'Architecture').click();
    await expect.element(screen.getByText('Asked because people reach it through Chat.')).toBeVisible();
    await expect.element(screen.getByText('Asked because a change is decided for Desk.')).toBeVisible();
    await screen.getByText('Why it matters').first().click();
    await expect.element(screen.getByText(/A demo has ten users at once/u)).toBeVisible();
    await expect.element(screen.getByText(/^A load test at twice the expected peak/u)).toBeVisible();
  });

  it('takes an answer with what shows it, who sees to it and by when; chosen again, it is taken back', async () => {
    const { session, ids } = smallPlan();
    const screen = await show(session);
    await area(screen, 'Architecture').click();
    await answerOf(screen, LOAD).getByRole('radio', { name: 'Partial' }).click();
    await screen.getByRole('textbox', { name: `Evidence: ${LOAD}` }).fill('Load test of March');
    await screen.getByRole('combobox', { name: `Owner: ${LOAD}` }).click();
    await screen.getByRole('option', { name: /^Ann Lee/u }).click();
    await screen.getByLabelText(`By: ${LOAD}`).fill('2026-06-30');
    await expect
      .poll(() => session.workshop.readiness[LOAD_KEY])
      .toEqual({ answer: 'partial', evidence: 'Load test of March', ownerId: ids.ann, due: '2026-06-30' });
    await expect.element(area(screen, 'Architecture')).toHaveTextContent('1 of 3');
    const steps = session.store.getState().past.length;
    await answerOf(screen, LOAD).getByRole('radio', { name: 'Partial' }).click();
    expect(session.workshop.readiness[LOAD_KEY]).toBeUndefined();
    expect(session.store.getState().past).toHaveLength(steps + 1);
    await expect.element(area(screen, 'Architecture')).toHaveTextContent('0 of 3');
  });

  it('keeps in view what is answered until the filter is chosen anew', async () => {
    const { session } = smallPlan();
    answered(session, { 'check:architecture.singlePoints': 'met' });
    const screen = await show(session);
    await area(screen, 'Architecture').click();
    await filter(screen, 'Unanswered').click();
    expect(questions()).toHaveLength(2);
    await answerOf(screen, LOAD).getByRole('radio', { name: 'Met', exact: true }).click();
    await expect.element(area(screen, 'Architecture')).toHaveTextContent('2 of 3');
    expect(questions()).toContain(LOAD);
    await filter(screen, 'Not met').click();
    await expect.poll(questions).toHaveLength(1);
    expect(questions()).not.toContain(LOAD);
    await filter(screen, 'All that matter here').click();
    await expect.poll(questions).toContain(LOAD);
  });

  it('says that nothing is left where all is answered', async () => {
    const { session } = smallPlan();
    answered(session, {
      [LOAD_KEY]: 'met',
      'check:architecture.contracts': 'met',
      'check:architecture.singlePoints': 'notApplicable',
    });
    const screen = await show(session);
    await area(screen, 'Architecture').click();
    await filter(screen, 'Unanswered').click();
    await expect.element(screen.getByText('Nothing to show with this filter.')).toBeVisible();
  });

  it('shows what is not asked here, and what would ask it', async () => {
    const screen = await show(smallPlan().session);
    await expect.element(filter(screen, 'Not asked here')).not.toBeInTheDocument();
    await area(screen, 'Architecture').click();
    await filter(screen, 'Not asked here').click();
    await expect
      .element(screen.getByText('Would be asked if: There is a model. There is an external system.'))
      .toBeVisible();
    await expect.element(answerOf(screen, LOAD)).not.toBeInTheDocument();
  });

  it('leads to the next unanswered question of a place, and then to those of other areas', async () => {
    const { session } = smallPlan();
    answered(session, { [LOAD_KEY]: 'met' });
    const screen = await show(session);
    await area(screen, 'Architecture').click();
    await screen.getByRole('button', { name: 'Next unanswered' }).click();
    expect(focusedKey()).toBe('check:architecture.contracts');
    await userEvent.keyboard('n');
    expect(focusedKey()).toBe('check:architecture.singlePoints');
    await userEvent.keyboard(' ');
    expect(session.workshop.readiness['check:architecture.singlePoints']?.answer).toBe('unmet');
    await userEvent.keyboard('n');
    expect(focusedKey()).toBe('check:architecture.contracts');
    await userEvent.keyboard(' n');
    await expect.element(screen.getByRole('heading', { name: 'Data', level: 2 })).toBeVisible();
    expect(focusedKey()).toBe('check:data.migration');
  });

  it('leads to an unanswered question that the filter leaves out', async () => {
    const screen = await show(smallPlan().session);
    await area(screen, 'Architecture').click();
    await filter(screen, 'Not asked here').click();
    await screen.getByRole('button', { name: 'Next unanswered' }).click();
    expect(focusedKey()).toBe(LOAD_KEY);
    await expect.element(filter(screen, 'All that matter here')).toBeChecked();
  });

  it('has a role of the delivery team ticked and taken back, and says which nobody has', async () => {
    const { session, ids } = smallPlan();
    const screen = await show(session);
    await area(screen, 'Delivery team').click();
    const head = screen.getByRole('columnheader', { name: /^Security/u });
    await expect.element(head).toHaveTextContent('Nobody yet');
    await screen.getByRole('checkbox', { name: 'Security: Ann Lee' }).click();
    expect(session.workshop.participants[ids.ann]?.deliveryRoles).toEqual(['security']);
    await expect.element(head).not.toHaveTextContent('Nobody yet');
    await expect.element(area(screen, 'Delivery team')).toHaveTextContent('1 of 8');
    await screen.getByRole('checkbox', { name: 'Product: Ann Lee' }).click();
    expect(session.workshop.participants[ids.ann]?.deliveryRoles).toEqual(['product', 'security']);
    await screen.getByRole('checkbox', { name: 'Security: Ann Lee' }).click();
    expect(session.workshop.participants[ids.ann]?.deliveryRoles).toEqual(['product']);
    expect(session.store.getState().past).toHaveLength(3);
  });
});
