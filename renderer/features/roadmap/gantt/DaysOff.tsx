/** Weekends and holidays, shaded through all rows where days are wide enough to be told apart. */
import { memo, useMemo } from 'react';
import { addDays } from '#shared/model/dates';
import { daysOffBetween, type WorkCalendar } from '#shared/roadmap/calendar';
import { placeOf, type TimeScale } from './timeScale';
import classes from './Gantt.module.css';

/** The least width of a day, in pixels. */
const DAY_MIN = 7;

type Own = { calendar: WorkCalendar; scale: TimeScale };

export const DaysOff = memo(function DaysOff({ calendar, scale }: Own) {
  const { dayWidth, width, from } = scale;
  const path = useMemo(
    () =>
      dayWidth < DAY_MIN
        ? ''
        : daysOffBetween(calendar, calendar.dateOf(0), addDays(from, Math.round(width / dayWidth)))
            .map(({ start, finish }) => placeOf(scale, start, finish))
            .map((place) => `M${place.left} 0h${place.width}v1h${-place.width}z`)
            .join(''),
    [calendar, scale, dayWidth, width, from],
  );
  if (path === '') return null;
  return (
    <svg
      className={classes.daysOff}
      width={width}
      viewBox={`0 0 ${width} 1`}
      preserveAspectRatio="none"
      aria-hidden
    >
      <path d={path} />
    </svg>
  );
});
