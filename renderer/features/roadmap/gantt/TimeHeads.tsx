/** The chart's two heads: coarse units of time above fine ones. */
import { memo } from 'react';
import { formatDate } from '#shared/texts/format';
import type { TextKey } from '#shared/texts/index';
import { t } from '../../../ui/text';
import { quarterOf, type TimeHead, type TimeScale, type Unit } from './timeScale';
import classes from './TimeHeads.module.css';

/** Id of the head above the names, which stays where it is while all else scrolls. */
export const CORNER = 'gantt-corner';

export const TimeHeads = memo(function TimeHeads({ scale }: { scale: TimeScale }) {
  return (
    <div className={classes.heads}>
      <span id={CORNER} className={classes.corner}>
        {t('roadmapScreen.item')}
      </span>
      <div className={classes.time}>
        <Head head={scale.upper} textOf={upperText} />
        <Head head={scale.lower} textOf={lowerText} />
      </div>
    </div>
  );
});

type TextOf = (unit: Unit, date: string) => string;

const Head = ({ head: { unit, ticks }, textOf }: { head: TimeHead; textOf: TextOf }) => (
  <div className={classes.head} data-unit={unit}>
    {ticks.map(({ date, left, width, isLabelled }) => (
      <span key={date} className={classes.tick} style={{ left, width }}>
        {isLabelled && <span className={classes.label}>{textOf(unit, date)}</span>}
      </span>
    ))}
  </div>
);

const monthText = (date: string) => t(`words.month.${Number(date.slice(5, 7))}` as TextKey);

const upperText: TextOf = (unit, date) =>
  unit === 'month' ? formatDate(t, date).replace(/^\d+ /, '') : date.slice(0, 4);

const lowerText: TextOf = (unit, date) => {
  const day = String(Number(date.slice(8)));
  if (unit === 'day') return day;
  if (unit === 'week') return t('roadmapScreen.tick.week', { day, month: monthText(date) });
  return unit === 'month' ? monthText(date) : t('roadmapScreen.tick.quarter', { number: quarterOf(date) });
};
