/**
 * The flows in view, in one drawing. React Flow's own edges would each listen to its store at every step of a pan, and
 * would need both of their ends among the nodes; these need neither, so what is out of view costs nothing.
 */
import { useMemo } from 'react';
import { controlHull } from '#shared/diagram/hit';
import { overlap } from '#shared/diagram/boxes';
import type { Box, Curve } from '#shared/diagram/flowPath';
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
  const inScope = useMemo(
    () =>
      Object.values(flows).flatMap((flow): { flow: Flow; curve: Curve }[] => {
        const curve = dragged.get(flow.id) ?? curves.get(flow.id);
        return curve && overlap(controlHull(curve), scope) ? [{ flow, curve }] : [];
      }),
    [flows, curves, dragged, scope],
  );
  const shown = inScope.map((line) => ({ ...line, isSelected: selected.has(line.flow.id) }));
  return (
    <>
      <svg className={classes.lines} aria-hidden>
        {shown.map((flow) => (
          <FlowLine key={flow.flow.id} {...flow} />
        ))}
      </svg>
      {shown.map((flow) => (
        <FlowLabel key={flow.flow.id} {...flow} />
      ))}
    </>
  );
}
