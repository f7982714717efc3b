/** Chooses the owner of a component, a risk or a work item among the participants. */
import { Select, type SelectProps } from '@mantine/core';
import { participantsByName } from '#shared/model/queries';
import { t } from '../ui/text';
import { useWorkshop } from '../session/hooks';

type Own = { value: string | null; onChange: (participantId: string | null) => void };

export function OwnerPicker({
  value,
  onChange,
  ...props
}: Own & Omit<SelectProps, 'value' | 'onChange' | 'data'>) {
  const participants = useWorkshop((workshop) => workshop.participants);
  const data = participantsByName(participants).map((person) => ({
    value: person.id,
    label: `${person.name} · ${t(`words.discipline.${person.discipline}`)}`,
  }));
  return (
    <Select
      placeholder={t('words.unowned')}
      nothingFoundMessage={t('people.nobodyFound')}
      clearable
      searchable
      {...props}
      data={data}
      value={value}
      onChange={onChange}
    />
  );
}
