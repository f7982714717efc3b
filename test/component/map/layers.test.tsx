import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { selectionOf, showMap, steps } from './support';

let shown: Awaited<ReturnType<typeof showMap>>;
afterEach(() => shown.close());

const layers = () => shown.screen.getByRole('region', { name: 'Suggested layers' });
const names = () => [...document.querySelectorAll('section li strong')].map((name) => name.textContent);

describe('suggested layers', () => {
  it('are those that the map lacks', async () => {
    shown = await showMap();
    await expect.element(layers()).toHaveTextContent('Who is it, and what may they do?');
    expect(names()).toEqual(['Identity', 'Monitoring']);
  });

  it('are placed by one click, as what is missing, with the name ready to be typed', async () => {
    shown = await showMap();
    const { session } = shown;
    await layers().getByRole('button', { name: 'Place Monitoring on the map' }).click();
    const [id] = selectionOf(session).components;
    expect(session.workshop.components[id!]).toMatchObject({
      name: 'Monitoring',
      kind: 'monitoring',
      layer: 'monitoring',
      origin: 'missing',
      disposition: 'undecided',
    });
    await userEvent.keyboard('Watchtower{Enter}');
    expect(session.workshop.components[id!]?.name).toBe('Watchtower');
    expect(steps(session)).toBe(1);
    session.select({});
    await expect.poll(names).toEqual(['Identity']);
    session.undo();
    await expect.poll(names).toEqual(['Identity', 'Monitoring']);
  });

  it('are on a spot of their own', async () => {
    shown = await showMap();
    const { session } = shown;
    for (const name of ['Monitoring', 'Identity']) {
      session.select({});
      await layers()
        .getByRole('button', { name: `Place ${name} on the map` })
        .click();
      await userEvent.keyboard('{Enter}');
    }
    const places = Object.values(session.workshop.components).map(({ x, y }) => `${x} ${y}`);
    expect(new Set(places)).toHaveLength(5);
    await expect
      .poll(() => document.querySelectorAll('.react-flow__node [data-disposition="build"]').length)
      .toBe(2);
  });

  it('stay away once dismissed, by keyboard too, and an undo brings one back', async () => {
    shown = await showMap();
    const { session } = shown;
    (layers().getByRole('button', { name: 'Dismiss Identity' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(names).toEqual(['Monitoring']);
    expect(session.workshop.dismissedSuggestions).toEqual(['layer:identity']);
    await expect.element(layers().getByRole('button', { name: 'Dismiss Monitoring' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(layers()).toHaveTextContent('Nothing else is missing.');
    session.undo();
    await expect.poll(names).toEqual(['Monitoring']);
    await layers().getByRole('button', { name: 'Show 1 that was dismissed' }).click();
    await expect.poll(names).toEqual(['Identity', 'Monitoring']);
  });

  it('are neither placed nor dismissed in a window that follows', async () => {
    shown = await showMap();
    const { session } = shown;
    await session.follow();
    const before = session.workshop;
    for (const deed of ['Place Monitoring on the map', 'Dismiss Monitoring']) {
      session.store.setState({ refusal: null });
      await layers().getByRole('button', { name: deed }).click();
      expect(session.store.getState().refusal, deed).not.toBeNull();
    }
    expect(session.workshop).toBe(before);
    expect(selectionOf(session).components).toEqual([]);
  });
});
