/** Readiness: the production questions that this map and its data raise, area by area, and who delivers. */
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { Button } from '@mantine/core';
import { AREAS } from '#shared/method/readiness/checks';
import { readinessScores, relevantChecks } from '#shared/method/readiness/readiness';
import { useSession, useSessionState } from '../../session/hooks';
import { goToPlace } from '../../session/route';
import { StepHead, StepIntro } from '../../parts/StepHead';
import { useActions } from '../../ui/actions';
import { EmptyState } from '../../ui/EmptyState';
import { t } from '../../ui/text';
import page from '../../ui/page.module.css';
import { AreaList } from './AreaList';
import { CheckList } from './CheckList';
import { isShownIn, nextOpen, type Place, type Wanted } from './places';
import { TeamCoverage } from './TeamCoverage';
import classes from './ReadinessScreen.module.css';

export function ReadinessScreen() {
  const session = useSession();
  const live = useSessionState((state) => state.workshop);
  const workshop = useDeferredValue(live);
  const [place, setPlace] = useState<Place>('foundations');
  const checks = relevantChecks(workshop);
  const { all } = readinessScores(workshop);

  const [wanted, setWanted] = useState<Wanted | null>(null);
  const goToNextOpen = useCallback(() => {
    const next = nextOpen(session.workshop, place, wanted?.key);
    if (!next) return;
    if (!isShownIn(place, next)) setPlace(next.area);
    setWanted({ key: next.key });
  }, [session, place, wanted]);
  const choose = (chosen: Place) => {
    setPlace(chosen);
    setWanted(null);
  };
  useActions(
    useMemo(
      () => [
        {
          id: 'readiness.nextOpen',
          label: t('readiness.nextOpen'),
          group: t('words.step.readiness'),
          shortcut: 'N',
          run: goToNextOpen,
        },
      ],
      [goToNextOpen],
    ),
  );

  if (checks.length === 0)
    return (
      <EmptyState
        title={t('words.step.readiness')}
        sentence={t('readiness.empty')}
        picture={<NoChecksPicture />}
        action={<Button onClick={() => goToPlace(session.workshop.id, 'map')}>{t('readiness.toMap')}</Button>}
        about={<StepIntro step="readiness" />}
      />
    );
  return (
    <div className={page.screen}>
      <StepHead
        step="readiness"
        status={t('readiness.progress', {
          answered: all.answered,
          relevant: all.relevant,
          percent: Math.round((all.share ?? 0) * 100),
        })}
        action={<Button onClick={goToNextOpen}>{t('readiness.nextOpen')}</Button>}
      />
      <div className={classes.columns}>
        <AreaList place={place} onChoose={choose} />
        {place === 'team' ? (
          <TeamCoverage />
        ) : (
          <CheckList
            key={place}
            title={t(place === 'foundations' ? 'readiness.foundations' : `checks.area.${place}`)}
            question={t(
              place === 'foundations' ? 'readiness.foundationsQuestion' : `checks.areaQuestion.${place}`,
            )}
            checks={checks.filter(({ check }) => isShownIn(place, check))}
            irrelevant={place === 'foundations' ? null : place}
            wanted={wanted}
          />
        )}
      </div>
    </div>
  );
}

function NoChecksPicture() {
  return (
    <svg width="280" height="96" viewBox="0 0 280 96">
      {AREAS.slice(0, 3).map((area, index) => (
        <g key={area} transform={`translate(20 ${8 + index * 28})`}>
          <rect width="16" height="16" rx="4" fill="none" stroke="var(--cw-control-edge)" />
          <rect x="28" y="5" width={180 - index * 36} height="6" rx="3" fill="var(--cw-hairline)" />
        </g>
      ))}
    </svg>
  );
}
