/** The agenda: made for a length, edited item by item, and measured. */
import { Button, Menu } from '@mantine/core';
import { ChevronDown, Plus } from 'lucide-react';
import {
  AGENDA_LENGTHS,
  agendaInOrder,
  minutesOf,
  newAgendaItem,
  replaceAgenda,
  type AgendaLength,
} from '#shared/method/agenda';
import { takenSeconds } from '#shared/method/timer';
import { useRemove } from '../../parts/useRemove';
import { useSession, useWorkshop } from '../../session/hooks';
import { useReadOnly } from '../../ui/readOnly';
import { t } from '../../ui/text';
import page from '../../ui/page.module.css';
import { AgendaList } from './AgendaList';
import { lengthText, secondsText } from '../../parts/durations';
import classes from './AgendaScreen.module.css';

export function AgendaCard() {
  const session = useSession();
  const remove = useRemove();
  const readOnly = useReadOnly();
  const items = agendaInOrder(useWorkshop((workshop) => workshop.agenda));
  /** Without the stretch that is running: a sum need not tick. */
  const taken = useWorkshop((workshop) => takenSeconds(workshop));
  const make = (length: AgendaLength) => {
    const command = replaceAgenda(
      session.workshop,
      length,
      (slot) => t(`facilitation.agenda.slot.${slot}`),
      session.newId,
    );
    const isTimed = session.workshop.timer.itemId !== null;
    if (items.length > 0)
      remove(command, t(`facilitation.agenda.${isTimed ? 'replacedAndStopped' : 'replaced'}`));
    else session.dispatch(command);
  };
  const add = () => {
    const item = newAgendaItem(session.workshop, session.newId, t('facilitation.agenda.newItem'));
    session.dispatch({ type: 'insert', entities: { agenda: [item] } });
  };
  return (
    <section className={page.card} aria-labelledby="agenda-items">
      <div className={classes.cardHead}>
        <h2 id="agenda-items" className={classes.cardTitle}>
          {t('facilitation.agenda.items')}
        </h2>
        {items.length > 0 && (
          <span className={classes.note}>
            {t(`facilitation.agenda.${taken > 0 ? 'totalTook' : 'total'}`, {
              planned: lengthText(minutesOf(items)),
              actual: secondsText(taken),
            })}
          </span>
        )}
        <span className={classes.gap} />
        {items.length > 0 && (
          <>
            <LengthMenu onChoose={make} />
            <Button
              variant="default"
              disabled={readOnly}
              leftSection={<Plus size={16} aria-hidden />}
              onClick={add}
            >
              {t('facilitation.agenda.add')}
            </Button>
          </>
        )}
      </div>
      {items.length > 0 ? <AgendaList items={items} /> : <Lengths onChoose={make} />}
    </section>
  );
}

type Choosing = { onChoose: (length: AgendaLength) => void };

/** What stands in the place of an agenda before there is one. */
function Lengths({ onChoose }: Choosing) {
  const readOnly = useReadOnly();
  return (
    <>
      <p className={classes.note}>{t('facilitation.agenda.empty')}</p>
      <Button.Group>
        {AGENDA_LENGTHS.map((length) => (
          <Button key={length} variant="default" disabled={readOnly} onClick={() => onChoose(length)}>
            {t(`facilitation.agenda.length.${length}`)}
          </Button>
        ))}
      </Button.Group>
    </>
  );
}

function LengthMenu({ onChoose }: Choosing) {
  const readOnly = useReadOnly();
  return (
    <Menu>
      <Menu.Target>
        <Button variant="subtle" disabled={readOnly} rightSection={<ChevronDown size={14} aria-hidden />}>
          {t('facilitation.agenda.replace')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {AGENDA_LENGTHS.map((length) => (
          <Menu.Item key={length} onClick={() => onChoose(length)}>
            {t(`facilitation.agenda.length.${length}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
