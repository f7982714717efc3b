import { expect, it } from 'vitest';
import { SafetyNotice } from '../../../renderer/app/SafetyNotice';
import { SaveStateBadge } from '../../../renderer/app/SaveStateBadge';
import { ServicesContext, type Services } from '../../../renderer/session/services';
import { renderWith, testSession } from '../support/withSession';

it('a change that is not safe is told of, and nothing is called saved, until it is', async () => {
  const listeners = new Set<() => void>();
  const library = {
    isSafe: true,
    onSafety: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const tell = (isSafe: boolean) => {
    library.isSafe = isSafe;
    listeners.forEach((listener) => listener());
  };
  const screen = await renderWith(
    testSession((workshop) => workshop),
    <ServicesContext value={{ library, desktop: { target: 'electron' } } as unknown as Services}>
      <SafetyNotice />
      <SaveStateBadge />
    </ServicesContext>,
  );
  const notice = screen.getByText('The last change is not safe yet');
  const saved = screen.getByText('Saved', { exact: true });
  await expect.element(saved).toBeVisible();
  expect(notice.elements()).toHaveLength(0);
  tell(false);
  tell(false);
  await expect.element(notice).toBeVisible();
  expect(notice.elements()).toHaveLength(1);
  expect(saved.elements()).toHaveLength(0);
  tell(true);
  await expect.element(notice).not.toBeInTheDocument();
  await expect.element(saved).toBeVisible();
  await screen.unmount();
  expect(listeners.size).toBe(0);
});
