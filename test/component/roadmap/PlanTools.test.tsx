import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Workshop } from '#shared/model/workshop';
import { scheduleRoadmap } from '#shared/roadmap/planRoadmap';
import { RoadmapScreen } from '../../../renderer/features/roadmap/RoadmapScreen';
import type { Session } from '../../../renderer/session/session';
import { crossedPlan, smallPlan } from '../support/plan';
import { renderWith } from '../support/withSession';

type Screen = Awaited<ReturnType<typeof renderWith>>;

async function openTool(session: Session, name: string): Promise<Screen> {
  const screen = await renderWith(session, <RoadmapScreen />);
  await screen.getByRole('button', { name, exact: true }).click();
  await expect.element(screen.getByRole('dialog', { name })).toBeVisible();
  return screen;
}

async function addScenario(screen: Screen, preset: string): Promise<void> {
  await screen.getByRole('button', { name: 'New scenario' }).click();
  await screen.getByRole('menuitem', { name: preset }).click();
}

const only = <T,>(record: Record<string, T>): T => Object.values(record)[0]!;
const finishOf = (workshop: Workshop) => scheduleRoadmap(workshop).finish!;

describe('what if', () => {
  it('shows the figures of a scenario beside those of the plan, without changing the plan', async () => {
    const { session } = crossedPlan();
    const before = finishOf(session.workshop);
    const screen = await openTool(session, 'What if');
    await addScenario(screen, 'Start a month later');
    const row = screen.getByRole('row', { name: /^Planned finish/u });
    await expect.element(row).toHaveTextContent(/\+\d+ days: later/u);
    await expect
      .element(screen.getByRole('row', { name: /^Effort/u }))
      .toHaveTextContent(/17 person-days.*17 person-days\s*the same/u);
    expect(finishOf(session.workshop)).toBe(before);
  });

  it('adopts a scenario as one step that can be taken back', async () => {
    const { session } = crossedPlan();
    const screen = await openTool(session, 'What if');
    await addScenario(screen, 'One more person');
    await expect.element(screen.getByRole('row', { name: /^People/u })).toHaveTextContent('+1: more');
    const before = session.workshop;
    await screen.getByRole('button', { name: /^Adopt One more in/u }).click();
    expect(Object.values(session.workshop.participants).map(({ name }) => name)).toContain('Newcomer');
    expect(finishOf(session.workshop) < finishOf(before)).toBe(true);
    expect(session.workshop.scenarios).toEqual({});
    await expect.element(screen.getByText(/is the plan now\.$/u)).toBeVisible();
    session.undo();
    expect(session.workshop).toBe(before);
  });

  it('keeps a component after all', async () => {
    const { session, ids } = smallPlan();
    const screen = await openTool(session, 'What if');
    await addScenario(screen, 'Desk');
    expect(only(session.workshop.scenarios).dispositions).toEqual({ [ids.desk]: 'keep' });
    await expect.element(screen.getByRole('row', { name: /^Effort/u })).toHaveTextContent(/−[\d.]+: less/u);
    expect(session.workshop.components[ids.desk]!.disposition).toBe('rewrite');
  });

  it('puts four scenarios side by side, the newest among them, and lets people choose which', async () => {
    const { session } = crossedPlan();
    const screen = await openTool(session, 'What if');
    for (let count = 0; count < 4; count++) await addScenario(screen, 'Keep more in reserve');
    await addScenario(screen, 'Start a month later');
    const heads = screen.getByRole('columnheader');
    await expect.element(screen.getByRole('columnheader', { name: /^Start a month later/u })).toBeVisible();
    expect(heads.elements()).toHaveLength(6);
    await screen.getByRole('combobox', { name: 'Side by side' }).click();
    await userEvent.keyboard('{Backspace}');
    await expect
      .element(screen.getByRole('columnheader', { name: /^Start a month later/u }))
      .not.toBeInTheDocument();
    expect(heads.elements()).toHaveLength(5);
  });

  it('takes what people change in a scenario', async () => {
    const { session } = crossedPlan();
    const screen = await openTool(session, 'What if');
    await addScenario(screen, 'Something else');
    await screen.getByRole('textbox', { name: 'Name', exact: true }).fill('Two more');
    await screen.getByRole('button', { name: 'Add person' }).click();
    await screen.getByRole('button', { name: 'Add person' }).click();
    await screen.getByRole('textbox', { name: /^Kept free/u }).fill('40');
    await userEvent.keyboard('{Enter}');
    await screen.getByRole('combobox', { name: 'Work that is left out' }).click();
    await screen.getByRole('option', { name: 'A long thing' }).click();
    const { name, hires, reserve, overrides } = only(session.workshop.scenarios);
    expect([name, hires.length, reserve, Object.values(overrides)]).toEqual([
      'Two more',
      2,
      0.4,
      [{ excluded: true }],
    ]);
    await expect.element(screen.getByRole('columnheader', { name: /^Two more/u })).toBeVisible();
    await screen.getByRole('button', { name: 'Delete scenario' }).click();
    expect(session.workshop.scenarios).toEqual({});
  });
});

describe('beside the plan', () => {
  it('a baseline is kept, and tells how far the plan has drifted from it', async () => {
    const { session, ids } = crossedPlan();
    const screen = await openTool(session, 'Baselines');
    await screen.getByRole('textbox', { name: 'Name of the baseline' }).fill('Kick-off');
    await screen.getByRole('button', { name: 'Keep as baseline' }).click();
    await expect.element(screen.getByText('No item has moved, come or gone.')).toBeVisible();
    expect(only(session.workshop.baselines)).toMatchObject({ name: 'Kick-off' });
    expect(only(session.workshop.baselines).p50).not.toBeNull();
    const id = ids[2]!.slice('item:'.length);
    session.dispatch({
      type: 'update',
      collection: 'workItems',
      changes: [{ id, patch: { effort: { low: 9, likely: 9, high: 9 } } }],
    });
    await expect.element(screen.getByText(/the end is 1 day later, 1 item has moved\.$/u)).toBeVisible();
    await expect
      .element(screen.getByRole('row', { name: /^C waiting thing/u }))
      .toHaveTextContent('+1 day: later');
  });

  it('milestones are added, and say when they are reached', async () => {
    const { session, ids } = crossedPlan();
    const screen = await openTool(session, 'Milestones');
    await screen.getByRole('button', { name: 'Add milestone' }).click();
    await expect.element(screen.getByText('It comes after nothing in the roadmap.')).toBeVisible();
    await screen.getByRole('combobox', { name: 'Comes after' }).click();
    await screen.getByRole('option', { name: 'B wanted thing' }).click();
    expect(only(session.workshop.milestones).after).toEqual([ids[1]]);
    await expect.element(screen.getByText(/^Planned for .*\.$/u)).toBeVisible();
    await screen.getByLabelText('Due').fill('2026-05-11');
    await expect.element(screen.getByText(/days? after it is due\.$/u)).toBeVisible();
    await screen.getByRole('button', { name: 'Delete New milestone' }).click();
    expect(session.workshop.milestones).toEqual({});
  });

  it('the load says who is asked for more than there is of them, and when', async () => {
    const { session, ids } = crossedPlan();
    session.dispatch({
      type: 'update',
      collection: 'workItems',
      changes: ids.slice(0, 2).map((key) => ({
        id: key.slice('item:'.length),
        patch: { effort: { low: 20, likely: 20, high: 20 } },
      })),
    });
    const screen = await openTool(session, 'Load');
    await expect.element(screen.getByText(/^Ann Lee is asked for most: /u)).toBeVisible();
    await expect.element(screen.getByRole('row', { name: /^Ann Lee/u })).toHaveTextContent(/\d+ %over/u);
  });

  it('costs set keeping against replacing, and say what nobody gave', async () => {
    const { session, ids } = smallPlan();
    const screen = await openTool(session, 'Costs');
    await expect.element(screen.getByRole('row', { name: /^Desk/u })).toHaveTextContent('144');
    await expect.element(screen.getByText(/^Of 1 component it is not given/u)).toBeVisible();
    await screen.getByRole('textbox', { name: 'Months to compare costs over' }).fill('12');
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByRole('row', { name: /^Desk/u })).toHaveTextContent('48');
    session.dispatch({
      type: 'update',
      collection: 'components',
      changes: [{ id: ids.desk, patch: { costAfter: 9 } }],
    });
    await expect.element(screen.getByRole('row', { name: /^Desk/u })).toHaveTextContent('never');
  });
});

describe('the schedule’s settings', () => {
  it('take who is there less, a person or a whole discipline', async () => {
    const { session, ids } = smallPlan();
    const screen = await renderWith(session, <RoadmapScreen />);
    await screen.getByRole('button', { name: 'Schedule' }).click();
    await screen.getByRole('button', { name: 'Add a time' }).click();
    expect(only(session.workshop.availability)).toMatchObject({ participantId: ids.ann, share: 0.5 });
    await screen.getByRole('combobox', { name: 'Who' }).click();
    await screen.getByRole('option', { name: 'Everybody in Design' }).click();
    await screen.getByRole('textbox', { name: 'There, %' }).fill('20');
    await userEvent.keyboard('{Enter}');
    expect(only(session.workshop.availability)).toMatchObject({
      participantId: null,
      discipline: 'design',
      share: 0.2,
    });
    await screen.getByRole('button', { name: 'Remove time of availability 1' }).click();
    expect(session.workshop.availability).toEqual({});
  });

  it('do not say that it is somebody’s where a file says nobody', async () => {
    const { session } = smallPlan();
    const nobody = { participantId: null, discipline: null, from: null, to: null, share: 0.5, note: '' };
    session.dispatch({ type: 'insert', entities: { availability: [{ id: 'av_1', ...nobody }] } });
    const screen = await renderWith(session, <RoadmapScreen />);
    await screen.getByRole('button', { name: 'Schedule' }).click();
    await expect.element(screen.getByRole('combobox', { name: 'Who' })).toHaveValue('');
    await expect.element(screen.getByPlaceholder('Nobody yet')).toBeVisible();
  });

  it('take a day rate, and forget it where it is emptied', async () => {
    const { session } = smallPlan();
    const screen = await renderWith(session, <RoadmapScreen />);
    await screen.getByRole('button', { name: 'Schedule' }).click();
    const rate = screen.getByRole('textbox', { name: 'Engineering' });
    await rate.fill('900');
    await userEvent.keyboard('{Enter}');
    expect(only(session.workshop.rates)).toMatchObject({ discipline: 'engineering', perDay: 900 });
    await rate.fill('');
    await userEvent.keyboard('{Enter}');
    expect(session.workshop.rates).toEqual({});
  });
});
