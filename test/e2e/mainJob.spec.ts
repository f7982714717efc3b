/** The main job from an empty window to the PDF: once by mouse, once by keyboard alone. Each step survives a reload. */
import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { readPdf } from '../support/readPdf';

const COMPONENTS = [
  { kind: 'Client', name: 'Web chat', choice: 'Keep', why: 'Agents use it every day without being asked.' },
  {
    kind: 'Service',
    name: 'Answer desk',
    choice: 'Refactor',
    why: 'The core is sound, the input has no limit.',
  },
  { kind: 'Model', name: 'Hosted model', choice: 'Rewrite', why: 'An answer costs four times the budget.' },
] as const;
const RISKS = [
  { title: 'Prompts leak customer data', owner: 'Ann Lee' },
  { title: 'The bill grows without a limit', owner: 'Omar Diaz' },
] as const;
const [chat, desk] = COMPONENTS;

const node = (page: Page, name: string) => page.locator(`.react-flow__node[aria-label^="${name},"]`);
const why = (page: Page) => page.getByRole('textbox', { name: 'Why' });

/** Reloads the window as soon as everything is saved. */
async function reload(page: Page): Promise<void> {
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Steps' })).toBeVisible();
}

async function expectDecisions(page: Page): Promise<void> {
  for (const { name, kind, choice } of COMPONENTS)
    await expect(node(page, name)).toHaveAttribute('aria-label', new RegExp(`${kind}, ${choice},`, 'u'));
}

async function expectRisks(page: Page): Promise<void> {
  for (const { title, owner } of RISKS)
    await expect(page.getByRole('row').filter({ hasText: title })).toContainText(owner);
}

async function expectPdf(download: Download): Promise<void> {
  const pdf = await readPdf(await readFile(await download.path()));
  const textOf = (lines: readonly string[]) => lines.join(' ').replace(/\s+/gu, ' ');
  const text = textOf(pdf.pages.flatMap(({ lines }) => lines));
  for (const { name, why: rationale } of COMPONENTS) {
    expect(text).toContain(name);
    expect(text).toContain(rationale);
  }
  for (const { title, owner } of RISKS) {
    expect(text).toContain(title);
    expect(text).toContain(owner);
  }
  const map = pdf.bookmarks.find(({ title }) => /map/iu.test(title));
  expect(pdf.bookmarks.length).toBeGreaterThan(4);
  const mapText = textOf(pdf.pages[map!.place!.page]!.lines);
  for (const { name } of COMPONENTS) expect(mapText).toContain(name);
}

// A long way on a slow machine.
test.setTimeout(240_000);

test('the main job by mouse', async ({ page }) => {
  await test.step('a new workshop with a title', async () => {
    await page.getByRole('button', { name: 'New workshop' }).first().click();
    const title = page.getByRole('textbox', { name: 'Title', exact: true });
    await title.fill('Support assistant');
    await title.blur();
    await reload(page);
    await expect(title).toHaveValue('Support assistant');
  });

  await test.step('three components, dragged from the palette', async () => {
    await page.getByRole('link', { name: /^Map/u }).click();
    const canvas = page.getByRole('application', { name: 'Map of the architecture' });
    const area = (await canvas.boundingBox())!;
    for (const [index, { kind, name }] of COMPONENTS.entries()) {
      await page.getByRole('button', { name: `Add ${kind}`, exact: true }).hover();
      await page.mouse.down();
      await page.mouse.move(area.x + 200, area.y + 100, { steps: 3 });
      await page.mouse.move(area.x + 130 + index * 200, area.y + 130 + index * 130, { steps: 5 });
      await page.mouse.up();
      await page.keyboard.insertText(name);
      await page.keyboard.press('Enter');
      await expect(node(page, name)).toBeVisible();
    }
    await reload(page);
    for (const { name } of COMPONENTS) await expect(node(page, name)).toBeVisible();
  });

  await test.step('a flow, drawn from one to the next', async () => {
    await node(page, chat.name).hover();
    const port = (await page.locator('[data-port][data-side="right"]').boundingBox())!;
    const target = (await node(page, desk.name).boundingBox())!;
    await page.mouse.move(port.x + port.width / 2, port.y + port.height / 2);
    await page.mouse.down();
    await page.mouse.move(target.x - 20, target.y + 20, { steps: 5 });
    await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 5 });
    await page.mouse.up();
    await reload(page);
    await node(page, chat.name).click();
    await page.getByRole('tab', { name: /^Flows/u }).click();
    await expect(page.getByRole('tabpanel', { name: /^Flows/u })).toContainText(desk.name);
  });

  await test.step('three dispositions, each with its rationale', async () => {
    for (const { name, choice, why: rationale } of COMPONENTS) {
      await node(page, name).click();
      await page.getByRole('tab', { name: 'Decision' }).click();
      await page.getByRole('radio', { name: choice }).check({ force: true });
      await why(page).fill(rationale);
      await why(page).blur();
      await reload(page);
      await node(page, name).click();
      await page.getByRole('tab', { name: 'Decision' }).click();
      await expect(why(page)).toHaveValue(rationale);
    }
    await expectDecisions(page);
  });

  await test.step('two risks, each with an owner', async () => {
    await page.getByRole('link', { name: /^Risks/u }).click();
    for (const { title, owner } of RISKS) {
      await page.getByRole('button', { name: 'Add a risk' }).click();
      const panel = page.getByRole('complementary');
      await panel.getByRole('textbox', { name: 'Title' }).fill(title);
      await panel.getByRole('combobox', { name: 'Owner' }).fill(owner);
      await page.getByRole('option', { name: `Add “${owner}”` }).click();
      await reload(page);
    }
    await expectRisks(page);
  });

  await test.step('the PDF', async () => {
    await page.getByRole('link', { name: /^Report/u }).click();
    await page.getByRole('img', { name: 'Page 2' }).first().waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export PDF' }).click();
    await expectPdf(await download);
  });
});

/** Presses Tab until something has the focus, as somebody without a mouse would. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const isFocused = () => target.evaluate((element) => element === document.activeElement);
  await expect(target).toBeAttached();
  for (let press = 0; press < 120; press += 1) {
    if (await isFocused()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(target)}`);
}

test('the main job by keyboard alone', async ({ page }) => {
  const { keyboard } = page;
  const replace = async (text: string) => {
    await keyboard.press('ControlOrMeta+A');
    await keyboard.type(text);
  };

  await test.step('a new workshop with a title', async () => {
    await keyboard.press('n');
    await tabTo(page, page.getByRole('textbox', { name: 'Title', exact: true }));
    await replace('Support assistant');
    await keyboard.press('Enter');
    await reload(page);
    await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Support assistant');
  });

  await test.step('three components from the palette', async () => {
    await keyboard.press('Alt+3');
    for (const { kind, name } of COMPONENTS) {
      await tabTo(page, page.getByRole('toolbar', { name: 'Add a component' }).locator('[tabindex="0"]'));
      const tool = page.getByRole('button', { name: `Add ${kind}`, exact: true });
      while (!(await tool.evaluate((element) => element === document.activeElement)))
        await keyboard.press('ArrowDown');
      await keyboard.press('Enter');
      await keyboard.type(name);
      await keyboard.press('Enter');
      await expect(node(page, name)).toBeVisible();
    }
    await reload(page);
    for (const { name } of COMPONENTS) await expect(node(page, name)).toBeVisible();
  });

  await test.step('a flow', async () => {
    await tabTo(page, node(page, chat.name));
    await keyboard.press('c');
    await expect(page.getByRole('combobox', { name: 'To' })).toBeFocused();
    await keyboard.type(desk.name);
    await expect(page.getByRole('option')).toHaveCount(1);
    await keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await reload(page);
  });

  await test.step('three dispositions, each with its rationale', async () => {
    for (const [index, { name, why: rationale }] of COMPONENTS.entries()) {
      await keyboard.press('Alt+5');
      await tabTo(page, page.getByRole('button', { name: new RegExp(`^${name}`, 'u') }).first());
      await keyboard.press('Enter');
      await keyboard.press(String(index + 1));
      await tabTo(page, why(page));
      await keyboard.type(rationale);
      await keyboard.press('Tab');
      await reload(page);
    }
    await keyboard.press('Alt+3');
    await expectDecisions(page);
  });

  await test.step('two risks, each with an owner', async () => {
    await keyboard.press('Alt+6');
    for (const { title, owner } of RISKS) {
      await expect(page.getByRole('button', { name: 'Add a risk' })).toBeVisible();
      await keyboard.press('n');
      const panel = page.getByRole('complementary');
      await expect(panel.getByRole('textbox', { name: 'Title' })).toBeFocused();
      await keyboard.type(title);
      await tabTo(page, panel.getByRole('combobox', { name: 'Owner' }));
      await replace(owner);
      const add = page.getByRole('option', { name: `Add “${owner}”` });
      await expect(add).toHaveAttribute('data-combobox-selected');
      await keyboard.press('Enter');
      // “Saved” may still be that of the edit before.
      await expect(page.getByRole('row').filter({ hasText: title })).toContainText(owner);
      await reload(page);
    }
    await expectRisks(page);
  });

  await test.step('the PDF', async () => {
    await keyboard.press('Alt+0');
    await page.getByRole('img', { name: 'Page 2' }).first().waitFor();
    const download = page.waitForEvent('download');
    await keyboard.press('ControlOrMeta+E');
    await expectPdf(await download);
  });
});
