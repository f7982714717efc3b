/** Chooses some of the register's risks. */
import { useMemo } from 'react';
import type { MultiSelectProps } from '@mantine/core';
import { compareText } from '#shared/model/queries';
import { useWorkshop } from '../session/hooks';
import { ManyPicker } from '../ui/ManyPicker';
import { t } from '../ui/text';

export function RisksPicker(props: Omit<MultiSelectProps, 'data'>) {
  const risks = useWorkshop((workshop) => workshop.risks);
  const data = useMemo(
    () =>
      Object.values(risks)
        .sort((a, b) => compareText(a.title, b.title) || compareText(a.id, b.id))
        .map(({ id, title }) => ({ value: id, label: title || t('risks.untitled') })),
    [risks],
  );
  return <ManyPicker nothingFoundMessage={t('facilitation.capture.noSuchRisk')} {...props} data={data} />;
}
