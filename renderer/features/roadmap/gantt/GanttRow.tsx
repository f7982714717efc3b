/** One work item: its name, its owner, and its bar. */
import { memo } from 'react';
import { Flag, Pin, TriangleAlert } from 'lucide-react';
import type { PlannedItem } from '#shared/roadmap/plan';
import { formatDate } from '#shared/texts/format';
import { OwnerName } from '../../../parts/OwnerName';
import { t } from '../../../ui/text';
import type { Before } from './against';
import { Bar } from './Bar';
import { GESTURE_KEYS } from './BarGestures';
import { isLate, itemTitle } from '../itemTitle';
import { sameProps } from '../sameItem';
import { placeBetween, placeOf, type TimeScale } from './timeScale';
import classes from './Gantt.module.css';

type Own = {
  item: PlannedItem;
  /** As it was in the earlier plan that it is compared with; null where it was not in it. */
  before: Before | null;
  /** The day by which it is done in four of five runs; null where that is not known. */
  p80: string | null;
  scale: TimeScale;
  isOpen: boolean;
  /** Whether there is no room for the owner's name. */
  isBrief: boolean;
  onOpen: (key: string) => void;
};

const isMoved = (before: Before, now: PlannedItem): boolean =>
  before.start !== now.start || before.finish !== now.finish;

export const GanttRow = memo(function GanttRow({ item, before, p80, scale, isOpen, isBrief, onOpen }: Own) {
  const title = itemTitle(item);
  const leftOf = (date: string) => placeOf(scale, date, date).left;
  return (
    <div className={classes.row} data-open={isOpen || undefined} data-item={item.key}>
      <div className={classes.name}>
        <button
          type="button"
          className={classes.open}
          aria-label={t('roadmapScreen.open', { title })}
          aria-pressed={isOpen}
          aria-describedby={GESTURE_KEYS}
          title={title}
          onClick={() => onOpen(item.key)}
        >
          <span data-status={item.status}>{title}</span>
        </button>
        <span className={classes.owner}>
          <OwnerName ownerId={item.ownerId} isBrief={isBrief} />
        </span>
      </div>
      <div className={classes.time}>
        {before && isMoved(before, item) && (
          <span
            className={classes.before}
            style={placeOf(scale, before.start, before.finish)}
            title={t('roadmapScreen.against.before', {
              plan: before.plan,
              start: formatDate(t, before.start),
              finish: formatDate(t, before.finish),
            })}
          />
        )}
        {p80 !== null && p80 > item.finish && <ItemWhisker from={item.finish} p80={p80} scale={scale} />}
        <Bar item={item} p80={p80} scale={scale} onOpen={onOpen} />
        {item.pinned !== null && item.pinned >= scale.from && (
          <Pin className={classes.pin} size={12} style={{ left: leftOf(item.pinned) }} aria-hidden />
        )}
        {item.due !== null && item.due >= scale.from && (
          <span
            className={classes.due}
            data-late={isLate(item) || undefined}
            style={{ left: leftOf(item.due) + scale.dayWidth }}
            title={t('roadmapScreen.due', { date: formatDate(t, item.due) })}
            aria-hidden
          >
            {isLate(item) ? <TriangleAlert size={12} /> : <Flag size={12} />}
          </span>
        )}
      </div>
    </div>
  );
}, sameProps);

/** From the planned end to the day by which it is done in four of five runs. */
function ItemWhisker({ from, p80, scale }: { from: string; p80: string; scale: TimeScale }) {
  const { left, width } = placeBetween(scale, from, p80);
  return <span aria-hidden className={classes.itemWhisker} style={{ left, width }} />;
}
