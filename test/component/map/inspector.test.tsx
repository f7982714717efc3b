import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { selectionOf, showMap, steps } from './support';

let shown: Awaited<ReturnType<typeof showMap>>;
afterEach(() => shown.close());

describe('the inspector', () => {
  it('counts dispositions while nothing is selected', async () => {
    shown = await showMap();
    await expect.element(shown.screen.getByRole('heading', { name: 'The map' })).toBeVisible();
    await expect.element(shown.screen.getByText('3 components, 1 flow')).toBeVisible();
  });

  it('edits what a component is; one stay in a field is one step', async () => {
    shown = await showMap();
    const { session, screen } = shown;
    session.select({ components: ['c_web'] });
    await screen.getByRole('textbox', { name: 'Technology' }).fill('React');
    await userEvent.keyboard('{Enter}');
    await screen.getByRole('switch', { name: 'Missing so far' }).click({ force: true });
    expect(session.workshop.components['c_web']).toMatchObject({ technology: 'React', origin: 'missing' });
    expect(steps(session)).toBe(2);
  });

  it('edits the decision: disposition, reason, effort', async () => {
    shown = await showMap();
    const { session, screen } = shown;
    session.select({ components: ['c_web'] });
    await screen.getByRole('tab', { name: 'Decision' }).click();
    await screen.getByRole('radio', { name: 'Rewrite' }).click({ force: true });
    await screen.getByRole('textbox', { name: 'Why' }).fill('Grew out of a demo.');
    for (const [label, days] of [
      ['Low', '3'],
      ['Likely', '5'],
      ['High', '9'],
    ] as const)
      await screen.getByRole('textbox', { name: label }).fill(days);
    await userEvent.keyboard('{Enter}');
    expect(session.workshop.components['c_web']).toMatchObject({
      disposition: 'rewrite',
      rationale: 'Grew out of a demo.',
      effort: { low: 3, likely: 5, high: 9 },
    });
  });

  it('keeps the section from one component to the next', async () => {
    shown = await showMap();
    const { session, screen } = shown;
    session.select({ components: ['c_web'] });
    await screen.getByRole('tab', { name: 'Checks' }).click();
    session.select({ components: ['c_db'] });
    await expect.element(screen.getByText('Permissioned')).toBeVisible();
    await screen.getByRole('checkbox', { name: 'Audit trail' }).click();
    expect(session.workshop.components['c_db']!.safeguards).toEqual(['audit']);
  });

  it('says of a flow who provides and who consumes, and turns it around', async () => {
    shown = await showMap();
    const { session, screen } = shown;
    session.select({ flows: ['f_1'] });
    await expect.element(screen.getByText('API provides, Web app consumes.')).toBeVisible();
    await screen.getByRole('button', { name: 'Turn around' }).click();
    await expect.element(screen.getByText('Web app provides, API consumes.')).toBeVisible();
    expect(session.workshop.flows['f_1']).toMatchObject({ sourceId: 'c_api', targetId: 'c_web' });
  });

  it('gives several components an owner in one step', async () => {
    shown = await showMap();
    const { session, screen } = shown;
    session.select({ components: ['c_web', 'c_db'] });
    await screen.getByRole('combobox', { name: 'Owner' }).click();
    await userEvent.keyboard('ada{Enter}');
    expect(session.workshop.components['c_web']!.ownerId).toBe('p_ada');
    expect(session.workshop.components['c_db']!.ownerId).toBe('p_ada');
    expect(steps(session)).toBe(1);
  });

  it('lines several up', async () => {
    shown = await showMap();
    const { session, screen } = shown;
    session.select({ components: ['c_web', 'c_api', 'c_db'] });
    await screen.getByRole('button', { name: 'Align top edges' }).click();
    expect(Object.values(session.workshop.components).map(({ y }) => y)).toEqual([100, 100, 100]);
    expect(steps(session)).toBe(1);
  });

  it('of a boundary deletes it and leaves its components', async () => {
    shown = await showMap();
    const { session, screen } = shown;
    session.select({ boundaries: ['b_cloud'] });
    await expect.element(screen.getByText('Holds 2 components.')).toBeVisible();
    await screen.getByRole('button', { name: 'Delete' }).click();
    expect(session.workshop.boundaries).toEqual({});
    expect(Object.keys(session.workshop.components)).toHaveLength(3);
    expect(selectionOf(session).boundaries).toEqual([]);
  });

  it('gives a boundary another size by keyboard; what lies outside is no longer its own', async () => {
    shown = await showMap();
    const { session, screen } = shown;
    session.select({ boundaries: ['b_cloud'] });
    await screen.getByRole('textbox', { name: 'Width' }).fill('300');
    await userEvent.keyboard('{Enter}');
    expect(session.workshop.boundaries['b_cloud']).toMatchObject({ x: 360, width: 300, height: 340 });
    expect(session.workshop.components['c_api']!.boundaryId).toBe('b_cloud');
    expect(session.workshop.components['c_db']!.boundaryId).toBeNull();
    expect(steps(session)).toBe(1);
  });

  it('is put away and brought back by key', async () => {
    shown = await showMap();
    await userEvent.keyboard('i');
    await expect.poll(() => document.querySelector('aside')).toBeNull();
    await userEvent.keyboard('i');
    await expect.poll(() => document.querySelector('aside')).not.toBeNull();
  });
});
