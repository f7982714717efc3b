/**
 * The chart's sheet, on which bars are moved, stretched and linked by the pointer, and moved by keys. Bars say by
 * `data-part` what they are taken by; only what floats is drawn while one is taken.
 */
import {
  useMemo,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import { addDays } from '#shared/model/dates';
import type { Effort } from '#shared/model/entities';
import { pertMean } from '#shared/roadmap/effort';
import type { PlannedItem } from '#shared/roadmap/plan';
import { scheduleRoadmap } from '#shared/roadmap/planRoadmap';
import { formatDate, formatDays } from '#shared/texts/format';
import { useSession } from '../../../session/hooks';
import { useReadOnly } from '../../../ui/readOnly';
import { t } from '../../../ui/text';
import { elementAt, useDrag, type Point } from '../../../ui/useDrag';
import { canMove } from './barEdits';
import { GestureGhost } from './GestureGhost';
import { daysDragged, type Grip } from './gesture';
import { itemTitle } from '../itemTitle';
import type { TimeScale } from './timeScale';
import { CORNER } from './TimeHeads';
import { useBarEdits } from './useBarEdits';
import { useEdgeScroll } from './useEdgeScroll';

/** Id of the text that says what keys do with the row that has the focus. */
export const GESTURE_KEYS = 'gantt-keys';

type Own = {
  className: string | undefined;
  style: CSSProperties;
  items: readonly PlannedItem[];
  scale: TimeScale;
  onOpen: (key: string) => void;
  children: ReactNode;
};

export function BarGestures({ className, style, items, scale, onOpen, children }: Own) {
  const session = useSession();
  const readOnly = useReadOnly();
  const [said, setSaid] = useState('');
  const itemOf = useMemo(() => new Map(items.map((item) => [item.key, item])), [items]);
  const edits = useBarEdits(items, onOpen);
  const itemAt = (row: Element | null | undefined) =>
    row instanceof HTMLElement ? itemOf.get(row.dataset['item'] ?? '') : undefined;

  const { dragged, press, wasDrag } = useDrag<Grip, HTMLElement>({
    overAt: (at: Point) => elementAt(at, 'item') ?? null,
    onDrop: (dropped) => {
      const { part, item } = dropped.grip;
      const target = itemAt(dropped.over);
      const days = daysDragged(dropped, scale);
      if (part === 'link') {
        if (target && target !== item && edits.link(item, target)) setSaid(linkText(item, target));
      } else if (days === 0) return;
      else if (part === 'move') {
        const date = addDays(item.start, days);
        if (edits.pin(item, date)) setSaid(pinText(item, date));
      } else {
        const effort = edits.stretch(item, days);
        if (effort) setSaid(effortText(item, effort));
      }
    },
  });

  useEdgeScroll(dragged);

  const take = (event: PointerEvent<HTMLElement>) => {
    const target = event.target as Element;
    const part = target.closest<HTMLElement>('[data-part]')?.dataset['part'] as Grip['part'] | undefined;
    const row = target.closest('[data-item]');
    const bar = target.closest('button');
    const item = itemAt(row);
    if (readOnly || !part || !bar || !item) return;
    // The text that the pointer goes over is not to be selected.
    event.preventDefault();
    bar.focus({ preventScroll: true });
    const chart = event.currentTarget.parentElement!;
    press(event, {
      part,
      item,
      bar: bar.getBoundingClientRect(),
      chart,
      scrolled: { left: chart.scrollLeft, top: chart.scrollTop },
      head: event.currentTarget.querySelector(`#${CORNER}`)!.getBoundingClientRect(),
      zoom: bar.currentCSSZoom,
    });
  };
  const moveByKey = (event: KeyboardEvent) => {
    const step = KEYS[event.key];
    const drawn = itemAt((event.target as Element).closest('[data-item]'));
    if (!event.altKey || event.ctrlKey || event.metaKey || !step || !drawn) return;
    event.preventDefault();
    // Keys may come faster than the plan is drawn.
    const item = scheduleRoadmap(session.workshop).items.find(({ key }) => key === drawn.key);
    if (readOnly || !item) return;
    if (!canMove(item)) {
      setSaid(t('roadmapScreen.gesture.begun', { title: itemTitle(item) }));
      return;
    }
    const date = addDays(item.pinned ?? item.start, event.shiftKey ? 7 * step : step);
    // The keys that bring it to its day are one step of undo.
    if (edits.pin(item, date, { mergeKey: `pin:${item.key}` })) setSaid(pinText(item, date));
  };

  return (
    <div
      className={className}
      style={style}
      onPointerDown={take}
      onKeyDown={moveByKey}
      onClickCapture={(event) => {
        // A click of the keyboard has no count, and never ends a drag.
        if (event.detail > 0 && wasDrag()) event.stopPropagation();
      }}
    >
      <p id={GESTURE_KEYS} className="visually-hidden">
        {t('roadmapScreen.gesture.keys')}
      </p>
      {children}
      {dragged && <GestureGhost dragged={dragged} target={itemAt(dragged.over)} scale={scale} />}
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </div>
  );
}

const KEYS: Partial<Record<string, 1 | -1>> = { ArrowLeft: -1, ArrowRight: 1 };

const pinText = (item: PlannedItem, date: string) =>
  t('roadmapScreen.gesture.pinned', { title: itemTitle(item), date: formatDate(t, date) });
const effortText = (item: PlannedItem, effort: Effort) =>
  t('roadmapScreen.gesture.stretched', { title: itemTitle(item), days: formatDays(pertMean(effort)) });
const linkText = (item: PlannedItem, target: PlannedItem) =>
  t('roadmapScreen.gesture.linked', { before: itemTitle(item), after: itemTitle(target) });
