/** A number field that hands over on blur, on Enter and when it goes away; empty means null. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useDraftMark } from './drafts';
import { useReadOnly } from './readOnly';

type Draft = number | string | null;
type Own = { value: number | null; min?: number; max?: number; onCommit: (value: number | null) => void };

export function CommitNumber({
  value,
  min = 0,
  max = Infinity,
  onCommit,
  ...props
}: Own & Omit<NumberInputProps, 'value' | 'onChange'>) {
  const [draft, setDraft] = useState<Draft>(null);
  const readOnly = useReadOnly();
  useDraftMark(draft !== null);
  const latest = useRef({ draft, value, min, max, onCommit });
  useEffect(() => {
    latest.current = { draft, value, min, max, onCommit };
  });

  const settle = () => {
    latest.current.draft = null;
    setDraft(null);
  };
  const commit = () => {
    handOver(latest.current);
    settle();
  };
  // What is typed when the field goes away (another thing is selected) is not lost. A layout effect: what is around the
  // field may hand over as it goes, with the figure of this one.
  useLayoutEffect(() => () => handOver(latest.current), []);

  return (
    <NumberInput
      hideControls
      readOnly={readOnly}
      allowNegative={false}
      allowedDecimalSeparators={['.', ',']}
      clampBehavior="none"
      min={min}
      max={max}
      {...props}
      value={draft ?? value ?? ''}
      onChange={setDraft}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') settle();
      }}
    />
  );
}

function handOver({ draft, value, min, max, onCommit }: Required<Own> & { draft: Draft }): void {
  if (draft === null) return;
  const typed = typeof draft === 'number' ? draft : draft.trim() === '' ? null : Number(draft);
  if (Number.isNaN(typed)) return;
  const next = typed === null ? null : Math.min(max, Math.max(min, typed));
  if (next !== value) onCommit(next);
}
