/** What is under the pointer: from the elements that are there, and from the model where the overview draws instead. */
import { boundaryPartAt, componentAt, flowAt, type Hit } from '#shared/diagram/hit';
import type { Board } from '../board';
import { raisedOn } from '../nodes/raisedOn';
import type { Curves } from '../flows/deriveRoutes';

const NO_TITLES: ReadonlySet<string> = new Set();

/** How near, in pixels, a flow has to be. */
const REACH = 7;

/** @param curves lines of the flows that the overview draws; none where they are elements */
export function hitAt({ session, view }: Board, event: MouseEvent, curves: Curves | null): Hit {
  const point = view.toPlane({ x: event.clientX, y: event.clientY });
  const { components, boundaries } = session.workshop;
  const target = event.target as Element;
  const onTop = target.closest<HTMLElement>('.react-flow__node-component')?.dataset['id'];
  const component = onTop ?? componentAt(Object.values(components), point)?.id;
  const drawn = target.closest<HTMLElement>('[data-flow]')?.dataset['flow'];
  if (drawn !== undefined) return { kind: 'flow', id: drawn };
  if (component !== undefined) return { kind: 'component', id: component };
  const flow = curves && flowAt(curves, point, REACH / view.viewport.zoom);
  if (flow) return { kind: 'flow', id: flow };
  const boundary = boundaryPartAt(
    Object.values(boundaries),
    point,
    // The overview draws no titles.
    curves ? NO_TITLES : raisedOn(session.workshop),
  );
  return boundary ? { kind: 'boundary', ...boundary } : { kind: 'canvas' };
}
