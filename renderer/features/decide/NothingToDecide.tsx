/** What deciding says while the map is empty. */
import { Button } from '@mantine/core';
import { DISPOSITIONS } from '#shared/model/vocabulary';
import { StepIntro } from '../../parts/StepHead';
import { useSession } from '../../session/hooks';
import { goToPlace } from '../../session/route';
import { EmptyState } from '../../ui/EmptyState';
import { t } from '../../ui/text';

export function NothingToDecide() {
  const session = useSession();
  return (
    <EmptyState
      title={t('decide.title')}
      sentence={t('decide.empty.sentence')}
      picture={
        <svg width="320" height="96" viewBox="0 0 320 96">
          {DISPOSITIONS.map((disposition, index) => (
            <g key={disposition} transform={`translate(${4 + index * 80} 20)`}>
              <rect width="72" height="52" rx="6" fill="var(--cw-surface)" stroke="var(--cw-control-edge)" />
              <rect width="5" height="52" rx="2" fill={`var(--cw-${disposition})`} />
              <rect x="16" y="14" width="44" height="5" rx="2" fill="var(--cw-control-edge)" />
              <rect x="16" y="32" width="26" height="8" rx="4" fill={`var(--cw-${disposition})`} />
            </g>
          ))}
        </svg>
      }
      action={
        <Button onClick={() => goToPlace(session.workshop.id, 'map')}>{t('decide.empty.button')}</Button>
      }
      about={<StepIntro step="decide" />}
    />
  );
}
