import { expect, it } from 'vitest';
import { SafetyNotice } from '../../../renderer/app/SafetyNotice';
import { ServicesContext, type Services } from '../../../renderer/session/services';
import { renderWith, testSession } from '../support/withSession';

const TITLE = 'The last change is not safe yet';

it('a change that is not safe is told of, once, until it is', async () => {
  const listeners = new Set<(isSafe: boolean) => void>();
  const onSafety = (listener: (isSafe: boolean) => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const tell = (isSafe: boolean) => listeners.forEach((listener) => listener(isSafe));
  const screen = await renderWith(
    testSession((workshop) => workshop),
    <ServicesContext value={{ library: { onSafety } } as unknown as Services}>
      <SafetyNotice />
    </ServicesContext>,
  );
  const notice = screen.getByText(TITLE);
  expect(notice.elements()).toHaveLength(0);
  tell(false);
  await expect.element(notice).toBeVisible();
  tell(false);
  await expect.element(notice).toBeVisible();
  expect(notice.elements()).toHaveLength(1);
  tell(true);
  await expect.element(notice).not.toBeInTheDocument();
  await screen.unmount();
  expect(listeners.size).toBe(0);
});
