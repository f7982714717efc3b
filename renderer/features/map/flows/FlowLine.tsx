/** The line of a flow, and a wider one that nobody sees, to be hit by the pointer. */
import { memo, useMemo } from 'react';
import type { Curve } from '#shared/diagram/flowPath';
import type { Flow } from '#shared/model/entities';
import { shapeOf } from './shapeOf';
import classes from './FlowLine.module.css';

type Own = { flow: Flow; curve: Curve; isSelected: boolean };

export const FlowLine = memo(function FlowLine({ flow, curve, isSelected }: Own) {
  const { line, arrow } = useMemo(() => shapeOf(curve), [curve]);
  return (
    <g
      className={classes.flow}
      data-flow={flow.id}
      data-mode={flow.mode}
      data-selected={isSelected || undefined}
    >
      <path className={`${classes.reach} nopan`} d={line} />
      <path className={classes.line} d={line} />
      <path className={classes.arrow} d={arrow} />
    </g>
  );
});
