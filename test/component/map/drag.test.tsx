import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { by, click, drag, middleOf, nodeOf, press, selectionOf, showMap, steps, zoomOf } from './support';

let shown: Awaited<ReturnType<typeof showMap>>;
afterEach(() => shown.close());

describe('dragging', () => {
  it('a component is one step, to whole numbers, and nothing is edited on the way', async () => {
    shown = await showMap();
    const { session } = shown;
    const from = middleOf('c_web');
    const before = session.workshop;
    const held = press(from, by(from, 37, 151), { altKey: true });
    expect(session.workshop).toBe(before);
    await expect.poll(() => middleOf('c_web').y).toBeGreaterThan(from.y + 100);
    held.letGo();
    expect(steps(session)).toBe(1);
    const { x, y } = session.workshop.components['c_web']!;
    expect(x).toBe(Math.round(37 / zoomOf()));
    expect(y).toBe(100 + Math.round(151 / zoomOf()));
    session.undo();
    expect(session.workshop).toBe(before);
  });

  it('into a boundary makes it a part, out of it takes it out', async () => {
    shown = await showMap();
    const { session } = shown;
    drag(middleOf('c_web'), by(middleOf('b_cloud'), -60, 60));
    expect(session.workshop.components['c_web']!.boundaryId).toBe('b_cloud');
    await expect.poll(() => middleOf('c_web').x).toBeGreaterThan(middleOf('b_cloud').x - 100);
    drag(middleOf('c_db'), by(middleOf('c_db'), 0, 250));
    expect(session.workshop.components['c_db']!.boundaryId).toBeNull();
    expect(steps(session)).toBe(2);
  });

  it('a boundary by its title carries what it holds', async () => {
    shown = await showMap();
    const { session } = shown;
    const { left, top } = nodeOf('b_cloud').getBoundingClientRect();
    const title = { x: left + 60, y: top + 10 };
    drag(title, by(title, 0, 100), { altKey: true });
    const dy = Math.round(100 / zoomOf());
    const { components, boundaries } = session.workshop;
    expect(boundaries['b_cloud']!.y).toBe(40 + dy);
    expect(components['c_api']!.y).toBe(100 + dy);
    expect(components['c_db']).toMatchObject({ y: 240 + dy, boundaryId: 'b_cloud' });
    expect(components['c_web']!.y).toBe(100);
    expect(steps(session)).toBe(1);
  });

  it('several that are selected is one step', async () => {
    shown = await showMap();
    const { session } = shown;
    session.select({ components: ['c_web', 'c_db'] });
    await expect.poll(() => nodeOf('c_db').className).toContain('selected');
    drag(middleOf('c_db'), by(middleOf('c_db'), 0, 40), { altKey: true });
    const dy = Math.round(40 / zoomOf());
    expect(session.workshop.components['c_web']!.y).toBe(100 + dy);
    expect(session.workshop.components['c_db']!.y).toBe(240 + dy);
    expect(session.workshop.components['c_api']!.y).toBe(100);
    expect(steps(session)).toBe(1);
  });

  it('lines up with what stands still, and shows the line', async () => {
    shown = await showMap();
    const { session } = shown;
    const zoom = zoomOf();
    const from = middleOf('c_db');
    // The top edge ends three pixels below the other's.
    const held = press(from, by(from, 0, -140 * zoom + 3));
    await expect.poll(() => document.querySelectorAll('svg path[class*="guide"]').length).toBeGreaterThan(0);
    held.letGo();
    expect(session.workshop.components['c_db']!.y).toBe(100);
    await expect.poll(() => document.querySelectorAll('svg path[class*="guide"]').length).toBe(0);
  });

  it('is taken back by Escape', async () => {
    shown = await showMap();
    const { session } = shown;
    const before = session.workshop;
    const from = middleOf('c_web');
    const held = press(from, by(from, 100, 100));
    await userEvent.keyboard('{Escape}');
    held.letGo();
    expect(session.workshop).toBe(before);
    await expect.poll(() => middleOf('c_web').x).toBeCloseTo(from.x, 0);
  });

  it('on the empty canvas moves the view and nothing else', async () => {
    shown = await showMap();
    const { session } = shown;
    const before = session.workshop;
    const at = middleOf('c_web');
    drag({ x: 200, y: 640 }, { x: 260, y: 600 });
    await expect.poll(() => middleOf('c_web').x).toBeCloseTo(at.x + 60, 0);
    expect(session.workshop).toBe(before);
  });
});

describe('resizing a boundary', () => {
  it('is one step, and takes in and lets go what lies inside', async () => {
    shown = await showMap();
    const { session } = shown;
    session.select({ boundaries: ['b_cloud'] });
    await expect.poll(() => document.querySelector('[data-grip="w"]')).not.toBeNull();
    const grip = document.querySelector('[data-grip="w"]')!.getBoundingClientRect();
    const from = { x: grip.x + 4, y: grip.y + 4 };
    drag(from, by(from, -400 * zoomOf(), 0));
    const { boundaries, components } = session.workshop;
    expect(boundaries['b_cloud']!.width).toBeCloseTo(1000, -1);
    expect(components['c_web']!.boundaryId).toBe('b_cloud');
    expect(steps(session)).toBe(1);
  });
});

describe('selecting by pointer', () => {
  it('a click selects one, with Shift more, and on the canvas nothing', async () => {
    shown = await showMap();
    const { session } = shown;
    click(middleOf('c_web'));
    expect(selectionOf(session).components).toEqual(['c_web']);
    click(middleOf('c_db'), { shiftKey: true });
    expect(selectionOf(session).components).toEqual(['c_web', 'c_db']);
    click(middleOf('c_web'), { ctrlKey: true });
    expect(selectionOf(session).components).toEqual(['c_db']);
    click({ x: 200, y: 640 });
    expect(selectionOf(session).components).toEqual([]);
    expect(steps(session)).toBe(0);
  });

  it('a box drawn with Shift selects what it touches', async () => {
    shown = await showMap();
    const { session } = shown;
    const web = nodeOf('c_web').getBoundingClientRect();
    const api = middleOf('c_api');
    drag({ x: web.left - 20, y: web.top - 30 }, api, { shiftKey: true });
    expect([...selectionOf(session).components].sort()).toEqual(['c_api', 'c_web']);
    expect(selectionOf(session).boundaries).toEqual([]);
  });

  it('a flow is selected by its line', async () => {
    shown = await showMap();
    const { session } = shown;
    const web = middleOf('c_web');
    const api = middleOf('c_api');
    click({ x: (web.x + api.x) / 2, y: web.y });
    expect(selectionOf(session).flows).toEqual(['f_1']);
  });
});
