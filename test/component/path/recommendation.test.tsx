import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { PathScreen } from '../../../renderer/features/path/PathScreen';
import type { Session } from '../../../renderer/session/session';
import type { Workshop } from '../../../shared/model/workshop';
import { renderWith, testSession } from '../support/withSession';

type Answers = Partial<Pick<Workshop, 'lenses' | 'signs' | 'facts'>>;
const said = { note: '', evidence: '' };

/** Three lenses against going on, and users for it: 8 − 8 − 8 − 8 of 32. */
const TROUBLED: Answers = {
  facts: { activeUsers: { state: 'present', ...said } },
  lenses: {
    architecture: { verdict: 'failing', ...said },
    dataFlow: { verdict: 'failing', ...said },
    roadmapFit: { verdict: 'failing', ...said },
  },
};

const withAnswers = (answers: Answers) => testSession((workshop) => ({ ...workshop, ...answers }));
const show = (session: Session) => renderWith(session, <PathScreen />);
type Screen = Awaited<ReturnType<typeof show>>;
const recommended = (screen: Screen) => screen.getByRole('region', { name: 'What the answers say' });
const choose = (screen: Screen, name: RegExp) => screen.getByRole('radio', { name }).click();
const reason = (screen: Screen) => screen.getByRole('textbox', { name: 'Why this path' });

describe('what the answers say', () => {
  it('says while nothing is known that there is nothing to go on', async () => {
    const screen = await show(testSession((workshop) => workshop));
    await expect.element(recommended(screen).getByRole('status')).toHaveTextContent('Nothing to go on yet');
    await expect.element(screen.getByRole('img')).not.toBeInTheDocument();
    await expect
      .element(screen.getByRole('region', { name: 'What would change it' }))
      .not.toBeInTheDocument();
  });

  it('is a first hint while little is known, without a figure of how certain it is', async () => {
    const screen = await show(withAnswers({ facts: TROUBLED.facts! }));
    const status = recommended(screen).getByRole('status');
    await expect.element(status).toHaveTextContent('A first hint:Iterative evolution');
    await expect.element(status).not.toHaveTextContent('certain');
    await expect
      .element(screen.getByRole('region', { name: 'What would change it' }))
      .not.toBeInTheDocument();
    await choose(screen, /Full rewrite/u);
    await expect.element(reason(screen)).not.toBeInvalid();
  });

  it('names the path, how certain it is, where the score lies, and the points of each answer', async () => {
    const screen = await show(withAnswers(TROUBLED));
    const status = recommended(screen).getByRole('status');
    await expect.element(status).toHaveTextContent(/Points to\s*Full rewrite\s*\d+ % certain/u);
    await expect.element(screen.getByRole('img', { name: /^Score −16 of 32:/u })).toBeVisible();
    await expect.element(recommended(screen)).toHaveTextContent('They add up to −16.');
    const reasons = recommended(screen).getByRole('listitem');
    await expect.element(reasons.filter({ hasText: 'Architecture: Failing' })).toHaveTextContent(/−8$/u);
    await expect
      .element(reasons.filter({ hasText: 'People use it actively: Yes' }))
      .toHaveTextContent(/\+8$/u);
  });

  it('follows an answer that changes', async () => {
    const session = withAnswers(TROUBLED);
    const screen = await show(session);
    const status = recommended(screen).getByRole('status');
    await expect.element(status).toHaveTextContent('Full rewrite');
    const lenses = {
      architecture: { verdict: 'sound' as const, ...said },
      dataFlow: { verdict: 'sound' as const, ...said },
      roadmapFit: { verdict: 'sound' as const, ...said },
    };
    session.dispatch({ type: 'setDetails', patch: { lenses } });
    await expect.element(status).toHaveTextContent('Iterative evolution');
    await expect.element(screen.getByRole('img', { name: /^Score \+32 of 32:/u })).toBeVisible();
  });

  it('says in sentences what would change it', async () => {
    const session = withAnswers(TROUBLED);
    const screen = await show(session);
    const flips = screen.getByRole('region', { name: 'What would change it' });
    await expect
      .element(flips)
      .toHaveTextContent('If “Its core workflow is validated” were yes, this would be Hybrid modernization.');
    const facts = {
      ...session.workshop.facts,
      validatedWorkflow: { state: 'present' as const, ...said },
    };
    session.dispatch({ type: 'setDetails', patch: { facts } });
    await expect
      .element(recommended(screen).getByRole('status'))
      .toHaveTextContent('Points toHybrid modernization');
  });

  it('leads from what is unknown to the step that asks for it', async () => {
    const session = withAnswers(TROUBLED);
    const screen = await show(session);
    const unknown = screen.getByRole('region', { name: 'Not known yet' });
    for (const [name, place] of [
      ['Its core workflow is validated', 'evidence'],
      ['Evidence for scaling', 'evidence'],
      ['Code quality', 'assess'],
      ['Brittle data model', 'assess'],
      ['Components kept against rewritten', 'decide'],
      ['Build-first foundations met', 'readiness'],
    ] as const) {
      await unknown.getByRole('button', { name }).click();
      expect(location.hash).toBe(`#/w/${session.workshop.id}/${place}`);
    }
    await expect.element(unknown.getByRole('button', { name: 'Data flow' })).not.toBeInTheDocument();
  });
});

describe('the team’s choice', () => {
  it('is in agreement with the answers, and needs no reason', async () => {
    const screen = await show(withAnswers(TROUBLED));
    await choose(screen, /Full rewrite/u);
    await expect.element(screen.getByText('The choice and the answers agree.')).toBeVisible();
    await expect.element(reason(screen)).not.toBeInvalid();
  });

  it('that differs says so, and asks for the reason until there is one', async () => {
    const session = withAnswers(TROUBLED);
    const screen = await show(session);
    await choose(screen, /Iterative evolution/u);
    await expect.element(screen.getByText(/^The team chooses otherwise than the answers say/u)).toBeVisible();
    await expect.element(screen.getByText('Say why: the answers point to Full rewrite.')).toBeVisible();
    await expect.element(reason(screen)).toBeInvalid();
    await reason(screen).fill('Customers cannot wait');
    await userEvent.keyboard('{Tab}');
    expect(session.workshop.path).toEqual({ chosen: 'evolution', reason: 'Customers cannot wait' });
    await expect.element(reason(screen)).not.toBeInvalid();
    await expect.element(screen.getByText(/^The team chooses otherwise than the answers say/u)).toBeVisible();
  });

  it('is made with the keyboard', async () => {
    const session = withAnswers(TROUBLED);
    const screen = await show(session);
    (screen.getByRole('radio', { name: /Iterative evolution/u }).element() as HTMLElement).focus();
    await userEvent.keyboard(' ');
    expect(session.workshop.path.chosen).toBe('evolution');
    await userEvent.keyboard('{ArrowDown}');
    expect(session.workshop.path.chosen).toBe('hybrid');
    await expect.element(screen.getByRole('radio', { name: /Hybrid modernization/u })).toHaveFocus();
  });

  it('is compared with nothing while nothing is known', async () => {
    const screen = await show(testSession((workshop) => workshop));
    await choose(screen, /Full rewrite/u);
    await expect.element(screen.getByRole('button', { name: 'Leave it open' })).toBeVisible();
    expect(screen.getByRole('status').elements()).toHaveLength(1);
    await expect.element(reason(screen)).not.toBeInvalid();
  });
});
