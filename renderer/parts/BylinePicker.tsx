/** Who did something together: participants, and those who no longer are. */
import type { MultiSelectProps } from '@mantine/core';
import type { Byline } from '#shared/model/entities';
import { participantsByName } from '#shared/model/queries';
import { useWorkshop } from '../session/hooks';
import { ManyPicker } from '../ui/ManyPicker';
import { t } from '../ui/text';

type Own = { value: readonly Byline[]; onChange: (by: Byline[]) => void };

/** Somebody who decided and is no longer a participant is told by their place in the list. */
const keyOf = (byline: Byline, index: number) => byline.participantId ?? `former:${index}`;

export function BylinePicker({
  value,
  onChange,
  ...props
}: Own & Omit<MultiSelectProps, 'value' | 'onChange' | 'data'>) {
  const participants = useWorkshop((workshop) => workshop.participants);
  const former = value.flatMap((byline, index) =>
    byline.participantId === null
      ? [
          {
            value: keyOf(byline, index),
            label: t('roadmapScreen.decision.former', { name: byline.name }),
          },
        ]
      : [],
  );
  const choose = (keys: string[]) =>
    onChange(
      keys.flatMap((key): Byline[] => {
        const known = value.find((byline, index) => keyOf(byline, index) === key);
        if (known) return [known];
        const person = participants[key];
        return person ? [{ participantId: person.id, name: person.name, discipline: person.discipline }] : [];
      }),
    );
  return (
    <ManyPicker
      label={t('roadmapScreen.decision.by')}
      nothingFoundMessage={t('people.nobodyCalledThat')}
      {...props}
      data={[
        ...participantsByName(participants).map(({ id, name }) => ({ value: id, label: name })),
        ...former,
      ]}
      value={value.map(keyOf)}
      onChange={choose}
    />
  );
}
