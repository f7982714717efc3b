/** A choice of one among words that are known beforehand. */
import { Select, type SelectProps } from '@mantine/core';
import { useReadOnly } from './readOnly';
import { useFirstMatch } from './useFirstMatch';

type Common<T extends string> = {
  options: readonly T[];
  labelOf: (option: T) => string;
} & Omit<SelectProps, 'value' | 'onChange' | 'data'>;

type Own<T extends string> = Common<T> & {
  /** Null where nothing is chosen yet. */
  value: T | null;
  onChange: (value: T) => void;
};

export function Choice<T extends string>({ options, labelOf, value, onChange, ...props }: Own<T>) {
  const readOnly = useReadOnly();
  const firstMatch = useFirstMatch(value === null ? '' : labelOf(value));
  return (
    <Select
      allowDeselect={false}
      readOnly={readOnly}
      {...(props.searchable ? firstMatch : {})}
      {...props}
      data={options.map((option) => ({ value: option, label: labelOf(option) }))}
      value={value}
      onChange={(next) => next !== null && onChange(next as T)}
    />
  );
}

type Optional<T extends string> = Common<T> & {
  value: T | null;
  /** How the missing choice is called in the list. */
  none: string;
  onChange: (value: T | null) => void;
};

const NONE = '';

/** The same, where no choice is a choice as well. */
export function OptionalChoice<T extends string>({
  options,
  labelOf,
  none,
  value,
  onChange,
  ...props
}: Optional<T>) {
  return (
    <Choice<T | typeof NONE>
      {...props}
      options={[NONE, ...options]}
      labelOf={(option) => (option === NONE ? none : labelOf(option))}
      value={value ?? NONE}
      onChange={(next) => onChange(next === NONE ? null : next)}
    />
  );
}
