/** What a roadmap without items says: where its items come from. */
import { Button } from '@mantine/core';
import { goToPlace } from '../../session/route';
import { useSession } from '../../session/hooks';
import { EmptyState } from '../../ui/EmptyState';
import { t } from '../../ui/text';

const BARS = [
  { x: 20, y: 18, width: 90, colour: 'accent' },
  { x: 70, y: 42, width: 110, colour: 'refactor' },
  { x: 120, y: 66, width: 130, colour: 'rewrite' },
  { x: 220, y: 90, width: 80, colour: 'keep' },
] as const;

export function NoItems() {
  const session = useSession();
  return (
    <EmptyState
      title={t('roadmapScreen.plan')}
      sentence={t('roadmapScreen.empty.sentence')}
      picture={
        <svg width="320" height="120" viewBox="0 0 320 120">
          <path d="M10 0V120M110 0V120M210 0V120M310 0V120" stroke="var(--cw-hairline)" />
          {BARS.map(({ colour, ...bar }) => (
            <rect key={colour} {...bar} height="12" rx="3" fill={`var(--cw-${colour})`} />
          ))}
        </svg>
      }
      action={
        <Button onClick={() => goToPlace(session.workshop.id, 'decide')}>
          {t('roadmapScreen.empty.button')}
        </Button>
      }
    />
  );
}
