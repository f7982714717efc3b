/** The line of a flow, and a wider one that nobody sees, to be hit by the pointer. */
import { memo, useMemo } from 'react';
import type { Clipped } from '#shared/diagram/clip';
import type { Flow } from '#shared/model/entities';
import { lineOf, shapeOf } from './shapeOf';
import classes from './FlowLine.module.css';

type Own = { flow: Flow; part: Clipped; isSelected: boolean };

export const FlowLine = memo(function FlowLine({ flow, part, isSelected }: Own) {
  const { line, arrow } = useMemo(
    () => (part.hasEnd ? shapeOf(part.curve) : { line: lineOf(part.curve), arrow: '' }),
    [part],
  );
  return (
    <g
      className={classes.flow}
      data-flow={flow.id}
      data-mode={flow.mode}
      data-selected={isSelected || undefined}
    >
      <path className={`${classes.reach} nopan`} d={line} />
      <path className={classes.line} d={line} />
      {arrow && <path className={classes.arrow} d={arrow} />}
    </g>
  );
});
