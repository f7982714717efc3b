import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { NODE_HEIGHT, NODE_WIDTH } from '#shared/model/workshop';
import { breakLines } from '../../../renderer/features/map/overview/paintNames';
import { workshopOfSize } from '../../bench/workshops';
import { by, click, drag, selectionOf, showMap, steps, type Spot } from './support';

let shown: Awaited<ReturnType<typeof showMap>> | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});

const focused = () => document.activeElement?.getAttribute('data-id') ?? null;

/** The pixel of the window under which a point of the plane lies. */
function pixelOf({ x, y }: Spot): Spot {
  const { a, e, f } = new DOMMatrixReadOnly(
    getComputedStyle(document.querySelector('.react-flow__viewport')!).transform,
  );
  const { left, top } = document.querySelector('.react-flow')!.getBoundingClientRect();
  return { x: left + x * a + e, y: top + y * a + f };
}
const middle = ({ x, y }: Spot) => pixelOf({ x: x + NODE_WIDTH / 2, y: y + NODE_HEIGHT / 2 });
const zoom = () =>
  new DOMMatrixReadOnly(getComputedStyle(document.querySelector('.react-flow__viewport')!).transform).a;

async function showLarge() {
  shown = await showMap(workshopOfSize({ components: 400 }));
  await expect.poll(() => document.querySelectorAll('canvas').length).toBeGreaterThan(1);
  await expect.poll(zoom).toBeLessThan(0.3);
  return shown.session;
}

describe('far out', () => {
  it('hundreds of components are drawn, with one element where the keyboard is', async () => {
    await showLarge();
    expect(document.querySelectorAll('.react-flow__node')).toHaveLength(1);
    expect(document.querySelectorAll('[data-flow]')).toHaveLength(0);
  });

  it('what is drawn is painted', async () => {
    const session = await showLarge();
    const canvas = document.querySelector<HTMLCanvasElement>('canvas')!;
    const component = Object.values(session.workshop.components)[7]!;
    await expect
      .poll(() => {
        const { left, top, width } = canvas.getBoundingClientRect();
        const { x, y } = middle(component);
        const scale = canvas.width / width;
        return canvas.getContext('2d')!.getImageData((x - left) * scale, (y - top) * scale, 1, 1).data[3];
      })
      .toBeGreaterThan(0);
  });

  it('a click selects, and a drag moves, as near by', async () => {
    const session = await showLarge();
    const component = Object.values(session.workshop.components)[31]!;
    click(middle(component));
    expect(selectionOf(session).components).toEqual([component.id]);
    await expect.poll(focused).toBe(component.id);
    drag(middle(component), by(middle(component), 30, 12), { altKey: true });
    const moved = session.workshop.components[component.id]!;
    expect(moved.x).toBe(component.x + Math.round(30 / zoom()));
    expect(moved.y).toBe(component.y + Math.round(12 / zoom()));
    expect(steps(session)).toBe(1);
  });

  it('a box selects what it touches', async () => {
    const session = await showLarge();
    const [boundary] = Object.values(session.workshop.boundaries);
    const { x, y, width, height } = boundary!;
    drag(pixelOf({ x: x - 40, y: y - 40 }), pixelOf({ x: x + width + 40, y: y + height + 40 }), {
      shiftKey: true,
    });
    expect(selectionOf(session).components).toHaveLength(20);
    expect(selectionOf(session).boundaries).toEqual([boundary!.id]);
  });

  it('the keyboard walks and names what it is on', async () => {
    const session = await showLarge();
    document.querySelector<HTMLElement>('.react-flow__node')!.focus();
    await userEvent.keyboard('{Tab}');
    await expect.poll(() => selectionOf(session).components.length).toBe(1);
    const [id] = selectionOf(session).components;
    await expect.poll(focused).toBe(id);
    expect(document.activeElement?.getAttribute('aria-label')).toContain(
      session.workshop.components[id!]!.name,
    );
  });
});

describe('names in boxes', () => {
  const widthOf = (text: string) => text.length;

  it('are broken between words', () => {
    expect(breakLines('Retrieval pipeline', 10, 2, widthOf)).toEqual(['Retrieval', 'pipeline']);
    expect(breakLines('API', 10, 1, widthOf)).toEqual(['API']);
  });

  it('are left out where they do not fit', () => {
    expect(breakLines('Retrieval pipeline', 10, 1, widthOf)).toBeNull();
    expect(breakLines('Incomprehensibilities', 10, 3, widthOf)).toBeNull();
    expect(breakLines('  ', 10, 3, widthOf)).toBeNull();
  });
});
