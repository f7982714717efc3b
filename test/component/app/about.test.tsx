import { describe, expect, it } from 'vitest';
import { GlobalActions } from '../../../renderer/app/GlobalActions';
import { ServicesContext, type Services } from '../../../renderer/session/services';
import { runAction } from '../../../renderer/ui/actions';
import { renderWith, testSession } from '../support/withSession';

const desktop = {
  appInfo: async () => ({ version: '1.2.3', runsOn: ['Electron 45.4.1', 'Node 22.12.0'] }),
};
const services = { desktop } as unknown as Services;

describe('About', () => {
  it('says which version this is, what it runs on, and its licence', async () => {
    const screen = await renderWith(
      testSession((workshop) => workshop),
      <ServicesContext value={services}>
        <GlobalActions />
      </ServicesContext>,
    );
    expect(screen.getByText('Causeway 1.2.3').elements()).toEqual([]);
    expect(runAction('window.about')).toBe(true);
    for (const text of ['Causeway 1.2.3', 'Electron 45.4.1', 'Node 22.12.0', 'MIT licence'])
      await expect.element(screen.getByText(text)).toBeVisible();
  });
});
