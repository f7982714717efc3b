/** Chooses the owner of a component, a risk or a work item among the participants; a new name adds a participant. */
import { useMemo } from 'react';
import { Select, type OptionsFilter, type SelectProps } from '@mantine/core';
import type { Command } from '#shared/commands/command';
import { joining } from '#shared/method/sitting';
import { newParticipant } from '#shared/model/empty';
import { participantsByName } from '#shared/model/queries';
import { useSession, useWorkshop } from '../session/hooks';
import { t } from '../ui/text';
import { useReadOnly } from '../ui/readOnly';
import { useFirstMatch } from '../ui/useFirstMatch';
import { postText, readPerson, type PersonInput } from './personInput';

type Own = {
  value: string | null;
  /** The edit that gives what is owned to somebody, or to nobody. */
  assign: (participantId: string | null) => Command;
};

/** The choices that are no participant's id. */
const ADD = '+';
const NOBODY = '-';

export function OwnerPicker({
  value,
  assign,
  ...props
}: Own & Omit<SelectProps, 'value' | 'onChange' | 'data'>) {
  const session = useSession();
  const readOnly = useReadOnly();
  const participants = useWorkshop((workshop) => workshop.participants);
  const people = useMemo(
    () =>
      participantsByName(participants).map((person) => ({
        value: person.id,
        label: `${person.name} · ${t(`words.discipline.${person.discipline}`)}`,
      })),
    [participants],
  );
  const firstMatch = useFirstMatch(people.find((person) => person.value === value)?.label ?? '');
  const search = firstMatch.searchValue;
  const typed = people.some((person) => person.label === search) ? null : readPerson(search);
  const newcomer = typed && !isKnown(typed.name, participants) ? typed : null;

  const choose = (choice: string | null) => {
    if (choice !== ADD || newcomer === null) {
      session.dispatch(assign(choice === NOBODY ? null : choice));
      return;
    }
    const person = newParticipant(session.newId, newcomer);
    session.dispatch(
      {
        type: 'batch',
        commands: [joining(session.workshop, person), assign(person.id)],
      },
      { label: { key: 'people.undo.addOwner', params: { name: person.name } } },
    );
  };

  return (
    <Select
      placeholder={t('words.unowned')}
      nothingFoundMessage={t('people.nobodyFound')}
      allowDeselect={false}
      readOnly={readOnly}
      searchable
      onFocus={(event) => event.currentTarget.select()}
      {...props}
      data={[
        ...people,
        ...(newcomer ? [{ value: ADD, label: addLabel(newcomer) }] : []),
        ...(value === null ? [] : [{ value: NOBODY, label: t('words.unowned') }]),
      ]}
      filter={matching}
      value={value}
      onChange={choose}
      {...firstMatch}
    />
  );
}

const addLabel = (person: PersonInput) => t('people.add', { name: person.name, post: postText(person) });

const isKnown = (name: string, participants: Record<string, { name: string }>) =>
  Object.values(participants).some((person) => person.name.toLowerCase() === name.toLowerCase());

/** Adding is on offer whatever is typed. */
const matching: OptionsFilter = ({ options, search }) => {
  const wanted = search.trim().toLowerCase();
  return options.filter(
    (option) => 'label' in option && (option.label.toLowerCase().includes(wanted) || isAdd(option)),
  );
};
const isAdd = (option: object) => 'value' in option && option.value === ADD;
