import { test } from '../support/app';
import { openSample } from '../support/stored';
const places = (process.env.PLACES ?? 'Evidence,Assess,Readiness,Path').split(',');
for (const [w, h, scheme] of [[1280, 720, 'light'], [1920, 1080, 'dark']] as const)
  test(`shots ${w} ${scheme}`, async ({ page }) => {
    test.setTimeout(120000);
    await page.setViewportSize({ width: w, height: h });
    await page.emulateMedia({ colorScheme: scheme });
    await openSample(page);
    for (const place of places) {
      await page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: new RegExp(`^${place}`) }).click();
      await page.getByRole('main', { name: place }).waitFor();
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.screenshot({ path: `/tmp/shots/${place}-${w}-${scheme}.png` });
    }
  });
