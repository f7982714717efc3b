/** The map in the built app, under its content security policy, with a real pointer and the real clipboard keys. */
import { expect, test } from '../support/app';
import { middleOf, node } from '../support/canvas';
import { openSample } from '../support/stored';

test.setTimeout(120_000);

test('a component is dragged, tagged with others, copied, undone, and found again after a reload', async ({
  page,
}) => {
  await openSample(page);
  const [x, y] = await middleOf(page, 'Helpdesk');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y + 60, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => (await middleOf(page, 'Helpdesk'))[1]).toBeGreaterThan(y + 40);

  await node(page, 'Payroll core').click({ modifiers: ['Shift'] });
  await page.keyboard.press('2');
  for (const name of ['Helpdesk', 'Payroll core'])
    await expect(node(page, name)).toHaveAttribute('aria-label', /Refactor,/u);

  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await expect(node(page, 'Helpdesk')).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(node(page, 'Helpdesk')).toHaveCount(1);

  await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
  await page.reload();
  for (const name of ['Helpdesk', 'Payroll core'])
    await expect(node(page, name)).toHaveAttribute('aria-label', /Refactor,/u);
});

test('a flow is drawn from a port to another component', async ({ page }) => {
  await openSample(page);
  await node(page, 'Helpdesk').hover();
  const port = node(page, 'Helpdesk').locator('[data-side="right"]');
  const from = (await port.boundingBox())!;
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  const [x, y] = await middleOf(page, 'Payroll core');
  await page.mouse.move(x, y, { steps: 8 });
  await page.mouse.up();
  await expect(page.getByText('Payroll core provides, Helpdesk consumes.')).toBeVisible();
});

test('automatic layout runs in a worker and is one step', async ({ page }) => {
  await openSample(page);
  const before = await middleOf(page, 'Chat model');
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByRole('button', { name: 'Undo: Lay out' })).toBeEnabled({ timeout: 60_000 });
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'Show the whole map' }).click();
  await expect
    .poll(async () => Math.round((await middleOf(page, 'Chat model'))[0]))
    .toBe(Math.round(before[0]));
});
