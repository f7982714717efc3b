import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addDays, daysBetween } from '#shared/model/dates';
import { newWorkItem } from '#shared/model/empty';
import { acceptPlan } from '#shared/roadmap/accepted';
import { keepBaseline } from '#shared/roadmap/baselines';
import { scheduleRoadmap } from '#shared/roadmap/planRoadmap';
import { RoadmapScreen } from '../../../renderer/features/roadmap/RoadmapScreen';
import type { Session } from '../../../renderer/session/session';
import { listenForShortcuts } from '../../../renderer/ui/actions';
import { crossedPlan, smallPlan } from '../support/plan';
import { hold, middleOf } from '../support/pointer';
import { renderWith } from '../support/withSession';

beforeEach(listenForShortcuts);

const show = async (session: Session) => {
  await page.viewport(1280, 800);
  return renderWith(session, <RoadmapScreen />);
};
type Screen = Awaited<ReturnType<typeof show>>;

const row = (key: string) => document.querySelector<HTMLElement>(`[data-item="${key}"]`)!;
const part = (key: string, name: string) => row(key).querySelector(`[data-part="${name}"]`)!;
const itemOf = (session: Session, key: string) => session.workshop.workItems[key.slice('item:'.length)]!;
const planned = (session: Session, key: string) =>
  scheduleRoadmap(session.workshop).items.find((item) => item.key === key)!;
const steps = (session: Session) => session.store.getState().past.length;
const zoomTo = (screen: Screen, name: string) => screen.getByRole('radio', { name }).click();

/** Of the zoom to days. */
const DAY = 28;
const rightBy = (element: Element, days: number) => {
  const { x, y } = middleOf(element);
  return { x: x + days * DAY, y };
};

/** The chart of three items at a day's width of 28 pixels. */
async function dayChart() {
  const { session, ids } = crossedPlan();
  const screen = await show(session);
  await zoomTo(screen, 'Days');
  await expect.element(screen.getByText('31', { exact: true })).toBeInTheDocument();
  return { session, ids: ids as [string, string, string], screen };
}

describe('the chart', () => {
  it('draws an earlier plan beneath this one, the accepted one unless another is chosen', async () => {
    const { session, ids } = crossedPlan();
    const screen = await show(session);
    const choice = screen.getByRole('combobox', { name: 'Compare the chart with' });
    const before = () => [...document.querySelectorAll('[title^="Accepted plan:"], [title^="Kept,"]')];
    expect(choice.query()).toBeNull();
    const clock = { newId: session.newId, today: '2026-11-22' };
    session.dispatch(keepBaseline(session.workshop, { p50: null, p80: null }, 'Kept', clock));
    const longer = (low: number) =>
      session.dispatch({
        type: 'update',
        collection: 'workItems',
        changes: [{ id: ids[0]!.slice('item:'.length), patch: { effort: { low, likely: low, high: low } } }],
      });
    longer(20);
    session.dispatch(acceptPlan(session.workshop, clock.today));
    await expect.element(choice).toHaveValue('Accepted plan');
    expect(before()).toEqual([]);

    await choice.click();
    await screen.getByRole('option', { name: 'Kept, 22 Nov 2026' }).click();
    await expect.poll(() => before().length).toBeGreaterThan(0);
    expect(row(ids[0]!)).toContainElement(before()[0] as HTMLElement);

    longer(30);
    await choice.click();
    await screen.getByRole('option', { name: 'Accepted plan' }).click();
    await expect.poll(() => before()[0]?.getAttribute('title')).toMatch(/^Accepted plan: /u);
    await choice.click();
    await screen.getByRole('option', { name: 'No comparison' }).click();
    await expect.poll(before).toEqual([]);
  });

  it('says what the signs that it draws mean, and of no others', async () => {
    const { session, ids } = crossedPlan();
    const screen = await show(session);
    const signs = () =>
      [...screen.getByRole('list', { name: 'Signs of the chart' }).element().querySelectorAll('li')].map(
        ({ textContent }) => textContent,
      );
    const drawn = [
      'On the critical path',
      'Four of five runs end by',
      'Today',
      'P50 of the end',
      'P80 of the end',
    ];
    await expect.poll(signs).toEqual(drawn);
    session.dispatch({
      type: 'update',
      collection: 'workItems',
      changes: [{ id: ids[0]!.slice('item:'.length), patch: { due: '2027-12-01' } }],
    });
    session.dispatch(acceptPlan(session.workshop, '2026-11-22'));
    await expect.poll(signs).toEqual([...drawn, 'Deadline', 'Earlier plan']);
    session.dispatch({
      type: 'setDetails',
      patch: { schedule: { ...session.workshop.schedule, start: '2126-01-07' } },
    });
    await expect.poll(signs).not.toContain('Today');
    await screen.getByRole('radio', { name: 'Table' }).click();
    await expect.element(screen.getByRole('list', { name: 'Signs of the chart' })).not.toBeInTheDocument();
  });

  it('shades the days off where days can be told apart', async () => {
    const { screen } = await dayChart();
    const shade = () => document.querySelector('svg[preserveAspectRatio="none"] path');
    // A weekend of two days.
    expect(shade()!.getAttribute('d')).toMatch(/^M[\d.]+ 0h56v1h-56z/u);
    await zoomTo(screen, 'Months');
    await expect.poll(shade).toBeNull();
  });

  it('groups by wave, by owner and by component, and stays so while the workshop is open', async () => {
    const { session } = smallPlan();
    const item = newWorkItem(session.newId, 'Loose end', null);
    session.dispatch({ type: 'insert', entities: { workItems: [item] } });
    const screen = await show(session);
    const heads = () =>
      [...document.querySelectorAll('[role="region"] section')].map(
        (section) => section.getAttribute('aria-label') ?? section.querySelector('strong')!.textContent,
      );
    expect(heads()).toEqual(['Foundation', 'Modernize']);
    await screen.getByRole('combobox', { name: 'Rows of the chart' }).click();
    await screen.getByRole('option', { name: 'By owner' }).click();
    await expect.poll(heads).toEqual([expect.stringContaining('Ann Lee'), 'No owner']);
    await screen.getByRole('combobox', { name: 'Rows of the chart' }).click();
    await screen.getByRole('option', { name: 'By component' }).click();
    await expect.poll(heads).toEqual(['Chat', 'Desk', 'No component']);
    await screen.unmount();
    const again = await show(session);
    await expect
      .element(again.getByRole('combobox', { name: 'Rows of the chart' }))
      .toHaveValue('By component');
  });

  it('has heads of two units at each zoom, without a label over another', async () => {
    const { session } = crossedPlan();
    const screen = await show(session);
    const labels = () => [...document.querySelectorAll('[data-unit] span > span')];
    for (const [zoom, units] of [
      ['Days', ['month', 'day']],
      ['Weeks', ['month', 'week']],
      ['Months', ['year', 'month']],
      ['Quarters', ['year', 'quarter']],
    ] as const) {
      await zoomTo(screen, zoom);
      const heads = [...document.querySelectorAll<HTMLElement>('[data-unit]')];
      expect(heads.map(({ dataset }) => dataset['unit'])).toEqual(units);
      for (const label of labels()) {
        const { right } = label.getBoundingClientRect();
        expect(right, `${zoom}: ${label.textContent}`).toBeLessThanOrEqual(
          label.parentElement!.getBoundingClientRect().right + 1,
        );
      }
    }
  });

  it('has the first day of work in view at each zoom', async () => {
    const { ids } = await dayChart();
    const bar = part(ids[0], 'move').getBoundingClientRect();
    const chart = document.querySelector('[role="region"]')!.getBoundingClientRect();
    const names = row(ids[0]).firstElementChild!.getBoundingClientRect();
    expect(bar.left).toBeGreaterThanOrEqual(names.right);
    expect(bar.left).toBeLessThan(chart.right);
  });
});

describe('a bar', () => {
  it('is dragged to the day before which it does not begin, in one step', async () => {
    const { session, ids, screen } = await dayChart();
    const [, , waiting] = ids;
    const { start } = planned(session, waiting);
    const bar = part(waiting, 'move');
    const held = hold(bar, rightBy(bar, 3));
    await expect.element(screen.getByText(/^Begins /u)).toBeVisible();
    expect(itemOf(session, waiting).pinned).toBeNull();
    held.letGo();
    expect(itemOf(session, waiting).pinned).toBe(addDays(start, 3));
    expect(steps(session)).toBe(1);
    await expect.element(screen.getByText(/^Begins /u)).not.toBeInTheDocument();
    await expect.poll(() => row(waiting).querySelector('.lucide-pin')).not.toBeNull();
    session.undo();
    expect(itemOf(session, waiting).pinned).toBeNull();
  });

  it('stays where it was on Escape, and where it comes back to its day', async () => {
    const { session, ids, screen } = await dayChart();
    const before = session.workshop;
    const bar = part(ids[2], 'move');
    const held = hold(bar, rightBy(bar, 3));
    await expect.element(screen.getByText(/^Begins /u)).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(screen.getByText(/^Begins /u)).not.toBeInTheDocument();
    held.letGo();
    hold(bar, { ...rightBy(bar, 0), y: middleOf(bar).y + 9 }).letGo();
    expect(session.workshop).toBe(before);
  });

  it('says in its panel what keeps it from the day that it was dragged to', async () => {
    const { session, ids, screen } = await dayChart();
    const bar = part(ids[2], 'move');
    hold(bar, rightBy(bar, -2)).letGo();
    await expect.element(screen.getByText(/it waits for “B wanted thing” until .*\.$/u)).toBeVisible();
    session.undo();
    const second = part(ids[1], 'move');
    await expect.poll(() => itemOf(session, ids[2]).pinned).toBeNull();
    // Before a weekend: a day on which nobody works gives way to the next one.
    hold(second, rightBy(second, -3)).letGo();
    await expect.element(screen.getByText(/is busy with “A long thing” until .*\.$/u)).toBeVisible();
  });

  it('is moved by keys, all of them one step', async () => {
    const { session, ids, screen } = await dayChart();
    const { start } = planned(session, ids[2]);
    (screen.getByRole('button', { name: 'Open C waiting thing' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Alt>}{ArrowRight}{ArrowRight}{ArrowLeft}{/Alt}');
    expect(itemOf(session, ids[2]).pinned).toBe(addDays(start, 1));
    await userEvent.keyboard('{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}');
    expect(itemOf(session, ids[2]).pinned).toBe(addDays(start, 8));
    await expect.element(screen.getByText(/^C waiting thing: not before /u)).toBeInTheDocument();
    expect(steps(session)).toBe(1);
  });

  it('is stretched at its end, with its effort in proportion', async () => {
    const { session, ids, screen } = await dayChart();
    // Monday to Friday; four more days are Monday and Tuesday.
    const end = part(ids[0], 'resize');
    const held = hold(end, rightBy(end, 4));
    await expect.element(screen.getByText(/^7 person-days, until /u)).toBeVisible();
    held.letGo();
    expect(itemOf(session, ids[0]).effort).toEqual({ low: 7, likely: 7, high: 7 });
    expect(steps(session)).toBe(1);
  });

  it('that is held at the edge makes the chart scroll on, and what was scrolled counts', async () => {
    const { session, ids, screen } = await dayChart();
    const chart = screen.getByRole('region', { name: 'Work items over time' }).element();
    const bar = part(ids[0], 'move');
    const { start } = planned(session, ids[0]);
    const before = chart.scrollLeft;
    const edge = chart.getBoundingClientRect();
    const to = { x: edge.right - 10, y: middleOf(bar).y };
    const days = Math.round((to.x - middleOf(bar).x) / DAY);
    const held = hold(bar, to);
    await expect.poll(() => chart.scrollLeft).toBeGreaterThan(before + 2 * DAY);
    held.letGo();
    expect(daysBetween(start, itemOf(session, ids[0]).pinned!)).toBeGreaterThan(days + 1);
  });

  it('without effort, or of work that is done, has no end to be stretched, and none that has begun is moved', async () => {
    const { session, ids } = await dayChart();
    const set = (key: string, patch: object) =>
      session.dispatch({
        type: 'update',
        collection: 'workItems',
        changes: [{ id: key.slice('item:'.length), patch }],
      });
    set(ids[0], { effort: null });
    set(ids[1], { status: 'done' });
    set(ids[2], { status: 'doing' });
    await expect.poll(() => part(ids[0], 'resize')).toBeNull();
    await expect.poll(() => part(ids[1], 'resize')).toBeNull();
    await expect.poll(() => part(ids[2], 'move')).toBeNull();
  });

  it('makes another item wait for it, and refuses a loop', async () => {
    const { session, ids, screen } = await dayChart();
    hold(part(ids[0], 'link'), row(ids[1]).firstElementChild!).letGo();
    expect(itemOf(session, ids[1]).dependsOn).toEqual([ids[0]]);
    const before = session.workshop;
    await expect.poll(() => planned(session, ids[1]).dependsOn).toEqual([ids[0]]);
    hold(part(ids[2], 'link'), row(ids[0]).firstElementChild!).letGo();
    await expect
      .element(
        screen.getByText(
          'Each waits for the next: A long thing → C waiting thing → B wanted thing → A long thing.',
        ),
      )
      .toBeVisible();
    expect(session.workshop).toBe(before);
  });

  it('has arrows to what waits for it and from what it waits for, while it is open', async () => {
    const { ids, screen } = await dayChart();
    const arrows = () => document.querySelectorAll('path[marker-end]').length;
    expect(arrows()).toBe(0);
    await screen.getByRole('button', { name: 'Open B wanted thing' }).click();
    await expect.poll(arrows).toBe(1);
    await screen.getByRole('button', { name: 'Open A long thing' }).click();
    await expect.poll(arrows).toBe(0);
    expect(row(ids[0]).dataset['open']).toBe('true');
  });

  it('is dragged by a real mouse, which opens nothing, and opened by a click', async () => {
    const { session, ids, screen } = await dayChart();
    const bar = part(ids[2], 'move');
    await userEvent.dragAndDrop(bar, row(ids[2]), {
      sourcePosition: { x: 20, y: 17 },
      targetPosition: { x: middleOf(bar).x - row(ids[2]).getBoundingClientRect().x, y: 17 },
    });
    expect(itemOf(session, ids[2]).pinned).not.toBeNull();
    await expect.element(screen.getByRole('complementary', { name: 'Work item' })).not.toBeInTheDocument();
    await userEvent.click(part(ids[0], 'move'), { position: { x: 20, y: 17 } });
    await expect.element(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('A long thing');
  });
});

describe('heads of waves, and milestones', () => {
  it('lists exit criteria, which are edited there', async () => {
    const { session, ids } = smallPlan();
    const screen = await show(session);
    await screen.getByRole('button', { name: 'Exit criteria of Foundation' }).click();
    await screen.getByRole('textbox', { name: 'Exit criteria' }).fill('Sign-in works\nCosts are capped');
    await userEvent.tab();
    expect(session.workshop.waves[ids.first]!.exitCriteria).toBe('Sign-in works\nCosts are capped');
    const list = screen.getByRole('list', { name: 'Exit criteria' });
    await expect.element(list).toBeVisible();
    expect([...list.element().children].map(({ textContent }) => textContent)).toEqual([
      'Sign-in works',
      'Costs are capped',
    ]);
  });

  it('shows milestones by name, and marks those that are late by a word', async () => {
    const { session, ids } = crossedPlan();
    session.dispatch({
      type: 'insert',
      entities: {
        milestones: [
          { id: session.newId('milestones'), name: 'Half way', after: [ids[0]!], due: null },
          { id: session.newId('milestones'), name: 'All there', after: [ids[2]!], due: '2026-05-05' },
          { id: session.newId('milestones'), name: 'Of nothing', after: [], due: null },
        ],
      },
    });
    const screen = await show(session);
    const list = screen.getByRole('list', { name: 'Milestones' });
    await expect.element(list.getByText('Half way', { exact: true })).toBeVisible();
    await expect.element(list.getByText('All there, late')).toBeVisible();
    await expect.element(list.getByText(/Due 5 May 2026$/u)).toBeInTheDocument();
    await expect.element(list.getByText('Of nothing')).not.toBeInTheDocument();
  });
});
