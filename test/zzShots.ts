import { chromium } from 'playwright-core';
import { BROWSER_FLAGS } from './support/browserFlags';
import { serveApp } from './support/server';

const server = await serveApp();
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: BROWSER_FLAGS });
for (const [name, width, height, colorScheme] of [
  ['s', 1280, 720, 'light'],
  ['d', 1280, 720, 'dark'],
  ['w', 1920, 1080, 'light'],
] as const) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme });
  const page = await context.newPage();
  page.on('console', (m) => m.type() === 'error' && console.log(name, m.text()));
  page.on('pageerror', (e) => console.log(name, e.message));
  await page.clock.install({ time: new Date('2026-11-24T09:00:00Z') });
  await page.goto(server.address);
  await page.getByRole('button', { name: 'Sample' }).click();
  await page.getByRole('application', { name: 'Map of the architecture' }).waitFor();
  const shot = (what: string) => page.screenshot({ path: `/tmp/h1shots/${name}-${what}.png` });
  await page.getByRole('link', { name: 'Agenda' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.clock.runFor(500);
  await shot('1agenda');
  await page.getByText('17 Nov 2026', { exact: false }).first().scrollIntoViewIfNeeded();
  await page.locator('summary', { hasText: '17 Nov 2026' }).click();
  await page.locator('summary', { hasText: '17 Nov 2026' }).scrollIntoViewIfNeeded();
  await shot('2minutes');
  await page.getByRole('button', { name: 'Begin a sitting' }).click();
  await page.getByRole('button', { name: 'New agenda' }).click();
  await page.getByRole('menuitem', { name: 'Two half days' }).click();
  await page.getByRole('button', { name: /^Start Which result/ }).click();
  await page.clock.runFor(5 * 60_000);
  await page.locator('main > div').first().evaluate((e) => e.scrollTo(0, 0));
  await shot('3running');
  await page.getByRole('button', { name: /^Timer of/ }).click();
  await shot('4controls');
  await page.keyboard.press('Escape');
  await page.clock.runFor(24 * 60_000);
  await shot('5warning');
  await page.clock.runFor(4 * 60_000);
  await page.keyboard.press('Control+j');
  await page.getByRole('textbox', { name: 'What came up' }).fill('Who signs the processing terms?');
  await shot('6park');
  await page.keyboard.press('Control+j');
  await page.getByRole('textbox', { name: 'What was decided' }).waitFor();
  await shot('7decide');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: /^Map/ }).click();
  await page.locator('.react-flow__node[aria-label^="Chat model,"]').click();
  await page.keyboard.press('Control+j');
  await page.getByRole('dialog').waitFor();
  await shot('8map');
  await context.close();
}
await browser.close();
await server.close();
process.exit(0);
