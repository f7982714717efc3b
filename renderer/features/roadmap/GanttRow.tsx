/** One work item: its name, its owner, and its bar. */
import { memo } from 'react';
import type { PlannedItem } from '#shared/roadmap/plan';
import { formatDate } from '#shared/texts/format';
import { OwnerName } from '../../parts/OwnerName';
import { t } from '../../ui/text';
import { itemTitle } from './itemTitle';
import { placeOf, type TimeScale } from './timeScale';
import classes from './Gantt.module.css';

type Dates = Pick<PlannedItem, 'start' | 'finish'>;

type Own = {
  item: PlannedItem;
  /** As it was accepted; null where it was not. */
  accepted: Dates | null;
  scale: TimeScale;
  isOpen: boolean;
  onOpen: (key: string) => void;
};

const isMoved = (before: Dates, now: Dates): boolean =>
  before.start !== now.start || before.finish !== now.finish;

export const GanttRow = memo(function GanttRow({ item, accepted, scale, isOpen, onOpen }: Own) {
  const title = itemTitle(item);
  const place = placeOf(scale, item.start, item.finish);
  const label = t('roadmapScreen.bar', {
    title,
    start: formatDate(t, item.start),
    finish: formatDate(t, item.finish),
  });
  return (
    <div className={classes.row} data-open={isOpen || undefined} data-item={item.key}>
      <div className={classes.name}>
        <button
          type="button"
          className={classes.open}
          aria-label={t('roadmapScreen.open', { title })}
          aria-pressed={isOpen}
          title={title}
          onClick={() => onOpen(item.key)}
        >
          <span data-status={item.status}>{title}</span>
        </button>
        <span className={classes.owner}>
          <OwnerName ownerId={item.ownerId} />
        </span>
      </div>
      <div className={classes.time}>
        {accepted && isMoved(accepted, item) && (
          <span
            className={classes.before}
            style={placeOf(scale, accepted.start, accepted.finish)}
            title={t('roadmapScreen.accepted.before', {
              start: formatDate(t, accepted.start),
              finish: formatDate(t, accepted.finish),
            })}
          />
        )}
        <span
          className={item.effort === null ? classes.milestone : classes.bar}
          data-tone={item.disposition ?? item.source}
          data-status={item.status}
          data-critical={item.critical || undefined}
          style={item.effort === null ? { left: place.left } : place}
          title={item.critical ? `${label} · ${t('roadmapScreen.critical')}` : label}
        />
      </div>
    </div>
  );
});
