/** Chooses some of a long list, by typing part of a name. */
import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import { useReadOnly } from './readOnly';

/** More at once would only slow down the list; typing finds the others. */
const LISTED = 100;

export function ManyPicker(props: MultiSelectProps) {
  const readOnly = useReadOnly();
  return <MultiSelect searchable readOnly={readOnly} hidePickedOptions limit={LISTED} {...props} />;
}
