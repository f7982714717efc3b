import { expect, openApp, test } from '../support/app';
import { goTo, openSample } from '../support/stored';
test.setTimeout(100_000);
test.use({ actionTimeout: 6000 });
const OUT = '/tmp/h2-shots';
for (const [scheme, width, height] of [['light', 1280, 720], ['dark', 1920, 1080], ['dark', 1280, 720], ['light', 1920, 1080]] as const)
  test.describe(`${scheme}-${width}`, () => {
    test.use({ colorScheme: scheme, viewport: { width, height } });
    test('look', async ({ page }) => {
      let n = 0;
      const shot = (name: string) => page.screenshot({ path: `${OUT}/${scheme}-${width}-${String(n++).padStart(2, '0')}-${name}.png` });
      await openSample(page);
      await goTo(page, 'Decide');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await shot('decide');
      await page.keyboard.press('v');
      await page.getByRole('dialog').waitFor();
      await shot('begin');
      await page.getByRole('checkbox', { name: 'Anonymous' }).check();
      await page.getByRole('radio', { name: 'Chosen components' }).check();
      const picker = page.getByRole('combobox', { name: 'Components to vote on' });
      for (const name of ['Orch', 'Chat model', 'Review']) {
        await picker.fill(name);
        await page.getByRole('option').first().click();
      }
      await page.keyboard.press('Escape');
      if ((await page.getByRole('dialog').count()) === 0) throw new Error('closed');
      await shot('begin-chosen');
      await page.getByRole('button', { name: 'Begin the vote' }).click();
      await page.getByText('Hand the laptop').waitFor();
      await shot('curtain');
      await page.getByRole('button', { name: /^I’m/u }).click();
      await shot('ballot');
      await page.keyboard.press('k');
      await shot('ballot2');
      await page.keyboard.press('f');
      await page.keyboard.press('w');
      await page.keyboard.press('a');
      await shot('review');
      await page.getByRole('button', { name: 'Hand in' }).click();
      const keys = ['kkkk', 'kfwk', 'wwwk', 'wfak', 'wfwk', 'kfwk', 'wkfk'];
      for (const line of keys) {
        await page.getByRole('button', { name: /^I’m/u }).click();
        for (const key of line) await page.keyboard.press(key);
        await page.getByRole('button', { name: 'Hand in' }).click();
        if (line === 'kfwk') await shot('curtain-later');
      }
      await shot('all-in');
      await page.getByRole('button', { name: /Call the vote off/u }).click();
      await shot('call-off');
      await page.getByRole('button', { name: 'Go on voting' }).click();
      await page.getByRole('button', { name: 'Reveal the votes' }).click();
      await page.getByText('Disagreement').first().waitFor();
      await shot('spread-anonymous');
      await page.keyboard.press('h');
      await page.getByRole('grid').waitFor();
      await page.keyboard.type('kkfwwaff');
      await shot('hands');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('grid')).toHaveCount(0);
      await shot('spread-named');
      await page.getByRole('radio', { name: 'Rewrite' }).check({ force: true });
      await page.getByText('Brief of the rewrite').scrollIntoViewIfNeeded();
      await shot('brief');
    });
  });
void openApp;
