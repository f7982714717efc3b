import type { BrowserContext } from 'playwright-core';

/**
 * Takes note of what must not happen in the app's pages.
 * @param home the start of the app's own addresses
 */
export function watch(context: BrowserContext, home: string): string[] {
  const problems: string[] = [];
  context.on('request', (request) => {
    const url = request.url().replace(/^blob:/, '');
    if (!url.startsWith(`${home}/`) && !url.startsWith('data:')) problems.push(`request: ${url}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  context.on('weberror', (event) => problems.push(`exception: ${event.error().message}`));
  return problems;
}
