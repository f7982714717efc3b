import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { showMap, smallWorkshop, steps } from './support';

let shown: Awaited<ReturnType<typeof showMap>>;
afterEach(() => {
  vi.unstubAllGlobals();
  return shown.close();
});

describe('layout', () => {
  it('is one step in a worker, and undone by one', async () => {
    const piled = smallWorkshop();
    for (const component of Object.values(piled.components)) Object.assign(component, { x: 400, y: 120 });
    shown = await showMap(piled);
    const { session } = shown;
    await userEvent.keyboard('{Control>}{Shift>}L{/Shift}{/Control}');
    await expect.poll(() => steps(session), { timeout: 50_000 }).toBe(1);
    const places = Object.values(session.workshop.components).map(({ x, y }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(3);
    session.undo();
    expect(session.workshop).toEqual(piled);
    // ELK is 1.6 MB, which the test server bundles when it is first asked for.
  }, 60_000);

  it('can be cancelled, and then nothing was moved', async () => {
    shown = await showMap();
    const { session, screen } = shown;
    const end = vi.fn();
    // One that is never done: a small layout might be before it is cancelled.
    vi.stubGlobal(
      'Worker',
      class {
        postMessage = () => undefined;
        terminate = end;
      },
    );
    await userEvent.keyboard('{Control>}{Shift>}L{/Shift}{/Control}');
    await screen.getByRole('button', { name: 'Cancel' }).click();
    await expect.element(screen.getByText('Layout cancelled; nothing was moved.')).toBeInTheDocument();
    expect(end).toHaveBeenCalledOnce();
    expect(steps(session)).toBe(0);
  });
});
