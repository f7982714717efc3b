import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { PathScreen } from '../../../renderer/features/path/PathScreen';
import { renderWith } from '../support/withSession';
import { smallPlan } from '../support/plan';

describe('the path', () => {
  it('is chosen, and can be left open again', async () => {
    const { session } = smallPlan();
    const screen = await renderWith(session, <PathScreen />);
    await screen.getByRole('radio', { name: /Hybrid modernization/u }).click();
    expect(session.workshop.path.chosen).toBe('hybrid');
    await screen.getByRole('button', { name: 'Leave it open' }).click();
    expect(session.workshop.path.chosen).toBeNull();
  });

  it('names the seam, and takes the contract of each of its flows', async () => {
    const { session, ids } = smallPlan();
    const screen = await renderWith(session, <PathScreen />);
    await expect.element(screen.getByText('Chat → Desk')).toBeVisible();
    await expect.element(screen.getByText('1 flow has no contract yet')).toBeVisible();
    await screen.getByRole('textbox', { name: 'Contract' }).fill('JSON, version 1');
    await userEvent.keyboard('{Tab}');
    expect(session.workshop.flows[ids.flow]?.contract).toBe('JSON, version 1');
    await expect.element(screen.getByText('1 flow has no contract yet')).not.toBeInTheDocument();
  });
});
