/** The columns of the people's table: what each shows, how it sorts, and how it is edited in place. */
import { useDeferredValue, useMemo } from 'react';
import { ActionIcon, MultiSelect } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import type { Participant } from '#shared/model/entities';
import { compareText } from '#shared/model/queries';
import { DELIVERY_ROLES, DISCIPLINES } from '#shared/model/vocabulary';
import { Avatar } from '../../parts/Avatar';
import { personName } from '../../parts/personName';
import { useSession, useSessionState } from '../../session/hooks';
import type { Column } from '../../ui/grid/columns';
import { CellChoice, cellList, CellText } from '../../ui/grid/editors';
import { t } from '../../ui/text';
import { ownedBy, ownedText } from './owned';
import classes from './PeopleScreen.module.css';

const ROLES = DELIVERY_ROLES.map((value) => ({ value, label: t(`people.deliveryRole.${value}`) }));
const rolesText = ({ deliveryRoles }: Participant) =>
  deliveryRoles.map((role) => t(`people.deliveryRole.${role}`)).join(', ');

export function usePeopleColumns(onDelete: (id: string) => void): Column<Participant>[] {
  const session = useSession();
  const workshop = useDeferredValue(useSessionState((state) => state.workshop));
  const owned = useMemo(() => ownedBy(workshop), [workshop]);
  return useMemo(() => {
    const set = (id: string, patch: Partial<Participant>, mergeKey?: string) =>
      session.dispatch(
        { type: 'update', collection: 'participants', changes: [{ id, patch }] },
        mergeKey === undefined ? {} : { mergeKey },
      );
    const total = ({ id }: Participant) => {
      const sums = owned.get(id);
      return sums ? sums.components + sums.risks + sums.items : 0;
    };
    return [
      {
        id: 'name',
        label: t('people.field.name'),
        width: 'minmax(180px, 2fr)',
        show: (person) => (
          <span className={classes.person}>
            <Avatar person={person} />
            <span className={classes.name}>{personName(person)}</span>
          </span>
        ),
        compare: (a, b) => compareText(a.name, b.name),
        edit: (person) => (
          <CellText
            aria-label={t('people.field.name')}
            value={person.name}
            onCommit={(name, visit) => set(person.id, { name }, visit)}
          />
        ),
      },
      {
        id: 'discipline',
        label: t('people.field.discipline'),
        width: '140px',
        show: ({ discipline }) => t(`words.discipline.${discipline}`),
        compare: (a, b) => DISCIPLINES.indexOf(a.discipline) - DISCIPLINES.indexOf(b.discipline),
        edit: (person, done) => (
          <CellChoice
            done={done}
            aria-label={t('people.field.discipline')}
            options={DISCIPLINES}
            labelOf={(discipline) => t(`words.discipline.${discipline}`)}
            value={person.discipline}
            onChange={(discipline) => set(person.id, { discipline })}
          />
        ),
      },
      {
        id: 'role',
        label: t('people.field.role'),
        width: 'minmax(140px, 2fr)',
        show: ({ role }) => <span className={classes.text}>{role}</span>,
        compare: (a, b) => compareText(a.role, b.role),
        edit: (person) => (
          <CellText
            aria-label={t('people.field.role')}
            value={person.role}
            onCommit={(role, visit) => set(person.id, { role }, visit)}
          />
        ),
      },
      {
        id: 'deliveryRoles',
        label: t('people.field.deliveryRoles'),
        width: 'minmax(140px, 1.5fr)',
        show: (person) => <span className={classes.text}>{rolesText(person)}</span>,
        compare: (a, b) => compareText(rolesText(a), rolesText(b)),
        edit: (person) => (
          <MultiSelect
            {...cellList(() => undefined)}
            aria-label={t('people.field.deliveryRoles')}
            data={ROLES}
            value={person.deliveryRoles}
            onChange={(chosen) =>
              set(person.id, { deliveryRoles: DELIVERY_ROLES.filter((role) => chosen.includes(role)) })
            }
          />
        ),
      },
      {
        id: 'owns',
        label: t('people.field.owns'),
        width: 'minmax(200px, 2fr)',
        show: ({ id }) => <span className={classes.owned}>{ownedText(owned.get(id))}</span>,
        compare: (a, b) => total(a) - total(b),
      },
      {
        id: 'delete',
        label: t('people.field.delete'),
        width: '72px',
        show: (person) => (
          <ActionIcon
            variant="subtle"
            color="gray"
            tabIndex={-1}
            aria-label={t('people.delete', { name: personName(person) })}
            onClick={() => onDelete(person.id)}
          >
            <Trash2 size={16} aria-hidden />
          </ActionIcon>
        ),
      },
    ];
  }, [session, owned, onDelete]);
}
