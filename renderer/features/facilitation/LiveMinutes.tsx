/** What has changed in the sitting that is under way. */
import { useDeferredValue, useMemo } from 'react';
import { minutesOfSitting } from '#shared/method/minutes';
import type { Sitting } from '#shared/model/entities';
import { useSessionState } from '../../session/hooks';
import { t } from '../../ui/text';
import { MinutesView } from './MinutesView';
import classes from './MinutesView.module.css';

export function LiveMinutes({ sitting }: { sitting: Sitting }) {
  const workshop = useDeferredValue(useSessionState((state) => state.workshop));
  const entries = useMemo(() => minutesOfSitting(workshop, sitting), [workshop, sitting]);
  return (
    <details className={classes.details}>
      <summary>
        {t('facilitation.minutes.soFar')}
        <span className={classes.count}>{t('facilitation.minutes.changed', { count: entries.length })}</span>
      </summary>
      <MinutesView entries={entries} none={t('facilitation.minutes.noneYet')} />
    </details>
  );
}
