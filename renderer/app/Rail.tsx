/** The workshop's steps with how complete each is, what the plan checker found, and the people. */
import { RingProgress } from '@mantine/core';
import { CalendarClock, Users } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { stepProgress } from '#shared/method/steps';
import { STEPS } from '#shared/model/vocabulary';
import { useSession, useSessionState } from '../session/hooks';
import type { Place } from '../session/route';
import { t } from '../ui/text';
import { FindingsButton } from './FindingsButton';
import classes from './Rail.module.css';

export function Rail({ place }: { place: Place }) {
  const session = useSession();
  const workshop = useDeferredValue(useSessionState((state) => state.workshop));
  const progress = useMemo(() => stepProgress(workshop), [workshop]);
  const link = (target: Place) => `#/w/${session.workshop.id}/${target}`;
  return (
    <nav className={classes.rail} aria-label={t('app.steps')}>
      <ol className={classes.steps}>
        {STEPS.map((step, index) => {
          const percent = Math.round(progress[step] * 100);
          return (
            <li key={step}>
              <a
                className={classes.link}
                href={link(step)}
                aria-current={step === place ? 'page' : undefined}
                aria-label={t('app.stepProgress', { step: t(`app.place.${step}`), percent })}
              >
                <span className={classes.number}>{index + 1}</span>
                <span className={classes.name}>{t(`app.place.${step}`)}</span>
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
