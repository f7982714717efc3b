/** What the map says for or against a path: how much stays, how much is replaced. */
import { useMemo } from 'react';
import { workshopFigures } from '#shared/method/figures';
import { DISPOSITIONS } from '#shared/model/vocabulary';
import { formatDays } from '#shared/texts/format';
import { FateGlyph } from '../../parts/FateGlyph';
import { useSessionState } from '../../session/hooks';
import { t } from '../../ui/text';
import page from '../../ui/page.module.css';
import classes from './PathScreen.module.css';

export function MapFacts() {
  const workshop = useSessionState((state) => state.workshop);
  const { dispositions, toBuild, paybackMonths } = useMemo(() => workshopFigures(workshop), [workshop]);
  const all = DISPOSITIONS.reduce((sum, disposition) => sum + dispositions[disposition], 0);
  return (
    <section className={page.card} aria-labelledby="path-facts">
      <h2 id="path-facts" className={page.cardTitle}>
        {t('path.facts')}
      </h2>
      {all > 0 && (
        <div className={classes.bar} aria-hidden>
          {DISPOSITIONS.map((disposition) => (
            <span
              key={disposition}
              style={{
                flexGrow: dispositions[disposition],
                background: `var(--cw-${disposition})`,
              }}
            />
          ))}
        </div>
      )}
      <ul className={classes.facts}>
        {DISPOSITIONS.map((disposition) => (
          <li key={disposition}>
            <FateGlyph fate={disposition} />
            <strong>{dispositions[disposition]}</strong> {t(`path.fact.${disposition}`)}
          </li>
        ))}
        <li>
          <span className={classes.toBuild} aria-hidden />
          <strong>{toBuild}</strong> {t('path.fact.toBuild')}
        </li>
      </ul>
      {paybackMonths !== null && (
        <p className={classes.about}>{t('path.payback', { months: formatDays(paybackMonths) })}</p>
      )}
    </section>
  );
}
