/** One line that adds something on Enter and is empty again, ready for the next. */
import { useState } from 'react';
import { TextInput, type TextInputProps } from '@mantine/core';
import { CornerDownLeft } from 'lucide-react';
import { useDraftMark } from './drafts';
import { useReadOnly } from './readOnly';
import classes from './QuickAdd.module.css';

type Own = {
  /** Adds what is named; the line, trimmed, is never empty. @returns false where the line is to stay as it is */
  onAdd: (line: string) => boolean | void;
  /** What the line is understood as beyond its words; shown while it is typed. */
  understood?: (line: string) => string | null;
};

export function QuickAdd({ onAdd, understood, ...props }: Own & Omit<TextInputProps, 'value' | 'onChange'>) {
  const [line, setLine] = useState('');
  useDraftMark(line !== '');
  const readOnly = useReadOnly();
  return (
    <TextInput
      maxLength={2000}
      readOnly={readOnly}
      rightSection={
        line.trim() && (
          <span className={classes.hint}>
            {understood && <span role="status">{understood(line)}</span>}
            <CornerDownLeft size={14} aria-hidden />
          </span>
        )
      }
      rightSectionWidth={understood && line.trim() ? '45%' : undefined}
      {...props}
      value={line}
      onChange={(event) => setLine(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setLine('');
        if (event.key !== 'Enter' || event.nativeEvent.isComposing || line.trim() === '') return;
        if (onAdd(line.trim()) !== false) setLine('');
      }}
    />
  );
}
