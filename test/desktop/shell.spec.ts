import { DESKTOP_METHODS } from '#shared/desktop';
import { expect, sharedTest as test } from '../support/desktopTest';
import { answerMessage, chooseMenuItem, outsideOf, type DesktopApp } from '../support/harness';

/** Takes note of where the window's frames want to go, and whether main prevented it. */
const watchNavigation = (app: DesktopApp) =>
  app.inMain(({ BrowserWindow }) => {
    const wishes: { url: string; isPrevented: boolean }[] = [];
    Object.assign(globalThis, { wishes });
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-frame-navigate', (event) =>
      wishes.push({ url: event.url, isPrevented: event.defaultPrevented }),
    );
  }, undefined);

const navigationWishes = (app: DesktopApp) =>
  app.inMain(() => (globalThis as typeof globalThis & { wishes: object[] }).wishes, undefined);

test('the window loads from the app scheme, with the policy as a header', async ({ app }) => {
  const headers = await app.page.evaluate(async () => Object.fromEntries((await fetch('/')).headers));
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
});

test('a script that is not a file of the app does not run', async ({ app }) => {
  await app.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.body.dataset.ran = "yes"';
    document.body.append(script);
  });
  await expect.poll(() => app.problems.splice(0).join('\n')).toContain('Content Security Policy');
  expect(await app.page.evaluate(() => document.body.dataset.ran)).toBeUndefined();
});

test('the window gets the contract and nothing else', async ({ app }) => {
  const seen = await app.page.evaluate(() => ({
    contract: Object.keys(window.causeway ?? {}),
    node: ['require', 'process', 'Buffer', 'module', 'global'].filter((name) => name in window),
    isFrozen: Object.isFrozen(window.causeway),
  }));
  const expected = DESKTOP_METHODS.map((method) => (method === 'openPath' ? 'openDroppedFile' : method));
  expect(seen.contract.toSorted()).toEqual([...expected, 'on', 'target'].toSorted());
  expect(seen.node).toEqual([]);
  expect(seen.isFrozen).toBe(true);
});

test('a file outside the manifest is not there, however its address is written', async ({ app }) => {
  const addresses = ['/manifest.json', '/../manifest.json', '/%2e%2e/manifest.json', '/..%2fmanifest.json'];
  const statuses = await app.page.evaluate(
    (addresses) => Promise.all(addresses.map(async (address) => (await fetch(address)).status)),
    addresses,
  );
  expect(statuses).toEqual(addresses.map(() => 404));
  app.problems.splice(0);
});

for (const url of ['https://example.org/', 'file:///etc/passwd'])
  test(`the window does not leave the app for ${url}`, async ({ app }) => {
    await watchNavigation(app);
    const before = app.page.url();
    await app.page.evaluate((url) => {
      const link = document.createElement('a');
      link.href = url;
      document.body.append(link);
      link.click();
    }, url);
    if (url.startsWith('https:'))
      await expect.poll(() => navigationWishes(app)).toEqual([{ url, isPrevented: true }]);
    // Chromium itself refuses a link to a file, and says so on the console.
    else await expect.poll(() => app.problems.join('\n')).toContain('Not allowed to load local resource');
    expect(app.page.url()).toBe(before);
    app.problems.splice(0);
  });

test('a reload stays in the app', async ({ app }) => {
  await app.page.reload();
  expect(await app.page.evaluate(() => window.causeway?.target)).toBe('electron');
});

test('About in the menu says which version this is and what it runs on', async ({ app }) => {
  await expect.poll(() => chooseMenuItem(app, 'window.about')).toBe(true);
  const about = app.page.getByRole('dialog', { name: 'About Causeway' });
  const version = await app.inMain(({ app }) => app.getVersion(), undefined);
  await expect(about.getByText(`Causeway ${version}`)).toBeVisible();
  const node = await app.inMain(() => process.versions.node, undefined);
  await expect(about.getByText(`Node ${node}`)).toBeVisible();
});

test('an https link is opened outside once the person agrees, and not before', async ({ app }) => {
  await answerMessage(app, 1);
  expect(await app.page.evaluate(() => window.causeway?.openExternal('https://example.org/a'))).toBe(false);
  await answerMessage(app, 0);
  expect(await app.page.evaluate(() => window.causeway?.openExternal('https://example.org/b'))).toBe(true);

  const { dialogs, openedAddresses } = await outsideOf(app);
  expect(dialogs.map(({ options }) => options.detail)).toEqual([
    'https://example.org/a',
    'https://example.org/b',
  ]);
  expect(openedAddresses).toEqual(['https://example.org/b']);
});

test('a link that wants a window of its own goes the same way', async ({ app }) => {
  await answerMessage(app, 0);
  await app.page.evaluate(() => void window.open('mailto:team@example.org'));
  await expect.poll(async () => (await outsideOf(app)).openedAddresses).toEqual(['mailto:team@example.org']);
});

for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'http://example.org/', 'smb://host/share'])
  test(`nobody is even asked about ${url}`, async ({ app }) => {
    expect(await app.page.evaluate((url) => window.causeway?.openExternal(url), url)).toBe(false);
    const { dialogs, openedAddresses } = await outsideOf(app);
    expect([dialogs, openedAddresses]).toEqual([[], []]);
  });

test('the window cannot reach the network', async ({ app }) => {
  const failed = await app.page.evaluate(() =>
    fetch('https://example.org/').then(
      () => false,
      () => true,
    ),
  );
  expect(failed).toBe(true);
  await expect.poll(() => app.problems.splice(0).join('\n')).toContain('Content Security Policy');
});

test('a frame inside the window cannot call main', async ({ app }) => {
  await app.page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<p>guest</p>';
    document.body.append(frame);
  });
  const frame = app.page.frameLocator('iframe');
  await expect(frame.getByText('guest')).toBeAttached();
  const answer = await frame.locator('body').evaluate(async () => {
    if ('causeway' in window) return 'the contract is there';
    // The stand-in's bridge reaches every frame, so that main's own check is seen to refuse.
    if (!('standInCall' in window)) return 'refused: no bridge';
    const call = window.standInCall as (...args: string[]) => Promise<object>;
    return JSON.stringify(await call('invoke', 'causeway:method:appInfo', '{"value":[]}'));
  });
  expect(answer).toMatch(/refused/i);
});

test('a method refuses what it does not take', async ({ app }) => {
  const answers = await app.page.evaluate(() => {
    const api = window.causeway as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
    const save = { kind: 'causeway', suggestedName: 'a', content: 'b', link: null };
    const calls = [
      () => api.saveFile!(),
      () => api.saveFile!({ ...save, kind: 'exe' }),
      () => api.saveFile!({ ...save, path: '/etc/passwd' }),
      () => api.saveFile!({ ...save, content: 12 }),
      () => api.saveFile!(save, save),
      () => api.showTitle!('a'.repeat(5000), false),
      () => api.enableCommands!(['app.quit']),
      () => api.openExternal!({ toString: 'https://example.org' }),
      () => api.answerClose!('yes'),
    ];
    return Promise.all(calls.map((call) => call().then(String, (error: Error) => error.message)));
  });
  for (const answer of answers) expect(answer).toContain('Refused');
});
