/** The workshop's steps with how complete each is, what the plan checker found, and the people. */
import { RingProgress } from '@mantine/core';
import { CalendarClock, Users } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import type { Finding } from '#shared/method/findings';
import { stepProgress } from '#shared/method/steps';
import { STEPS, type Step } from '#shared/model/vocabulary';
import { useSession, useSessionState } from '../session/hooks';
import type { Place } from '../session/route';
import { t } from '../ui/text';
import { useFindings } from '../parts/useFindings';
import { FindingsButton } from './FindingsButton';
import classes from './Rail.module.css';

export function Rail({ place }: { place: Place }) {
  const session = useSession();
  const workshop = useDeferredValue(useSessionState((state) => state.workshop));
  const progress = useMemo(() => stepProgress(workshop), [workshop]);
  const check = useFindings();
  const pressing = useMemo(() => pressingByStep(check?.open ?? []), [check]);
  const link = (target: Place) => `#/w/${session.workshop.id}/${target}`;
  return (
    <nav className={classes.rail} aria-label={t('app.steps')}>
      <ol className={classes.steps}>
        {STEPS.map((step, index) => {
          const own = pressing.get(step);
          const percent = Math.round(progress[step] * 100);
          return (
            <li key={step}>
              <a
                className={classes.link}
                href={link(step)}
                aria-current={step === place ? 'page' : undefined}
                aria-label={[
                  t('app.stepProgress', { step: t(`app.place.${step}`), percent }),
                  ...(own ? [t('findingsPanel.count', { count: own.count })] : []),
                ].join(', ')}
              >
                <span className={classes.number}>{index + 1}</span>
                <span className={classes.name}>{t(`app.place.${step}`)}</span>
                {own && (
                  <span className={classes.badge} data-grave={own.isGrave || undefined} aria-hidden>
                    {own.count}
                  </span>
                )}
                <RingProgress
                  size={20}
                  thickness={3}
                  sections={[{ value: percent, color: 'var(--cw-accent)' }]}
                  rootColor="var(--cw-hairline)"
                  aria-hidden
                />
              </a>
            </li>
          );
        })}
      </ol>
      <div className={classes.foot}>
        <FindingsButton />
        <a
          className={classes.link}
          href={link('people')}
          aria-current={place === 'people' ? 'page' : undefined}
        >
          <Users size={16} aria-hidden />
          <span className={classes.name}>{t('app.place.people')}</span>
          <span className={classes.count}>{Object.keys(workshop.participants).length}</span>
        </a>
        <a
          className={classes.link}
          href={link('agenda')}
          aria-current={place === 'agenda' ? 'page' : undefined}
        >
          <CalendarClock size={16} aria-hidden />
          <span className={classes.name}>{t('app.place.agenda')}</span>
        </a>
      </div>
    </nav>
  );
}

/** How many findings each step has that weaken the plan, and whether one of them is grave; notes press nobody. */
function pressingByStep(findings: readonly Finding[]): Map<Step, { count: number; isGrave: boolean }> {
  const found = new Map<Step, { count: number; isGrave: boolean }>();
  for (const { step, severity } of findings) {
    if (severity === 'note') continue;
    const { count, isGrave } = found.get(step) ?? { count: 0, isGrave: false };
    found.set(step, { count: count + 1, isGrave: isGrave || severity === 'error' });
  }
  return found;
}
