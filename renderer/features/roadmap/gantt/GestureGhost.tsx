/** What letting go of a bar would do: where it would lie and when that is, or what would wait for it. */
import { Portal } from '@mantine/core';
import { addDays, daysBetween } from '#shared/model/dates';
import { pertMean } from '#shared/roadmap/effort';
import type { PlannedItem } from '#shared/roadmap/plan';
import { timedRoadmap } from '#shared/roadmap/planRoadmap';
import { formatDate, formatDays } from '#shared/texts/format';
import { useSession } from '../../../session/hooks';
import { t } from '../../../ui/text';
import type { Dragged } from '../../../ui/useDrag';
import { stretched } from './barEdits';
import { daysDragged, scrolledSince, type Grip } from './gesture';
import { itemTitle } from '../itemTitle';
import type { TimeScale } from './timeScale';
import classes from './GestureGhost.module.css';

type Taken = Dragged<Grip, HTMLElement>;
type Own = {
  dragged: Taken;
  /** The item under the pointer. */
  target: PlannedItem | undefined;
  scale: TimeScale;
};

/** Drawn outside of what is enlarged while presenting: the pointer's place is the window's. */
export function GestureGhost({ dragged, target, scale }: Own) {
  return (
    <Portal>
      {dragged.grip.part === 'link' ? (
        <LinkGhost dragged={dragged} target={target} />
      ) : (
        <BarGhost dragged={dragged} scale={scale} />
      )}
    </Portal>
  );
}

function BarGhost({ dragged, scale }: { dragged: Taken; scale: TimeScale }) {
  const session = useSession();
  const { part, item, bar, zoom } = dragged.grip;
  const days = daysDragged(dragged, scale);
  const day = scale.dayWidth * zoom;
  const { calendar } = timedRoadmap(session.workshop);
  const next =
    part === 'resize' && item.effort ? stretched({ ...item, effort: item.effort }, days, calendar) : null;
  const width = next ? (daysBetween(item.start, next.finish) + 1) * day : bar.width;
  const text = next
    ? t('roadmapScreen.gesture.effort', {
        days: formatDays(pertMean(next.effort)),
        date: formatDate(t, next.finish),
      })
    : t('roadmapScreen.gesture.start', { date: formatDate(t, addDays(item.start, days)) });
  const scrolled = scrolledSince(dragged.grip);
  const left = bar.left - scrolled.left + (part === 'move' ? days * day : 0);
  const top = bar.top - scrolled.top;
  return (
    <>
      <span
        className={classes.bar}
        style={{ left, width, top: top + bar.height / 2 - 9 * zoom, height: 18 * zoom }}
        aria-hidden
      />
      <Label at={{ x: part === 'move' ? left : left + width, y: top }} text={text} />
    </>
  );
}

function LinkGhost({
  dragged: { grip, at, over },
  target,
}: {
  dragged: Taken;
  target: PlannedItem | undefined;
}) {
  const scrolled = scrolledSince(grip);
  const row = target && target !== grip.item ? over?.getBoundingClientRect() : undefined;
  const text =
    row && target
      ? t('roadmapScreen.gesture.linked', { before: itemTitle(grip.item), after: itemTitle(target) })
      : t('roadmapScreen.gesture.linkHint');
  return (
    <>
      {row && (
        <span
          className={classes.target}
          style={{ left: row.left, top: row.top, width: row.width, height: row.height }}
          aria-hidden
        />
      )}
      <svg className={classes.link} aria-hidden>
        <line
          x1={grip.bar.right - scrolled.left}
          y1={grip.bar.top - scrolled.top + grip.bar.height / 2}
          x2={at.x}
          y2={at.y}
        />
      </svg>
      <Label at={at} text={text} />
    </>
  );
}

const Label = ({ at, text }: { at: { x: number; y: number }; text: string }) => (
  <span className={classes.label} style={{ left: at.x, top: at.y }} aria-hidden>
    {text}
  </span>
);
