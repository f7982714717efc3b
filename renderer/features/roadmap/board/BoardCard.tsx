/** One work item on the board, which hears what is done with it. */
import { memo } from 'react';
import { Spline, TriangleAlert } from 'lucide-react';
import type { PlannedItem } from '#shared/roadmap/plan';
import { formatDate } from '#shared/texts/format';
import { OwnerName } from '../../../parts/OwnerName';
import { useWorkshop } from '../../../session/hooks';
import { t } from '../../../ui/text';
import { isLate, itemTitle } from '../itemTitle';
import { sameProps } from '../sameItem';
import classes from './Board.module.css';

type Own = {
  item: PlannedItem;
  isOpen: boolean;
  isDragged: boolean;
  /** Id of the text that says what keys do with it. */
  describedBy: string;
};

export const BoardCard = memo(function BoardCard({ item, isOpen, isDragged, describedBy }: Own) {
  const wave = useWorkshop(({ waves }) => (item.waveId === null ? undefined : waves[item.waveId]?.name));
  return (
    <button
      type="button"
      className={classes.card}
      data-card={item.key}
      data-open={isOpen || undefined}
      data-dragged={isDragged || undefined}
      aria-pressed={isOpen}
      aria-describedby={describedBy}
    >
      <span className={classes.title}>{itemTitle(item)}</span>
      <span className={classes.facts}>
        <OwnerName ownerId={item.ownerId} isBrief />
        {wave !== undefined && <span className={classes.wave}>{wave}</span>}
        <span className={classes.dates}>
          {t('roadmapScreen.board.dates', {
            start: formatDate(t, item.start),
            finish: formatDate(t, item.finish),
          })}
        </span>
        {item.critical && (
          <span className={classes.critical}>
            <Spline size={14} aria-hidden />
            {t('roadmapScreen.board.critical')}
          </span>
        )}
        {isLate(item) && (
          <span className={classes.late}>
            <TriangleAlert size={14} aria-hidden />
            {t('roadmapScreen.board.late')}
          </span>
        )}
      </span>
    </button>
  );
}, sameProps);
