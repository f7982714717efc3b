/** The participants: who they are, what they own, and which delivery role is nobody's. */
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { newParticipant } from '#shared/model/empty';
import { DELIVERY_ROLES } from '#shared/model/vocabulary';
import { joining } from '#shared/method/sitting';
import { readPerson } from '../../parts/personInput';
import { personName } from '../../parts/personName';
import { useRemove } from '../../parts/useRemove';
import { useSession, useWorkshop } from '../../session/hooks';
import { useActions } from '../../ui/actions';
import { EmptyState } from '../../ui/EmptyState';
import { DataGrid } from '../../ui/grid/DataGrid';
import { QuickAdd } from '../../ui/QuickAdd';
import { t } from '../../ui/text';
import { NobodyPicture } from './NobodyPicture';
import { ownedBy, ownedText } from './owned';
import { usePeopleColumns } from './usePeopleColumns';
import classes from './PeopleScreen.module.css';

const BY_NAME = { columnId: 'name', isDescending: false };
const idOf = ({ id }: { id: string }) => id;

export function PeopleScreen() {
  const session = useSession();
  const removeNow = useRemove();
  const record = useWorkshop((workshop) => workshop.participants);
  const people = useMemo(() => Object.values(record), [record]);
  const [activeId, setActiveId] = useState<string | null>(null);
  const line = useRef<HTMLInputElement>(null);
  const isFirst = useRef(false);

  // The first person brings another screen with another line: whoever types the next name goes on there.
  useLayoutEffect(() => {
    if (!isFirst.current || people.length === 0) return;
    isFirst.current = false;
    line.current?.focus();
  }, [people.length]);

  const add = (typed: string) => {
    const person = readPerson(typed);
    if (!person) return false;
    const participant = newParticipant(session.newId, person);
    isFirst.current = people.length === 0;
    session.dispatch(joining(session.workshop, participant), {
      label: { key: 'people.undo.add', params: { name: participant.name } },
    });
    setActiveId(participant.id);
    return true;
  };
  const remove = useCallback(
    (id: string) => {
      const person = session.workshop.participants[id];
      if (!person) return;
      const name = personName(person);
      const owned = ownedText(ownedBy(session.workshop).get(id));
      removeNow(
        { type: 'remove', ids: { participants: [id] } },
        owned ? t('people.deletedOwner', { name, owned }) : t('people.deleted', { name }),
      );
    },
    [session, removeNow],
  );
  const columns = usePeopleColumns(remove);
  useActions(
    useMemo(
      () => [
        {
          id: 'people.add',
          label: t('people.find'),
          group: t('people.title'),
          shortcut: 'N',
          run: () => line.current?.focus(),
        },
      ],
      [],
    ),
  );

  const quickAdd = (
    <QuickAdd
      ref={line}
      className={classes.add}
      aria-label={t('people.quickAdd')}
      placeholder={t('people.quickAddHint')}
      onAdd={add}
      understood={understood}
    />
  );
  if (people.length === 0)
    return (
      <EmptyState
        title={t('people.title')}
        sentence={t('people.empty')}
        picture={<NobodyPicture />}
        action={quickAdd}
      />
    );
  return (
    <section className={classes.screen} aria-labelledby="people-title">
      <header className={classes.head}>
        <h1 id="people-title" className={classes.title}>
          {t('people.title')}
        </h1>
        <span className={classes.count}>{t('people.count', { count: people.length })}</span>
        {quickAdd}
        <Button onClick={() => line.current?.focus()}>{t('people.quickAdd')}</Button>
      </header>
      <RolesLine />
      <div className={classes.table}>
        <DataGrid
          label={t('people.title')}
          columns={columns}
          rows={people}
          keyOf={idOf}
          initialSort={BY_NAME}
          activeKey={activeId}
          onActivate={setActiveId}
          onDelete={remove}
        />
      </div>
    </section>
  );
}

/** The discipline that a line is read with, and the name where it is not the whole line. */
const understood = (line: string) => {
  const person = readPerson(line);
  if (!person) return null;
  const discipline = t(`words.discipline.${person.discipline}`);
  return person.name === line.trim() ? discipline : t('people.read', { name: person.name, discipline });
};

function RolesLine() {
  const participants = useWorkshop((workshop) => workshop.participants);
  const taken = new Set(Object.values(participants).flatMap(({ deliveryRoles }) => deliveryRoles));
  const empty = DELIVERY_ROLES.filter((role) => !taken.has(role));
  return (
    <p className={classes.roles}>
      {empty.length
        ? t('people.emptyRoles', {
            roles: empty.map((role) => t(`people.deliveryRole.${role}`)).join(', '),
          })
        : t('people.allRoles')}
    </p>
  );
}
