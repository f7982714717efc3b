/** Chooses some of the register's risks. */
import { useMemo } from 'react';
import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import { compareText } from '#shared/model/queries';
import { useWorkshop } from '../session/hooks';
import { useReadOnly } from '../ui/readOnly';
import { t } from '../ui/text';

/** More at once would only slow down the list; typing finds the others. */
const LISTED = 100;

export function RisksPicker(props: Omit<MultiSelectProps, 'data'>) {
  const readOnly = useReadOnly();
  const risks = useWorkshop((workshop) => workshop.risks);
  const data = useMemo(
    () =>
      Object.values(risks)
        .sort((a, b) => compareText(a.title, b.title) || compareText(a.id, b.id))
        .map(({ id, title }) => ({ value: id, label: title || t('risks.untitled') })),
    [risks],
  );
  return (
    <MultiSelect
      searchable
      readOnly={readOnly}
      hidePickedOptions
      limit={LISTED}
      nothingFoundMessage={t('facilitation.capture.noSuchRisk')}
      {...props}
      data={data}
    />
  );
}
