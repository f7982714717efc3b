/**
 * Three-point estimate in person-days. It is handed over once the three figures are there and in order, and otherwise
 * when the focus leaves them, completed.
 */
import { useEffect, useRef, useState } from 'react';
import { Group, Text } from '@mantine/core';
import { completed, isComplete, type EffortField, type PartialEffort } from '#shared/model/effort';
import type { Effort } from '#shared/model/entities';
import { CommitNumber } from '../ui/CommitNumber';
import { useDraftMark } from '../ui/drafts';
import { t } from '../ui/text';

const FIELDS = ['low', 'likely', 'high'] as const;
const EMPTY: PartialEffort = { low: null, likely: null, high: null };

type Own = { value: Effort | null; onCommit: (effort: Effort | null) => void };

export function EffortEditor({ value, onCommit }: Own) {
  const [draft, setDraft] = useState<PartialEffort | null>(null);
  useDraftMark(draft !== null);
  // The last figure is handed over in the same moment in which the focus leaves: its draft is not rendered by then.
  const newest = useRef<PartialEffort | null>(null);
  const typed = useRef<EffortField[]>([]);
  const keep = (next: PartialEffort | null) => {
    newest.current = next;
    setDraft(next);
  };
  const change = (field: EffortField, figure: number | null) => {
    typed.current = [...typed.current.filter((other) => other !== field), field];
    const next = { ...(newest.current ?? value ?? EMPTY), [field]: figure };
    if (!isComplete(next)) return keep(next);
    keep(null);
    onCommit(next);
  };
  const leave = () => {
    const last = newest.current;
    if (last !== null) {
      keep(null);
      onCommit(completed(last, typed.current));
    }
    typed.current = [];
  };
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => () => latest.current(), []);

  const shown = draft ?? value ?? EMPTY;
  const isOutOfOrder = draft !== null && FIELDS.every((field) => draft[field] !== null);
  return (
    <div
      role="group"
      aria-label={t('app.effort.label')}
      onBlur={(event) => {
        // A window that loses the focus keeps it in the field, and so does not leave it.
        const next = event.relatedTarget ?? document.activeElement;
        if (!event.currentTarget.contains(next)) leave();
      }}
    >
      <Group gap="xs" grow wrap="nowrap">
        {FIELDS.map((field) => (
          <CommitNumber
            key={field}
            label={t(`app.effort.${field}`)}
            value={shown[field]}
            max={100_000}
            decimalScale={2}
            onCommit={(figure) => change(field, figure)}
          />
        ))}
      </Group>
      {draft !== null && (
        <Text size="xs" c={isOutOfOrder ? 'var(--cw-danger)' : 'dimmed'} mt={4} role="status">
          {t(isOutOfOrder ? 'app.effort.outOfOrder' : 'app.effort.incomplete')}
        </Text>
      )}
    </div>
  );
}
