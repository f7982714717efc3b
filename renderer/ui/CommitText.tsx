/** Text fields that keep what is typed to themselves and hand it over on a pause, on blur and on Enter. */
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { Textarea, TextInput, type TextareaProps, type TextInputProps } from '@mantine/core';
import { useDraftMark } from './drafts';
import { useReadOnly } from './readOnly';

/** A pause in typing after which the text is handed over. */
const PAUSE_MS = 600;

/** Hands over a text; `visit` is the same for all texts of one stay in the field, so that they can be one undo step. */
export type Commit = (text: string, visit: string) => void;

function useCommit(value: string, onCommit: Commit) {
  const [draft, setDraft] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  useDraftMark(isPending);
  const fieldId = useId();
  const visits = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef({ draft, value, onCommit });
  useEffect(() => {
    latest.current = { draft, value, onCommit };
  });

  const handOver = useCallback(() => {
    clearTimeout(timer.current);
    const { draft, value, onCommit } = latest.current;
    if (draft !== null && draft !== value) onCommit(draft, `${fieldId}#${visits.current}`);
  }, [fieldId]);
  const commit = () => {
    handOver();
    setPending(false);
  };
  // What is typed when the field goes away (another thing is selected) is not lost.
  useEffect(() => handOver, [handOver]);

  return {
    shown: draft ?? value,
    commit,
    onFocus: () => {
      visits.current += 1;
    },
    onChange: (text: string) => {
      setDraft(text);
      setPending(true);
      clearTimeout(timer.current);
      timer.current = setTimeout(commit, PAUSE_MS);
    },
    onBlur: () => {
      commit();
      setDraft(null);
    },
    isPending,
    /** Takes back what was typed since the last hand-over. */
    revert: () => {
      clearTimeout(timer.current);
      setDraft(null);
      setPending(false);
      latest.current.draft = null;
    },
  };
}

type Own = { value: string; onCommit: Commit };

/** One line. Enter hands over; Escape takes back, and leaves where there is nothing to take back. */
export function CommitText({ value, onCommit, ...props }: Own & Omit<TextInputProps, 'value' | 'onChange'>) {
  const field = useCommit(value, onCommit);
  const readOnly = useReadOnly();
  return (
    <TextInput
      maxLength={2000}
      readOnly={readOnly}
      {...props}
      value={field.shown}
      onFocus={field.onFocus}
      onChange={(event) => field.onChange(event.currentTarget.value)}
      onBlur={(event) => {
        field.onBlur();
        props.onBlur?.(event);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') field.commit();
        if (event.key === 'Escape') {
          if (field.isPending) field.revert();
          else event.currentTarget.blur();
        }
        props.onKeyDown?.(event);
      }}
    />
  );
}

/** Several lines. Escape leaves the field, with what was typed: that may be a lot. */
export function CommitTextarea({
  value,
  onCommit,
  ...props
}: Own & Omit<TextareaProps, 'value' | 'onChange'>) {
  const field = useCommit(value, onCommit);
  const readOnly = useReadOnly();
  return (
    <Textarea
      autosize
      minRows={2}
      maxRows={12}
      maxLength={20_000}
      readOnly={readOnly}
      {...props}
      value={field.shown}
      onFocus={field.onFocus}
      onChange={(event) => field.onChange(event.currentTarget.value)}
      onBlur={(event) => {
        field.onBlur();
        props.onBlur?.(event);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.blur();
        props.onKeyDown?.(event);
      }}
    />
  );
}
