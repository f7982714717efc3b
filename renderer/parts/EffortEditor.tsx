/** Three-point estimate in person-days. It is handed over once the three figures are there and in order. */
import { useState } from 'react';
import { Group, Text } from '@mantine/core';
import type { Effort } from '#shared/model/entities';
import { CommitNumber } from '../ui/CommitNumber';
import { t } from '../ui/text';

type Draft = { [K in keyof Effort]: number | null };
const FIELDS = ['low', 'likely', 'high'] as const;
const EMPTY: Draft = { low: null, likely: null, high: null };

type Own = { value: Effort | null; onCommit: (effort: Effort | null) => void };

export function EffortEditor({ value, onCommit }: Own) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const shown = draft ?? value ?? EMPTY;
  const change = (field: keyof Effort, figure: number | null) => {
    const next = { ...shown, [field]: figure };
    const { low, likely, high } = next;
    if (low === null && likely === null && high === null) {
      setDraft(null);
      onCommit(null);
    } else if (low !== null && likely !== null && high !== null && low <= likely && likely <= high) {
      setDraft(null);
      onCommit({ low, likely, high });
    } else setDraft(next);
  };
  const isOutOfOrder = draft !== null && FIELDS.every((field) => draft[field] !== null);
  return (
    <div role="group" aria-label={t('app.effort.label')}>
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
