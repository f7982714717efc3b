/** A boundary on the canvas: it is held by its title and its edge; its inside belongs to what it holds. */
import { memo } from 'react';
import type { NodeProps } from '@xyflow/react';
import { t } from '../../../ui/text';
import type { BoundaryNodeType } from './nodeTypes';
import { useWantedFocus } from './useWantedFocus';
import classes from './BoundaryNode.module.css';

/** Where a boundary is taken to resize it: compass points. */
const GRIPS = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const;
export type Grip = (typeof GRIPS)[number];

function Body({ id, data, selected }: NodeProps<BoundaryNodeType>) {
  const { boundary, isTarget, isRaised } = data;
  const ref = useWantedFocus(id);
  return (
    <div
      ref={ref}
      className={classes.boundary}
      data-selected={selected || undefined}
      data-target={isTarget || undefined}
    >
      <div className={classes.title} data-raised={isRaised || undefined}>
        <span className={classes.name}>{boundary.name || t('map.unnamed')}</span>
        <span className={classes.kind}>{t(`words.boundaryKind.${boundary.kind}`)}</span>
      </div>
      {selected &&
        GRIPS.map((grip) => (
          <span
            key={grip}
            className={`${classes.grip} nopan`}
            data-grip={grip}
            data-boundary={id}
            aria-hidden
          />
        ))}
    </div>
  );
}

export const BoundaryNode = memo(
  Body,
  (before, after) => before.data === after.data && before.selected === after.selected,
);
