/** The agenda's items in their order. Moving one leaves the keyboard where it is: in the item that was moved. */
import { useCallback, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { agendaInOrder, minutesOf, moveAgendaItem } from '#shared/method/agenda';
import type { AgendaItem } from '#shared/model/entities';
import { useSession } from '../../session/hooks';
import { t } from '../../ui/text';
import { AgendaRow } from './AgendaRow';
import { lengthText } from '../../parts/durations';
import { useLongest } from './useLongest';
import classes from './AgendaList.module.css';

export function AgendaList({ items }: { items: readonly AgendaItem[] }) {
  const session = useSession();
  const longest = useLongest();
  const [said, say] = useState('');
  /** What had the focus when an item was moved: a browser takes it from what changes its place in the page. */
  const focused = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    focused.current?.focus();
    focused.current = null;
  }, [items]);

  const move = useCallback(
    (id: string, by: -1 | 1) => {
      const command = moveAgendaItem(session.workshop, id, by);
      if (!command) return;
      if (document.activeElement instanceof HTMLElement) focused.current = document.activeElement;
      session.dispatch(command);
      const moved = agendaInOrder(session.workshop.agenda);
      const place = moved.findIndex((item) => item.id === id);
      const { title, day } = moved[place]!;
      say(t('facilitation.agenda.moved', { title, place: place + 1, day }));
    },
    [session],
  );
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>, id: string) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(id, event.key === 'ArrowUp' ? -1 : 1);
  };

  const days = new Set(items.map(({ day }) => day));
  return (
    <>
      <ol className={classes.list}>
        {items.map((item, index) => (
          <li key={item.id} onKeyDown={(event) => onKeyDown(event, item.id)}>
            {days.size > 1 && items[index - 1]?.day !== item.day && <DayHead items={items} day={item.day} />}
            <AgendaRow item={item} number={index + 1} longest={longest} isFirst={index === 0} onMove={move} />
          </li>
        ))}
      </ol>
      <p className={classes.hint}>{t('facilitation.agenda.reorderHint')}</p>
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </>
  );
}

function DayHead({ items, day }: { items: readonly AgendaItem[]; day: number }) {
  const planned = minutesOf(items.filter((item) => item.day === day));
  return (
    <h3 className={classes.day}>
      {t('facilitation.agenda.day', { day })}
      <span>{lengthText(planned)}</span>
    </h3>
  );
}
