/** How long an item was to take, as a track, and how long it took, filling it; what is beyond the plan stands out. */
import { useWorkshop } from '../../session/hooks';
import { measureItem } from '#shared/method/timer';
import type { AgendaItem } from '#shared/model/entities';
import { t } from '../../ui/text';
import { secondsText } from '../../parts/durations';
import { useNow } from '../../parts/useNow';
import classes from './PlannedBar.module.css';

type Own = { item: AgendaItem; title: string; longest: number };

const percent = (seconds: number, longest: number) => `${Math.min(100, (seconds / longest) * 100)}%`;

export function PlannedBar({ item, title, longest }: Own) {
  const timer = useWorkshop((workshop) => workshop.timer);
  const isUnderWay = timer.itemId === item.id;
  const now = useNow(isUnderWay ? timer.since : null);
  const { plannedSeconds, actualSeconds } = measureItem(timer, item, now);
  const planned = secondsText(plannedSeconds);
  const actual = secondsText(actualSeconds);
  const within = Math.min(actualSeconds, plannedSeconds);
  const label = actualSeconds === 0 ? 'notMeasured' : 'measured';
  return (
    <div className={classes.measured}>
      <div
        className={classes.scale}
        role="img"
        aria-label={t(`facilitation.agenda.${label}`, { title, planned, actual })}
      >
        <span className={classes.planned} style={{ width: percent(plannedSeconds, longest) }} />
        <span className={classes.actual} style={{ width: percent(within, longest) }} />
        {actualSeconds > plannedSeconds && (
          <span
            className={classes.beyond}
            style={{
              left: percent(plannedSeconds, longest),
              width: percent(Math.min(actualSeconds, longest) - plannedSeconds, longest),
            }}
          />
        )}
      </div>
      <span className={classes.took} aria-hidden>
        {actualSeconds > 0 && t(`facilitation.agenda.${isUnderWay ? 'soFar' : 'took'}`, { actual })}
      </span>
    </div>
  );
}
