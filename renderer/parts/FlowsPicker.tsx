/** Chooses some of the map's flows, by their ends and their label. */
import { useMemo } from 'react';
import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import { compareText } from '#shared/model/queries';
import { useWorkshop } from '../session/hooks';
import { useReadOnly } from '../ui/readOnly';
import { t } from '../ui/text';

/** More at once would only slow down the list; typing finds the others. */
const LISTED = 100;

export function FlowsPicker(props: Omit<MultiSelectProps, 'data'>) {
  const readOnly = useReadOnly();
  const flows = useWorkshop((workshop) => workshop.flows);
  const components = useWorkshop((workshop) => workshop.components);
  const data = useMemo(() => {
    const nameOf = (id: string) => components[id]?.name ?? '';
    return Object.values(flows)
      .map(({ id, sourceId, targetId, label }) => {
        const ends = { source: nameOf(sourceId), target: nameOf(targetId), label };
        return {
          value: id,
          label: t(`report.decisions.${label.trim() === '' ? 'flow' : 'flowLabelled'}`, ends),
        };
      })
      .sort((a, b) => compareText(a.label, b.label) || compareText(a.value, b.value));
  }, [flows, components]);
  return (
    <MultiSelect
      searchable
      readOnly={readOnly}
      hidePickedOptions
      limit={LISTED}
      nothingFoundMessage={t('facilitation.capture.noSuchFlow')}
      {...props}
      data={data}
    />
  );
}
