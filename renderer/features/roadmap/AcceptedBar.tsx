/** Whether the plan is the one that the team accepted, and how far it has moved on. */
import { Button } from '@mantine/core';
import { acceptPlan, CHANGES, driftOf, type Drift } from '#shared/roadmap/accepted';
import type { Workshop } from '#shared/model/workshop';
import { daysBetween } from '#shared/model/dates';
import { formatDate } from '#shared/texts/format';
import { showNotice } from '../../parts/useRemove';
import { useSession } from '../../session/hooks';
import { useReadOnly } from '../../ui/readOnly';
import { t } from '../../ui/text';
import classes from './RoadmapScreen.module.css';

type Own = { workshop: Workshop; finish: string | null };

export function AcceptedBar({ workshop, finish }: Own) {
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
      {drift && <p data-stale={drift.isStale || undefined}>{driftText(drift, finish)}</p>}
      {(!drift || drift.isStale) && (
        <Button size="compact-sm" variant="default" disabled={readOnly} onClick={accept}>
          {t(drift ? 'roadmapScreen.accepted.again' : 'roadmapScreen.accepted.accept')}
        </Button>
      )}
    </div>
  );
}

/** “Changed since it was accepted on 20 Nov 2026: the end is 3 days later, 2 items have moved.” */
function driftText(drift: Drift, finish: string | null): string {
  const date = formatDate(t, drift.on);
  if (!drift.isStale) return t('roadmapScreen.accepted.fresh', { date });
  const changes = [
    laterText(drift.finish, finish),
    ...CHANGES.filter((change) => drift[change].length > 0).map((change) =>
      t(`words.drift.${change}`, { count: drift[change].length }),
    ),
  ];
  return t('roadmapScreen.accepted.stale', { date, changes: changes.join(', ') });
}

/** By how many days the end has moved. */
function laterText(before: string | null, now: string | null): string {
  const days = before === null || now === null ? 0 : daysBetween(before, now);
  if (days === 0) return t('roadmapScreen.accepted.sameEnd');
  return t(`roadmapScreen.accepted.${days > 0 ? 'later' : 'earlier'}`, { count: Math.abs(days) });
}
