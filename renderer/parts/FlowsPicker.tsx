/** Chooses some of the map's flows, by their ends and their label. */
import { useMemo } from 'react';
import type { MultiSelectProps } from '@mantine/core';
import { compareText } from '#shared/model/queries';
import { useWorkshop } from '../session/hooks';
import { ManyPicker } from '../ui/ManyPicker';
import { t } from '../ui/text';

export function FlowsPicker(props: Omit<MultiSelectProps, 'data'>) {
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
  return <ManyPicker nothingFoundMessage={t('facilitation.capture.noSuchFlow')} {...props} data={data} />;
}
