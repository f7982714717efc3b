/** Chooses some of a long list, by typing part of a name; Enter takes the first that has it. */
import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import { useReadOnly } from './readOnly';
import { useFirstMatch } from './useFirstMatch';

/** More at once would only slow down the list; typing finds the others. */
const LISTED = 100;

export function ManyPicker(props: MultiSelectProps) {
  const readOnly = useReadOnly();
  const firstMatch = useFirstMatch('');
  return (
    <MultiSelect searchable readOnly={readOnly} hidePickedOptions limit={LISTED} {...firstMatch} {...props} />
  );
}
