import { beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { notifications } from '@mantine/notifications';
import { GlobalActions } from '../../../renderer/app/GlobalActions';
import { SaveStateBadge } from '../../../renderer/app/SaveStateBadge';
import { ServicesContext, type Services } from '../../../renderer/session/services';
import { listenForShortcuts } from '../../../renderer/ui/actions';
import { CommitText } from '../../../renderer/ui/CommitText';
import { tellError } from '../../../renderer/ui/tellError';
import { renderWith, testSession } from '../support/withSession';

const library = { isSafe: true, onSafety: () => () => undefined };
const services = { library, desktop: { target: 'browser' } } as unknown as Services;
const globalActions = (
  <ServicesContext value={services}>
    <GlobalActions />
  </ServicesContext>
);
const session = () => testSession((workshop) => workshop);

describe('the state of saving', () => {
  it('is not “saved” while something is typed and not handed over', async () => {
    const screen = await renderWith(
      session(),
      <ServicesContext value={services}>
        <SaveStateBadge />
        <CommitText label="Team" value="" onCommit={() => {}} />
      </ServicesContext>,
    );
    await expect.element(screen.getByText('Saved in this browser')).toBeVisible();
    await screen.getByLabelText('Team').fill('Platform');
    await expect.element(screen.getByText('Not saved yet')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByText('Saved in this browser')).toBeVisible();
  });
});

describe('errors', () => {
  beforeEach(listenForShortcuts);

  it('are told once each, and closed by Escape', async () => {
    const screen = await renderWith(session(), globalActions);
    for (const message of ['No room', 'No room', 'No permission']) tellError('Not saved', message);
    await expect.element(screen.getByText('No permission')).toBeVisible();
    expect(screen.getByText('No room').elements()).toHaveLength(1);
    await userEvent.keyboard('{Escape}');
    await expect.element(screen.getByText('No room')).not.toBeInTheDocument();
    await expect.element(screen.getByText('No permission')).not.toBeInTheDocument();
  });

  it('end what follows them when Escape closes them', async () => {
    const onClose = vi.fn();
    const screen = await renderWith(session(), globalActions);
    notifications.show({ message: 'Deleted', onClose });
    await expect.element(screen.getByText('Deleted')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(screen.getByText('Deleted')).not.toBeInTheDocument();
    expect(onClose).toHaveBeenCalledOnce();
  });
});
