/** The register before its first risk. */
import { Button, Group } from '@mantine/core';
import { Plus } from 'lucide-react';
import { riskLevel } from '#shared/model/queries';
import { StepIntro } from '../../parts/StepHead';
import { EmptyState } from '../../ui/EmptyState';
import { t } from '../../ui/text';

const SCALE = [1, 2, 3, 4, 5];
const CELL = 26;

type Own = { onAdd: () => void; suggested: number; onSuggest: () => void };

export function NoRisks({ onAdd, suggested, onSuggest }: Own) {
  return (
    <EmptyState
      title={t('risks.title')}
      sentence={t('risks.empty')}
      picture={<Picture />}
      action={
        <Group justify="center">
          <Button leftSection={<Plus size={16} aria-hidden />} onClick={onAdd}>
            {t('risks.add')}
          </Button>
          {suggested > 0 && (
            <Button variant="default" onClick={onSuggest}>
              {t('risks.suggestions.button', { count: suggested })}
            </Button>
          )}
        </Group>
      }
      about={<StepIntro step="risks" />}
    />
  );
}

/** A heat map and the lines of a register. */
function Picture() {
  return (
    <svg width={300} height={132} viewBox="0 0 300 132">
      {SCALE.flatMap((likelihood) =>
        SCALE.map((impact) => (
          <rect
            key={`${likelihood}-${impact}`}
            x={(impact - 1) * CELL}
            y={(5 - likelihood) * CELL}
            width={CELL - 2}
            height={CELL - 2}
            rx={4}
            fill={`var(--cw-risk-${riskLevel(likelihood * impact)})`}
          />
        )),
      )}
      {SCALE.map((line) => (
        <g key={line} transform={`translate(152 ${(line - 1) * CELL})`}>
          <circle cx={10} cy={12} r={8} fill="var(--cw-hairline)" />
          <rect x={28} y={8} width={120 - line * 12} height={8} rx={4} fill="var(--cw-hairline)" />
        </g>
      ))}
    </svg>
  );
}
