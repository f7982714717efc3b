import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FindingsPanel } from '../../../renderer/app/FindingsPanel';
import { useWorkshop } from '../../../renderer/session/hooks';
import { checkPlan } from '../../../shared/method/findings';
import { smallPlan } from '../support/plan';
import { renderWith, TODAY } from '../support/withSession';

/** The panel, without the worker. */
function Panel() {
  const check = useWorkshop(checkPlan);
  return <FindingsPanel check={check} onOpen={() => undefined} />;
}

async function opened() {
  const { session } = smallPlan();
  session.dispatch({
    type: 'insert',
    entities: { waves: [{ id: 'wv_last', name: 'Last', goal: 'All', exitCriteria: '', order: 9 }] },
  });
  await renderWith(session, <Panel />);
  const more = (sentence: RegExp) =>
    page.getByRole('button', { name: new RegExp(`^More on: .*${sentence.source}`, 'u') });
  return { session, more };
}

// The first test waits for the development server, too.
describe('the panel of findings', { timeout: 20_000 }, () => {
  it('narrows by words, severity and step, and shows all again', async () => {
    await opened();
    const rows = page.getByRole('button', { name: /^More on/u });
    const all = rows.elements().length;
    await page.getByRole('textbox', { name: 'Find in findings' }).fill('wave “last”');
    await expect.poll(() => rows.elements().length).toBe(1);
    await page.getByRole('textbox', { name: 'Find in findings' }).fill('nothing like it');
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => rows.elements().length).toBe(all);
    await page.getByRole('radio', { name: 'Step' }).click();
    await expect.element(page.getByRole('heading', { name: /^Roadmap/u })).toBeVisible();
  });

  it('tells why a finding matters, and mends it in one step that can be undone', async () => {
    const { session, more } = await opened();
    await more(/wave “Last”/u).click();
    await expect
      .element(page.getByText('A stretch without work looks like a gap', { exact: false }))
      .toBeVisible();
    await page.getByRole('button', { name: 'Remove the wave' }).click();
    await expect.poll(() => session.workshop.waves['wv_last']).toBeUndefined();
    await expect.poll(() => more(/wave “Last”/u).elements().length).toBe(0);
    session.undo();
    expect(session.workshop.waves['wv_last']).toBeDefined();
  });

  it('lives with a finding for a reason, by the keyboard alone, and takes it up again', async () => {
    const { session, more } = await opened();
    (more(/wave “Last”/u).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.tab();
    await userEvent.tab();
    await expect.element(page.getByRole('button', { name: 'Live with it…' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('textbox', { name: 'Why can we live with it?' })).toHaveFocus();
    await userEvent.keyboard('Filled in spring');
    await page.getByRole('button', { name: 'Live with it', exact: true }).click();
    await expect
      .poll(() => session.workshop.ignoredFindings)
      .toEqual({ 'emptyWave:wv_last': { reason: 'Filled in spring', by: '', on: TODAY } });
    await expect.element(page.getByText('Filled in spring (4 May 2026)')).toBeVisible();
    await page.getByRole('button', { name: /^Take it up again/u }).click();
    await expect.poll(() => session.workshop.ignoredFindings).toEqual({});
    await expect.element(more(/wave “Last”/u)).toBeVisible();
  });
});
