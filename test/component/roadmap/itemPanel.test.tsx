import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { RoadmapScreen } from '../../../renderer/features/roadmap/RoadmapScreen';
import { crossedPlan, smallPlan } from '../support/plan';
import { renderWith } from '../support/withSession';

describe('the panel of an item', () => {
  it('takes the day before which it does not begin and the day by which it is due, and gives them back', async () => {
    const { session, ids } = crossedPlan();
    await page.viewport(1280, 800);
    const screen = await renderWith(session, <RoadmapScreen />);
    await screen.getByRole('button', { name: 'Open A long thing' }).click();
    const item = () => session.workshop.workItems[ids[0]!.slice('item:'.length)]!;
    await screen.getByLabelText('Not before', { exact: true }).fill('2026-06-01');
    expect(item().pinned).toBe('2026-06-01');
    await screen.getByLabelText('Due', { exact: true }).fill('2026-06-02');
    expect(item().due).toBe('2026-06-02');
    await expect
      .element(screen.getByText(/^It is finished on .* 2026, after 2 Jun 2026: it is not to begin before/u))
      .toBeVisible();
    await screen.getByRole('button', { name: 'Clear the day before which it does not begin' }).click();
    await screen.getByRole('button', { name: 'Clear the day by which it is due' }).click();
    expect(item()).toMatchObject({ pinned: null, due: null });
  });

  it('says how much later it can end', async () => {
    const { session } = crossedPlan();
    const screen = await renderWith(session, <RoadmapScreen />);
    await screen.getByRole('button', { name: 'Open C waiting thing' }).click();
    await expect
      .element(screen.getByText(/on the critical path: a day later here is a day later at the end$/u))
      .toBeVisible();
    session.dispatch({
      type: 'update',
      collection: 'workItems',
      changes: [
        {
          id: Object.values(session.workshop.workItems).find(({ title }) => title.startsWith('C'))!.id,
          patch: { effort: { low: 1, likely: 1, high: 1 }, dependsOn: [] },
        },
      ],
    });
    await expect
      .element(screen.getByText(/can end 8 working days later without moving the end$/u))
      .toBeVisible();
  });

  it('has what is derived of when it is done as a hint, until people write their own', async () => {
    const { session, ids } = smallPlan();
    const screen = await renderWith(session, <RoadmapScreen />);
    await screen.getByRole('button', { name: 'Open Rewrite Desk' }).click();
    const field = screen.getByRole('textbox', { name: 'Done when' });
    await expect
      .element(field)
      .toHaveAttribute('placeholder', expect.stringContaining('its owner is called when it fails.'));
    await field.fill('Nobody notices');
    await userEvent.tab();
    expect(session.workshop.overrides[`component:${ids.desk}`]).toEqual({ acceptance: 'Nobody notices' });
  });
});
