/** The areas with how ready each is; the foundations first, the team last. */
import { Progress } from '@mantine/core';
import { DELIVERY_ROLES } from '#shared/model/vocabulary';
import { readinessScores, type Score } from '#shared/method/readiness/readiness';
import { rolesCovered } from '#shared/method/team';
import { useSessionState, useWorkshop } from '../../session/hooks';
import { t } from '../../ui/text';
import type { Place } from './places';
import classes from './ReadinessScreen.module.css';

export function AreaList({ place, onChoose }: { place: Place; onChoose: (place: Place) => void }) {
  const { areas, foundations } = useSessionState((state) => readinessScores(state.workshop));
  const covered = useWorkshop((workshop) => rolesCovered(workshop.participants).size);
  const entry = (own: Place, name: string, share: number | null, aside: string) => (
    <li key={own}>
      <button
        type="button"
        className={classes.area}
        aria-current={own === place}
        onClick={() => onChoose(own)}
      >
        <span className={classes.areaName}>{name}</span>
        <span className={classes.aside}>{aside}</span>
        <Progress
          className={classes.bar}
          value={(share ?? 0) * 100}
          size={4}
          color="var(--cw-accent)"
          aria-hidden
        />
      </button>
    </li>
  );
  return (
    <nav aria-label={t('readiness.areas')} className={classes.areas}>
      <ul>
        {foundations.relevant > 0 &&
          entry('foundations', t('readiness.foundations'), foundations.share, answered(foundations))}
        {[...areas].map(([area, score]) =>
          entry(area, t(`checks.area.${area}`), score.share, answered(score)),
        )}
        {entry(
          'team',
          t('readiness.team'),
          covered / DELIVERY_ROLES.length,
          answered({ answered: covered, relevant: DELIVERY_ROLES.length }),
        )}
      </ul>
    </nav>
  );
}

const answered = ({ answered, relevant }: Pick<Score, 'answered' | 'relevant'>) =>
  t('readiness.answered', { answered, relevant });
