/** A choice of one among a few words, all in view: by mouse, arrows, or none of them yet. Chosen again, it is taken back. */
import { useId } from 'react';
import { useReadOnly } from './readOnly';
import classes from './WordChoice.module.css';

/** What an option means: a tone beside its word, never instead of it. */
export type Tone = 'good' | 'fair' | 'bad' | 'none';

type Own<T extends string> = {
  label: string;
  options: readonly T[];
  labelOf: (option: T) => string;
  toneOf?: (option: T) => Tone;
  /** Null while nothing is chosen. */
  value: T | null;
  /** Null where the choice was taken back; only where that is possible. */
  onChange: (value: T | null) => void;
  isOptional?: boolean;
  /** It chooses what is looked at, and edits nothing: to be used while another window edits as well. */
  isView?: boolean;
};

export function WordChoice<T extends string>({
  label,
  options,
  labelOf,
  toneOf = () => 'none',
  value,
  onChange,
  isOptional = false,
  isView = false,
}: Own<T>) {
  const name = useId();
  const readOnly = useReadOnly() && !isView;
  return (
    <div className={classes.choice} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option} className={classes.option} data-tone={toneOf(option)}>
          <input
            type="radio"
            name={name}
            checked={option === value}
            disabled={readOnly}
            onChange={() => onChange(option)}
            onClick={({ detail }) => {
              // The second click of a double one was not meant to take back what the first one chose.
              if (isOptional && option === value && detail < 2) onChange(null);
            }}
            onKeyUp={(event) => {
              // Of the Space key a chosen one makes no click.
              if (event.key !== ' ' || !isOptional || option !== value) return;
              event.preventDefault();
              onChange(null);
            }}
          />
          {labelOf(option)}
        </label>
      ))}
    </div>
  );
}
