import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { emptyWorkshop } from '#shared/model/empty';
import { selectionOf, showMap, steps, TODAY } from './support';

let shown: Awaited<ReturnType<typeof showMap>>;
afterEach(() => shown.close());

/** What the browser does at Ctrl+C, Ctrl+X or Ctrl+V. */
function clip(type: 'copy' | 'cut' | 'paste', text = ''): string {
  const clipboardData = new DataTransfer();
  if (text) clipboardData.setData('text/plain', text);
  document.activeElement!.dispatchEvent(
    new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true }),
  );
  return clipboardData.getData('text/plain');
}

describe('copy and paste', () => {
  it('puts copies beside the originals, with the flows between them, in one step', async () => {
    shown = await showMap();
    const { session } = shown;
    session.select({ components: ['c_web', 'c_api'] });
    const text = clip('copy');
    expect(steps(session)).toBe(0);
    clip('paste', text);
    const { components, flows } = session.workshop;
    expect(Object.keys(components)).toHaveLength(5);
    expect(Object.keys(flows)).toHaveLength(2);
    const [web] = selectionOf(session).components.map((id) => components[id]!);
    expect(web).toMatchObject({ name: 'Web app', x: 32, y: 132 });
    expect(steps(session)).toBe(1);
    clip('paste', text);
    expect(
      Object.values(session.workshop.components).filter(({ x, y }) => x === 64 && y === 164),
    ).toHaveLength(1);
  });

  it('goes from one workshop to another, without what that one lacks', async () => {
    shown = await showMap();
    shown.session.select({ boundaries: ['b_cloud'] });
    const text = clip('copy');
    await shown.close();
    shown = await showMap(emptyWorkshop('Other', [], { newId: () => 'w_other', today: TODAY }));
    clip('paste', text);
    const { components, boundaries } = shown.session.workshop;
    const [cloud] = Object.values(boundaries);
    expect(
      Object.values(components).map(({ name, boundaryId, ownerId }) => [name, boundaryId, ownerId]),
    ).toEqual([
      ['API', cloud!.id, null],
      ['Orders', cloud!.id, null],
    ]);
  });

  it('cut takes away in one step', async () => {
    shown = await showMap();
    const { session } = shown;
    session.select({ components: ['c_db'] });
    const text = clip('cut');
    expect(session.workshop.components['c_db']).toBeUndefined();
    clip('paste', text);
    expect(Object.values(session.workshop.components).map(({ name }) => name)).toContain('Orders');
    expect(steps(session)).toBe(2);
  });

  it('leaves foreign text alone', async () => {
    shown = await showMap();
    for (const text of [
      'plain words',
      '{"causeway":"fragment",',
      '{"causeway":"fragment","schemaVersion":1}',
    ])
      clip('paste', text);
    expect(steps(shown.session)).toBe(0);
  });

  it('leaves text fields alone', async () => {
    shown = await showMap();
    const { session, screen } = shown;
    session.select({ components: ['c_web'] });
    const text = clip('copy');
    await screen.getByRole('textbox', { name: 'Name' }).click();
    clip('paste', text);
    expect(clip('copy')).toBe('');
    expect(steps(session)).toBe(0);
  });
});

it('Ctrl+D duplicates in one step', async () => {
  shown = await showMap();
  const { session } = shown;
  session.select({ components: ['c_api', 'c_db'] });
  await userEvent.keyboard('{Control>}d{/Control}');
  expect(Object.keys(session.workshop.components)).toHaveLength(5);
  expect(selectionOf(session).components).toHaveLength(2);
  expect(steps(session)).toBe(1);
  session.select({ flows: ['f_1'] });
  await userEvent.keyboard('{Control>}d{/Control}');
  expect(Object.keys(session.workshop.flows)).toHaveLength(2);
});
