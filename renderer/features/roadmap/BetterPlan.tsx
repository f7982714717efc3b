/** What a search for a better plan has found, while it goes on and afterwards. */
import { Button, Loader } from '@mantine/core';
import { daysBetween } from '#shared/model/dates';
import { grouped } from '#shared/report/build/numbers';
import { formatDate } from '#shared/texts/format';
import { showNotice } from '../../parts/useRemove';
import { useSession } from '../../session/hooks';
import { useReadOnly } from '../../ui/readOnly';
import { t } from '../../ui/text';
import type { RoadmapSearch } from '../../workers/search';
import type { PlanSearch } from './usePlanSearch';
import classes from './RoadmapScreen.module.css';

type Own = { search: PlanSearch; finish: string | null };

export function BetterPlan({ search: { found, isRunning, stop, clear }, finish }: Own) {
  const session = useSession();
  const readOnly = useReadOnly();
  if (!found && !isRunning) return null;
  const use = (priorities: string[]) => {
    const schedule = { ...session.workshop.schedule, priorities };
    const isUsed = session.dispatch(
      { type: 'setDetails', patch: { schedule } },
      { label: { key: 'roadmapScreen.search.undo' } },
    );
    if (isUsed) showNotice(session, t('roadmapScreen.search.used'));
  };
  return (
    <div className={classes.search}>
      {isRunning && <Loader size={16} aria-hidden />}
      <p role="status">
        {t(isRunning ? 'roadmapScreen.search.running' : 'roadmapScreen.search.over', {
          count: found?.generated ?? 0,
          tried: grouped(found?.generated ?? 0),
        })}{' '}
        {found && <strong>{resultOf(found, finish)}</strong>}
      </p>
      {found?.isBetter && (
        <Button size="compact-sm" disabled={readOnly} onClick={() => use(found.priorities)}>
          {t('roadmapScreen.search.use')}
        </Button>
      )}
      <Button size="compact-sm" variant="default" onClick={isRunning ? stop : clear}>
        {t(isRunning ? 'roadmapScreen.search.stop' : 'roadmapScreen.search.dismiss')}
      </Button>
    </div>
  );
}

function resultOf({ isBetter, isOptimal, finish }: RoadmapSearch, before: string | null): string {
  if (!isBetter) return t(`roadmapScreen.search.${isOptimal ? 'best' : 'none'}`);
  const days = before !== null && finish !== null ? daysBetween(finish, before) : 0;
  return days > 0
    ? t('roadmapScreen.search.earlier', { count: days, date: formatDate(t, finish!) })
    : t('roadmapScreen.search.wavesEarlier');
}
