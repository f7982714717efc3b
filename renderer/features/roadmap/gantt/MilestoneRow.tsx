/** The days to look forward to, above all work. */
import { memo, type CSSProperties } from 'react';
import { Check, TriangleAlert } from 'lucide-react';
import type { PlannedMilestone } from '#shared/roadmap/milestones';
import { formatDate } from '#shared/texts/format';
import { t } from '../../../ui/text';
import { lanesOf } from './lanes';
import { placeOf, type TimeScale } from './timeScale';
import classes from './MilestoneRow.module.css';

const LANE = 26;
/** What is taken, in pixels: by each character of a name, by the diamond with the gaps, by a further sign. */
const CHARACTER = 6.5;
const DIAMOND = 30;
const SIGN = 20;

type Own = { milestones: readonly PlannedMilestone[]; scale: TimeScale };
type Dated = PlannedMilestone & { on: string };

export const MilestoneRow = memo(function MilestoneRow({ milestones, scale }: Own) {
  const placed = milestones
    .filter((milestone): milestone is Dated => milestone.on !== null)
    .map((milestone) => {
      const { left, width } = placeOf(scale, milestone.on, milestone.on);
      const at = left + width;
      const room = widthOf(milestone);
      // At the chart's end the name stands before its sign, and is cut where there is no room at all.
      const isFlipped = at + room > scale.width && at > scale.width - at;
      return {
        milestone,
        at,
        isFlipped,
        left: isFlipped ? at - room : at,
        right: isFlipped ? at : at + room,
      };
    })
    .sort((a, b) => a.left - b.left);
  if (placed.length === 0) return null;
  const lanes = lanesOf(placed);
  return (
    <div className={classes.row}>
      <span className={classes.head} id="gantt-milestones">
        {t('roadmapScreen.milestones')}
      </span>
      <ul
        className={classes.field}
        style={{ height: (Math.max(...lanes) + 1) * LANE + 8 }}
        aria-labelledby="gantt-milestones"
      >
        {placed.map(({ milestone, at, isFlipped }, place) => (
          <li
            key={milestone.id}
            className={classes.milestone}
            data-flipped={isFlipped || undefined}
            data-late={milestone.isLate || undefined}
            style={
              {
                '--at': `${at}px`,
                '--room': `${isFlipped ? at : scale.width - at}px`,
                top: lanes[place]! * LANE + 4,
              } as CSSProperties
            }
            title={titleOf(milestone)}
          >
            <span className={classes.diamond} aria-hidden />
            {milestone.isLate && <TriangleAlert size={14} aria-hidden />}
            {milestone.isDone && <Check size={14} aria-hidden />}
            <span className={classes.name}>{nameOf(milestone)}</span>
            <span className="visually-hidden">{titleOf(milestone)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
});

const widthOf = (milestone: PlannedMilestone): number =>
  DIAMOND +
  nameOf(milestone).length * CHARACTER +
  (milestone.isLate ? SIGN : 0) +
  (milestone.isDone ? SIGN : 0);

function nameOf({ name, isLate }: PlannedMilestone): string {
  const called = name.trim() || t('planTools.milestones.untitled');
  return isLate ? t('roadmapScreen.milestone.late', { name: called }) : called;
}

function titleOf({ on, due, isDone }: Dated): string {
  const reached = t(isDone ? 'roadmapScreen.milestone.done' : 'roadmapScreen.milestone.on', {
    date: formatDate(t, on),
  });
  return due === null ? reached : `${reached} · ${t('roadmapScreen.due', { date: formatDate(t, due) })}`;
}
