/** A check that nothing on this map asks for, and what would. */
import type { Check } from '#shared/method/readiness/checks';
import { questionOf } from '../../parts/checkText';
import { t } from '../../ui/text';
import classes from './ReadinessScreen.module.css';

export function IrrelevantCheck({ check }: { check: Check }) {
  const conditions = check.when.map((condition) => t(`conditions.when.${condition}`)).join(' ');
  return (
    <li className={classes.check}>
      <h3 className={classes.question}>{questionOf(check)}</h3>
      <p className={classes.text}>{t('readiness.when', { conditions })}</p>
    </li>
  );
}
