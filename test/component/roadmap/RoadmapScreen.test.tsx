import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { daysBetween } from '#shared/model/dates';
import { scheduleRoadmap } from '#shared/roadmap/planRoadmap';
import { RoadmapScreen } from '../../../renderer/features/roadmap/RoadmapScreen';
import { renderWith } from '../support/withSession';
import { crossedPlan, smallPlan } from '../support/plan';

async function openItem(title: string) {
  const { session, ids } = smallPlan();
  const screen = await renderWith(session, <RoadmapScreen />);
  await screen.getByRole('button', { name: `Open ${title}` }).click();
  return { session, ids, screen };
}

describe('the roadmap', () => {
  it('keeps what people change on a derived item beside its source, and takes it back', async () => {
    const { session, ids, screen } = await openItem('Rewrite Desk');
    await screen.getByRole('combobox', { name: 'Wave' }).click();
    await screen.getByRole('option', { name: 'Foundation' }).click();
    expect(session.workshop.overrides).toEqual({ [`component:${ids.desk}`]: { waveId: ids.first } });
    await screen.getByRole('button', { name: 'Take back all changes' }).click();
    expect(session.workshop.overrides).toEqual({});
  });

  it('leaves an item out, and brings it back', async () => {
    const { session, ids, screen } = await openItem('Mitigate: It leaks');
    await screen.getByRole('button', { name: 'Leave out of the roadmap' }).click();
    const item = screen.getByRole('button', { name: 'Open Mitigate: It leaks' });
    await expect.element(item).not.toBeInTheDocument();
    expect(session.workshop.overrides[`risk:${ids.risk}`]).toEqual({ excluded: true });
    await screen.getByText('1 item is left out').click();
    await screen.getByRole('button', { name: 'Bring back “Mitigate: It leaks”' }).click();
    await expect.element(item).toBeVisible();
  });

  it('calls what is left out by its title, whatever it follows from', async () => {
    const { session } = smallPlan();
    const readiness = {
      'check:architecture.load': { answer: 'unmet' as const, evidence: '', ownerId: null, due: null },
    };
    session.dispatch({ type: 'setDetails', patch: { readiness } });
    const screen = await renderWith(session, <RoadmapScreen />);
    await screen.getByRole('button', { name: /^Open Pass a load test/u }).click();
    await screen.getByRole('button', { name: 'Leave out of the roadmap' }).click();
    await screen.getByText('1 item is left out').click();
    const back = screen.getByRole('button', { name: /^Bring back “Pass a load test/u });
    await expect.element(back).toBeInViewport();
    await back.click();
    await expect.element(screen.getByRole('button', { name: /^Open Pass a load test/u })).toBeVisible();
  });

  it('names an end only where something that is open is estimated', async () => {
    const { session, ids } = smallPlan();
    const screen = await renderWith(session, <RoadmapScreen />);
    await expect.element(screen.getByText(/^Planned finish /u)).toBeVisible();
    session.dispatch({
      type: 'update',
      collection: 'components',
      changes: [{ id: ids.desk, patch: { effort: null } }],
    });
    await expect.element(screen.getByText('No dates yet: nothing is estimated')).toBeVisible();
    await expect.element(screen.getByText(/^Planned finish /u)).not.toBeInTheDocument();
    const done = { status: 'done' as const };
    const overrides = Object.fromEntries(
      scheduleRoadmap(session.workshop).items.map(({ key }) => [key, done]),
    );
    session.dispatch({ type: 'setDetails', patch: { overrides } });
    await expect.element(screen.getByText('All work is done')).toBeVisible();
  });

  it('takes items that people add, and deletes them with a way back', async () => {
    const { session } = smallPlan();
    const screen = await renderWith(session, <RoadmapScreen />);
    await screen.getByRole('button', { name: 'Add work item' }).click();
    await screen.getByRole('textbox', { name: 'Title' }).fill('Write the run book');
    await userEvent.keyboard('{Enter}');
    expect(Object.values(session.workshop.workItems)[0]?.title).toBe('Write the run book');
    await screen.getByRole('button', { name: 'Delete', exact: true }).click();
    expect(session.workshop.workItems).toEqual({});
    await screen.getByRole('button', { name: 'Undo' }).click();
    expect(Object.keys(session.workshop.workItems)).toHaveLength(1);
  });

  it('speaks of no person-days while nothing is estimated', async () => {
    const { session } = smallPlan();
    const screen = await renderWith(session, <RoadmapScreen />);
    await expect.element(screen.getByText(/person-days, .* expected/u)).toBeVisible();
    const unestimated = Object.keys(session.workshop.components).map((id) => ({
      id,
      patch: { effort: null },
    }));
    session.dispatch({ type: 'update', collection: 'components', changes: unestimated });
    await expect.element(screen.getByText(/person-days, .* expected/u)).not.toBeInTheDocument();
  });

  it('changes the order of waves', async () => {
    const { session, ids } = smallPlan();
    const screen = await renderWith(session, <RoadmapScreen />);
    await screen.getByRole('button', { name: 'More for Modernize' }).click();
    await screen.getByRole('menuitem', { name: 'Move up' }).click();
    const { waves } = session.workshop;
    expect(waves[ids.second]!.order).toBeLessThan(waves[ids.first]!.order);
  });

  it('makes a calendar of its own once working days change', async () => {
    const { session } = smallPlan();
    const screen = await renderWith(session, <RoadmapScreen />);
    await screen.getByRole('button', { name: 'Schedule' }).click();
    await screen.getByText('Fri').click();
    const { schedule, calendars } = session.workshop;
    expect(calendars[schedule.calendarId ?? '']?.weekdays).toEqual([1, 2, 3, 4]);
    expect(session.store.getState().past).toHaveLength(1);
  });

  it('looks for a better plan, uses it as one step that can be taken back, and goes back to its own order', async () => {
    const { session, ids } = crossedPlan();
    const screen = await renderWith(session, <RoadmapScreen />);
    const before = scheduleRoadmap(session.workshop).finish!;
    await screen.getByRole('button', { name: 'Look for a better plan' }).click();
    await expect.element(screen.getByText(/The best ends on .*, 7 days earlier\./u)).toBeVisible();
    await screen.getByRole('button', { name: 'Use this plan' }).click();
    expect(session.workshop.schedule.priorities.toSorted()).toEqual(ids.toSorted());
    expect(daysBetween(scheduleRoadmap(session.workshop).finish!, before)).toBe(7);
    await expect.element(screen.getByText('plans tried', { exact: false })).not.toBeInTheDocument();
    await screen.getByRole('button', { name: 'Undo' }).click();
    expect(session.workshop.schedule.priorities).toEqual([]);
    session.redo();
    await screen.getByRole('button', { name: 'Schedule' }).click();
    await screen.getByRole('button', { name: 'Back to waves and risks' }).click();
    expect(session.workshop.schedule.priorities).toEqual([]);
  });

  it('refuses what would make an item wait for itself, and shows the loop', async () => {
    const { session, ids } = crossedPlan();
    const screen = await renderWith(session, <RoadmapScreen />);
    const before = session.workshop;
    await screen.getByRole('button', { name: 'Open B wanted thing' }).click();
    await screen.getByRole('combobox', { name: 'After' }).click();
    await screen.getByRole('option', { name: 'C waiting thing' }).click();
    await expect.element(screen.getByText('That would be a loop. Nothing was changed.')).toBeVisible();
    await expect
      .element(
        screen.getByText('Each waits for the next: B wanted thing → C waiting thing → B wanted thing.'),
      )
      .toBeVisible();
    expect(session.workshop).toBe(before);
    await screen.getByRole('combobox', { name: 'After' }).click();
    await screen.getByRole('option', { name: 'A long thing' }).click();
    expect(session.workshop.workItems[ids[1]!.slice('item:'.length)]!.dependsOn).toEqual([ids[0]]);
  });

  it('forgets what a search has found once the plan is edited', async () => {
    const { session, ids } = crossedPlan();
    const id = ids[2]!.slice('item:'.length);
    session.dispatch({ type: 'remove', ids: { workItems: [id] } });
    const screen = await renderWith(session, <RoadmapScreen />);
    const begin = screen.getByRole('button', { name: 'Look for a better plan' });
    await begin.click();
    await expect.element(screen.getByText(/^Looking: [\d\u202F]{2,} plans tried\./u)).toBeVisible();
    session.dispatch({
      type: 'update',
      collection: 'workItems',
      changes: [{ id: ids[0]!.slice('item:'.length), patch: { title: 'Another name' } }],
    });
    await expect.element(begin).toBeEnabled();
    expect(screen.getByText('plans tried', { exact: false }).query()).toBeNull();
  });

  it('is accepted as one step, says how far it has moved on since, and is accepted anew', async () => {
    const { session, ids } = crossedPlan();
    const screen = await renderWith(session, <RoadmapScreen />);
    await screen.getByRole('button', { name: 'Accept this plan' }).click();
    await expect.element(screen.getByText(/^Accepted on .*\.$/u)).toBeVisible();
    expect(session.workshop.schedule.accepted?.items).toHaveLength(3);
    const id = ids[2]!.slice('item:'.length);
    session.dispatch({
      type: 'update',
      collection: 'workItems',
      changes: [{ id, patch: { effort: { low: 9, likely: 9, high: 9 } } }],
    });
    await expect
      .element(
        screen.getByText(
          /^Changed since it was accepted on .*: the end is 1 day later, 1 item has moved\.$/u,
        ),
      )
      .toBeVisible();
    await screen.getByRole('button', { name: 'Accept this plan instead' }).click();
    await expect.element(screen.getByText(/^Accepted on .*\.$/u)).toBeVisible();
    session.undo();
    session.undo();
    session.undo();
    expect(session.workshop.schedule.accepted).toBeNull();
  });

  it('splits an item, does it sooner, and merges it into another, each as one step', async () => {
    const { session, ids } = crossedPlan();
    const before = session.workshop;
    const screen = await renderWith(session, <RoadmapScreen />);
    await screen.getByRole('button', { name: 'Open B wanted thing' }).click();
    await screen.getByRole('button', { name: 'Do it sooner' }).click();
    expect(session.workshop.schedule.priorities.slice(0, 2)).toEqual([ids[1], ids[0]]);
    await expect.element(screen.getByRole('button', { name: 'Do it sooner' })).not.toBeInTheDocument();
    await screen.getByRole('button', { name: 'Split in two' }).click();
    await expect
      .element(screen.getByRole('button', { name: 'Open B wanted thing: first half' }))
      .toBeVisible();
    session.undo();
    session.undo();
    expect(session.workshop).toBe(before);
    await screen.getByRole('combobox', { name: 'Do it within other work' }).click();
    await screen.getByRole('option', { name: 'A long thing' }).click();
    expect(Object.values(session.workshop.workItems).map(({ title }) => title)).toEqual([
      'A long thing',
      'C waiting thing',
    ]);
    await screen.getByRole('button', { name: 'Undo' }).click();
    expect(Object.keys(session.workshop.workItems)).toHaveLength(3);
  });
});

describe('the decision log', () => {
  it('takes a decision with who made it', async () => {
    const { session, ids } = smallPlan();
    const screen = await renderWith(session, <RoadmapScreen />);
    await screen.getByText('Decisions', { exact: true }).click();
    await screen.getByRole('button', { name: 'Add decision' }).click();
    await screen.getByRole('textbox', { name: 'What was decided' }).fill('Rewrite the desk first');
    await userEvent.keyboard('{Enter}');
    await screen.getByRole('combobox', { name: 'By' }).click();
    await screen.getByRole('option', { name: 'Bo Kim' }).click();
    expect(Object.values(session.workshop.decisions)[0]).toMatchObject({
      title: 'Rewrite the desk first',
      by: [{ participantId: ids.bo, name: 'Bo Kim', discipline: 'product' }],
    });
  });
});
