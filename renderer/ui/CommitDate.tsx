/** A date field that hands over each date that is complete; an emptied one means null. */
import { useId, useRef, useState } from 'react';
import { TextInput, type TextInputProps } from '@mantine/core';
import { useDraftMark } from './drafts';
import { useReadOnly } from './readOnly';

type Own = {
  /** ISO date, `YYYY-MM-DD`. */
  value: string | null;
  /** `visit` is the same for all dates of one stay in the field, so that they can be one undo step. */
  onCommit: (date: string | null, visit: string) => void;
};

/** While a year is typed digit by digit, the field passes through the years 2, 20 and 202. */
const FIRST_YEAR = 1900;

export function CommitDate({ value, onCommit, ...props }: Own & Omit<TextInputProps, 'value' | 'onChange'>) {
  const [draft, setDraft] = useState<string | null>(null);
  const [isHalfTyped, setHalfTyped] = useState(false);
  useDraftMark(isHalfTyped);
  const readOnly = useReadOnly();
  const fieldId = useId();
  const visits = useRef(0);
  return (
    <TextInput
      readOnly={readOnly}
      {...props}
      type="date"
      max="9999-12-31"
      value={draft ?? value ?? ''}
      onFocus={() => {
        visits.current += 1;
      }}
      onChange={(event) => {
        const date = event.currentTarget.value;
        setDraft(date);
        const isHalf =
          event.currentTarget.validity.badInput || (date !== '' && Number(date.slice(0, 4)) < FIRST_YEAR);
        setHalfTyped(isHalf);
        if (!isHalf) onCommit(date || null, `${fieldId}#${visits.current}`);
      }}
      onBlur={(event) => {
        // What is half typed is no value that React could take back.
        if (event.currentTarget.validity.badInput) event.currentTarget.value = value ?? '';
        setDraft(null);
        setHalfTyped(false);
        props.onBlur?.(event);
      }}
    />
  );
}
