/** Where units of time begin, through all rows. */
import { memo } from 'react';
import type { TimeScale } from './timeScale';
import classes from './Gantt.module.css';

export const GridLines = memo(function GridLines({ scale: { upper, lower } }: { scale: TimeScale }) {
  // A line a day would be a hatching.
  const { ticks } = lower.unit === 'day' ? upper : lower;
  return ticks.map(({ date, left }) => (
    <span
      key={date}
      className={classes.gridLine}
      style={{ '--left': `${left}px` } as React.CSSProperties}
      aria-hidden
    />
  ));
});
