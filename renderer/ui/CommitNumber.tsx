/** A number field that hands over on blur and on Enter; empty means null. */
import { useState } from 'react';
import { NumberInput, type NumberInputProps } from '@mantine/core';

type Own = { value: number | null; onCommit: (value: number | null) => void };

export function CommitNumber({
  value,
  onCommit,
  ...props
}: Own & Omit<NumberInputProps, 'value' | 'onChange'>) {
  const [draft, setDraft] = useState<number | string | null>(null);
  const commit = () => {
    if (draft === null) return;
    const next = typeof draft === 'number' ? draft : draft.trim() === '' ? null : Number(draft);
    setDraft(null);
    if (next !== value && (next === null || Number.isFinite(next))) onCommit(next);
  };
  return (
    <NumberInput
      hideControls
      allowNegative={false}
      clampBehavior="blur"
      {...props}
      value={draft ?? value ?? ''}
      onChange={setDraft}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setDraft(null);
      }}
    />
  );
}
