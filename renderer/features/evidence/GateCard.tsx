/** The gate: its verdict, and why. */
import { CircleCheck, CircleDashed, CircleX } from 'lucide-react';
import type { Gate } from '#shared/method/evidence/gate';
import { formatWhole } from '#shared/texts/format';
import { t } from '../../ui/text';
import page from '../../ui/page.module.css';
import classes from './EvidenceScreen.module.css';

const icons = { justified: CircleCheck, mixed: CircleDashed, notYet: CircleX };

export function GateCard({ gate: { verdict, reasons } }: { gate: Gate }) {
  const Icon = icons[verdict];
  return (
    <section className={page.card} aria-labelledby="evidence-gate">
      <h2 id="evidence-gate" className={page.cardTitle}>
        {t('evidence.gate')}
      </h2>
      <p className={classes.verdict} data-verdict={verdict} role="status">
        <Icon size={28} aria-hidden />
        {t(`evidence.verdict.${verdict}`)}
      </p>
      <p className={classes.text}>{t(`evidence.verdictText.${verdict}`)}</p>
      <ul className={classes.reasons}>
        {reasons.map(({ code, count }) => (
          <li key={code}>{t(`evidence.reason.${code}`, { count, points: formatWhole(count) })}</li>
        ))}
      </ul>
    </section>
  );
}
