/** Work items by status. A card is dragged into another column, or put there by keys. */
import { useEffect, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { Portal } from '@mantine/core';
import type { WorkStatus } from '#shared/model/vocabulary';
import { WORK_STATUSES } from '#shared/model/vocabulary';
import { editItem } from '#shared/roadmap/edits';
import type { PlannedItem, ScheduledRoadmap } from '#shared/roadmap/plan';
import { scheduleRoadmap } from '#shared/roadmap/planRoadmap';
import { useSession } from '../../../session/hooks';
import { useReadOnly } from '../../../ui/readOnly';
import { t } from '../../../ui/text';
import { elementAt, useDrag } from '../../../ui/useDrag';
import { BoardCard } from './BoardCard';
import { itemTitle } from '../itemTitle';
import { NOBODY } from '../viewState';
import classes from './Board.module.css';

const KEYS_HINT = 'board-keys';

type Own = {
  plan: ScheduledRoadmap;
  /** Whose work is shown; null for everybody's. */
  ownerId: string | null;
  openKey: string | null;
  onOpen: (key: string) => void;
};

export function Board({ plan, ownerId, openKey, onOpen }: Own) {
  const session = useSession();
  const readOnly = useReadOnly();
  const [said, setSaid] = useState('');
  const field = useRef<HTMLDivElement>(null);
  const shown =
    ownerId === null ? plan.items : plan.items.filter((item) => (item.ownerId ?? NOBODY) === ownerId);

  /** The item whose card something happens on. */
  const itemOf = ({ target }: SyntheticEvent): PlannedItem | undefined => {
    const key = (target as Element).closest<HTMLElement>('[data-card]')?.dataset['card'];
    // Keys may come faster than the plan is drawn.
    return key === undefined
      ? undefined
      : scheduleRoadmap(session.workshop).items.find((item) => item.key === key);
  };

  // In another column a card is drawn anew, and takes the focus with it.
  const movedKey = useRef<string | null>(null);
  useEffect(() => {
    if (movedKey.current === null) return;
    field.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(movedKey.current)}"]`)?.focus();
    movedKey.current = null;
  }, [plan]);

  const put = (item: PlannedItem, status: WorkStatus) => {
    if (status === item.status) return;
    if (!session.dispatch(editItem(session.workshop, item, { status }))) return;
    movedKey.current = item.key;
    setSaid(
      t('roadmapScreen.board.moved', { title: itemTitle(item), status: t(`words.workStatus.${status}`) }),
    );
  };
  const { dragged, press, wasDrag } = useDrag<PlannedItem, WorkStatus>({
    overAt: (at) => {
      const name = elementAt(at, 'status')?.dataset['status'];
      return WORK_STATUSES.find((status) => status === name) ?? null;
    },
    onDrop: ({ grip, over }) => over && put(grip, over),
  });
  const moveByKey = (event: KeyboardEvent) => {
    const item = itemOf(event);
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (!item || !event.altKey || step === 0) return;
    event.preventDefault();
    const next = WORK_STATUSES[WORK_STATUSES.indexOf(item.status) + step];
    if (next && !readOnly) put(item, next);
  };

  return (
    <div
      ref={field}
      className={classes.board}
      role="group"
      aria-label={t('roadmapScreen.board.label')}
      onPointerDown={(event) => {
        const item = itemOf(event);
        if (item && !readOnly) press(event, item);
      }}
      onKeyDown={moveByKey}
      onClick={(event) => {
        const item = itemOf(event);
        // A click of the keyboard has no count, and never ends a drag.
        if (item && (event.detail === 0 || !wasDrag())) onOpen(item.key);
      }}
    >
      <p id={KEYS_HINT} className="visually-hidden">
        {t('roadmapScreen.board.keys')}
      </p>
      {WORK_STATUSES.map((status) => {
        const items = shown.filter((item) => item.status === status);
        return (
          <section
            key={status}
            className={classes.column}
            data-status={status}
            data-over={(dragged && dragged.over === status && dragged.grip.status !== status) || undefined}
            aria-labelledby={`board-${status}`}
          >
            <h2 id={`board-${status}`} className={classes.head}>
              {t(`words.workStatus.${status}`)} <span className={classes.count}>{items.length}</span>
            </h2>
            {items.length === 0 && <p className={classes.empty}>{t('roadmapScreen.board.empty')}</p>}
            <ul className={classes.cards}>
              {items.map((item) => (
                <li key={item.key} className={classes.place}>
                  <BoardCard
                    item={item}
                    isOpen={item.key === openKey}
                    isDragged={item.key === dragged?.grip.key}
                    describedBy={KEYS_HINT}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {dragged && (
        // Outside of what is enlarged while presenting: the pointer's place is the window's.
        <Portal>
          <span className={classes.ghost} style={{ left: dragged.at.x, top: dragged.at.y }} aria-hidden>
            {itemTitle(dragged.grip)}
          </span>
        </Portal>
      )}
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </div>
  );
}
