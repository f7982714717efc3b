import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { readEffort } from '../../../renderer/features/map/table/effortInput';
import { selectionOf, showMap, steps } from './support';

let shown: Awaited<ReturnType<typeof showMap>> | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});

async function showTable() {
  shown = await showMap();
  await userEvent.keyboard('t');
  await expect.element(shown.screen.getByRole('grid')).toBeVisible();
  return shown;
}
const cell = (column: string, name: string) => {
  const heads = [...document.querySelectorAll('[role="columnheader"]')];
  const index = heads.findIndex((head) => head.textContent === column);
  const row = [...document.querySelectorAll('[role="row"]')].find((candidate) =>
    candidate.textContent?.includes(name),
  )!;
  return row.querySelectorAll<HTMLElement>('[role="gridcell"]')[index]!;
};

describe('the table', () => {
  it('edits a name in place, as one step', async () => {
    const { session } = await showTable();
    await userEvent.click(cell('Name', 'Web app'));
    await userEvent.keyboard('{Control>}a{/Control}Portal{Enter}');
    expect(session.workshop.components['c_web']!.name).toBe('Portal');
    expect(steps(session)).toBe(1);
    await expect.poll(() => cell('Name', 'Portal').textContent).toBe('Portal');
  });

  it('takes an effort as three figures, and leaves nonsense', async () => {
    const { session } = await showTable();
    await userEvent.click(cell('Effort', 'API'));
    await userEvent.keyboard('3 5 9{Enter}');
    expect(session.workshop.components['c_api']!.effort).toEqual({ low: 3, likely: 5, high: 9 });
    await userEvent.click(cell('Effort', 'API'));
    await userEvent.keyboard('{Control>}a{/Control}9 3{Enter}');
    expect(session.workshop.components['c_api']!.effort).toEqual({ low: 3, likely: 5, high: 9 });
  });

  it('shares the selection with the map', async () => {
    const { session } = await showTable();
    await userEvent.click(cell('Owner', 'Orders'));
    expect(selectionOf(session).components).toEqual(['c_db']);
    await userEvent.keyboard('{Escape}');
    await userEvent.keyboard('3');
    expect(session.workshop.components['c_db']!.disposition).toBe('rewrite');
  });

  it('ticks several, which are tagged in one step', async () => {
    const { session, screen } = await showTable();
    await screen.getByRole('checkbox', { name: 'Select Web app' }).click();
    await screen.getByRole('checkbox', { name: 'Select API' }).click();
    expect([...selectionOf(session).components].sort()).toEqual(['c_api', 'c_web']);
    await userEvent.keyboard('1');
    expect(steps(session)).toBe(1);
    expect(session.workshop.components['c_web']!.disposition).toBe('keep');
  });

  it('narrows by text, and says when nothing fits', async () => {
    const { screen } = await showTable();
    await screen.getByRole('textbox', { name: 'Find in the table' }).fill('ord');
    await expect.poll(() => document.querySelectorAll('[role="gridcell"][data-column="1"]').length).toBe(1);
    await screen.getByRole('textbox', { name: 'Find in the table' }).fill('xyz');
    await expect.element(screen.getByText('No component fits these filters.')).toBeVisible();
  });
});

describe('an effort that is typed', () => {
  it('is three figures in order, or one for all, or nothing', () => {
    expect(readEffort('3 5 9')).toEqual({ low: 3, likely: 5, high: 9 });
    expect(readEffort('3 · 5,5 · 9')).toEqual({ low: 3, likely: 5.5, high: 9 });
    expect(readEffort('4')).toEqual({ low: 4, likely: 4, high: 4 });
    expect(readEffort(' ')).toBeNull();
    for (const text of ['9 5 3', 'soon', '1 2 3 4', '1 2 999999999'])
      expect(readEffort(text)).toBeUndefined();
  });
});
