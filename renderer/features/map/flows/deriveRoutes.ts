/**
 * The lines of the flows: those that the report draws. They are found anew only when something moved or a flow was
 * added, removed or led elsewhere, and while dragging only for what is dragged.
 */
import { boxOf, shifted } from '#shared/diagram/boxes';
import type { Curve } from '#shared/diagram/flowPath';
import type { Component, Flow } from '#shared/model/entities';
import { flowsByComponent, memoByIdentity } from '#shared/model/queries';
import type { Workshop } from '#shared/model/workshop';
import { AVOIDING_MAX, routesOf } from '#shared/diagram/routes';
import { placeOf } from '../nodes/placeOf';
import type { Motion } from '../stage/state';

type Plane = Pick<Workshop, 'components' | 'flows'>;
export type Curves = ReadonlyMap<string, Curve>;

const placed = memoByIdentity((components: Workshop['components']) =>
  Object.values(components).map((component) => ({ id: component.id, ...boxOf(component) })),
);

/** Finds the curves of a plane's flows, by flow; the same map as last time where no line changed. */
export function curveFinder(): (plane: Plane) => Curves {
  let known: Plane | null = null;
  let curves: Curves = new Map();
  return (plane) => {
    if (!known || !isSameGeometry(known, plane)) {
      const routes = routesOf({ components: placed(plane.components), flows: Object.values(plane.flows) });
      const before = curves;
      curves = new Map(routes.map(({ flow, curve }) => [flow.id, kept(before.get(flow.id), curve)]));
    }
    known = plane;
    return curves;
  };
}

/** The curves of the flows that a drag changes: those with both ends in it go along, the others are found anew. */
export function draggedCurves({ components, flows }: Plane, curves: Curves, motion: Motion | null): Curves {
  if (motion?.kind !== 'move') return NONE;
  const { ids, dx, dy } = motion;
  const touched = touchedBy(flows, ids);
  const [along, across] = parted(touched, (flow) => ids.has(flow.sourceId) && ids.has(flow.targetId));
  const avoid = placed(components).length <= AVOIDING_MAX;
  // Only where boxes are avoided do those matter that the flows do not end at.
  const boxes = avoid ? placed(components) : boxesOfEnds(across, components);
  const anew = routesOf(
    { components: boxes.map((box) => ({ id: box.id, ...placeOf(box.id, box, motion) })), flows: across },
    avoid,
  );
  return new Map([
    ...along.flatMap(({ id }) => {
      const curve = curves.get(id);
      return curve ? [[id, movedBy(curve, dx, dy)] as const] : [];
    }),
    ...anew.map(({ flow, curve }) => [flow.id, curve] as const),
  ]);
}

const NONE: Curves = new Map();

/** The flows that start or end at one of the components. */
function touchedBy(flows: Workshop['flows'], ids: ReadonlySet<string>): Flow[] {
  const byComponent = flowsByComponent(flows);
  return [...new Set([...ids].flatMap((id) => byComponent.get(id) ?? []))];
}

function boxesOfEnds(flows: readonly Flow[], components: Workshop['components']) {
  const ends = new Set(flows.flatMap(({ sourceId, targetId }) => [sourceId, targetId]));
  return [...ends].flatMap((id) => {
    const component = components[id];
    return component ? [{ id, ...boxOf(component) }] : [];
  });
}

function parted<T>(things: readonly T[], isFirst: (thing: T) => boolean): [T[], T[]] {
  return [things.filter(isFirst), things.filter((thing) => !isFirst(thing))];
}

const movedBy = ({ start, control1, control2, end }: Curve, dx: number, dy: number): Curve => ({
  start: shifted(start, dx, dy),
  control1: shifted(control1, dx, dy),
  control2: shifted(control2, dx, dy),
  end: shifted(end, dx, dy),
});

/** The curve as it was, where it did not change. */
function kept(before: Curve | undefined, now: Curve): Curve {
  const isSame =
    before !== undefined &&
    (['start', 'control1', 'control2', 'end'] as const).every(
      (point) => before[point].x === now[point].x && before[point].y === now[point].y,
    );
  return isSame ? before : now;
}

const ends = (a: Flow, b: Flow | undefined) => a.sourceId === b?.sourceId && a.targetId === b.targetId;
const place = (a: Component, b: Component | undefined) => a.x === b?.x && a.y === b.y;

function isSameGeometry(a: Plane, b: Plane): boolean {
  return isSameBy(a.components, b.components, place) && isSameBy(a.flows, b.flows, ends);
}

function isSameBy<T extends { id: string }>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  same: (a: T, b: T | undefined) => boolean,
): boolean {
  if (a === b) return true;
  const before = Object.values(a);
  return before.length === Object.keys(b).length && before.every((entity) => same(entity, b[entity.id]));
}
