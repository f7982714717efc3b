/** Chooses some of the map's components. */
import { useMemo } from 'react';
import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import { componentsByName } from '#shared/model/queries';
import { useWorkshop } from '../session/hooks';
import { useReadOnly } from '../ui/readOnly';
import { t } from '../ui/text';

/** More at once would only slow down the list; typing finds the others. */
const LISTED = 100;

export function ComponentsPicker(props: Omit<MultiSelectProps, 'data'>) {
  const readOnly = useReadOnly();
  const components = useWorkshop((workshop) => workshop.components);
  const data = useMemo(
    () => componentsByName(components).map(({ id, name }) => ({ value: id, label: name })),
    [components],
  );
  return (
    <MultiSelect
      searchable
      readOnly={readOnly}
      hidePickedOptions
      limit={LISTED}
      nothingFoundMessage={t('risks.field.noSuchComponent')}
      {...props}
      data={data}
    />
  );
}
