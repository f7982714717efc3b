/** Dragging what is selected, drawn to the edges and centres of what stands still; Alt lets go of them. */
import { boxOf, centreOf, overlap, shifted } from '#shared/diagram/boxes';
import { boundaryAt } from '#shared/diagram/containment';
import type { Point } from '#shared/diagram/flowPath';
import { cargoHull, cargoOf, moveBy, type Cargo } from '#shared/diagram/moving';
import { linesOf, snap, type Lines } from '#shared/diagram/snapping';
import type { Workshop } from '#shared/model/workshop';
import type { Board } from '../board';
import type { Gesture } from './gesture';

/** How near, in pixels, a line draws. */
const PULL = 6;
/** Farther out than this zoom, lines are too dense to mean anything. */
const SNAPS_FROM = 0.3;

/** @param start where the pointer went down, on the plane */
export function moveGesture({ session, stage, view }: Board, start: Point): Gesture | null {
  const { workshop } = session;
  const cargo = cargoOf(workshop, session.store.getState().selection);
  const hull = cargoHull(workshop, cargo);
  if (!hull) return null;
  const lines = standing(workshop, cargo, view);
  const others = Object.values(workshop.boundaries);
  let dx = 0;
  let dy = 0;
  const clear = () => stage.setState({ motion: null, guides: [] });

  return {
    move(at, event) {
      const raw = shifted(hull, at.x - start.x, at.y - start.y);
      const pull = event.altKey ? 0 : PULL / view.viewport.zoom;
      const drawn = pull > 0 ? snap(raw, lines, pull) : { dx: 0, dy: 0, guides: [] };
      dx = Math.round(raw.x + drawn.dx - hull.x);
      dy = Math.round(raw.y + drawn.dy - hull.y);
      const intoId = boundaryAt(others, centreOf(shifted(hull, dx, dy)), cargo.all);
      stage.setState({ motion: { kind: 'move', ids: cargo.all, dx, dy, intoId }, guides: drawn.guides });
    },
    end() {
      if (dx !== 0 || dy !== 0) session.dispatch(moveBy(workshop, cargo, dx, dy));
      clear();
    },
    cancel: clear,
  };
}

/** The lines of what is in view and stands still: components, and for a boundary that is dragged other boundaries too. */
function standing({ components, boundaries }: Workshop, cargo: Cargo, view: Board['view']): Lines {
  if (view.viewport.zoom < SNAPS_FROM) return linesOf([]);
  const inView = view.box;
  return linesOf(
    [
      ...Object.values(components).map((component) => ({ id: component.id, ...boxOf(component) })),
      ...(cargo.boundaries.length > 0 ? Object.values(boundaries) : []),
    ].filter((box) => !cargo.all.has(box.id) && overlap(box, inView)),
  );
}
