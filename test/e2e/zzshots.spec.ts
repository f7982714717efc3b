import { test } from '../support/app';
import { openSample } from '../support/stored';
for (const [w, h, scheme] of [[1280, 720, 'light']] as const)
  test(`present ${w} ${scheme}`, async ({ page }) => {
    test.setTimeout(120000);
    await page.setViewportSize({ width: w, height: h });
    await page.emulateMedia({ colorScheme: scheme });
    await openSample(page);
    await page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: /^Outcome/ }).click();
    await page.getByRole('main', { name: 'Outcome' }).waitFor();
    await page.keyboard.press('p');
    for (const place of ['Outcome', 'Evidence', 'Map', 'Assess', 'Decide', 'Risks', 'Readiness', 'Path', 'Roadmap']) {
      await page.getByRole('main', { name: place }).waitFor();
      await page.waitForTimeout(700);
      await page.screenshot({ path: `/tmp/shots/p-${place}-${w}.png` });
      const small = await page.evaluate(() => {
        const found: string[] = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let n = walker.nextNode(); n; n = walker.nextNode()) {
          const el = n.parentElement!;
          if (!n.textContent!.trim() || !el.checkVisibility() || el.closest('.visually-hidden')) continue;
          const px = parseFloat(getComputedStyle(el).fontSize) * ((el as any).currentCSSZoom ?? 1);
          if (px < 20) found.push(`${px.toFixed(1)} ${n.textContent!.slice(0, 30)}`);
        }
        return [...new Set(found)].slice(0, 8);
      });
      console.log(place, small);
      await page.keyboard.press('PageDown');
    }
  });
