/** Chooses some of the map's components. */
import { useMemo } from 'react';
import type { MultiSelectProps } from '@mantine/core';
import { componentsByName } from '#shared/model/queries';
import { useWorkshop } from '../session/hooks';
import { ManyPicker } from '../ui/ManyPicker';
import { t } from '../ui/text';

export function ComponentsPicker(props: Omit<MultiSelectProps, 'data'>) {
  const components = useWorkshop((workshop) => workshop.components);
  const data = useMemo(
    () => componentsByName(components).map(({ id, name }) => ({ value: id, label: name })),
    [components],
  );
  return <ManyPicker nothingFoundMessage={t('risks.field.noSuchComponent')} {...props} data={data} />;
}
