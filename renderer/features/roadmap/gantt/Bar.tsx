/** The bar of a work item over its days; a point where it takes none. What it is taken by is named for the gestures. */
import type { PlannedItem } from '#shared/roadmap/plan';
import { formatDate } from '#shared/texts/format';
import { t } from '../../../ui/text';
import { canMove, canStretch } from './barEdits';
import { GESTURE_KEYS } from './BarGestures';
import { isLate, itemTitle } from '../itemTitle';
import { placeOf, type TimeScale } from './timeScale';
import classes from './Bar.module.css';

type Own = {
  item: PlannedItem;
  /** The day by which it is done in four of five runs; null where that is not known. */
  p80: string | null;
  scale: TimeScale;
  onOpen: (key: string) => void;
};

export function Bar({ item, p80, scale, onOpen }: Own) {
  const { left, width } = placeOf(scale, item.start, item.finish);
  const isPoint = item.effort === null;
  const label = labelOf(item, p80);
  return (
    <button
      type="button"
      // The name before it is the row's stop for Tab.
      tabIndex={-1}
      className={classes.bar}
      data-point={isPoint || undefined}
      data-tone={item.disposition ?? item.source}
      data-status={item.status}
      data-critical={item.critical || undefined}
      data-part={canMove(item) ? 'move' : undefined}
      style={isPoint ? { left } : { left, width }}
      aria-label={label}
      aria-describedby={GESTURE_KEYS}
      title={label}
      onClick={() => onOpen(item.key)}
    >
      {canStretch(item) && <span className={classes.end} data-part="resize" />}
      <span className={classes.link} data-part="link" title={t('roadmapScreen.gesture.link')} />
    </button>
  );
}

function labelOf(item: PlannedItem, p80: string | null): string {
  const dates = t('roadmapScreen.bar', {
    title: itemTitle(item),
    start: formatDate(t, item.start),
    finish: formatDate(t, item.finish),
  });
  return [
    dates,
    p80 !== null && t('roadmapScreen.wave.sure', { p80: formatDate(t, p80) }),
    item.critical && t('roadmapScreen.critical'),
    item.pinned !== null && t('roadmapScreen.pinned', { date: formatDate(t, item.pinned) }),
    item.due !== null &&
      t(isLate(item) ? 'roadmapScreen.late' : 'roadmapScreen.due', { date: formatDate(t, item.due) }),
  ]
    .filter(Boolean)
    .join(' · ');
}
