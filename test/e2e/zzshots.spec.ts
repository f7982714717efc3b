import { test } from '../support/app';
import { openSample } from '../support/stored';
for (const [w, h, scheme] of [[1280, 720, 'light'], [1920, 1080, 'dark']] as const)
  test(`shots ${w} ${scheme}`, async ({ page }) => {
    test.setTimeout(120000);
    await page.setViewportSize({ width: w, height: h });
    await page.emulateMedia({ colorScheme: scheme });
    await openSample(page);
    await page.screenshot({ path: `/tmp/shots/Map-${w}-${scheme}.png` });
    const go = async (place: string) => {
      await page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: new RegExp(`^${place}`) }).click();
      await page.getByRole('main', { name: place }).waitFor();
    };
    await go('Evidence');
    await page.screenshot({ path: `/tmp/shots/Evidence-${w}-${scheme}.png` });
    await go('Risks');
    await page.getByRole('button', { name: /suggestion/ }).click();
    await page.screenshot({ path: `/tmp/shots/Suggest-${w}-${scheme}.png` });
    await page.getByText('Matrix', { exact: true }).click();
    await page.getByRole('button', { name: 'Close the suggestions' }).click();
    await page.screenshot({ path: `/tmp/shots/Matrix-${w}-${scheme}.png` });
    await go('Readiness');
    await page.getByRole('button', { name: /^Delivery team/ }).click();
    await page.screenshot({ path: `/tmp/shots/Team-${w}-${scheme}.png` });
  });
