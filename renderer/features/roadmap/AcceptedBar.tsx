/** Whether the plan is the one that the team accepted, and how far it has moved on. */
import { Button } from '@mantine/core';
import { acceptPlan, driftOf, type Drift } from '#shared/roadmap/accepted';
import type { Workshop } from '#shared/model/workshop';
import { formatDate } from '#shared/texts/format';
import { showNotice } from '../../parts/useRemove';
import { useSession } from '../../session/hooks';
import { useReadOnly } from '../../ui/readOnly';
import { t } from '../../ui/text';
import { driftText } from './driftText';
import classes from './RoadmapScreen.module.css';

export function AcceptedBar({ workshop }: { workshop: Workshop }) {
  const session = useSession();
  const readOnly = useReadOnly();
  const drift = driftOf(workshop);
  const accept = () => {
    const command = acceptPlan(session.workshop, session.today());
    if (session.dispatch(command, { label: { key: 'roadmapScreen.accepted.undo' } }))
      showNotice(session, t('roadmapScreen.accepted.done'));
  };
  return (
    <div className={classes.accepted}>
      {drift && <p data-stale={drift.isStale || undefined}>{standingText(drift)}</p>}
      {(!drift || drift.isStale) && (
        <Button size="compact-sm" variant="default" disabled={readOnly} onClick={accept}>
          {t(drift ? 'roadmapScreen.accepted.again' : 'roadmapScreen.accepted.accept')}
        </Button>
      )}
    </div>
  );
}

/** “Changed since it was accepted on 20 Nov 2026: the end is 3 days later, 2 items have moved.” */
function standingText(drift: Drift): string {
  const date = formatDate(t, drift.on);
  return drift.isStale
    ? t('roadmapScreen.accepted.stale', { date, changes: driftText(drift) })
    : t('roadmapScreen.accepted.fresh', { date });
}
