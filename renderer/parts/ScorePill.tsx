/** A risk's score on the five-step ramp, with its number always printed. */
import { riskLevel } from '#shared/model/queries';
import { t } from '../ui/text';
import classes from './ScorePill.module.css';

export function ScorePill({ score }: { score: number }) {
  const level = riskLevel(score);
  return (
    <span className={classes.pill} data-level={level} title={t(`risks.level.${level}`)}>
      {score}
    </span>
  );
}
