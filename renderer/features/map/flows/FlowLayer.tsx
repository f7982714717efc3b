/**
 * The flows in view, in one drawing. React Flow's own edges would each listen to its store at every step of a pan, and
 * would need both of their ends among the nodes; these need neither, so what is out of view costs nothing. Lines that
 * run beyond the scope are cut there: a browser paints a long line all along, seen or not.
 */
import { useMemo } from 'react';
import { contains, encloses, overlap } from '#shared/diagram/boxes';
import { clip, type Clipped } from '#shared/diagram/clip';
import { pointOn, type Box, type Curve, type Point } from '#shared/diagram/flowPath';
import { controlHull } from '#shared/diagram/hit';
import type { Flow } from '#shared/model/entities';
import type { Workshop } from '#shared/model/workshop';
import type { Curves } from './deriveRoutes';
import { FlowLabel } from './FlowLabel';
import { FlowLine } from './FlowLine';
import classes from './FlowLayer.module.css';

type Own = {
  flows: Workshop['flows'];
  curves: Curves;
  /** Curves of the flows that are being dragged, in place of the others. */
  dragged: Curves;
  /** The part of the plane to draw. */
  scope: Box;
  selected: ReadonlySet<string>;
};

export function FlowLayer({ flows, curves, dragged, scope, selected }: Own) {
  const drawnOf = useMemo(() => clipper(scope), [scope]);
  const shown = useMemo(
    () =>
      Object.values(flows).flatMap((flow): { flow: Flow; drawn: Drawn }[] => {
        const curve = dragged.get(flow.id) ?? curves.get(flow.id);
        const drawn = curve && drawnOf(curve);
        return drawn ? [{ flow, drawn }] : [];
      }),
    [flows, curves, dragged, drawnOf],
  );
  return (
    <>
      <svg className={classes.lines} aria-hidden>
        {shown.map(({ flow, drawn }) => (
          <FlowLine key={flow.id} flow={flow} part={drawn.part} isSelected={selected.has(flow.id)} />
        ))}
      </svg>
      {shown.map(
        ({ flow, drawn }) =>
          drawn.middle && (
            <FlowLabel key={flow.id} flow={flow} at={drawn.middle} isSelected={selected.has(flow.id)} />
          ),
      )}
    </>
  );
}

interface Drawn {
  part: Clipped;
  /** The middle of the whole line, where the label is; null where that is out of scope. */
  middle: Point | null;
}

/** What of each curve is drawn within a scope; the same object each time, so that a line is not rendered again. */
function clipper(scope: Box): (curve: Curve) => Drawn | null {
  const known = new WeakMap<Curve, Drawn | null>();
  return (curve) => {
    let drawn = known.get(curve);
    if (drawn === undefined) {
      drawn = drawnWithin(curve, scope);
      known.set(curve, drawn);
    }
    return drawn;
  };
}

function drawnWithin(curve: Curve, scope: Box): Drawn | null {
  const hull = controlHull(curve);
  if (!encloses(scope, hull) && !overlap(hull, scope)) return null;
  const part = encloses(scope, hull) ? { curve, hasStart: true, hasEnd: true } : clip(curve, scope);
  if (!part) return null;
  const middle = pointOn(curve, 0.5);
  return { part, middle: contains(scope, middle) ? middle : null };
}
