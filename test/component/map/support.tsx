/** The map in a window of 1280 × 720, on a small workshop, and hands to use it with. */
import '@mantine/core/styles.css';
import '../../../renderer/ui/global.css';
import { MantineProvider } from '@mantine/core';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { expect } from 'vitest';
import { emptyWorkshop, newParticipant } from '#shared/model/empty';
import type { Workshop } from '#shared/model/workshop';
import { MapScreen } from '../../../renderer/features/map/MapScreen';
import { SessionContext } from '../../../renderer/session/hooks';
import { Session } from '../../../renderer/session/session';
import { listenForShortcuts } from '../../../renderer/ui/actions';
import { cssVariables, theme } from '../../../renderer/ui/theme';
import { boundary, component, flow, plane } from '../../shared/diagram/plane';
import { countingIds } from '../../support/ids';

export const TODAY = '2026-11-23';

/** Three components in a row, the last two in a boundary, one flow, one person. */
export function smallWorkshop(): Workshop {
  const owner = newParticipant(() => 'p_ada', { name: 'Ada Park', discipline: 'engineering' });
  const named = (id: string, name: string, x: number, y: number, boundaryId: string | null = null) => ({
    ...component(id, x, y, boundaryId),
    name,
  });
  return {
    ...emptyWorkshop('Small', [], { newId: () => 'w_small', today: TODAY }),
    ...plane(
      [
        { ...named('c_web', 'Web app', 0, 100), kind: 'client' },
        { ...named('c_api', 'API', 400, 100, 'b_cloud'), ownerId: owner.id },
        { ...named('c_db', 'Orders', 700, 240, 'b_cloud'), kind: 'database' },
      ],
      [{ ...boundary('b_cloud', [360, 40, 600, 340]), name: 'Cloud' }],
      [flow('f_1', 'c_web', 'c_api')],
    ),
    participants: { [owner.id]: owner },
  };
}

export function sessionOf(workshop: Workshop): Session {
  return new Session(workshop, {
    newId: countingIds(),
    today: () => TODAY,
    now: () => 0,
    write: () => Promise.resolve(),
  });
}

/** Shows the map and waits until it is there. */
export async function showMap(workshop: Workshop = smallWorkshop()) {
  await page.viewport(1280, 720);
  const session = sessionOf(workshop);
  const stopListening = listenForShortcuts();
  const screen = await render(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables}>
      <SessionContext value={session}>
        <div style={{ height: 720 }}>
          <MapScreen />
        </div>
      </SessionContext>
    </MantineProvider>,
  );
  const close = async () => {
    stopListening();
    await screen.unmount();
  };
  await expect.poll(() => document.querySelector('.react-flow__node, [data-detail]')).not.toBeNull();
  return { session, screen, close };
}

export const steps = (session: Session): number => session.store.getState().past.length;
export const selectionOf = (session: Session) => session.store.getState().selection;

/** The element of a component or boundary. */
export function nodeOf(id: string): HTMLElement {
  const node = document.querySelector<HTMLElement>(`.react-flow__node[data-id="${id}"]`);
  if (!node) throw new Error(`${id} is not shown.`);
  return node;
}

export interface Spot {
  x: number;
  y: number;
}

export function middleOf(id: string): Spot {
  const { x, y, width, height } = nodeOf(id).getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/** The zoom of the canvas: units of the plane to pixels. */
export function zoomOf(): number {
  const { transform } = getComputedStyle(document.querySelector('.react-flow__viewport')!);
  return new DOMMatrixReadOnly(transform).a;
}

type Keys = Pick<MouseEventInit, 'shiftKey' | 'ctrlKey' | 'altKey'>;

function fire(target: EventTarget, type: string, { x, y }: Spot, keys: Keys): void {
  const init = { bubbles: true, cancelable: true, clientX: x, clientY: y, view: window, ...keys };
  const isPressed = !type.endsWith('up');
  target.dispatchEvent(
    new PointerEvent(`pointer${type}`, { ...init, pointerId: 1, button: 0, buttons: isPressed ? 1 : 0 }),
  );
  target.dispatchEvent(new MouseEvent(`mouse${type}`, { ...init, button: 0, buttons: isPressed ? 1 : 0 }));
}

/** Presses at a spot and goes to another, without letting go: with mouse events beside, as a real pointer has them. */
export function press(from: Spot, to: Spot, keys: Keys = {}) {
  const target = document.elementFromPoint(from.x, from.y)!;
  fire(target, 'down', from, keys);
  for (const part of [0.25, 0.5, 0.75, 1])
    fire(window, 'move', { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }, keys);
  return { letGo: () => fire(window, 'up', to, keys) };
}

export function drag(from: Spot, to: Spot, keys: Keys = {}): void {
  press(from, to, keys).letGo();
}

export function click(at: Spot, keys: Keys = {}): void {
  const target = document.elementFromPoint(at.x, at.y)!;
  fire(target, 'down', at, keys);
  fire(target, 'up', at, keys);
}

export const by = ({ x, y }: Spot, dx: number, dy: number): Spot => ({ x: x + dx, y: y + dy });

/** What was said last to those who hear the map. */
export const said = (): string =>
  [...document.querySelectorAll('[role="status"]')].map((element) => element.textContent).join(' ');
