/** Days that stand out on the chart: today, and those by which all is done in half and in four of five simulated runs. */
import { memo } from 'react';
import { formatDate } from '#shared/texts/format';
import { useSession } from '../../../session/hooks';
import { t } from '../../../ui/text';
import type { PlanRange } from '../../../workers/plan';
import { placeOf, type TimeScale } from './timeScale';
import classes from './Gantt.module.css';

type Own = { scale: TimeScale; range: PlanRange | null };

export const DateLines = memo(function DateLines({ scale, range }: Own) {
  const today = useSession().today();
  const lines = [
    { kind: 'today', date: today },
    { kind: 'p50', date: range?.p50 ?? null },
    { kind: 'p80', date: range?.p80 ?? null },
  ] as const;
  return lines.map(({ kind, date }) => {
    if (date === null) return null;
    const { left, width } = placeOf(scale, date, date);
    if (left < 0 || left > scale.width) return null;
    const text = t(`roadmapScreen.line.${kind}`, { date: formatDate(t, date) });
    return (
      <div
        key={kind}
        className={classes.line}
        data-kind={kind}
        // A day is over at its end.
        style={{ '--left': `${kind === 'today' ? left : left + width}px` } as React.CSSProperties}
        title={text}
      >
        <span className="visually-hidden">{text}</span>
      </div>
    );
  });
});
