import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { boxOf, overlap } from '#shared/diagram/boxes';
import { emptyWorkshop } from '#shared/model/empty';
import { nodeOf, said, selectionOf, showMap, smallWorkshop, steps, TODAY } from './support';

let shown: Awaited<ReturnType<typeof showMap>>;
afterEach(() => shown.close());

const focused = () => document.activeElement?.getAttribute('data-id') ?? null;
const press = (keys: string) => userEvent.keyboard(keys);

async function focusOn(id: string) {
  nodeOf(id).focus();
  await expect.poll(focused).toBe(id);
}

describe('deciding by key', () => {
  it('tags everything that is selected in one step, and says so', async () => {
    shown = await showMap();
    const { session } = shown;
    session.select({ components: ['c_web', 'c_api', 'c_db'] });
    await press('2');
    const dispositions = Object.values(session.workshop.components).map(({ disposition }) => disposition);
    expect(dispositions).toEqual(['refactor', 'refactor', 'refactor']);
    expect(steps(session)).toBe(1);
    await expect.poll(said).toContain('3 components tagged refactor.');
    await press('0');
    expect(session.workshop.components['c_db']!.disposition).toBe('undecided');
    session.undo();
    session.undo();
    expect(session.workshop.components).toEqual(smallWorkshop().components);
  });

  it('does nothing where nothing is selected', async () => {
    shown = await showMap();
    await press('1');
    expect(steps(shown.session)).toBe(0);
  });
});

describe('walking', () => {
  it('Tab goes in the order of reading, selects, and leaves at the end', async () => {
    shown = await showMap();
    const { session } = shown;
    await focusOn('b_cloud');
    await press('{Tab}');
    await expect.poll(focused).toBe('c_web');
    expect(selectionOf(session).components).toEqual(['c_web']);
    await press('{Tab}{Tab}');
    await expect.poll(focused).toBe('c_db');
    await press('{Shift>}{Tab}{/Shift}');
    await expect.poll(focused).toBe('c_api');
    await press('{Tab}{Tab}');
    await expect.poll(focused).toBeNull();
  });

  it('arrows walk where nothing is selected, and with Ctrl where something is', async () => {
    shown = await showMap();
    const { session } = shown;
    await focusOn('c_web');
    await press('{ArrowRight}');
    await expect.poll(focused).toBe('c_api');
    expect(selectionOf(session).components).toEqual([]);
    await press(' ');
    await press('{Control>}{ArrowRight}{/Control}');
    await expect.poll(focused).toBe('c_db');
    await press(' ');
    expect(selectionOf(session).components).toEqual(['c_api', 'c_db']);
    expect(steps(session)).toBe(0);
  });

  it('names what it stops at', async () => {
    shown = await showMap();
    expect(nodeOf('c_api').getAttribute('aria-label')).toMatch(
      /^API, Service, Undecided, Ada Park, 0 risks/u,
    );
    expect(nodeOf('b_cloud').getAttribute('aria-label')).toBe('Cloud, boundary, Trust zone');
  });

  it('Escape clears the selection, and then leaves the canvas', async () => {
    shown = await showMap();
    const { session } = shown;
    await focusOn('c_web');
    session.select({ components: ['c_web'] });
    await press('{Escape}');
    expect(selectionOf(session).components).toEqual([]);
    expect(focused()).toBe('c_web');
    await press('{Escape}');
    await expect.poll(() => document.activeElement?.closest('[data-toolbar]')).not.toBeNull();
  });
});

describe('moving by key', () => {
  it('arrows move what is selected; a row of presses is one step', async () => {
    shown = await showMap();
    const { session } = shown;
    await focusOn('c_web');
    session.select({ components: ['c_web'] });
    await press('{ArrowDown}{ArrowDown}{Shift>}{ArrowRight}{/Shift}');
    expect(session.workshop.components['c_web']).toMatchObject({ x: 1, y: 116 });
    expect(steps(session)).toBe(1);
  });
});

describe('connecting by key', () => {
  it('C asks for the target by name', async () => {
    shown = await showMap();
    const { session, screen } = shown;
    await focusOn('c_web');
    session.select({ components: ['c_web'] });
    await press('c');
    await expect.element(screen.getByRole('dialog')).toBeVisible();
    await press('orders{Enter}');
    const made = Object.values(session.workshop.flows).find(({ id }) => id !== 'f_1');
    expect(made).toMatchObject({ sourceId: 'c_web', targetId: 'c_db', direction: 'calls' });
    expect(selectionOf(session).flows).toEqual([made!.id]);
    expect(steps(session)).toBe(1);
    await expect.poll(focused).toBe('c_web');
  });

  it('C connects two that are selected, in their order', async () => {
    shown = await showMap();
    const { session } = shown;
    session.select({ components: ['c_db', 'c_api'] });
    await press('c');
    const made = Object.values(session.workshop.flows).find(({ id }) => id !== 'f_1');
    expect(made).toMatchObject({ sourceId: 'c_db', targetId: 'c_api' });
  });

  it('selects the flow that is there already', async () => {
    shown = await showMap();
    const { session } = shown;
    session.select({ components: ['c_web', 'c_api'] });
    await press('c');
    expect(Object.keys(session.workshop.flows)).toEqual(['f_1']);
    expect(selectionOf(session).flows).toEqual(['f_1']);
    await expect.poll(said).toContain('connected to API already');
  });
});

describe('naming in place', () => {
  it('Enter renames what the keyboard is on, Escape leaves the name', async () => {
    shown = await showMap();
    const { session } = shown;
    await focusOn('c_web');
    await press('{Enter}');
    await press('Portal{Enter}');
    expect(session.workshop.components['c_web']!.name).toBe('Portal');
    await expect.poll(focused).toBe('c_web');
    expect(steps(session)).toBe(1);
    await press('{Enter}Gone{Escape}');
    expect(session.workshop.components['c_web']!.name).toBe('Portal');
  });

  it('F2 renames the one thing that is selected, a flow too', async () => {
    shown = await showMap();
    const { session } = shown;
    session.select({ flows: ['f_1'] });
    await press('{F2}');
    await expect.poll(() => document.activeElement?.tagName).toBe('INPUT');
    await press('Orders{Enter}');
    expect(session.workshop.flows['f_1']!.label).toBe('Orders');
  });

  it('an empty name is not kept', async () => {
    shown = await showMap();
    const { session } = shown;
    await focusOn('c_web');
    await press('{Enter}');
    await press('{Backspace}{Enter}');
    expect(session.workshop.components['c_web']!.name).toBe('Web app');
  });
});

describe('the palette', () => {
  it('adds by Enter on a free spot; kind, place and name are one step', async () => {
    shown = await showMap();
    const { session, screen } = shown;
    (screen.getByRole('button', { name: 'Add Queue' }).element() as HTMLElement).focus();
    await press('{Enter}');
    await expect.poll(() => document.activeElement?.tagName).toBe('INPUT');
    await press('Order events{Enter}');
    const made = Object.values(session.workshop.components).find(({ name }) => name === 'Order events')!;
    expect(made.kind).toBe('queue');
    expect(selectionOf(session).components).toEqual([made.id]);
    const others = Object.values(session.workshop.components).filter(({ id }) => id !== made.id);
    expect(others.some((other) => overlap(boxOf(other), boxOf(made)))).toBe(false);
    expect(steps(session)).toBe(1);
    session.undo();
    expect(session.workshop.components).toEqual(smallWorkshop().components);
  });

  it('is one stop for Tab, with arrows inside', async () => {
    shown = await showMap();
    const { screen } = shown;
    (screen.getByRole('button', { name: 'Add Client' }).element() as HTMLElement).focus();
    await press('{ArrowDown}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Add Gateway');
    await press('{ArrowUp}{ArrowUp}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Draw a boundary');
  });
});

describe('an empty map', () => {
  it('says what to do first, and does it', async () => {
    shown = await showMap(emptyWorkshop('Empty', [], { newId: () => 'w_empty', today: TODAY }));
    const { session, screen } = shown;
    await screen.getByRole('button', { name: 'Add a client' }).click();
    await press('Portal{Enter}');
    expect(Object.values(session.workshop.components).map(({ name }) => name)).toEqual(['Portal']);
    expect(document.querySelector('h1')?.textContent).toBe('Map');
  });
});

describe('deleting by key', () => {
  it('takes what is selected in one step and leaves the keyboard on the map', async () => {
    shown = await showMap();
    const { session } = shown;
    await focusOn('c_db');
    session.select({ components: ['c_db', 'c_api'] });
    await press('{Delete}');
    expect(Object.keys(session.workshop.components)).toEqual(['c_web']);
    expect(session.workshop.flows).toEqual({});
    expect(steps(session)).toBe(1);
    await expect.poll(focused).toBe('c_web');
  });
});
