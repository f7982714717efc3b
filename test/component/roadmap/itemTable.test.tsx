import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { RoadmapScreen } from '../../../renderer/features/roadmap/RoadmapScreen';
import { crossedPlan } from '../support/plan';
import { renderWith } from '../support/withSession';

async function table() {
  const { session, ids } = crossedPlan();
  await page.viewport(1280, 800);
  const screen = await renderWith(session, <RoadmapScreen />);
  await screen.getByRole('radio', { name: 'Table' }).click();
  return { session, ids, screen };
}

const titles = () =>
  [...document.querySelectorAll('[role="gridcell"][data-column="0"]')].map(({ textContent }) => textContent);

describe('the table of items', () => {
  it('has what is planned of each, and sorts by the head that is clicked', async () => {
    const { screen } = await table();
    await expect
      .element(screen.getByRole('row', { name: /^C waiting thing/u }))
      .toHaveTextContent('8 / 8 / 8');
    const head = screen.getByRole('columnheader', { name: 'Effort' });
    await head.click();
    await expect.element(head).toHaveAttribute('aria-sort', 'ascending');
    expect(titles()).toEqual(['B wanted thing', 'A long thing', 'C waiting thing']);
    await head.click();
    await expect.element(head).toHaveAttribute('aria-sort', 'descending');
    expect(titles()).toEqual(['C waiting thing', 'A long thing', 'B wanted thing']);
    const slack = screen.getByRole('columnheader', { name: 'Slack' });
    await slack.click();
    await expect.element(slack).toHaveAttribute('aria-sort', 'ascending');
  });

  it('opens the panel by a click, and edits owner and status in place', async () => {
    const { session, ids, screen } = await table();
    await screen.getByRole('gridcell', { name: 'To do' }).nth(1).click();
    await screen.getByRole('option', { name: 'Doing' }).click();
    expect(session.workshop.workItems[ids[1]!.slice('item:'.length)]!.status).toBe('doing');
    await expect.element(screen.getByRole('complementary', { name: 'Work item' })).not.toBeInTheDocument();
    await screen.getByRole('gridcell', { name: 'A long thing' }).click();
    await expect.element(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('A long thing');
    await expect.element(screen.getByRole('columnheader', { name: 'Waits for' })).not.toBeInTheDocument();
  });
});
